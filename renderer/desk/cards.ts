import type { Note, NoteId } from '../data/model.ts';
import { holdTyping } from '../ui/typed-ahead.ts';
import type { TextView } from './text-view.ts';

/** A note card as the pane uses it; the notes' room defines the element. */
export interface NoteCard extends HTMLElement {
  note: Note;
  on: boolean;
  folded: boolean;
  /** It is written in. */
  readonly open: boolean;
  /** Where its words stand; null while they are written. */
  readonly words: Element | null;
  /** Opens it for writing; resolves once its field has the focus. */
  edit(): Promise<void>;
  /** Saves it, and it is at rest again. */
  close(): Promise<void>;
  flush(): Promise<void>;
}

/** A card is waited for so long, ms. */
const LONGEST_MS = 2_000;

/** The cards of a pane's notes that are in the document. */
export class Cards {
  #wanted: NoteId | null = null;

  constructor(private readonly view: TextView) {}

  get all(): NoteCard[] {
    return this.view.besideText.flatMap((part) => [...part.querySelectorAll<NoteCard>('lectern-note')]);
  }

  of(id: NoteId): NoteCard | null {
    return this.all.find((card) => card.dataset['id'] === id) ?? null;
  }

  /** Where the keyboard comes in: the open card, else the first that stands in its place. */
  get entrance(): NoteCard | null {
    const cards = this.all;
    return cards.find((one) => one.on) ?? cards.find((one) => !one.hasAttribute('away')) ?? cards[0] ?? null;
  }

  /** The focus is to go to a card once it stands in its place: one that is out of view is not drawn before. */
  want(id: NoteId): void {
    this.#wanted = id;
  }

  get hasWanted(): boolean {
    return this.#wanted !== null;
  }

  focusWanted(): void {
    const card = this.#wanted === null ? null : this.of(this.#wanted);
    this.#wanted = null;
    card?.focus();
  }

  /**
   * The card appears with the watcher's next word; it is opened for writing as soon as it stands in its place: writing
   * in it before would bring the place where it is not into view. What is typed meanwhile is written in it.
   *
   * @param isWanted whether the note is there yet: it may be undone before it is shown
   */
  async editWhenShown(id: NoteId, isWanted: () => boolean): Promise<void> {
    const give = holdTyping();
    let shown: NoteCard | null = null;
    try {
      const ends = performance.now() + LONGEST_MS;
      while (performance.now() < ends && isWanted()) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const card = this.of(id);
        if (!card?.checkVisibility({ visibilityProperty: true })) continue;
        await card.edit();
        shown = card;
        break;
      }
    } finally {
      if (give(shown?.shadowRoot?.querySelector('textarea') ?? null)) void shown?.close();
    }
  }

  /** Writes down what is being typed. */
  async flush(): Promise<void> {
    await Promise.all(this.all.map((card) => card.flush()));
  }
}
