import { expect, test, type Page } from '@playwright/test';
import { launchApp, type Launched } from '../electron-standin/launch.ts';
import {
  articleRows,
  closeSheet,
  finishNote,
  importFiles,
  newProfile,
  openArticle,
  openField,
  samples,
  selectWords,
  writeNote,
} from './reader.ts';

const COURIER = 'Inspectors find cracked gate anchors';
const LEDGER = 'Tolmar barrage passes inspection';

let open: Launched | undefined;
async function start(profile: string): Promise<Page> {
  open = await launchApp({ profile });
  return open.page;
}
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

/** A window with the samples, the Courier's article open. */
async function reading(profile: string): Promise<Page> {
  const page = await start(profile);
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  return page;
}
const crumb = (page: Page) => page.locator('lectern-bar .crumb b');
const collections = (page: Page) => page.locator('lectern-collections [role="option"]');

test('a note is linked to a passage of another article, leads there and back, and does so after a restart', async () => {
  const profile = newProfile();
  const page = await reading(profile);
  await writeNote(page, 'hairline cracks in four of the eleven gate anchors', 'Claim', 'Four of eleven.');
  await openArticle(page, LEDGER);
  await selectWords(page, 'minor');
  await page.keyboard.press('3');
  await openField(page).waitFor();
  await page.keyboard.type('The other paper counts four: [[hairline');
  const list = page.getByRole('listbox', { name: 'Link to' });
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(openField(page)).toHaveValue(
    'The other paper counts four: [[“hairline cracks in four of the eleven gate anchors”]]',
  );
  await expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.locator('lectern-note .body a').click();
  await expect(crumb(page)).toContainText(COURIER);
  await expect(page.locator('lectern-note article:focus')).toContainText('Four of eleven.');
  await page.locator('lectern-note lectern-linked-from button').click();
  await expect(crumb(page)).toContainText(LEDGER);

  await open?.app.close();
  const again = await start(profile);
  await openArticle(again, LEDGER);
  await again.locator('lectern-note .body a').focus();
  await again.keyboard.press('Enter');
  await expect(crumb(again)).toContainText(COURIER);
  await again.locator('lectern-note article:focus').waitFor();
  await again.keyboard.press('Delete');
  await expect(again.locator('lectern-note')).toHaveCount(0);
  await openArticle(again, LEDGER);
  await expect(again.locator('lectern-note .body .gone')).toHaveText(/^Deleted note on “hairline/u);
});

test('two brackets link to an article, and its backlink stands under it', async () => {
  const page = await reading(newProfile());
  await page.getByRole('button', { name: 'Note on the whole article' }).click();
  await openField(page).waitFor();
  await page.keyboard.type('Against [[concession');
  await page.keyboard.press('Tab');
  await finishNote(page, '');
  await openArticle(page, 'What a concession contract says');
  const linked = page.locator('lectern-desk lectern-linked-from').getByRole('button', { name: COURIER });
  await linked.scrollIntoViewIfNeeded();
  await linked.click();
  await expect(crumb(page)).toContainText(COURIER);
});

test('collections are made, filled by dragging and from the menu, shown, and there after a restart', async () => {
  const profile = newProfile();
  const page = await reading(profile);
  const row = (title: string) => articleRows(page).filter({ hasText: title });
  await row(COURIER).press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Add to collection…' }).click();
  await page.keyboard.type('Tolmar barrage');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(collections(page)).toHaveText([/Tolmar barrage\s+1/u]);
  await row(LEDGER).dragTo(collections(page).first());
  await expect(collections(page)).toHaveText([/Tolmar barrage\s+2/u]);
  await collections(page).first().click();
  await expect(articleRows(page)).toHaveCount(2);

  await open?.app.close();
  const again = await start(profile);
  await collections(again).first().click();
  await expect(articleRows(again)).toHaveCount(2);
  await again.keyboard.press('Delete');
  await expect(collections(again)).toHaveCount(0);
  await expect(articleRows(again)).toHaveCount(3);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(collections(again)).toHaveText([/Tolmar barrage\s+2/u]);
});
