import { createAnchorer } from '../../renderer/text/anchor.ts';
import { editedText, type EditedText } from './edited-text.ts';
import { matchQuote } from './match-quote.ts';
import { atLeast, median, type Benchmark } from './measure.ts';

const UNITS = 1_000_000;
const QUOTES = 1_000;
/** A quote is found where at least this share of found and true words is both. */
const SAME = 0.8;
/** Success may differ by so many points of a hundred and still be called equal. */
const EQUAL_POINTS = 0.2;

interface Span {
  readonly start: number;
  readonly end: number;
}
type Method = (text: string, selectors: EditedText['quotes']) => (Span | null)[];

const ours: Method = (text, quotes) => {
  const anchor = createAnchorer(text);
  return quotes.map(({ selector }) => {
    const found = anchor(selector);
    return found.outcome === 'unplaced' ? null : found;
  });
};
const hypothesis: Method = (text, quotes) => quotes.map(({ selector }) => matchQuote(text, selector));

/** Every round is another text with other edits; both methods get the same. */
export const anchoring: Benchmark = {
  name: 'anchoring',
  async run(rounds) {
    const taken: Record<'ours' | 'hypothesis', { ms: number; found: number }[]> = {
      ours: [],
      hypothesis: [],
    };
    for (let round = 0; round < rounds; round++) {
      const edited = editedText(UNITS, QUOTES, round + 1);
      const sides = [
        ['ours', ours],
        ['hypothesis', hypothesis],
      ] as const;
      for (const [name, method] of round % 2 === 0 ? sides : sides.toReversed()) {
        taken[name].push(timed(method, edited));
      }
    }
    const found = (name: keyof typeof taken): number => mean(taken[name].map((one) => one.found));
    const points = 100 * (found('ours') - found('hypothesis'));
    const line = atLeast(20, {
      name: '1,000 quotes found again in an edited 1 MB text',
      ours: taken.ours.map(({ ms }) => ms),
      peer: taken.hypothesis.map(({ ms }) => ms),
      peerName: 'Hypothesis’ method',
      unit: 'ms',
    });
    const equal = points >= -EQUAL_POINTS;
    return [
      { ...line, met: line.met && equal },
      {
        remark: `anchoring: found by ours ${percent(found('ours'))}, by Hypothesis’ method ${percent(found('hypothesis'))}; ${equal ? 'equal or better' : 'WORSE'} within ${EQUAL_POINTS} points. Medians of ${rounds} texts: ${median(taken.ours.map((one) => one.ms)).toFixed(0)} ms for all ${QUOTES}`,
      },
    ];
  },
};

function timed(method: Method, { text, quotes }: EditedText): { ms: number; found: number } {
  const began = performance.now();
  const spans = method(text, quotes);
  const ms = performance.now() - began;
  const right = quotes.filter(({ now }, n) => likeness(spans[n] ?? null, now) >= SAME);
  return { ms, found: right.length / quotes.length };
}

function likeness(found: Span | null, wanted: Span): number {
  if (!found) return 0;
  const both = Math.min(found.end, wanted.end) - Math.max(found.start, wanted.start);
  const either = Math.max(found.end, wanted.end) - Math.min(found.start, wanted.start);
  return Math.max(0, both) / either;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
