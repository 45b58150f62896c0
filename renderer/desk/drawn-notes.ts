import type { Note, NoteId } from '../data/model.ts';
import type { Cards } from './cards.ts';
import { layOut, NOTHING_LAID, type Laid, type LaidCard } from './note-column.ts';
import { nearPassages, type Passage } from './passages.ts';
import type { TextView } from './text-view.ts';

/** Of so many notes all cards are in the document: they cost little, and can be gone through as they are. */
const FEW_NOTES = 60;

export interface DrawnCard extends LaidCard {
  /** It stood nowhere before: there is no place that it could be seen to come from. */
  readonly arrives: boolean;
}

/** Where notes stand, and which of their cards are new there. */
export interface Drawn extends Laid {
  readonly cards: readonly DrawnCard[];
}

export const NOTHING_DRAWN: Drawn = { ...NOTHING_LAID, cards: [] };

/** What drawing needs of the pane. */
interface Shown {
  readonly view: TextView;
  readonly cards: Cards;
  readonly notes: readonly Note[];
  readonly focused: NoteId | null;
  /** Where the cards stand; null where they have no room beside the text. */
  readonly column: HTMLElement | null;
  /** The cards are a list in an open drawer. */
  readonly listed: boolean;
  /** Is to be laid out again, in the next frame. */
  again(): void;
}

/** Which notes have a card in the document: of a few all, of many those near the view and the one in focus. */
export class DrawnNotes {
  #near: ReadonlySet<NoteId> = new Set();
  #stood: ReadonlySet<NoteId> = new Set();
  #showsText = false;

  constructor(private readonly pane: Shown) {}

  /** Another article is opened. */
  reset(): void {
    this.#showsText = false;
  }

  get #areFew(): boolean {
    return this.pane.notes.length <= FEW_NOTES;
  }

  /** Whether a note on a passage has a card. */
  has({ id }: Note): boolean {
    return this.#areFew || this.pane.listed || this.#near.has(id) || id === this.pane.focused;
  }

  /** Where the notes on passages stand; null where they are to be looked at in the next frame. */
  layOut(passages: readonly Passage[], scroller: HTMLElement, text: HTMLElement): Drawn | null {
    const { view, cards, focused, column, again } = this.pane;
    // Words first: of many notes the cards come in the frame after the one that shows the text.
    if (!this.#showsText && !this.#areFew && view.parts.length > 0) {
      this.#showsText = true;
      again();
      return null;
    }
    const drawn = cards.all;
    const byId = new Map(drawn.map((card) => [card.note.id, card]));
    const around = new Set(
      nearPassages(passages, {
        parts: view.parts,
        scroller,
        // The notes on the whole article, and the open one, may be taller than the view.
        beyond: drawn.reduce(
          (sum, card) => (card.on || !card.note.selector ? sum + card.offsetHeight : sum),
          0,
        ),
        few: this.#areFew,
      }),
    );
    // A note that is being written in may be taller than the window: its card stays, wherever its passage has gone.
    const near = passages.filter((passage) => around.has(passage) || passage.note.id === focused);
    this.#near = new Set(near.map(({ note }) => note.id));
    // A card that is not drawn yet is measured in the next frame.
    if (!this.#areFew && near.some(({ note }) => !byId.has(note.id))) again();
    const laid = layOut({
      passages: near.map(({ note, range }) => ({ note, range, on: note.id === focused })),
      column,
      text,
      card: (id) => byId.get(id) ?? null,
    });
    const stood = this.#stood;
    this.#stood = new Set(laid.cards.map(({ id }) => id));
    return { ...laid, cards: laid.cards.map((card) => ({ ...card, arrives: !stood.has(card.id) })) };
  }
}
