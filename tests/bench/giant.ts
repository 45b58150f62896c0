import { addToLibrary, inFolder, withApp, writeArticle } from './app.ts';
import { atLeast, atMost, interleave, type Benchmark } from './measure.ts';

const SIZES = { small: 100_000, large: 1_000_000, giant: 20_000_000 } as const;
type Size = keyof typeof SIZES;
const fileOf = (size: Size): string => `${size}.txt`;

/** In the running app, on an article of that size from the library; the peer in the same window. */
export const giant: Benchmark = {
  name: 'giant',
  run: (rounds) =>
    inFolder(async (folder) =>
      withApp(`${folder}/profile`, async ({ page }) => {
        const sizes = Object.keys(SIZES) as Size[];
        const files = sizes.map((size, n) => writeArticle(folder, fileOf(size), SIZES[size], n + 1));
        await addToLibrary(page, files, files.length);
        const first = await page.evaluate(async (names) => {
          const blocks = new Map<string, { words: string; sections: number }>();
          for (const name of names) {
            const chunks = await lecternBench.giant.chunksOf(name);
            blocks.set(name, { words: chunks[0]?.blocks[1]?.text ?? '', sections: chunks.length });
          }
          return [...blocks];
        }, sizes.map(fileOf));
        const facts = new Map(first);

        /** From another article that is open in whole, so that only this one's opening is timed. */
        async function inApp(size: Size): Promise<number> {
          const [one, other] = [fileOf(size), fileOf(size === 'small' ? 'large' : 'small')];
          const [wanted, away] = [facts.get(one), facts.get(other)];
          if (!wanted || !away) throw new Error('The articles are not there.');
          await page.evaluate(
            async ([name, words, sections]) => {
              await lecternBench.giant.openInApp(name, words);
              await lecternBench.giant.whole(sections);
            },
            [other, away.words, away.sections] as const,
          );
          const ms = await page.evaluate(([name, words]) => lecternBench.giant.openInApp(name, words), [
            one,
            wanted.words,
          ] as const);
          await page.evaluate((sections) => lecternBench.giant.whole(sections), wanted.sections);
          return ms;
        }
        async function atOnce(size: Size): Promise<number> {
          await inApp('small');
          return page.evaluate(
            async ([name, words]) =>
              lecternBench.giant.putAtOnce(await lecternBench.giant.chunksOf(name), words),
            [fileOf(size), facts.get(fileOf(size))?.words ?? ''] as const,
          );
        }
        const taken = await interleave(rounds, {
          small: () => inApp('small'),
          large: () => inApp('large'),
          giant: () => inApp('giant'),
          largeAtOnce: () => atOnce('large'),
          giantAtOnce: () => atOnce('giant'),
        });
        const peerName = 'all of it in the DOM at once';
        return [
          atLeast(5, {
            name: '1 MB article to first readable paint',
            ours: taken.large,
            peer: taken.largeAtOnce,
            peerName,
            unit: 'ms',
          }),
          atLeast(40, {
            name: '20 MB article to first readable paint',
            ours: taken.giant,
            peer: taken.giantAtOnce,
            peerName,
            unit: 'ms',
          }),
          atMost(2, {
            name: '20 MB article to first readable paint',
            ours: taken.giant,
            peer: taken.small,
            peerName: 'a 100 KB article',
            unit: 'ms',
          }),
        ];
      }),
    ),
};
