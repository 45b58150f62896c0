import type { Page } from '@playwright/test';
import { addToLibrary, inFolder, withApp, writeArticle } from './app.ts';
import { atLeast, atMost, interleave, type Benchmark } from './measure.ts';

const KB_100 = 100_000;
const MB = 1_000_000;

/** The app with articles of these sizes, in UTF-16 code units, named by their place. */
async function withArticles<Value>(
  sizes: readonly number[],
  use: (page: Page, files: readonly string[]) => Promise<Value>,
): Promise<Value> {
  return inFolder((folder) =>
    withApp(`${folder}/profile`, async ({ page }) => {
      const names = sizes.map((_, n) => `article-${n + 1}.txt`);
      const paths = sizes.map((units, n) => writeArticle(folder, names[n] ?? '', units, n + 1));
      await addToLibrary(page, paths, paths.length);
      return use(page, names);
    }),
  );
}

/** Opens an article in whole. */
const openWhole = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (file) => {
    const chunks = await lecternBench.giant.chunksOf(file);
    await lecternBench.giant.openInApp(file, chunks[0]?.blocks[1]?.text ?? '');
    await lecternBench.giant.whole(chunks.length);
  }, name);

/** Opens it from another article; ms until its first paragraph was painted. */
async function opening(page: Page, name: string, from: string): Promise<number> {
  await openWhole(page, from);
  const ms = await page.evaluate(async (file) => {
    const chunks = await lecternBench.giant.chunksOf(file);
    return lecternBench.giant.openInApp(file, chunks[0]?.blocks[1]?.text ?? '');
  }, name);
  await openWhole(page, name);
  return ms;
}

const marked = (page: Page, name: string, count: number) =>
  page.evaluateHandle(([file, n]) => lecternBench.highlights.prepare(file, n), [name, count] as const);

const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;

export const jumps: Benchmark = {
  name: 'jumps',
  run: (rounds) =>
    withArticles([20 * MB], async (page, [file = '']) => {
      await openWhole(page, file);
      const passages = await marked(page, file, 40);
      const off: number[] = [];
      // The last one is in the last paragraph; the others in no order, so that every jump is far.
      for (const n of [-1, 3, 30, 11, 22, 1, 38].slice(0, Math.max(rounds, 5) + 2)) {
        off.push(await passages.evaluate((all, at) => lecternBench.desk.jump(all, at), n));
      }
      return [
        atMost(1, {
          name: '20 MB: furthest a jump to the end or a passage lands from its goal',
          ours: [Math.max(...off)],
          peer: [1],
          peerName: 'one CSS px',
          unit: 'px',
        }),
      ];
    }),
};

export const scrolling: Benchmark = {
  name: 'scrolling',
  run: (rounds) =>
    withArticles([20 * MB, KB_100], async (page, [giant = '', small = '']) => {
      async function p95(file: string): Promise<number> {
        await openWhole(page, file);
        return percentile95(await page.evaluate(() => lecternBench.desk.scrollFrames(120)));
      }
      const taken = await interleave(rounds, { ours: () => p95(giant), peer: () => p95(small) });
      return [
        atMost(1.5, {
          name: '20 MB: 95th percentile of a frame while scrolling',
          ...taken,
          peerName: 'the same of 100 KB',
          unit: 'ms',
        }),
      ];
    }),
};

export const codeMirror: Benchmark = {
  name: 'codemirror',
  run: (rounds) =>
    withArticles([MB, KB_100], async (page, [large = '', small = '']) => {
      const fromMemory: number[] = [];
      const taken = await interleave(rounds, {
        ours: () => opening(page, large, small),
        async peer() {
          await openWhole(page, small);
          const { ms, read } = await page.evaluate((file) => lecternBench.desk.codeMirror(file), large);
          fromMemory.push(ms - read);
          return ms;
        },
      });
      return [
        atMost(1, {
          name: '1 MB article to first readable paint',
          ...taken,
          peerName: 'CodeMirror 6, read only, from the same database',
          unit: 'ms',
        }),
        atMost(1, {
          name: '1 MB article to first readable paint',
          ours: taken.ours,
          peer: fromMemory,
          peerName: 'CodeMirror 6, read only, the text in memory beforehand',
          unit: 'ms',
        }),
      ];
    }),
};

