import type { Span } from './graphemes.ts';

/**
 * Gives each span a level, from 0, so that spans that share a character have different ones: lines drawn below the
 * text at the levels' depths never cover each other. Greedy by start, the longer first (interval partitioning), which
 * needs no more levels than spans lie over one character. Of more than `most` at one place, some share the level that
 * is free again first. The answer is in the order of the spans.
 */
export function levelsOf(spans: readonly Span[], most: number): number[] {
  const order = spans.map((_, n) => n);
  order.sort((a, b) => {
    const [one, other] = [spans[a], spans[b]];
    return one && other ? one.start - other.start || other.end - one.end : 0;
  });
  const levels = Array.from({ length: spans.length }, () => 0);
  const ends: number[] = Array.from({ length: most }, () => -Infinity);
  for (const n of order) {
    const span = spans[n];
    if (!span) continue;
    const free = ends.findIndex((end) => end <= span.start);
    const level = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    levels[n] = level;
    ends[level] = Math.max(ends[level] ?? 0, span.end);
  }
  return levels;
}
