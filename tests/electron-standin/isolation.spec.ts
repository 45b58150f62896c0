import { expect } from '@playwright/test';
import { test } from './fixture.ts';

test('the page sees nothing of Node, of Electron or of the preload', async ({ page }) => {
  const kinds = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'onlyInPreload'].map((name) => [
      name,
      typeof (globalThis as Record<string, unknown>)[name],
    ]),
  );
  expect(kinds.filter(([, kind]) => kind !== 'undefined')).toEqual([]);
});

test('the page sees nothing of what carries the bridge', async ({ page }) => {
  const own = await page.evaluate(() =>
    Object.getOwnPropertyNames(globalThis).filter((name) => /standin/iu.test(name)),
  );
  expect(own).toEqual([]);
});

test('the preload sees nothing of the page', async ({ page }) => {
  expect(await page.evaluate(() => [typeof globalThis.dropped, bridge.seesPage()])).toEqual([
    'object',
    'undefined',
  ]);
});

test('what the preload exposed is frozen to its depths and cannot be replaced', async ({ page }) => {
  const frozen = await page.evaluate(() => {
    const before = bridge;
    try {
      (globalThis as { bridge: unknown }).bridge = {};
    } catch {
      // A module would throw; a script does not.
    }
    return [bridge === before, Object.isFrozen(bridge), Object.isFrozen(bridge.nested.list[0])];
  });
  expect(frozen).toEqual([true, true, true]);
});

test('a name on the window can be taken once', async ({ page }) => {
  const message = await page.evaluate(() => {
    try {
      bridge.exposeAgain();
      return 'taken twice';
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('Cannot bind an API on top of an existing property');
});

test('a sandboxed preload requires electron and nothing else', async ({ page }) => {
  const answers = await page.evaluate(() =>
    ['electron', 'node:fs', 'fs', 'child_process', './other.js'].map((id) => bridge.requires(id)),
  );
  expect(answers).toEqual([
    'there',
    'module not found: node:fs',
    'module not found: fs',
    'module not found: child_process',
    'module not found: ./other.js',
  ]);
});
