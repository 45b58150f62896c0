import { expect } from '@playwright/test';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dropFiles } from './launch.ts';
import { test } from './fixture.ts';

test('dropped files tell the preload their paths, within the event itself', async ({ page }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lectern-drop-'));
  const files = ['plain.txt', 'ü ñ 文.txt', 'second.txt'].map((name) => path.join(folder, name));
  for (const file of files) writeFileSync(file, 'text');
  mkdirSync(path.join(folder, 'sub'));
  await dropFiles(page, files);
  await expect.poll(() => page.evaluate(() => dropped)).toEqual(files);
});

test('a file that the page made itself has no path', async ({ page }) => {
  expect(await page.evaluate(() => bridge.pathOf(new File(['x'], '/etc/passwd')))).toBe('');
});

test('only a file has a path', async ({ page }) => {
  const message = await page.evaluate(() => {
    try {
      return bridge.pathOf({ name: 'x' } as File);
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('is not of type');
});
