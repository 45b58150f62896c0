import { addToLibrary, inFolder, withApp, writeArticle } from './app.ts';
import { atLeast, interleave, type Benchmark } from './measure.ts';

const FILE = 'article.txt';
const UNITS = 1_000_000;
const COUNT = 1_000;

/** On the article as the running app shows it, with the app's own code for ranges and highlights. */
export const highlights: Benchmark = {
  name: 'highlights',
  run: (rounds) =>
    inFolder(async (folder) =>
      withApp(`${folder}/profile`, async ({ page }) => {
        await addToLibrary(page, [writeArticle(folder, FILE, UNITS, 1)], 1);
        const marked = await page.evaluateHandle(
          async ([name, count]) => {
            const chunks = await lecternBench.giant.chunksOf(name);
            await lecternBench.giant.openInApp(name, chunks[0]?.blocks[1]?.text ?? '');
            await lecternBench.giant.whole(chunks.length);
            return lecternBench.highlights.prepare(name, count);
          },
          [FILE, COUNT] as const,
        );
        const bare = await page.screenshot();
        const removed = { ours: [] as number[], peer: [] as number[] };
        async function shown(): Promise<void> {
          if (bare.equals(await page.screenshot())) throw new Error('No highlight is to be seen.');
        }
        const taken = await interleave(rounds, {
          async ours() {
            const ms = await marked.evaluate((one) => lecternBench.highlights.paint(one));
            await shown();
            removed.ours.push(await page.evaluate(() => lecternBench.highlights.clear()));
            return ms;
          },
          async peer() {
            const ms = await marked.evaluate((one) => lecternBench.highlights.wrap(one));
            await shown();
            removed.peer.push(await page.evaluate(() => lecternBench.highlights.unwrap()));
            return ms;
          },
        });
        const peerName = 'wrapping in <mark>';
        return [
          atLeast(5, {
            name: '1,000 highlights on a 1 MB article to painted',
            ...taken,
            peerName,
            unit: 'ms',
          }),
          atLeast(5, {
            name: '1,000 highlights removed from it to painted',
            ours: removed.ours.slice(1),
            peer: removed.peer.slice(1),
            peerName,
            unit: 'ms',
          }),
        ];
      }),
    ),
};
