import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchApp } from '../../electron-standin/launch.ts';
import { closeSheet, importFiles, openField, samples } from '../../e2e/reader.ts';
import { beginReading, databaseRows, noticeOf, shows, vaultRows, writeIn } from '../app.ts';
import { compare } from '../compare.ts';
import { DAMAGES, type Damage } from '../damages.ts';
import type { Family, Outcome } from '../family.ts';
import { letters } from '../letters.ts';
import type { Library } from '../library-page.ts';
import type { RowTexts } from '../page/library.ts';
import { seeded } from '../random.ts';
import { inScratch } from '../vaults.ts';

/** Lines just short enough to lie in the database itself, and enough of them for a table file. */
const LONG = Array.from({ length: 7_000 }, (_, n) => `${n} ${letters(n, 360)}`).join('\n\n');
/** Lines that make a chunk long enough for a file of its own. */
const LONGER = Array.from({ length: 80 }, (_, n) => `${n} ${letters(n, 1_200)}`).join('\n\n');
const ARTICLES = samples().length + 2;

/** The folders of the app's own library in a profile: there is one, whatever its address is on disk. */
function libraryOf(profile: string): Library {
  const parent = [
    path.join(profile, 'session/IndexedDB'),
    path.join(profile, 'session/Default/IndexedDB'),
  ].find(existsSync);
  if (parent === undefined) throw new Error(`there is no IndexedDB in ${profile}`);
  const folder = readdirSync(parent).find((name) => name.endsWith('.leveldb')) ?? '';
  return {
    name: 'lectern',
    folder: path.join(parent, folder),
    blobs: path.join(parent, folder.replace(/leveldb$/u, 'blob')),
    vaultFolder: path.join(profile, 'vault'),
  };
}

/** A profile that was read in, with articles and a note long and short, and what its rows were. */
async function readIn(profile: string, scratch: string): Promise<RowTexts> {
  const { app, page } = await launchApp({ profile });
  const files = [path.join(scratch, 'long.txt'), path.join(scratch, 'longer.txt')];
  for (const [n, text] of [LONG, LONGER].entries()) writeFileSync(files[n] ?? '', text);
  await importFiles(page, files);
  await closeSheet(page);
  await beginReading(page);
  await writeIn(page, 0);
  await openField(page).fill(letters(1, 42_000));
  await page.locator('lectern-note .saved[data-state="saved"]').waitFor({ state: 'attached' });
  await app.close();
  return vaultRows(profile);
}

async function lookAt(profile: string, before: RowTexts, where: string): Promise<Outcome> {
  const { app, page } = await launchApp({ profile });
  await shows(page, ARTICLES, 0);
  const rows = await databaseRows(page);
  const notice = await noticeOf(page);
  await app.close();
  // What the reader did is all there; where the window stood and what was open may go on changing.
  const work = (texts: RowTexts): RowTexts =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => /^(?:article|note) /u.test(key)));
  const sides = compare(await vaultRows(profile), rows, `${where}, vault against database`);
  const kept = compare(work(before), work(rows), `${where} (${notice})`);
  return { cases: 1, lost: [...sides.lost, ...kept.lost], silent: [...sides.silent, ...kept.silent] };
}

function damageOne(damages: readonly Damage[], seed: number): Promise<Outcome> {
  return inScratch(async (scratch) => {
    const profile = path.join(scratch, 'profile');
    const before = await readIn(profile, scratch);
    const random = seeded(seed);
    const lost: string[] = [];
    const silent: string[] = [];
    for (const damage of damages) {
      const copy = path.join(scratch, damage.name.replaceAll(/\W/gu, '-'));
      cpSync(profile, copy, { recursive: true });
      damage.at(libraryOf(copy), random());
      const outcome = await lookAt(copy, before, damage.name);
      lost.push(...outcome.lost);
      silent.push(...outcome.silent);
    }
    return { cases: damages.length, lost, silent };
  });
}

export const appDamage: Family = {
  name: 'app-damage',
  what: 'the same damage, each kind once, on the whole app',
  app: true,
  cases: ({ seed, quick }) =>
    quick
      ? []
      : [0, 1, 2].map((third) => ({
          name: `kinds ${third * 4 + 1} to ${Math.min(DAMAGES.length, third * 4 + 4)}`,
          run: () => damageOne(DAMAGES.slice(third * 4, third * 4 + 4), seed * 100 + third),
        })),
};
