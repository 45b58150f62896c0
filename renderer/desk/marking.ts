import type { Entry, Note, NoteId, NoteKind } from '../data/model.ts';
import type { Work } from '../data/work.ts';
import { describePassage } from '../text/describe.ts';
import { copied } from '../ui/clipboard.ts';
import { kindLook } from '../ui/kinds.ts';
import { msg, str } from '../words/words.ts';
import type { Cards } from './cards.ts';
import { citation } from './citation.ts';
import type { Span } from './selection.ts';
import type { SentenceCursor } from './sentence-cursor.ts';
import type { TextView } from './text-view.ts';

/** What marking needs of the pane. */
interface Marked {
  readonly work: Work;
  /** Undefined while no article lies open. */
  readonly entry: Entry | undefined;
  readonly view: TextView;
  readonly cards: Cards;
  readonly cursor: SentenceCursor;
  readonly notes: readonly Note[];
  /** What is selected. */
  readonly span: Span | null;
  unselect(): void;
  /** Opens a new note, and shows the notes. */
  show(id: NoteId): void;
  announce(text: string): void;
  tell(text: string): void;
}

/** Makes notes on passages, moves them to others, and copies words with their source. */
export class Marking {
  constructor(private readonly pane: Marked) {}

  /** What is selected; with nothing selected, the sentence at the cursor is meant. */
  get passage(): Span | null {
    return this.pane.span ?? this.pane.cursor.at;
  }

  /** Adds a note on the passage. */
  mark(kind: NoteKind | null): void {
    const { passage } = this;
    if (!passage) return;
    this.add(passage, kind);
    this.pane.unselect();
  }

  /** Adds a note, on a passage or on the whole article, and opens it for writing. */
  add(span: Span | null, kind: NoteKind | null): void {
    const { work, entry, cards } = this.pane;
    if (!entry) return;
    const { id } = work.addNote({
      articleId: entry.article.id,
      versionId: span ? entry.article.version.versionId : null,
      selector: span ? describePassage(this.#text, span.start, span.end) : null,
      kind,
      body: '',
    });
    const isThere = (): boolean => this.pane.notes.some((note) => note.id === id);
    if (!isThere()) return;
    this.pane.show(id);
    this.pane.announce(msg(str`${kindLook(kind).label} added`));
    void cards.editWhenShown(id, isThere);
  }

  /** Has a note stand at a passage. */
  move(note: Note, { start, end }: Span): void {
    const { work, entry } = this.pane;
    const selector = describePassage(this.#text, start, end);
    void work.editNote(note.id, { selector, versionId: entry?.article.version.versionId ?? null });
  }

  /** Has a note stand at what is selected. */
  retarget(note: Note): void {
    const { span, unselect, announce } = this.pane;
    if (!span) return;
    this.move(note, span);
    unselect();
    announce(msg('The note stands at the new passage'));
  }

  /** Copies the passage, and says from where it is. */
  copy(): void {
    if (this.passage) void this.#copy(this.passage);
  }

  async #copy({ start, end }: Span): Promise<void> {
    const { entry, view, tell } = this.pane;
    if (!entry) return;
    const quote = citation.quote(
      this.#text.slice(start, end),
      entry.article,
      view.article.paragraphAt(start),
    );
    tell(
      (await copied(quote))
        ? msg('Copied with citation.')
        : msg('Nothing was copied: the clipboard is in use by another program. Try again.'),
    );
  }

  get #text(): string {
    return this.pane.view.article.text;
  }
}