export const hits: Benchmark = {
  name: 'hits',
  run: (rounds) =>
    withArticles([4 * MB], async (page, [file = '']) => {
      await openWhole(page, file);
      const passages = await marked(page, file, 10_000);
      const hitting = await passages.evaluateHandle((all) => lecternBench.desk.hits(all, 40));
      const found = { ours: 0, peer: 0 };
      const side = (name: 'ours' | 'peer') => async (): Promise<number> => {
        const asked = await hitting.evaluate((all, which) => lecternBench.desk.ask(all, which), name);
        found[name] = asked.found;
        return asked.ms;
      };
      const taken = await interleave(rounds, { ours: side('ours'), peer: side('peer') });
      // Ours takes a press two px beside a passage for one on it.
      if (found.peer === 0 || found.ours < found.peer || found.ours > found.peer + 4) {
        throw new Error(`Ours found a passage at ${found.ours} points, the peer at ${found.peer}.`);
      }
      return [
        atLeast(50, {
          name: 'passages at a point, of 10,000',
          ...taken,
          peerName: 'CSS.highlights.highlightsFromPoint',
          unit: 'ms a point',
        }),
      ];
    }),
};

export const typing: Benchmark = {
  name: 'typing',
  run: (rounds) =>
    withArticles([KB_100], async (page, [file = '']) => {
      await openWhole(page, file);
      const passages = await marked(page, file, 200);
      await passages.evaluate((all, name) => lecternBench.desk.addNotes(name, all), file);
      const longest: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await page.evaluate(() => lecternBench.desk.write());
        const watched = page.evaluate(() =>
          lecternBench.desk.longestTask(
            () => new Promise((resolve) => addEventListener('bench-typed', () => resolve(), { once: true })),
          ),
        );
        await page.keyboard.type(' and this is what the reader thought of it', { delay: 20 });
        await page.evaluate(() => dispatchEvent(new Event('bench-typed')));
        longest.push(await watched);
        await page.keyboard.press('Escape');
      }
      return [
        atMost(1, {
          name: 'longest task of our script while typing in one of 200 notes',
          ours: longest,
          peer: [50],
          peerName: 'the limit of 50 ms',
          unit: 'ms',
        }),
      ];
    }),
};

export const placement: Benchmark = {
  name: 'placement',
  run: (rounds) =>
    withArticles([KB_100], async (page) => {
      const of = (cards: number) => () => page.evaluate((n) => lecternBench.desk.placement(n), cards);
      const taken = await interleave(rounds, { few: of(20), some: of(200), many: of(2_000) });
      return [
        atMost(1, {
          name: '200 cards placed',
          ours: taken.some.map((each) => each * 0.2),
          peer: [4],
          peerName: 'the limit of 4 ms',
          unit: 'ms',
        }),
        atMost(2, {
          name: 'a card placed, of 2,000',
          ours: taken.many,
          peer: taken.some,
          peerName: 'a card placed, of 200',
          unit: 'µs',
        }),
        atMost(2, {
          name: 'a card placed, of 200',
          ours: taken.some,
          peer: taken.few,
          peerName: 'a card placed, of 20',
          unit: 'µs',
        }),
      ];
    }),
};

export const manyNotes: Benchmark = {
  name: 'many-notes',
  run: (rounds) =>
    withArticles([MB, MB, KB_100], async (page, [noted = '', bare = '', away = '']) => {
      await openWhole(page, noted);
      const passages = await marked(page, noted, 1_000);
      await passages.evaluate((all, name) => lecternBench.desk.addNotes(name, all), noted);
      const taken = await interleave(rounds, {
        ours: () => opening(page, noted, away),
        peer: () => opening(page, bare, away),
      });
      return [
        atMost(1.5, {
          name: 'a 1 MB article with 1,000 notes to first readable paint',
          ...taken,
          peerName: 'one without notes',
          unit: 'ms',
        }),
      ];
    }),
};
