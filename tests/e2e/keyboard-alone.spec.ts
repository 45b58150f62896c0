import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp, type Launched } from '../electron-standin/launch.ts';
import { readPdf } from './pdf-pages.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  articleRows,
  newPdf,
  newProfile,
  openField,
  samples,
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

/** Presses a key until something has the focus, as a reader does who looks where it went. */
async function pressUntilFocused(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluateAll((found) => found.some((one) => one.matches(':focus')))) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

const row = (page: Page, title: string): Locator => articleRows(page).filter({ hasText: title });
/** The card of the note on these words. */
const card = (page: Page, words: string): Locator =>
  page.locator('lectern-note').getByRole('article', { name: `on “${words}”` });
/** The pane of an article, by its title. */
const pane = (page: Page, title: string): Locator =>
  page.locator('lectern-pane').filter({ has: page.getByRole('article', { name: title }) });
const text = (page: Page, title: string): Locator => pane(page, title).locator('article.text');

/** Goes to words of the article that has the focus: find selects them and ends. */
async function findWords(page: Page, words: string, found: RegExp): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(page.locator('lectern-find input')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('lectern-find').getByRole('status')).toHaveText(found);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
}

/** Writes into the note that is open, and closes it when it says that it is saved. */
async function write(page: Page, body: string): Promise<void> {
  await expect(openField(page)).toBeFocused();
  await page.keyboard.type(body);
  await expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(openField(page)).toHaveCount(0);
}

test('the whole job is done with the keyboard alone', async () => {
  test.setTimeout(120_000);
  open = await launchApp({ profile: newProfile() });
  const { app, page } = open;

  // Bring articles in, and put the sheet that told of them away.
  await answerOpenDialog(app, samples());
  await page.keyboard.press('Control+o');
  const sheet = page.getByRole('region', { name: 'Import' });
  await expect(sheet).toContainText('3 files read');
  await pressUntilFocused(page, 'Tab', sheet.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);

  // Open two side by side.
  await pressUntilFocused(page, 'F6', articleRows(page));
  await page.keyboard.press('Home');
  await pressUntilFocused(page, 'ArrowDown', row(page, COURIER));
  await page.keyboard.press('Enter');
  await expect(text(page, COURIER)).toBeVisible();
  await page.keyboard.press('Home');
  await pressUntilFocused(page, 'ArrowDown', row(page, LEDGER));
  await page.keyboard.press('Control+Enter');
  await expect(text(page, LEDGER)).toBeFocused();
  await expect(page.locator('lectern-pane')).toHaveCount(2);
  await expect(text(page, COURIER)).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect(page.locator('lectern-library')).toBeHidden();

  // Find words, note them, and choose another kind for the note.
  await findWords(page, THREE, /^1 of 1$/u);
  await page.keyboard.press('2');
  await write(page, 'Three here.');
  await expect(card(page, THREE)).toBeFocused();
  await expect(card(page, THREE)).toHaveAccessibleName(`Claim on “${THREE}”`);
  await page.keyboard.press('4');
  await expect(card(page, THREE)).toHaveAccessibleName(`To check on “${THREE}”`);

  // Link a note of the other article to it, and follow the link.
  await page.keyboard.press('Control+1');
  await expect(text(page, COURIER)).toBeFocused();
  await findWords(page, FOUR, /^1 of 1$/u);
  await page.keyboard.press('3');
  await expect(openField(page)).toBeFocused();
  await page.keyboard.type('The Ledger counts otherwise: [[three of the eleven');
  await expect(page.getByRole('listbox', { name: 'Link to' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await write(page, ' Which is right?');
  await expect(card(page, FOUR)).toHaveAccessibleName(`Question on “${FOUR}”`);
  await pressUntilFocused(page, 'Tab', card(page, FOUR).locator('.body a'));
  await page.keyboard.press('Enter');
  await expect(card(page, THREE)).toBeFocused();
  await expect(card(page, THREE)).toContainText('Linked from');

  // Search in all articles and notes.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('surface marks');
  const results = page.getByRole('group', { name: 'Articles and notes' }).getByRole('option');
  await expect(results).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(text(page, LEDGER)).toBeFocused();
  await expect(page.getByText('surface marks that are not cracks')).toBeInViewport();

  // Tag an article by the menu of its row, and ask for the tag.
  await page.keyboard.press('Control+b');
  await pressUntilFocused(page, 'F6', articleRows(page));
  await page.keyboard.press('Home');
  await pressUntilFocused(page, 'ArrowDown', row(page, LEDGER));
  await page.keyboard.press('Shift+F10');
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Tag…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New tag' })).toBeFocused();
  await page.keyboard.type('barrage');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(row(page, LEDGER)).toContainText('#barrage');
  await expect(row(page, LEDGER)).toBeFocused();
  await pressUntilFocused(
    page,
    'Shift+Tab',
    page.getByRole('searchbox', { name: 'Search articles and notes' }),
  );
  await page.keyboard.type('#barrage');
  await expect(articleRows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(articleRows(page)).toHaveCount(3);

  // Save the article in the active pane as a PDF.
  const file = newPdf();
  await answerSaveDialog(app, file);
  await pressUntilFocused(page, 'F6', page.locator('lectern-pane article.text'));
  await page.keyboard.press('Control+p');
  const save = page.getByRole('button', { name: 'Save as PDF' });
  await pressUntilFocused(page, 'Shift+Tab', save);
  await page.keyboard.press('Enter');
  await expect(page.locator('lectern-notice')).toContainText('Saved as “article.pdf”.');
  const { words } = await readPdf(file);
  expect(words.map((word) => word.text).join(' ')).toMatch(/Three here\.|Which is right\?/u);

  // Delete a note and an article, and have both back. Beside the library the notes are a drawer.
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+1');
  await expect(text(page, COURIER)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(card(page, FOUR)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(card(page, FOUR)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, FOUR)).toHaveCount(1);

  await page.keyboard.press('Control+b');
  await pressUntilFocused(page, 'F6', articleRows(page));
  await page.keyboard.press('Home');
  await pressUntilFocused(page, 'ArrowDown', row(page, LEDGER));
  await page.keyboard.press('Delete');
  await expect(row(page, LEDGER)).toHaveCount(0);
  await expect(page.locator('lectern-pane')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(row(page, LEDGER)).toContainText('#barrage');
  await page.keyboard.press('Home');
  await pressUntilFocused(page, 'ArrowDown', row(page, LEDGER));
  await page.keyboard.press('Control+Enter');
  await expect(text(page, LEDGER)).toBeFocused();
  await page.keyboard.press('Control+b');
  await expect(card(page, THREE)).toContainText('Three here.');
  await expect(card(page, FOUR)).toContainText('Which is right?');
});
