import type { Span } from './graphemes.ts';
import { finderOf } from './find.ts';
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

/**
 * Looks for terms in a folded text; null unless it has all of them. Terms stand where words begin. A text weighs more
 * the more often it has them, as whole words, and close together.
 */
export function matchTerms(text: string, terms: readonly Term[]): Match | null {
  const [only] = terms;
  if (!only) return null;
  const firsts = terms.map((term) => nextPlace(text, term));
  const first: number[] = [];
  for (const next of firsts) {
    const at = next(0);
    if (at === -1) return null;
    first.push(at);
  }
  const places: Place[] = [];
  let weight = 0;
  terms.forEach(({ text: { length } }, term) => {
    const next = firsts[term] ?? (() => -1);
    let [count, whole] = [0, 0];
    for (let at = first[term] ?? -1; at !== -1 && count < MOST_PLACES; at = next(at + length)) {
      const isWhole = isWordEdge(text, at + length);
      places.push({ start: at, end: at + length, term, whole: isWhole });
      count++;
      if (isWhole) whole++;
    }
    weight += Math.log2(1 + count) + Math.log2(1 + whole);
  });
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const { at, together, wholes } = closest(places, terms.length);
  return {
    weight: weight / terms.length + (4 * together) / terms.length + wholes / terms.length,
    at,
    places,
  };
}

/** A term that stands so often inside of words, and never where one begins, is taken not to be there. */
const MOST_TRIES = 100_000;

/** Finds the next place of a term from an offset on; -1 when there is none. */
function nextPlace(text: string, { text: sought, whole }: Term): (from: number) => number {
  const indexOf = finderOf(text, sought);
  return (from) => {
    let at = indexOf(from);
    for (let tries = 0; at !== -1 && tries < MOST_TRIES; at = indexOf(at + 1), tries++) {
      if (isWordEdge(text, at) && (!whole || isWordEdge(text, at + sought.length))) return at;
    }
    return -1;
  };
}

/** The stretch that has most of the terms, then most as whole words; of equal ones the first. */
function closest(places: readonly Place[], terms: number): { at: Span; together: number; wholes: number } {
  const counts = new Uint16Array(terms);
  const wholeCounts = new Uint16Array(terms);
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
    if (together > best.together || (together === best.together && wholes > best.wholes)) {
      best = { at: { start: first.start, end }, together, wholes };
    }
  }
  return best;
}

const change = (counts: Uint16Array, term: number, by: 1 | -1): number =>
  (counts[term] = (counts[term] ?? 0) + by);
