import { firstFrom } from './binary-search.ts';
import type { Span } from './graphemes.ts';

/**
 * The block that holds an offset; the U+000A after a block belongs to it. Offsets outside the text give the
 * first or last block; -1 when there are no blocks.
 */
export function blockAt(starts: readonly number[], offset: number): number {
  const after = firstFrom(starts.length, (n) => (starts[n] ?? 0) > offset);
  return Math.max(after - 1, Math.min(0, starts.length - 1));
}

/**
 * The part of a span that lies in one block, as offsets within the block's text; null when none does. The
 * U+000A between two blocks is in neither.
 */
export function clipToBlock({ start, end }: Span, blockStart: number, blockLength: number): Span | null {
  const from = Math.max(0, start - blockStart);
  const to = Math.min(blockLength, end - blockStart);
  return from < to ? { start: from, end: to } : null;
}
