import { expect, test } from '@playwright/test';
import { launchApp, type Launched } from '../electron-standin/launch.ts';
import { articleRows, closeSheet, importFiles, newProfile, openArticle, samples } from './reader.ts';

const COURIER = 'Inspectors find cracked gate anchors';

let open: Launched | undefined;
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

test('a reader finds words, marks what was found, goes to a paragraph and back by keyboard alone', async () => {
  open = await launchApp({ profile: newProfile(), files: [] });
  const { page } = open;
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  const found = page.locator('lectern-find').getByRole('status');
  const text = page.locator('lectern-pane article.text');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('ANCHORS');
  await expect(found).toHaveText(/^1 of \d+$/u);
  await page.keyboard.press('Enter');
  await expect(found).toHaveText(/^2 of \d+$/u);
  await page.keyboard.press('Escape');
  await expect(page.locator('lectern-find')).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.locator('lectern-note textarea')).toBeFocused();
  await page.keyboard.type('Which anchors?');
  await expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('which anchors');
  await expect(found).toHaveText('1 of 1, in a note');
  await page.keyboard.press('Escape');
  await expect(page.locator('lectern-note article')).toBeFocused();

  await page.keyboard.press('Control+g');
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: COURIER })).toBeInViewport();

  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('pane1-dimmed'))).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('pane1-dimmed'))).toBe(false);
});

test('how text is set is there again before the library is, after a restart', async () => {
  const profile = newProfile();
  open = await launchApp({ profile, files: [] });
  await importFiles(open.page, samples());
  await closeSheet(open.page);
  await openArticle(open.page, COURIER);
  await open.page.getByRole('button', { name: 'Reading settings' }).click();
  for (const name of ['System serif', 'Loose', 'Indented', 'Straight']) {
    await open.page.getByRole('radio', { name, exact: true }).check();
  }
  await open.app.close();
  open = await launchApp({ profile, files: [] });
  const { page } = open;
  await expect(articleRows(page).first()).toBeVisible();
  const style = page.locator('lectern-pane [data-block]').nth(4);
  await expect(style).toHaveCSS('text-align', 'justify');
  await expect(page.locator('html')).toHaveAttribute('data-face', 'serif');
  await expect(page.locator('html')).toHaveAttribute('data-leading', 'open');
});
