import { expect, test, type Locator, type Page } from '@playwright/test';
import { dropFiles, launchApp, type Launched } from '../electron-standin/launch.ts';
import { readPdf } from './pdf-pages.ts';
import {
  answerSaveDialog,
  articleRows,
  newPdf,
  newProfile,
  openField,
  samples,
  selectWords,
} from './reader.ts';

const COURIER = 'Inspectors find cracked gate anchors';
const LEDGER = 'Tolmar barrage passes inspection';
const FOUR = 'hairline cracks in four of the eleven gate anchors';
const THREE = 'three of the eleven gate anchors';

let open: Launched | undefined;
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

const row = (page: Page, title: string): Locator => articleRows(page).filter({ hasText: title });
/** The card of the note on these words. */
const card = (page: Page, words: string): Locator =>
  page.locator('lectern-note').getByRole('article', { name: `on “${words}”` });
const text = (page: Page, title: string): Locator =>
  page.locator('lectern-pane').getByRole('article', { name: title });
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/**
 * Types words, and words only, into the field that the mouse opened: notes and questions are made of letters, and these
 * come from a keyboard, or from one on the screen. No key here is pressed for what it does.
 */
async function typeWords(page: Page, field: Locator, words: string): Promise<void> {
  await expect(field).toBeFocused();
  await page.keyboard.insertText(words);
}

/** Selects words by dragging over them, and chooses in the toolbar what to make of them. */
async function mark(page: Page, words: string, kind: string): Promise<void> {
  await selectWords(page, words);
  await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: kind }).click();
}

/** Closes the note that is open by a press on the text, where no note stands. */
async function leaveNote(page: Page, title: string, words: string): Promise<void> {
  await text(page, title).getByText(words).click();
  await expect(openField(page)).toHaveCount(0);
}

const isSaved = (page: Page): Promise<void> =>
  expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();

test('the whole job is done with the mouse alone', async () => {
  test.setTimeout(120_000);
  open = await launchApp({ profile: newProfile() });
  const { app, page } = open;

  // Drop articles on the window, and put the sheet that told of them away.
  await dropFiles(page, samples());
  const sheet = page.getByRole('region', { name: 'Import' });
  await expect(sheet).toContainText('3 files read');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);

  // Open two side by side, and give them the room of the library.
  await row(page, COURIER).click();
  await expect(text(page, COURIER)).toBeVisible();
  await row(page, LEDGER).dragTo(page.locator('lectern-desk'));
  await expect(page.locator('lectern-pane')).toHaveCount(2);
  await expect(text(page, COURIER)).toBeVisible();
  await expect(text(page, LEDGER)).toBeVisible();
  await press(page, 'Hide library');

  // Note a passage, leave the note by a press on the text, and choose another kind on its card.
  await mark(page, THREE, 'Claim');
  await typeWords(page, openField(page), 'Three here.');
  await isSaved(page);
  await leaveNote(page, LEDGER, 'Shares in Norvane Hydro');
  await expect(card(page, THREE)).toHaveAccessibleName(/^Claim on/u);
  await card(page, THREE).click();
  await card(page, THREE).getByRole('button', { name: 'To check' }).click();
  await expect(card(page, THREE)).toHaveAccessibleName(/^To check on/u);
  await leaveNote(page, LEDGER, 'Shares in Norvane Hydro');

  // Link a note of the other article to it, and follow the link.
  await mark(page, FOUR, 'Question');
  await typeWords(page, openField(page), 'The Ledger counts otherwise: [[three of the eleven');
  await page.getByRole('listbox', { name: 'Link to' }).getByRole('option').click();
  await expect(openField(page)).toHaveValue(/\[\[“three of the eleven gate anchors”\]\]$/u);
  await isSaved(page);
  await leaveNote(page, COURIER, 'Two earlier inspections');
  await card(page, FOUR).locator('.body a').click();
  await expect(card(page, THREE)).toBeFocused();
  await expect(card(page, THREE)).toContainText('Linked from');

  // Find in the article.
  await text(page, LEDGER).getByText('Shares in Norvane Hydro').click();
  await press(page, 'Find in the article and its notes');
  const find = page.locator('lectern-find');
  await typeWords(page, find.locator('input'), 'anchor');
  await expect(find.getByRole('status')).toHaveText(/^1 of \d+$/u);
  await find.getByRole('button', { name: 'Next match' }).click();
  await expect(find.getByRole('status')).toHaveText(/^2 of \d+$/u);
  await find.getByRole('button', { name: 'Close' }).click();
  await expect(find).toHaveCount(0);

  // Search in all articles and notes.
  await press(page, 'Show library');
  const field = page.getByRole('searchbox', { name: 'Search articles and notes' });
  await field.click();
  await typeWords(page, field, 'surface marks');
  await press(page, 'Search texts and notes for “surface marks”');
  const search = page.getByRole('dialog', { name: 'Search' });
  const results = search.getByRole('group', { name: 'Articles and notes' }).getByRole('option');
  await expect(results).toHaveCount(1);
  await results.click();
  await expect(search).toBeHidden();
  await expect(page.getByText('surface marks that are not cracks')).toBeInViewport();

  // Tag the article by the menu of its row.
  await row(page, LEDGER).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Tag…' }).click();
  await typeWords(page, page.getByRole('textbox', { name: 'New tag' }), 'barrage');
  await press(page, 'Add tag');
  await page.locator('lectern-tags').getByRole('button', { name: 'Close' }).click();
  await expect(row(page, LEDGER)).toContainText('#barrage');

  // Save the active article as a PDF.
  const file = newPdf();
  await answerSaveDialog(app, file);
  await press(page, 'More');
  await page.getByRole('menuitem', { name: 'Print, or save as PDF…' }).click();
  await press(page, 'Save as PDF');
  await expect(page.locator('lectern-notice')).toContainText('Saved as “article.pdf”.');
  const { words } = await readPdf(file);
  expect(words.map((word) => word.text).join(' ')).toContain('Three here.');

  // Delete a note and an article, and have both back by the notice. Beside the library the notes are a drawer.
  await press(page, 'Hide library');
  await card(page, THREE).click();
  await card(page, THREE).getByRole('button', { name: 'Delete note' }).click();
  await expect(card(page, THREE)).toHaveCount(0);
  await press(page, 'Undo');
  await expect(card(page, THREE)).toContainText('Three here.');
  await press(page, 'Show library');
  await row(page, LEDGER).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete article' }).click();
  await expect(row(page, LEDGER)).toHaveCount(0);
  await expect(page.locator('lectern-pane')).toHaveCount(1);
  await press(page, 'Undo');
  await expect(row(page, LEDGER)).toContainText('#barrage');
  await row(page, LEDGER).dragTo(page.locator('lectern-desk'));
  await press(page, 'Hide library');
  await expect(card(page, THREE)).toContainText('Three here.');
});
