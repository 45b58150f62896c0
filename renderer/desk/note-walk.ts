import type { Note, NoteId } from '../data/model.ts';
import { msg } from '../words/words.ts';
import type { Anchors } from './anchors.ts';
import type { Cards, NoteCard } from './cards.ts';
import type { Journey } from './journey.ts';
import type { SentenceCursor } from './sentence-cursor.ts';

/** What going among notes needs of the pane. */
interface Noted {
  readonly notes: readonly Note[];
  /** The note the reader is at. */
  readonly focused: NoteId | null;
  readonly anchors: Anchors;
  readonly cards: Cards;
  readonly cursor: SentenceCursor;
  readonly journey: Journey;
  /** The reader is at a note. */
  focus(id: NoteId): void;
  /** The same, and the notes are shown. */
  show(id: NoteId): void;
  focusText(): void;
  announce(text: string): void;
  /** Is to be laid out again. */
  again(): void;
}

/** Goes from the text to its notes, from one note to the next, and back. */
export class NoteWalk {
  constructor(private readonly pane: Noted) {}

  /** Shows the notes and goes to one. */
  goTo(id: NoteId): void {
    this.pane.show(id);
    this.enter(id);
  }

  /** The keyboard goes to a note, and its passage comes into view. */
  enter(id: NoteId): void {
    this.pane.focus(id);
    this.pane.cards.want(id);
    this.#showPassage(this.#note(id));
    this.pane.again();
  }

  /** Opens a note and leaves the focus where it is. */
  open(id: NoteId): void {
    const { anchors, cards, journey } = this.pane;
    this.pane.show(id);
    const note = this.#note(id);
    const span = note && anchors.span(note);
    if (span) journey.bring(span, false);
    else cards.of(id)?.scrollIntoView({ block: 'nearest' });
    this.pane.again();
  }

  /** To the next note, or to the one before. */
  step(by: number): void {
    const { notes, anchors, focused } = this.pane;
    const order = notes.filter((note) => !anchors.isUnplaced(note));
    const at = order.findIndex((note) => note.id === focused);
    const next = order[at < 0 ? 0 : at + by];
    if (next) this.enter(next.id);
  }

  /** From the sentence to the note whose passage is the shortest there. */
  goToNearest(): void {
    const { at } = this.pane.cursor;
    const units = (note: Note): number => note.selector?.quote.exact.length ?? 0;
    const [note] =
      at === null ? [] : this.pane.anchors.notesOn(at, this.pane.notes).sort((a, b) => units(a) - units(b));
    if (note) this.goTo(note.id);
    else this.pane.announce(msg('There is no note on this sentence.'));
  }

  /** The focus has come to a note. */
  readonly onFocus = (event: FocusEvent): void => {
    const card = event
      .composedPath()
      .find((node): node is NoteCard => node instanceof HTMLElement && node.localName === 'lectern-note');
    if (!card) return;
    // A dialog that closes gives the focus back to the same note: the reader has not moved, and nothing scrolls.
    const again = this.pane.focused === card.note.id;
    this.pane.focus(card.note.id);
    if (!again) this.#showPassage(card.note);
  };

  /** From the note back to its passage. */
  leave(): void {
    const { anchors, cursor } = this.pane;
    const note = this.#note(this.pane.focused);
    this.#showPassage(note);
    this.pane.focusText();
    // The keyboard goes on from the sentence where it was, or from the passage.
    const { at } = cursor;
    const span = note ? anchors.span(note) : null;
    const goesOn = at && (!span || (at.start < span.end && at.end > span.start));
    if (goesOn || span) cursor.goTo((goesOn ? at : span)?.start ?? 0);
  }

  #note(id: NoteId | null): Note | undefined {
    return this.pane.notes.find((note) => note.id === id);
  }

  #showPassage(note: Note | undefined): void {
    const span = note && this.pane.anchors.span(note);
    if (span) this.pane.journey.bring(span);
  }
}
