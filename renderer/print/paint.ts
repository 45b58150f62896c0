import { NOTE_KINDS, type NoteKind } from '../data/model.ts';
import { clipToBlock } from '../text/blocks.ts';
import type { Span } from '../text/graphemes.ts';
import { rangeIn } from './lines.ts';

/** A passage is drawn in its kind; one without a kind as `plain`. */
const nameOf = (kind: NoteKind | null): string => `print-${kind ?? 'plain'}`;

/** Where a text stands on pages: each block cut into slices, and where each block begins in the whole text. */
interface Printed {
  readonly blocks: number;
  start(block: number): number;
  slices(block: number): readonly HTMLElement[];
  blockAt(offset: number): number;
}

/** Draws passages on the pages as custom highlights, so that the text's own nodes stay as they are. */
export function paintPassages(
  passages: readonly { readonly span: Span; readonly kind: NoteKind | null }[],
  text: Printed,
): void {
  const highlights = new Map<string, Highlight>();
  for (const { span, kind } of passages) {
    const name = nameOf(kind);
    const highlight = highlights.get(name) ?? new Highlight();
    highlights.set(name, highlight);
    for (const range of rangesOf(span, text)) highlight.add(range);
  }
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
}

export function clearPassages(): void {
  for (const kind of [null, ...NOTE_KINDS]) CSS.highlights.delete(nameOf(kind));
}

/** One range for each slice: what stands beside the text on a page is between two slices, and not in the passage. */
function rangesOf(span: Span, text: Printed): Range[] {
  const ranges: Range[] = [];
  for (let block = text.blockAt(span.start); block < text.blocks && text.start(block) < span.end; block++) {
    let start = text.start(block);
    for (const slice of text.slices(block)) {
      const { length } = slice.textContent ?? '';
      const within = clipToBlock(span, start, length);
      if (within) ranges.push(rangeIn(slice, within.start, within.end));
      start += length;
    }
  }
  return ranges;
}
