import type { Note } from '../data/model.ts';
import { createAnchorer } from '../text/anchor.ts';
import type { Span } from '../text/graphemes.ts';

/** A note and where its passage is in the text; null for a note on the whole article, and for one without a place. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span | null;
  /** Its passage was not found in this text. */
  readonly isUnplaced: boolean;
}

/** Finds the notes' passages in a version's text: those on the whole article first, then in the order of the text. */
export function placeNotes(notes: readonly Note[], versionId: string, text: string): PlacedNote[] {
  let anchor: ReturnType<typeof createAnchorer> | null = null;
  const placed = notes.map((note): PlacedNote => {
    const { selector } = note;
    if (!selector) return { note, span: null, isUnplaced: false };
    const { start, end } = selector.position;
    if (note.versionId === versionId && text.slice(start, end) === selector.quote.exact) {
      return { note, span: { start, end }, isUnplaced: false };
    }
    const found = (anchor ??= createAnchorer(text))(selector);
    return found.outcome === 'unplaced'
      ? { note, span: null, isUnplaced: true }
      : { note, span: { start: found.start, end: found.end }, isUnplaced: false };
  });
  return placed.toSorted((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}
