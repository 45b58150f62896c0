import { expect, test as plain, type ElectronApplication } from '@playwright/test';
import { existsSync, mkdtempSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FIXTURE_APP, happenedIn, newProfile, startFixture, test } from './fixture.ts';
import { isAlive, whenGone } from './processes.ts';
import { killApp } from './launch.ts';

const MODULE = path.join(import.meta.dirname, '../..', FIXTURE_APP, 'utility.js');

test('messages go both ways as clones, also those sent before the child listens', async ({
  app,
  page: _page,
}) => {
  await fork(app, [{ do: 'echo', value: { date: new Date(5), bytes: [1] } }]);
  await expect.poll(() => happenedIn(app)).toHaveLength(2);
  const [spawned, message] = await app.evaluate(() =>
    globalThis.happened.map((each) => {
      const { value, argv, type } = each as { value: { date: Date }; argv: string[]; type: string };
      return value ? { date: value.date.getTime(), argv, type } : each;
    }),
  );
  expect(spawned).toBe('spawn');
  expect(message).toEqual({ date: 5, argv: ['one', 'two'], type: 'utility' });
  // Its end is told within this spec, not within the next.
  await app.evaluate(() => utility?.kill());
  await expect.poll(() => happenedIn(app)).toHaveLength(3);
});

test('the code a child ends with is told, and that of a killed one is no 0', async ({ app, page: _page }) => {
  await fork(app, [{ do: 'exit', code: 7 }]);
  await expect.poll(() => happenedIn(app)).toEqual(['spawn', 'exit 7']);
  await fork(app, []);
  await expect.poll(() => happenedIn(app)).toHaveLength(3);
  const [killed, pid] = await app.evaluate(() => [utility?.kill(), utility?.pid]);
  expect([killed, typeof pid]).toEqual([true, 'number']);
  await expect.poll(() => happenedIn(app)).toHaveLength(4);
  expect((await happenedIn(app))[3]).not.toBe('exit 0');
  expect(await app.evaluate(() => utility?.pid)).toBe(undefined);
});

test('what a child prints can be read', async ({ app, page: _page }) => {
  await fork(app, [{ do: 'print' }]);
  await expect.poll(() => happenedIn(app)).toEqual(['spawn', 'printed\n']);
  await app.evaluate(() => utility?.kill());
});

plain('a child dies with its parent, even in a loop that never ends', async () => {
  const { app } = await startFixture(newProfile());
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'lectern-spin-')), 'turns');
  await fork(app, [{ do: 'spin', file }]);
  await expect.poll(() => existsSync(file) && statSync(file).size).toBeGreaterThan(0);
  const pid = (await app.evaluate(() => utility?.pid)) ?? 0;
  expect(isAlive(pid)).toBe(true);
  await killApp(app, 'main');
  await whenGone([pid]);
});

declare global {
  /** In the main process: the child that was forked last. */
  var utility: Electron.UtilityProcess | undefined;
}

/** Forks the fixture's module and notes what comes of it. */
async function fork(app: ElectronApplication, messages: readonly object[]): Promise<void> {
  const asText = JSON.stringify(messages);
  await app.evaluate(
    ({ utilityProcess }, [file = '', text = '']) => {
      const child = utilityProcess.fork(file, ['one', 'two'], { serviceName: 'Fixture', stdio: 'pipe' });
      globalThis.utility = child;
      child.on('spawn', () => globalThis.happened.push('spawn'));
      child.on('message', (message) => globalThis.happened.push(message));
      child.on('exit', (code) => globalThis.happened.push(`exit ${code}`));
      child.stdout?.on('data', (data: Buffer) => globalThis.happened.push(String(data)));
      for (const message of JSON.parse(text) as { value?: { date: unknown } }[]) {
        if (message.value) message.value.date = new Date(5);
        child.postMessage(message);
      }
    },
    [MODULE, asText],
  );
}
