import { distances, reversed } from './edit-distance.ts';
import { isGraphemeBoundary, snapOutwards, type Span } from './graphemes.ts';
import type { Selector } from './selector.ts';
import { indexShingles, SURE_RUN, type Shingles } from './shingles.ts';

/**
 * What became of a passage in a text. Spans are half open, UTF-16 code units, on grapheme boundaries.
 * - `anchored`: the quote's exact words stand at the selector's position.
 * - `moved`: they were found elsewhere, or changed; show the reader before and after. `similarity` is 1 where
 *   the words are the same and else 1 - edits / length of the quote, at least 0.5.
 * - `unplaced`: nothing is like the quote (`gone`), or several places are equally like it (`ambiguous`).
 */
export type Anchoring =
  | { readonly outcome: 'anchored'; readonly start: number; readonly end: number }
  | { readonly outcome: 'moved'; readonly start: number; readonly end: number; readonly similarity: number }
  | { readonly outcome: 'unplaced'; readonly reason: 'gone' | 'ambiguous' };

/** A place that may be the passage's. */
interface Place extends Span {
  /** Of the words themselves, 0 to 1. */
  readonly similarity: number;
  /** Of words and surroundings together, 0 to 1. */
  readonly fit: number;
}

/** The words of a moved passage are at least this similar to the quote. */
export const LEAST_SIMILARITY = 0.5;
/** Words and surroundings together are at least this similar. */
const LEAST_FIT = 0.5;
/** Fits that differ by less than this are equally good. */
const SAME_FIT = 0.03;
/** Exact words at their position keep it unless their surroundings are less like than this and match elsewhere. */
const HOLDS_POSITION = 0.5;
/** Exact words of this length are found again whatever stands around them; shorter ones need a fit. */
const SELF_EVIDENT = 32;
/** More places than this with the same words are not compared. */
const MOST_PLACES = 512;
/** Among equally good places one this near to the position is taken, if the next is 8 times as far. */
const NEAR = 64;
const FARTHER = 8;
/** Of a longer quote the ends are looked for, this many units each. */
const LONG = 1024;

/**
 * Makes a function that finds selectors in a text, sharing one index that is built when it is first needed.
 * 1. The exact words at the position: anchored. (Unless the surroundings are foreign and stand, with the same
 *    words, in exactly one other place.)
 * 2. The exact words elsewhere: the place whose surroundings are most like prefix and suffix.
 * 3. Changed words: places are guessed from rare shingles and from the position, and aligned by edit distance.
 * Of equally good places none is taken, except one within 64 units of the position when the next is 8 times as
 * far away. An empty quote names no words and is `gone`. Never throws.
 */
export function createAnchorer(text: string): (selector: Selector) => Anchoring {
  let shingles: Shingles | undefined;
  const index = () => (shingles ??= indexShingles(text));

  /** Where `pattern` stands; null when in too many places. */
  function places(pattern: string): number[] | null {
    if (pattern.length >= SURE_RUN) return index().find(pattern, MOST_PLACES);
    const found: number[] = [];
    for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
      if (found.push(at) > MOST_PLACES) return null;
    }
    return found;
  }

  return ({ position, quote }) => {
    const { exact, prefix, suffix } = quote;
    if (exact === '') return { outcome: 'unplaced', reason: 'gone' };
    const whole = (start: number) =>
      isGraphemeBoundary(text, start) && isGraphemeBoundary(text, start + exact.length);

    const around = (span: Span) => surroundings(text, span, prefix, suffix);
    const judge = (span: Span, similarity: number): Place => {
      const context = prefix.length + suffix.length;
      const fit = (similarity * exact.length + around(span) * context) / (exact.length + context);
      return { ...span, similarity, fit };
    };

    const here = { start: position.start, end: position.start + exact.length };
    const isHere = here.end === position.end && text.startsWith(exact, here.start) && whole(here.start);
    if (isHere && around(here) >= HOLDS_POSITION) return { outcome: 'anchored', ...here };

    const full = places(prefix + exact + suffix)?.map((start) => start + prefix.length);
    const inContext = full?.filter(whole).map((start) => ({ start, end: start + exact.length }));
    const [first] = inContext ?? [];
    if (isHere && (!first || inContext?.length !== 1)) return { outcome: 'anchored', ...here };
    if (inContext === undefined) return { outcome: 'unplaced', reason: 'ambiguous' };
    if (first)
      return choose(
        inContext.map((span) => ({ ...span, similarity: 1, fit: 1 })),
        position.start,
      );

    const same = places(exact);
    if (same === null) return { outcome: 'unplaced', reason: 'ambiguous' };
    const known = same
      .filter(whole)
      .map((start) => judge({ start, end: start + exact.length }, 1))
      .filter(({ fit }) => exact.length >= SELF_EVIDENT || fit >= LEAST_FIT);
    if (known.length > 0) return choose(known, position.start);

    const changed: Place[] = [];
    const consider = (start: number) => {
      const found = align(text, quote, start);
      if (!found) return;
      const place = judge(snapOutwards(text, found), found.similarity);
      if (place.fit >= LEAST_FIT) changed.push(place);
    };
    for (const start of index().guess(prefix + exact + suffix)) consider(start + prefix.length);
    if (changed.length === 0 && Number.isSafeInteger(position.start)) consider(position.start);
    return choose(changed, position.start);
  };
}

