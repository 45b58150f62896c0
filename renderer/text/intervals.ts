import { firstFrom } from './binary-search.ts';
import type { Span } from './graphemes.ts';

export interface Intervals<Item> {
  /** The items whose spans share a character with [start, end), by start and then by end. */
  overlapping(start: number, end: number): Item[];
}

/**
 * An index of spans, built once and asked often: which passages are on a sentence. Sorted by
 * start, with the furthest end of each half of each half kept beside them (an augmented interval tree laid out
 * in an array), so that a question costs O(log n) and O(log n) more for each answer, however long some spans
 * are. Empty spans are in no answer.
 */
export function indexIntervals<Item extends Span>(items: Iterable<Item>): Intervals<Item> {
  const sorted = [...items].filter(({ start, end }) => start < end);
  sorted.sort((a, b) => a.start - b.start || a.end - b.end);
  /** At the middle of each range [from, to) of the binary search: the furthest end in that range. */
  const furthest = new Float64Array(sorted.length);
  const measure = (from: number, to: number): number => {
    if (from >= to) return -Infinity;
    const middle = (from + to) >> 1;
    const end = Math.max(sorted[middle]?.end ?? 0, measure(from, middle), measure(middle + 1, to));
    furthest[middle] = end;
    return end;
  };
  measure(0, sorted.length);

  function overlapping(start: number, end: number): Item[] {
    const found: Item[] = [];
    if (start >= end) return found;
    const before = firstFrom(sorted.length, (n) => (sorted[n]?.start ?? 0) >= end);
    const visit = (from: number, to: number): void => {
      if (from >= to || from >= before) return;
      const middle = (from + to) >> 1;
      if ((furthest[middle] ?? 0) <= start) return;
      visit(from, middle);
      const item = sorted[middle];
      if (item && middle < before && item.end > start) found.push(item);
      visit(middle + 1, to);
    };
    visit(0, sorted.length);
    return found;
  }

  return { overlapping };
}
