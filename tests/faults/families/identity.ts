import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compare } from '../compare.ts';
import type { Family, Outcome } from '../family.ts';
import {
  fingerprint,
  importInto,
  libraryNamed,
  replay,
  startChromium,
  type Library,
  type Running,
} from '../library-page.ts';
import type { RowTexts, Started } from '../page/library.ts';
import { inScratch } from '../vaults.ts';

const NOTES = 10;

interface Looked {
  readonly started: Started;
  readonly rows: RowTexts;
  readonly vault: RowTexts;
}

async function filled(chromium: Running, library: Library): Promise<RowTexts> {
  const page = await chromium.open(library);
  await page.evaluate(() => globalThis.library.start());
  const versions = await importInto(chromium.vault(library), 60_000);
  await page.evaluate(([summaries, notes]) => globalThis.library.fill(summaries, notes), [
    versions,
    NOTES,
  ] as const);
  const rows = await page.evaluate(() => globalThis.library.rows());
  await page.close();
  return rows;
}

async function looked(profile: string, library: Library): Promise<Looked> {
  const chromium = await startChromium(profile);
  const page = await chromium.open(library);
  const started = await page.evaluate(() => globalThis.library.start());
  const rows = await page.evaluate(() => globalThis.library.rows());
  const vault = await replay(chromium.vault(library));
  await chromium.close();
  return { started, rows, vault };
}

/** Fills libraries, does something to the profile while nothing runs, starts again, and judges. */
function between(
  names: readonly string[],
  act: (libraries: readonly Library[]) => void | Promise<void>,
  judge: (
    before: readonly RowTexts[],
    after: Looked,
    libraries: readonly Library[],
  ) => Omit<Outcome, 'cases'>,
): () => Promise<Outcome> {
  return () =>
    inScratch(async (profile) => {
      const libraries = names.map((name) => libraryNamed(profile, name));
      const first = await startChromium(profile);
      const before: RowTexts[] = [];
      for (const library of libraries) before.push(await filled(first, library));
      await first.close();
      await act(libraries);
      const [library] = libraries;
      if (!library) throw new Error('there is no library');
      const after = await looked(profile, library);
      return { cases: 1, ...judge(before, after, libraries) };
    });
}

const says = (said: string | null, words: RegExp): string[] =>
  words.test(said ?? '') ? [] : [`it said “${said ?? 'nothing'}”`];

const same = (before: object, after: object, what: string): string[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [`${what} was changed`];

function vaultLost(): Promise<Outcome> {
  return between(
    ['full'],
    ([library]) => rmSync(library?.vaultFolder ?? '', { recursive: true }),
    ([before = {}], { started, rows, vault }) => {
      const database = compare(before, rows, 'database');
      // Written again, a row is a revision further; what it says is the same.
      const again = compare(rows, vault, 'vault');
      const unrevised = (texts: RowTexts): RowTexts =>
        Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.replace(/"rev":\d+/u, '')]));
      const words = compare(unrevised(before), unrevised(rows), 'database');
      return {
        lost: [...database.lost, ...again.lost],
        silent: [...words.silent, ...again.silent, ...says(started.notice, /The vault was empty/u)],
      };
    },
  )();
}

let vaultBefore: Record<string, string> = {};

function vaultOfAnother(): Promise<Outcome> {
  return between(
    ['mine', 'another'],
    ([mine, another]) => {
      rmSync(mine?.vaultFolder ?? '', { recursive: true });
      renameSync(another?.vaultFolder ?? '', mine?.vaultFolder ?? '');
      vaultBefore = fingerprint(mine?.vaultFolder ?? '');
    },
    ([before = {}], { started, rows }, [library]) => {
      const database = compare(before, rows, 'database');
      return {
        lost: database.lost,
        silent: [
          ...database.silent,
          ...says(started.readOnly, /different libraries/u),
          ...same(vaultBefore, fingerprint(library?.vaultFolder ?? ''), 'the vault'),
        ],
      };
    },
  )();
}

function bothEmpty(): Promise<Outcome> {
  return between(
    ['empty'],
    ([library]) => {
      if (!library) return;
      for (const folder of [library.folder, library.blobs]) rmSync(folder, { recursive: true, force: true });
      for (const name of readdirSync(path.join(library.vaultFolder, 'journal'))) {
        rmSync(path.join(library.vaultFolder, 'journal', name));
      }
    },
    (_, { started, rows }) => ({
      lost: [],
      silent: [...says(started.notice, /both empty/u), ...same({}, rows, 'an empty library')],
    }),
  )();
}

/** Every value of every row as it was; LevelDB itself writes its log anew whenever a database is opened. */
function newerDatabase(): Promise<Outcome> {
  return inScratch(async (profile) => {
    const library = libraryNamed(profile, 'newer');
    const first = await startChromium(profile);
    await filled(first, library);
    const page = await first.open(library);
    await page.evaluate(() => globalThis.library.makeNewer());
    const before = await page.evaluate(() => globalThis.library.everything());
    await first.close();
    const vault = fingerprint(library.vaultFolder);

    const second = await startChromium(profile);
    const again = await second.open(library);
    const started = await again.evaluate(() => globalThis.library.start());
    const after = await again.evaluate(() => globalThis.library.everything());
    await second.close();
    return {
      cases: 1,
      lost: before === after ? [] : ['the newer database was changed'],
      silent: [
        ...says(started.readOnly, /newer Lectern/u),
        ...same(vault, fingerprint(library.vaultFolder), 'the vault'),
      ],
    };
  });
}

export const identity: Family = {
  name: 'identity',
  what: 'vault lost, vault of another library, both empty, database of a newer version',
  cases: ({ quick }) => [
    { name: 'a database of a newer version', run: newerDatabase },
    ...(quick
      ? []
      : [
          { name: 'the vault lost, the database full', run: vaultLost },
          { name: 'the vault of another library', run: vaultOfAnother },
          { name: 'both empty, a manifest there', run: bothEmpty },
        ]),
  ],
};
