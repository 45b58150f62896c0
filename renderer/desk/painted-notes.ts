import type { NoteId } from '../data/model.ts';
import { Highlights } from './highlights.ts';
import type { Passage } from './passages.ts';

/** The passages of a pane's notes, painted: while they stay the same, nothing is painted anew. */
export class PaintedNotes {
  readonly #highlights: Highlights;
  #passages: readonly Passage[] | null = null;
  #on: NoteId | null = null;

  /** @param pane the pane's key */
  constructor(pane: number) {
    this.#highlights = new Highlights(pane);
  }

  /** @param on the note that is open */
  paint(passages: readonly Passage[], on: NoteId | null): void {
    if (passages === this.#passages && on === this.#on) return;
    this.#passages = passages;
    this.#on = on;
    this.#highlights.paint(
      passages.map(({ note, range, start, end }) => ({
        range,
        start,
        end,
        kind: note.kind ?? 'plain',
        on: note.id === on,
      })),
    );
  }

  clear(): void {
    this.#passages = null;
    this.#highlights.clear();
  }
}
