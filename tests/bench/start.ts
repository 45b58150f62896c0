import type { Page } from '@playwright/test';
import { launchFolder } from '../electron-standin/launch.ts';
import { addToLibrary, inFolder, withApp, writeArticles } from './app.ts';
import { atMost, interleave, type Benchmark } from './measure.ts';

const FILES = 1_000;
const UNITS = 3_500;

/** From the start of the process to the first painted words, on whatever runtime runs here. */
export const start: Benchmark = {
  name: 'start',
  run: (rounds) =>
    inFolder(async (folder) => {
      const [profile, empty, articles] = ['profile', 'empty', 'articles'].map(
        (name) => `${folder}/${name}`,
      ) as [string, string, string];
      writeArticles(articles, FILES, UNITS);
      await withApp(profile, async ({ page }) => {
        await addToLibrary(page, [articles], FILES);
        await page.evaluate(() => lecternBench.parts.open(lecternBench.parts.entryOf('article-0500.txt')));
        await page.locator('lectern-desk [data-block="1"]').waitFor();
      });
      const taken = await interleave(rounds, {
        ours: () => startToWords('.', profile, readable),
        empty: () => startToWords('tests/bench/empty-app', empty, painted),
      });
      return [
        atMost(1.5, {
          name: 'start to first readable article, library of 1,000',
          ours: taken.ours,
          peer: taken.empty,
          peerName: 'an empty window on the same runtime',
          unit: 'ms',
        }),
      ];
    }),
};

/** By the wall clock of the machine, which the page's clock is tied to. */
async function startToWords(
  folder: string,
  profile: string,
  words: (page: Page) => Promise<number>,
): Promise<number> {
  const began = Date.now();
  const app = await launchFolder(folder, { profile });
  try {
    return (await words(await app.firstWindow())) - began;
  } finally {
    await app.close();
  }
}

/** When the first contents of a page were painted, as Chromium itself has noted it. */
const painted = (page: Page): Promise<number> =>
  inEveryFrame(page, () => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return first ? performance.timeOrigin + first.startTime : null;
  });

/**
 * When the open article's first paragraph was seen at its place with the whole library behind it, looked for behind the
 * painting of every frame. Looking begins only once the page can be spoken to, so the true moment may be earlier.
 */
const readable = (page: Page): Promise<number> =>
  inEveryFrame(page, (files) => {
    const app = document.querySelector('lectern-app') as
      (Element & { work?: { entries: readonly unknown[] } }) | null;
    const root = app?.shadowRoot
      ?.querySelector('lectern-desk')
      ?.shadowRoot?.querySelector('lectern-pane')?.shadowRoot;
    const block = root?.querySelector('[data-block="1"]');
    const box = block?.getBoundingClientRect();
    if (!root || !block?.textContent || !box || box.height === 0) return null;
    if (root.elementFromPoint(box.left + 4, box.top + 12) !== block) return null;
    if (app?.work?.entries.length !== files) return null;
    return performance.timeOrigin + performance.now();
  });

/**
 * Asks behind every frame's painting until there is an answer; a message to oneself is the first thing after it. By the
 * debugger's own means: Playwright's would first read 330 kB of script into the page, twice, in the midst of what is
 * measured.
 */
async function inEveryFrame(page: Page, ask: (files: number) => number | null): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const expression = `(async () => {
    const ask = ${ask.toString()};
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      const answer = ask(${FILES});
      if (answer !== null) return answer;
    }
  })()`;
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await session
      .send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      // The empty page that a window begins with gave way to the app's.
      .catch(() => null);
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    if (typeof answer?.result.value === 'number') return answer.result.value;
  }
  throw new Error('The page did not say when it was readable.');
}
