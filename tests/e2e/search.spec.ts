import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp } from '../electron-standin/launch.ts';
import {
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  openField,
  samples,
  selectWords,
} from './reader.ts';

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page): Locator => palette(page).getByRole('combobox');
const results = (page: Page): Locator => palette(page).getByRole('group', { name: 'Articles and notes' });

/** What is selected in the article, as the reader sees it. */
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => document.getSelection()?.toString() ?? '');

test('words are found across articles and notes from the keyboard, and open at their passage', async () => {
  const { app, page } = await launchApp({ profile: newProfile() });
  try {
    await importFiles(page, samples());
    await closeSheet(page);
    await openArticle(page, 'Inspectors find cracked');
    await selectWords(page, 'fully safe');
    await page.keyboard.press('3');
    await openField(page).fill('Who decides what is safe for the reservoir?');
    await page.locator('lectern-note .saved[data-state="saved"]').waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('surface MARKS');
    const option = results(page).getByRole('option');
    await expect(option).toHaveCount(1);
    await expect(option).toContainText('Tolmar barrage passes inspection');
    await expect(option.locator('mark')).toHaveText(['surface', 'marks']);
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeHidden();
    await expect(page.locator('lectern-pane article.text')).toBeFocused();
    await expect(page.locator('lectern-pane article.text')).toHaveAccessibleName(/passes inspection/u);
    await expect(page.getByText('surface marks that are not cracks')).toBeInViewport();
    await expect.poll(() => selected(page)).toBe('surface marks');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('in:notes reserv');
    await expect(results(page).getByRole('option')).toContainText(['Question']);
    await page.keyboard.press('Enter');
    await expect(page.locator('lectern-note:focus-within')).toContainText('Who decides');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('larger');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(page.locator('lectern-note:focus-within')).toContainText('Who decides');
  } finally {
    await app.close();
  }
});
