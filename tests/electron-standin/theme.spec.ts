import { expect } from '@playwright/test';
import { happenedIn, test } from './fixture.ts';

test('the page follows the theme, and only a change is told of', async ({ app, page }) => {
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'light';
    nativeTheme.on('updated', () => {
      globalThis.happened.push(nativeTheme.shouldUseDarkColors);
      // Setting what is set already must not come back here.
      nativeTheme.themeSource = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
    });
    nativeTheme.themeSource = 'dark';
  });
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(true);
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'light';
  });
  await expect.poll(isDark).toBe(false);
  expect(await happenedIn(app)).toEqual([true, false]);
  await app.evaluate(({ nativeTheme }) => nativeTheme.removeAllListeners('updated'));
});
