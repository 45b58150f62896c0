/**
 * `npm run demo [-- --profile DIR]`: the whole main job by itself. Starts the app on a fresh profile, drops
 * articles, writes notes on one, on two side by side and on one from right to left, kills the app without warning, starts it again, checks that all is there, takes the
 * pictures of the README, and prints one line of JSON. Exit code 0 only if all of it held.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { killApp, launchApp, runtimeName } from '../electron-standin/launch.ts';
import {
  articleRows,
  chooseTheme,
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  openField,
  samples,
  seenNotes,
  selectWords,
  settle,
  writeNote,
} from './reader.ts';

const root = path.join(import.meta.dirname, '../..');
const pictures = path.join(root, 'docs/pictures');
const COURIER = 'Inspectors find cracked gate anchors';
const LEDGER = 'Tolmar barrage passes inspection';
const HARBOUR = path.join(root, 'tests/fixtures/demo/mina-al-qasr.txt');
const NOTES = 9;

/** The themes, the one that the README shows last, and what their pictures are called. */
const THEMES = [
  ['Dark', '-dark'],
  ['Sepia', '-sepia'],
  ['Light', ''],
] as const;

async function demo(profile: string): Promise<Record<string, unknown>> {
  mkdirSync(pictures, { recursive: true });
  const taken: string[] = [];
  const picture = async (page: Page, name: string): Promise<void> => {
    await settle(page);
    await page.screenshot({ path: path.join(pictures, name) });
    taken.push(`docs/pictures/${name}`);
  };
  const inThemes = async (page: Page, name: string): Promise<void> => {
    for (const [theme, ending] of THEMES) {
      await chooseTheme(page, theme);
      await picture(page, `${name}${ending}.png`);
    }
  };
  const started = performance.now();
  const first = await launchApp({ profile });
  const startMs = Math.round(performance.now() - started);
  await chooseTheme(first.page, 'Light');
  await picture(first.page, 'empty.png');

  const shared = path.join(root, '../shared/articles');
  const files = [
    ...samples().filter((file) => /tolmar/u.test(file)),
    HARBOUR,
    ...(existsSync(shared)
      ? readdirSync(shared)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => path.join(shared, name))
      : []),
  ];
  await importFiles(first.page, files);
  await picture(first.page, 'import.png');
  await closeSheet(first.page);

  await rightToLeft(first.page);
  await picture(first.page, 'rtl.png');
  await oneArticle(first.page);
  await inThemes(first.page, 'desk');
  await twoArticles(first.page);
  await inThemes(first.page, 'panes');
  await first.page.keyboard.press('Control+Shift+N');
  await first.page.getByRole('grid', { name: 'Notes' }).waitFor();
  await inThemes(first.page, 'notes');
  await first.page.keyboard.press('Escape');
  const saved = [await seenNotes(first.page, 0), await seenNotes(first.page, 1)];
  await killApp(first.app, 'both');

  const again = await launchApp({ profile });
  const { page } = again;
  for (const pane of [0, 1])
    await page.locator('lectern-pane').nth(pane).locator('lectern-note').first().waitFor();
  const after = [await seenNotes(page, 0), await seenNotes(page, 1)];
  const notes = await countNotes(page);
  const imported = await articleRows(page).count();
  await again.app.close();
  const survivedKill =
    imported === files.length &&
    notes === NOTES &&
    JSON.stringify(after) === JSON.stringify(saved) &&
    after.flat().every((note) => note.body !== '');
  return { runtime: await runtimeName(), imported, notes, survivedKill, pictures: taken, startMs };
}

/** An article that is read from right to left, its notes at its left. */
async function rightToLeft(page: Page): Promise<void> {
  await openArticle(page, 'مجلس الميناء');
  await writeNote(page, 'شقوقًا دقيقة في ثلاث', 'Claim', 'ثلاث من عشر. من قام بالفحص؟');
  await writeNote(page, 'أطول شقّ يبلغ 9 مليمترات', 'To check', 'الطول أم العمق؟ الرقمان لا يتفقان.');
}

/** One article with a note of each sort; the last one is still open. */
async function oneArticle(page: Page): Promise<void> {
  await openArticle(page, COURIER);
  await writeNote(
    page,
    'hairline cracks in four of the eleven gate anchors',
    'Claim',
    'Four of eleven. The Ledger prints three; the register should settle it.',
  );
  await writeNote(page, 'do not affect', 'Quote', '“Today” carries the sentence.');
  await writeNote(
    page,
    'puts the longest crack at',
    'To check',
    'Operator’s figure was 4 mm. Depth or length? The note seems to mix the two.',
  );
  await page.getByRole('button', { name: 'Note on the whole article' }).click();
  await writeOpenNote(
    page,
    'Each sentence names its source. The one document, the laboratory note, only the Courier has seen.',
  );
  await page.keyboard.press('Escape');
  await selectWords(page, 'fully safe');
  await page
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: 'Question' })
    .click();
  await writeOpenNote(
    page,
    'Who decides what counts as **fully safe**? The concession names the directorate.\n- ask for section 7',
  );
}

/** Another article beside it, in a window without the library. */
async function twoArticles(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await articleRows(page).filter({ hasText: LEDGER }).focus();
  await page.keyboard.press('Control+Enter');
  await page.locator('lectern-pane').nth(1).locator('[data-block="0"]').waitFor();
  await page.keyboard.press('Control+b');
  await writeNote(page, 'three of the eleven gate anchors', 'Claim', 'Counted from the operator’s release?');
  await writeNote(page, 'deepest crack measures 4', 'To check', 'Same crack as the Courier’s 9 mm?');
}

async function writeOpenNote(page: Page, body: string): Promise<void> {
  await openField(page).fill(body);
  await page.locator('lectern-note .saved[data-state="saved"]').waitFor();
}

/** How many notes there are in all articles, as the window says. */
async function countNotes(page: Page): Promise<number> {
  await page.keyboard.press('Control+Shift+N');
  const rows = page.getByRole('grid', { name: 'Notes' }).locator('[role="row"][data-key]');
  await rows.first().waitFor();
  const count = await rows.count();
  await page.keyboard.press('Escape');
  return count;
}

const at = process.argv.indexOf('--profile');
const profile = at >= 0 ? path.resolve(process.argv[at + 1] ?? '') : newProfile();
execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const report = await demo(profile);
console.log(JSON.stringify(report));
process.exit(report['survivedKill'] === true ? 0 : 1);
