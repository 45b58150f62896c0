import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp, type Launched } from '../electron-standin/launch.ts';
import {
  closeSheet,
  importFiles,
  newProfile,
  noteOnOtherText,
  openArticle,
  samples,
  selectWords,
  writeNote,
} from './reader.ts';

const COURIER = 'Inspectors find cracked gate anchors';
const LEDGER = 'Tolmar barrage passes inspection';
const CRACKS = 'hairline cracks in four of the eleven gate anchors';

let open: Launched | undefined;
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

/** The app with three notes in two articles; the Courier's lies open. */
async function threeNotes(profile = newProfile()): Promise<Page> {
  open = await launchApp({ profile });
  const { page } = open;
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, LEDGER);
  await writeNote(page, 'Tolmar', 'Question', 'Which dam?');
  await openArticle(page, COURIER);
  await writeNote(page, CRACKS, 'Claim', 'Four of eleven.');
  await writeNote(page, 'fully safe', 'Question', 'Who decides?');
  return page;
}

const rows = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Notes' }).locator('[role="row"][data-key]');
const row = (page: Page, words: string): Locator => rows(page).filter({ hasText: words });

test('with the keyboard: all notes, tagged, of another kind, deleted and brought back, and one opened', async () => {
  const profile = newProfile();
  const page = await threeNotes(profile);
  await page.keyboard.press('Control+Shift+N');
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, 'Four of eleven.')).toBeFocused();

  await page.keyboard.press('t');
  await page.keyboard.type('figures');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Four of eleven.')).toContainText('#figures');

  await page.keyboard.press('Control+a');
  await page.keyboard.press('4');
  await expect(rows(page).getByText('To check')).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(3);

  await page.keyboard.press('Control+Shift+N');
  await expect(page.locator('lectern-library')).toBeVisible();
  await page.keyboard.press('Control+Shift+N');
  await page.keyboard.press('End');
  await expect(row(page, 'Which dam?')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.locator('lectern-note').filter({ hasText: 'Which dam?' }).locator('article'),
  ).toBeFocused();
  await expect(page.locator('lectern-library [aria-current="true"]')).toContainText(LEDGER);
  await open?.app.close();

  open = await launchApp({ profile });
  await open.page.keyboard.press('Control+Shift+N');
  await expect(row(open.page, 'Four of eleven.')).toContainText('#figures');
  await expect(rows(open.page).getByText('To check')).toHaveCount(3);
});

test('with the mouse: filtered, several chosen and tagged, and a passage opened', async () => {
  const page = await threeNotes();
  await page.getByRole('button', { name: /^All notes/u }).click();
  await page
    .getByRole('button', { name: /^Question/u })
    .first()
    .click();
  await expect(rows(page)).toHaveCount(2);
  await row(page, 'Who decides?').locator('.when').click();
  await row(page, 'Which dam?')
    .locator('.when')
    .click({ modifiers: ['ControlOrMeta'] });
  const toolbar = page.getByRole('toolbar', { name: 'Selected notes' });
  await expect(toolbar).toContainText('2 selected');
  await toolbar.getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Add tag' }).fill('power');
  await page.keyboard.press('Enter');
  await expect(rows(page).getByText('#power')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await toolbar.getByRole('button', { name: 'Clear the selection' }).click();
  await page.getByRole('button', { name: 'By article' }).click();
  await page.getByRole('menuitem', { name: 'By tag' }).click();
  await expect(page.getByRole('grid', { name: 'Notes' }).getByRole('heading')).toHaveText(['#power']);
  await row(page, 'Who decides?')
    .getByRole('button', { name: /fully safe/u })
    .click();
  await expect(
    page.locator('lectern-note').filter({ hasText: 'Who decides?' }).locator('article'),
  ).toBeFocused();
  await expect(page.locator('lectern-library')).toBeVisible();
});

test('a note that lost its passage is placed on words that the reader selects', async () => {
  const page = await threeNotes();
  await noteOnOtherText(page, COURIER, 'a sentence that the paper took out', 'Where did it go?');
  await page.keyboard.press('Control+Shift+N');
  await page
    .getByRole('region', { name: 'Unplaced notes' })
    .getByRole('button', { name: 'Place note' })
    .click();
  const placing = page.getByRole('region', { name: 'Place a note' });
  await expect(placing).toContainText('a sentence that the paper took out');
  await selectWords(page, 'reported no');
  await placing.getByRole('button', { name: 'Place note' }).click();
  await expect(placing).toHaveCount(0);
  await expect(page.locator('lectern-pane .tray')).toHaveCount(0);
  await expect(
    page.locator('lectern-note').filter({ hasText: 'Where did it go?' }).locator('article'),
  ).toHaveAttribute('aria-label', 'Claim on “reported no”');
});
