import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { killApp, launchApp } from '../../electron-standin/launch.ts';
import { dropFiles } from '../../electron-standin/launch.ts';
import { articleRows } from '../../e2e/reader.ts';
import { databaseRows, vaultRows } from '../app.ts';
import { compare } from '../compare.ts';
import type { Family, Outcome } from '../family.ts';
import { killWhileTyping } from '../killed-app.ts';
import { seeded } from '../random.ts';
import { inScratch } from '../vaults.ts';

const BATCHES = 10;
const KILLS = 10;

export const appKills: Family = {
  name: 'app-kills',
  what: 'SIGKILLs of the whole app while notes are typed: main, Chromium, both',
  app: true,
  // `npm test` has 20 of these in its end-to-end tests.
  cases: ({ seed, quick }) =>
    quick
      ? []
      : Array.from({ length: BATCHES }, (_, batch) => ({
          name: `kills ${batch * KILLS + 1} to ${(batch + 1) * KILLS}`,
          run: () => killWhileTyping(KILLS, seed * 1000 + batch),
        })),
};

const FILES = 400;
const WAYS = ['main', 'browser', 'both'] as const;

/** Drops many files and kills the app in the middle; what was shown as an article must be there again, once. */
function killDuringImport(seed: number, way: (typeof WAYS)[number]): Promise<Outcome> {
  return inScratch(async (scratch) => {
    const [profile, files] = [path.join(scratch, 'profile'), path.join(scratch, 'files')];
    mkdirSync(files);
    const title = (n: number): string => `File ${n} of the archive`;
    for (let n = 0; n < FILES; n += 1) {
      writeFileSync(
        path.join(files, `${n}.txt`),
        `${title(n)}\n\n${'The register says eleven. '.repeat(200)}${n}.\n`,
      );
    }
    const first = await launchApp({ profile });
    await dropFiles(first.page, [files]);
    // The seed decides how far the import comes.
    const until = 1 + Math.floor(seeded(seed)() * 40);
    await articleRows(first.page).first().waitFor();
    for (let polls = 0; polls < until; polls += 1) await first.page.evaluate(() => undefined);
    const seen = await articleRows(first.page).count();
    await killApp(first.app, way);

    const second = await launchApp({ profile });
    await articleRows(second.page).first().waitFor();
    const rows = await databaseRows(second.page);
    await second.app.close();
    const where = `import killed (${way}, seed ${seed})`;
    const sides = compare(await vaultRows(profile), rows, where);
    const articles = Object.entries(rows).filter(([key]) => key.startsWith('article '));
    const sources = articles.map(
      ([, text]) => (JSON.parse(text) as { version: { sourceId: string } }).version.sourceId,
    );
    return {
      cases: 1,
      lost: [
        ...sides.lost,
        ...(articles.length < seen
          ? [`${where}: ${seen} articles were shown, ${articles.length} are there`]
          : []),
      ],
      silent: [
        ...sides.silent,
        ...(new Set(sources).size < sources.length ? [`${where}: a file is there twice`] : []),
      ],
    };
  });
}

export const importKills: Family = {
  name: 'import-kills',
  what: 'SIGKILLs of the whole app during an import of 400 files',
  app: true,
  cases: ({ seed, quick }) =>
    quick
      ? []
      : WAYS.map((way, n) => ({ name: `killed: ${way}`, run: () => killDuringImport(seed * 1000 + n, way) })),
};