/** The best place, or why there is none. */
function choose(places: readonly Place[], hint: number): Anchoring {
  const [best] = [...places].sort((a, b) => b.fit - a.fit);
  if (!best) return { outcome: 'unplaced', reason: 'gone' };
  const moved = ({ start, end, similarity }: Place) =>
    ({ outcome: 'moved', start, end, similarity }) as const;
  // Changed words that overlap are one place, aligned twice; the same words twice are two places.
  const isSame = (one: Place) => one.similarity < 1 && one.start < best.end && best.start < one.end;
  const rivals = places.filter((one) => one !== best && one.fit > best.fit - SAME_FIT && !isSame(one));
  if (rivals.length === 0) return moved(best);
  const distance = ({ start }: Place) => Math.abs(start - hint);
  const [nearest = best, next = best] = [best, ...rivals].sort((a, b) => distance(a) - distance(b));
  const isNear = distance(nearest) <= NEAR && distance(next) > NEAR;
  if (isNear && distance(next) >= FARTHER * distance(nearest)) return moved(nearest);
  return { outcome: 'unplaced', reason: 'ambiguous' };
}

/** How like prefix and suffix the surroundings of a span are, 0 to 1; 1 when there is nothing to compare. */
function surroundings(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const before = text.slice(Math.max(0, start - reach(prefix)), start);
  const after = text.slice(end, end + reach(suffix));
  const edits = nearest(reversed(prefix), reversed(before)) + nearest(suffix, after);
  return Math.max(0, 1 - edits / length);
}

/** Half as much again as a context holds, for words that were put into it. */
const reach = (context: string) => Math.ceil(1.5 * context.length);

/** The edit distance of a context to that beginning of the text which is most like it. */
function nearest(context: string, text: string): number {
  return text.startsWith(context) ? 0 : distances(context, text, true).reduce((a, b) => Math.min(a, b));
}

/**
 * The span near `start` that is most like a quote, and how like it is; null when that is less than
 * `LEAST_SIMILARITY`. Each of its ends is where the edits of the words and of the surroundings beyond that end
 * are fewest together: the words alone do not say whether a word at their edge was changed or put in. Of a long
 * quote only the two ends are looked for, and the span between them may be a quarter longer or shorter.
 */
function align(
  text: string,
  quote: Selector['quote'],
  start: number,
): (Span & { similarity: number }) | null {
  const { exact, prefix, suffix } = quote;
  const { length } = exact;
  if (length > 2 * LONG) {
    const head = align(text, { exact: exact.slice(0, LONG), prefix, suffix: '' }, start);
    if (!head) return null;
    const tail = align(text, { exact: exact.slice(-LONG), prefix: '', suffix }, head.start + length - LONG);
    if (!tail || Math.abs(tail.end - head.start - length) > length / 4) return null;
    return { start: head.start, end: tail.end, similarity: Math.min(head.similarity, tail.similarity) };
  }
  const bound = Math.floor(length * (1 - LEAST_SIMILARITY));
  const slack = bound + SLACK;
  const from = Math.max(0, start - slack);
  const window = text.slice(from, Math.max(from, start + length + slack));
  const expected = start - from;

  const toEnd = distances(exact, window, false);
  const after = distances(reversed(suffix), reversed(window), false).reverse();
  const end = lowest(toEnd, (n) => after[n] ?? 0, expected + length);
  if ((toEnd[end] ?? length) > bound) return null;

  const back = window.slice(Math.max(0, end - length - bound), end);
  const toStart = distances(reversed(exact), reversed(back), true);
  const before = distances(prefix, window, false);
  const size = lowest(toStart, (n) => before[end - n] ?? 0, end - expected);
  const edits = toStart[size] ?? length;
  if (size === 0 || edits > bound) return null;
  return { start: from + end - size, end: from + end, similarity: 1 - edits / length };
}

/** Besides its own edits, a passage may be this far from where it was guessed. */
const SLACK = 32;

/** Where value and addition are smallest together; of several places the one nearest to `expected`. */
function lowest(values: Int32Array, addition: (index: number) => number, expected: number): number {
  let best = 0;
  let least = Infinity;
  for (let n = 0; n < values.length; n++) {
    const sum = (values[n] ?? 0) + addition(n);
    if (sum > least || (sum === least && Math.abs(n - expected) > Math.abs(best - expected))) continue;
    [best, least] = [n, sum];
  }
  return best;
}
