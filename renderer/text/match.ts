import type { Span } from './graphemes.ts';
import type { Term } from './query.ts';
import { isWordEdge } from './word-edges.ts';

/** How well a text has what is looked for. Offsets are UTF-16 code units of the folded text. */
export interface Match {
  /** The more, the better the text fits; comparable between texts. */
  readonly weight: number;
  /** Where the terms stand closest together. */
  readonly at: Span;
  /** Places of the terms, in order; of each term the first few. */
  readonly places: readonly Span[];
}

/** Of each term so many places are looked at, and in one passage so many units. */
const MOST_PLACES = 8;
const PASSAGE = 240;

interface Place extends Span {
  readonly term: number;
  readonly whole: boolean;
}

/** What a term adds that stands there so often, and so often as a whole word; and at most. */
const frequency = (count: number, wholes: number): number => Math.log2(1 + count) + Math.log2(1 + wholes);
const MOST_FREQUENCY = frequency(MOST_PLACES, MOST_PLACES);
/** What terms that stand together add, and whole words among them; each its share. */
const TOGETHER = 4;
const WHOLES = 1;

/** The same weight, added up in another order, differs by less. */
const ROUNDING = 1e-9;

/** A text that has what is looked for, and is not worth reading to its end. */
const LIGHT: Match = { weight: -Infinity, at: { start: 0, end: 0 }, places: [] };

/**
 * Looks for terms in a folded text; null unless it has all of them. Terms stand where words begin. A text weighs more
 * the more often it has them, as whole words, and close together.
 *
 * @param least a text that weighs less is of no use: it may be said to weigh nothing (minus infinity), without a place
 */
export function matchTerms(text: string, terms: readonly Term[], least = -Infinity): Match | null {
  if (terms.length === 0) return null;
  const first: number[] = [];
  for (const term of terms) {
    const at = nextPlace(text, term, 0);
    if (at === -1) return null;
    first.push(at);
  }
  const places: Place[] = [];
  let weight = 0;
  for (const [n, term] of terms.entries()) {
    const { length } = term.text;
    let [count, wholes] = [0, 0];
    for (let at = first[n] ?? -1; at !== -1 && count < MOST_PLACES; at = nextPlace(text, term, at + length)) {
      const whole = isWordEdge(text, at + length);
      places.push({ start: at, end: at + length, term: n, whole });
      count++;
      if (whole) wholes++;
    }
    weight += frequency(count, wholes);
    const most = weight + (terms.length - 1 - n) * MOST_FREQUENCY;
    if (most / terms.length + TOGETHER + WHOLES < least - ROUNDING) return LIGHT;
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const { at, together, wholes } = closest(places, terms.length);
  return { weight: (weight + TOGETHER * together + WHOLES * wholes) / terms.length, at, places };
}

/** A term that stands so often inside of words, and never where one begins, is taken not to be there. */
const MOST_TRIES = 100_000;

/** The next place of a term from an offset on, where a word begins; -1 when there is none. */
export function nextPlace(text: string, { text: { length }, whole, indexIn }: Term, from: number): number {
  let at = indexIn(text, from);
  for (let tries = 0; at !== -1 && tries < MOST_TRIES; at = indexIn(text, at + 1), tries++) {
    if (isWordEdge(text, at) && (!whole || isWordEdge(text, at + length))) return at;
  }
  return -1;
}

/** The stretch that has most of the terms, then most as whole words; of equal ones the shortest, and the first. */
function closest(places: readonly Place[], terms: number): { at: Span; together: number; wholes: number } {
  const counts = Array.from({ length: terms }, () => 0);
  const wholeCounts = Array.from({ length: terms }, () => 0);
  let [together, wholes, from] = [0, 0, 0];
  let best = { at: { start: 0, end: 0 }, together: 0, wholes: 0 };
  const isAgain = ({ term, whole }: Place): boolean =>
    (counts[term] ?? 0) > 1 && (!whole || (wholeCounts[term] ?? 0) > 1);
  for (const place of places) {
    const { term, whole, end } = place;
    if (change(counts, term, 1) === 1) together++;
    if (whole && change(wholeCounts, term, 1) === 1) wholes++;
    let first = places[from] ?? place;
    // What is too far away goes, and what stands again further on.
    while (first !== place && (end - first.start > PASSAGE || isAgain(first))) {
      if (change(counts, first.term, -1) === 0) together--;
      if (first.whole && change(wholeCounts, first.term, -1) === 0) wholes--;
      first = places[++from] ?? place;
    }
    const better =
      together - best.together || wholes - best.wholes || lengthOf(best.at) - (end - first.start);
    if (better > 0) {
      best = { at: { start: first.start, end }, together, wholes };
    }
  }
  return best;
}

const lengthOf = ({ start, end }: Span): number => end - start;

const change = (counts: number[], term: number, by: 1 | -1): number =>
  (counts[term] = (counts[term] ?? 0) + by);
