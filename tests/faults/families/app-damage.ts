import { cpSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchApp } from '../../electron-standin/launch.ts';
import { importFiles, samples } from '../../e2e/reader.ts';
import { beginReading, databaseRows, noticeOf, shows, vaultRows } from '../app.ts';
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
const ARTICLES = samples().length + 1;

/** The folders of the app's own library in a profile. */
const libraryOf = (profile: string): Library => ({
  name: 'lectern',
  folder: path.join(profile, 'session/Default/IndexedDB/app_lectern_0.indexeddb.leveldb'),
  blobs: path.join(profile, 'session/Default/IndexedDB/app_lectern_0.indexeddb.blob'),
  vaultFolder: path.join(profile, 'vault'),
});

/** A profile that was read in, with articles long and short, and what its rows were. */
async function readIn(profile: string, scratch: string): Promise<RowTexts> {
  const { app, page } = await launchApp({ profile });
  await beginReading(page);
  const file = path.join(scratch, 'long.txt');
  writeFileSync(file, LONG);
  await importFiles(page, [file]);
  const field = page.locator('lectern-note').first();
  await field.locator('article').focus();
  const rows = await databaseRows(page);
  await app.close();
  return rows;
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
