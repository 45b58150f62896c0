/**
 * `npm run demo [-- --profile DIR]`: the whole main job by itself. Starts the app on a fresh profile, drops
 * articles, writes notes, kills the app without warning, starts it again, checks that all is there, takes the
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

async function demo(profile: string): Promise<Record<string, unknown>> {
  mkdirSync(pictures, { recursive: true });
  const taken: string[] = [];
  const picture = async (page: Page, name: string): Promise<void> => {
    await settle(page);
    await page.screenshot({ path: path.join(pictures, name) });
    taken.push(`docs/pictures/${name}`);
  };
  const started = performance.now();
  const first = await launchApp({ profile });
  const startMs = Math.round(performance.now() - started);
  await chooseTheme(first.page, 'Light');
  await picture(first.page, 'empty.png');

  const shared = path.join(root, '../shared/articles');
  const files = [
    ...samples().filter((file) => /tolmar/u.test(file)),
    ...(existsSync(shared)
      ? readdirSync(shared)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => path.join(shared, name))
      : []),
  ];
  await importFiles(first.page, files);
  await picture(first.page, 'import.png');
  await closeSheet(first.page);
  await openArticle(first.page, COURIER);
  await writeNote(
    first.page,
    'hairline cracks in four of the eleven gate anchors',
    'Claim',
    'Four of eleven. The Ledger prints three; the register should settle it.',
  );
  await writeNote(first.page, 'do not affect', 'Quote', '“Today” carries the sentence.');
  await writeNote(
    first.page,
    'puts the longest crack at',
    'To check',
    'Operator’s figure was 4 mm. Depth or length? The note seems to mix the two.',
  );
  await first.page.getByRole('button', { name: 'Note on the whole article' }).click();
  await openField(first.page).fill(
    'Each sentence names its source. The one document, the laboratory note, only the Courier has seen.',
  );
  await first.page.locator('lectern-note .saved[data-state="saved"]').waitFor();
  await first.page.keyboard.press('Escape');
  await selectWords(first.page, 'fully safe');
  await first.page
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: 'Question' })
    .click();
  await openField(first.page).fill(
    'Who decides what counts as **fully safe**? The concession names the directorate.\n- ask for section 7',
  );
  await first.page.locator('lectern-note .saved[data-state="saved"]').waitFor();
  for (const [theme, name] of [
    ['Dark', 'desk-dark.png'],
    ['Sepia', 'desk-sepia.png'],
    ['Light', 'desk.png'],
  ] as const) {
    await chooseTheme(first.page, theme);
    await picture(first.page, name);
  }
  const saved = await seenNotes(first.page);
  await killApp(first.app, 'both');

  const again = await launchApp({ profile });
  await again.page.locator('lectern-note').first().waitFor();
  const after = await seenNotes(again.page);
  const imported = await articleRows(again.page).count();
  await again.app.close();
  const survivedKill =
    imported === files.length &&
    JSON.stringify(after) === JSON.stringify(saved) &&
    after.every((note) => note.body !== '');
  return {
    runtime: await runtimeName(),
    imported,
    notes: after.length,
    survivedKill,
    pictures: taken,
    startMs,
  };
}

const at = process.argv.indexOf('--profile');
const profile = at >= 0 ? path.resolve(process.argv[at + 1] ?? '') : newProfile();
execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const report = await demo(profile);
console.log(JSON.stringify(report));
process.exit(report['survivedKill'] === true && report['notes'] === 5 ? 0 : 1);
