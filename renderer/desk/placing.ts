import { nothing, type TemplateResult } from 'lit';
import type { Note, NoteId } from '../data/model.ts';
import { msg } from '../words/words.ts';
import type { Span } from './selection.ts';
import { placingTemplate } from './tray.ts';

/** What placing needs of the pane. */
interface Text {
  readonly notes: readonly Note[];
  /** What is selected. */
  readonly span: Span | null;
  /** Has the note stand at what is selected, and goes to it. */
  retarget(note: Note): void;
  focusText(): void;
  announce(text: string): void;
  /** Is to be drawn again. */
  changed(): void;
}

/** Looks, with the reader, for another passage for a note that has lost its own. */
export class Placing {
  #id: NoteId | null = null;

  constructor(private readonly pane: Text) {}

  /** The note for which a passage is being looked for. */
  get note(): Note | undefined {
    return this.pane.notes.find(({ id }) => id === this.#id);
  }

  /** The words that it is placed on are selected in the text; where some are already, it goes there. */
  begin(note: Note): void {
    this.#set(note.id);
    if (this.pane.span) {
      this.place(note);
      return;
    }
    this.pane.announce(msg('Select the words this note is about, then press Enter. Escape cancels.'));
    this.pane.focusText();
  }

  /** Has it stand at what is selected. */
  place(note: Note): void {
    if (!this.pane.span) {
      this.pane.announce(msg('Select the words this note is about first.'));
      return;
    }
    this.#set(null);
    this.pane.retarget(note);
  }

  /** Another article is opened. */
  reset(): void {
    this.#set(null);
  }

  /** The reader looks no longer. */
  end(): void {
    if (this.#id === null) return;
    this.#set(null);
    this.pane.focusText();
  }

  template(): TemplateResult | typeof nothing {
    const { note } = this;
    if (!note) return nothing;
    return placingTemplate({
      note,
      ready: this.pane.span !== null,
      place: () => this.place(note),
      cancel: () => this.end(),
    });
  }

  #set(id: NoteId | null): void {
    this.#id = id;
    this.pane.changed();
  }
}
