import type { Article } from '../../renderer/data/model.ts';
import { createScan, type Scan } from '../../renderer/search/scan.ts';
import type { Found } from '../../renderer/search/searcher.ts';
import { atMost, interleave, spread, type Benchmark } from './measure.ts';
import { articleText, createWriter } from './prose.ts';

const ARTICLES = 2_000;
const UNITS = 6_000;

interface Asked {
  readonly typed: string;
  readonly terms: readonly string[];
}

/**
 * The library's texts and the peer's: a bare `includes` of every word in the same texts, lower-cased beforehand, which
 * finds whether a text has the words and nothing else. Ours orders what it finds by relevance, and cuts out passages.
 */
export const search: Benchmark = {
  name: 'search',
  async run(rounds) {
    const texts = Array.from({ length: ARTICLES }, (_, n) => articleText(UNITS, n + 1));
    const lowered = texts.map((text) => text.toLowerCase());
    const queries = someQueries();
    const scan = await library(texts);
    const peer = ({ terms }: Asked): number =>
      lowered.filter((text) => terms.every((term) => text.includes(term))).length;
    for (const asked of queries) {
      const [ours, bare] = [(await found(scan, asked)).total, peer(asked)];
      // A word that begins in the middle of another is none of ours.
      if (ours > bare || bare > 0 !== ours > 0) {
        throw new Error(`“${asked.typed}” is in ${ours} articles by ours, in ${bare} by the peer`);
      }
    }
    const taken = await interleave(rounds, {
      ours: () => p95(queries, (asked) => found(scan, asked)),
      peer: () => p95(queries, async (asked) => peer(asked)),
    });
    return [
      atMost(2, {
        name: `${queries.length} searches of ${ARTICLES} articles, the 95th percentile`,
        ...taken,
        peerName: '`includes` in lower-cased texts',
        unit: 'ms',
      }),
      spread('search, ours', taken.ours),
      spread('search, peer', taken.peer),
    ];
  },
};

/** A library that has read its texts. */
async function library(texts: readonly string[]): Promise<Scan> {
  const scan = createScan({
    texts: { read: async (versionId) => texts[Number(versionId)] ?? null },
    rest: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
  });
  const articles = texts.map((text, n) => ({
    id: String(n),
    title: text.slice(0, text.indexOf('\n')),
    outlet: null,
    byline: null,
    tags: [],
    addedAt: n,
    version: { versionId: String(n), units: text.length },
  }));
  scan.know({ articles: articles as unknown as Article[], notes: [] });
  await found(scan, { typed: 'the', terms: ['the'] });
  return scan;
}

async function found(scan: Scan, { typed }: Asked): Promise<Found> {
  let last: Found | null = null;
  await scan.search(
    typed,
    (found) => (last = found),
    () => false,
  );
  if (last === null) throw new Error(`The search for “${typed}” had no answer`);
  return last;
}

/** Words as they come in a text, frequent ones among them, in ones and twos; rare ones; and some that are nowhere. */
function someQueries(): Asked[] {
  const writer = createWriter(99);
  const words = Array.from({ length: 60 }, () => writer.word());
  const inText = words.map((word, n) => (n % 3 === 2 ? [word, words[n - 1] ?? word] : [word]));
  const nowhere = Array.from({ length: 20 }, (_, n) => [`${words[n]}zq`]);
  return [...inText, ...nowhere].map((terms) => ({ typed: terms.join(' '), terms }));
}

/** Asks every query once; what 95 of 100 take at most, ms. */
async function p95(queries: readonly Asked[], ask: (asked: Asked) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (const asked of queries) {
    const began = performance.now();
    await ask(asked);
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.ceil(0.95 * taken.length) - 1] ?? NaN;
}
