import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { dropFiles } from '../electron-standin/launch.ts';
import { inFolder, withApp, writeArticles } from './app.ts';
import { atMost, figure, median, type Benchmark } from './measure.ts';

const FILES = 1_000;
const UNITS = 3_500;

interface Round {
  readonly ours: number;
  readonly parts: Readonly<Record<'read' | 'hash' | 'decode' | 'sync' | 'add', number>>;
}

/**
 * A folder dropped on the running app, each time on a new profile, until every file is in the library. Right after
 * it, on the same files and rows, what no import can do without.
 */
export const imports: Benchmark = {
  name: 'import',
  run: (rounds) =>
    inFolder(async (folder) => {
      const articles = `${folder}/articles`;
      const files = writeArticles(articles, FILES, UNITS);
      const taken: Round[] = [];
      for (let round = -1; round < rounds; round++) {
        const one = await importOnce(`${folder}/profile-${round}`, articles, files);
        if (round >= 0) taken.push(one);
      }
      const ours = taken.map((one) => one.ours);
      const sum = taken.map(({ parts }) => Object.values(parts).reduce((a, b) => a + b, 0));
      const part = (name: keyof Round['parts']): string =>
        `${name} ${figure(median(taken.map(({ parts }) => parts[name])))}`;
      return [
        atMost(1.5, {
          name: '1,000 small files from drop to library',
          ours,
          peer: sum,
          peerName: 'the sum of the unavoidable parts',
          unit: 'ms',
        }),
        {
          remark: `import: ${figure((1000 * FILES) / median(ours))} files a second; the parts, ms: ${(['read', 'hash', 'decode', 'sync', 'add'] as const).map(part).join(', ')}`,
        },
      ];
    }),
};

function importOnce(profile: string, articles: string, files: readonly string[]): Promise<Round> {
  return withApp(profile, async ({ page }) => {
    await page.evaluate(() => lecternBench.imported.countBatches());
    const all = page.evaluate((count) => lecternBench.imported.inLibrary(count), FILES);
    const began = Date.now();
    await dropFiles(page, [articles]);
    const ours = (await all) - began;
    const sent = await page.evaluate(() => lecternBench.imported.batches());
    const add = await page.evaluate(([count, batch]) => lecternBench.imported.addAgain(count, batch), [
      FILES,
      Math.ceil(FILES / sent),
    ] as const);
    return { ours, parts: { ...inNode(files, articles, sent), add } };
  });
}

/** The parts outside the page: reading, hashing and decoding every file, and one directory sync a batch. */
function inNode(files: readonly string[], folder: string, batches: number): Omit<Round['parts'], 'add'> {
  const read = timed(() => files.map((file) => readFileSync(file)));
  const hash = timed(() => read.value.map((bytes) => createHash('sha256').update(bytes).digest('hex')));
  const decode = timed(() =>
    read.value.map((bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
  );
  if (new Set(hash.value).size !== FILES || decode.value.some((text) => text.length < UNITS)) {
    throw new Error('The files are not what was written.');
  }
  const sync = timed(() => {
    for (let n = 0; n < batches; n++) {
      const handle = openSync(folder, 'r');
      fsyncSync(handle);
      closeSync(handle);
    }
  });
  return { read: read.ms, hash: hash.ms, decode: decode.ms, sync: sync.ms };
}

function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const began = performance.now();
  const value = work();
  return { value, ms: performance.now() - began };
}
