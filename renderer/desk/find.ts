import { html, nothing, type TemplateResult } from 'lit';
import type { Note, NoteId } from '../data/model.ts';
import { findAll } from '../text/find.ts';
import { fold } from '../text/fold.ts';
import { foundName } from '../ui/found.ts';
import type { Cards } from './cards.ts';
import { drawnWords } from './drawn-words.ts';
import './find-bar.ts';
import type { Journey } from './journey.ts';
import { Painted } from './painted.ts';
import type { Span } from './selection.ts';
import { TextSearch, type Query } from './text-search.ts';
import type { TextView } from './text-view.ts';

/** More matches than this are never in view at once; were they, painting them would take long. */
const PAINTED_MOST = 2000;
/** Of one note; it holds 50,000 characters at most. */
const IN_NOTE_MOST = 1000;

const NOTHING: Query = { words: '', wholeWords: false, caseSensitive: false };

/** What find needs of the pane it searches. */
export interface Searched {
  readonly key: number;
  readonly view: TextView;
  readonly notes: readonly Note[];
  readonly cards: Cards;
  readonly journey: Journey;
  /** A note's words as they are seen. */
  wordsOf(note: Note): string;
  showNote(id: NoteId): void;
  /** Gives the focus back: to the match that was gone to, or to where it was. */
  leaveFind(match: Span | NoteId | null): void;
  /** Is to be drawn again. */
  changed(): void;
}

/** Find in one pane: the whole text and its notes. The match gone to is counted over both, those in notes last. */
export class Find {
  open = false;
  #search: TextSearch | null = null;
  #query = NOTHING;
  #inNotes: readonly NoteId[] = [];
  /** The notes that were searched, and the words they had. */
  #searched: readonly Note[] | null = null;
  #words: readonly string[] = [];
  /** Index of the match gone to; null before one is, and where it is there no longer. */
  #current: number | null = null;
  /** Something was asked for and is gone to as soon as it is found; what happens later moves nobody. */
  #asked = false;
  /** Where the search began: the caret, else the top of the window. An offset in the text. */
  #begun = 0;
  #jumped = false;

  constructor(private readonly pane: Searched) {}

  /** Opens the bar with what was sought last, or with what is selected. */
  show(selected = ''): void {
    const { view } = this.pane;
    if (!this.open) this.#begun = view.caret ?? view.top;
    this.open = true;
    this.#jumped = false;
    const words = selected === '' ? this.#query.words : selected;
    this.#seek({ ...this.#query, words });
    this.pane.changed();
  }

  /** The bar closes; with the query, which F3 takes up again. */
  close(): void {
    if (!this.open) return;
    const { match } = this;
    this.open = false;
    this.#search?.stop();
    this.#search = null;
    this.#current = null;
    this.paint();
    this.pane.changed();
    this.pane.leaveFind(match);
  }

  /** Another article: nothing of the last one is found. */
  reset(): void {
    this.#search?.stop();
    this.#search = null;
    this.#searched = null;
    this.#inNotes = [];
    this.#current = null;
    this.#jumped = false;
    if (this.open) this.#seek(this.#query, false);
  }

  /** Goes to the next or the previous match, and from the last to the first; at first, from where the reader is. */
  step(by: 1 | -1): void {
    if (!this.open) {
      this.show();
      return;
    }
    const { count } = this;
    const { view } = this.pane;
    if (count === 0) return;
    const at = this.#current ?? this.#nextFrom(view.caret ?? view.top) - (by > 0 ? 1 : 0);
    this.#goTo((at + by + count) % count);
  }

  /** More of the text has arrived, or notes have changed, or what they link to is called otherwise. */
  update(): void {
    if (!this.open) return;
    if (this.#asked || this.#search?.done === false) void this.#search?.go();
    const { notes } = this.pane;
    const isSame = (note: Note, n: number): boolean => this.pane.wordsOf(note) === this.#words[n];
    if (this.#searched !== notes || !notes.every(isSame)) this.#searchNotes();
  }

  get count(): number {
    return (this.#search?.found.count ?? 0) + this.#inNotes.length;
  }

  /** The match gone to: a passage, or the note it stands in. */
  get match(): Span | NoteId | null {
    const inText = this.#search?.found.count ?? 0;
    if (this.#current === null) return null;
    return this.#search?.found.at(this.#current) ?? this.#inNotes[this.#current - inText] ?? null;
  }

  /** Paints the matches near the window. */
  paint(): void {
    const { key, view } = this.pane;
    const [all, on] = [new Painted(foundName(key, false), 2), new Painted(foundName(key, true), 3)];
    const near = this.open ? view.near : null;
    const match = this.open ? this.match : null;
    const spans = near && this.#search ? this.#search.found.within(near, PAINTED_MOST) : [];
    const ranges = spans.map((span) => view.range(span)).filter((range) => range !== null);
    const inNotes = [...new Set(this.open ? this.#inNotes : [])].flatMap((id) => this.#rangesIn(id));
    all.paint([...ranges, ...inNotes.map(({ range }) => range)]);
    const current = typeof match === 'string' ? this.#rangeInNote(inNotes) : match && view.range(match);
    on.paint(current ? [current] : []);
  }

  /** The pane goes: the registry of highlights is the document's. */
  clear(): void {
    this.#search?.stop();
    for (const on of [false, true]) new Painted(foundName(this.pane.key, on), 0).clear();
  }

  template(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<lectern-find
      .query=${this.#query}
      .at=${this.#current === null ? 0 : this.#current + 1}
      .count=${this.count}
      .inNotes=${this.#inNotes.length}
      .share=${this.#search?.share ?? 1}
      @change=${(event: CustomEvent<Query>) => this.#seek(event.detail)}
      @step=${(event: CustomEvent<1 | -1>) => this.step(event.detail)}
      @close=${() => this.close()}
    ></lectern-find>`;
  }

  // ---- searching ------------------------------------------------------------------------------------------

  #seek(query: Query, goes = true): void {
    this.#search?.stop();
    this.#query = query;
    this.#current = null;
    this.#asked = goes;
    const search = new TextSearch(this.pane.view.article, query, () => this.#onSlice(search));
    this.#search = search;
    this.#searchNotes();
    void search.go();
  }

  #onSlice(search: TextSearch): void {
    if (search !== this.#search) return;
    if (this.#asked) this.#goToFirst(search);
    this.pane.changed();
    this.paint();
  }

  /** The first match from where the search began on; once all was searched without one, the first of all. */
  #goToFirst({ found, done }: TextSearch): void {
    const first = found.from(this.#begun);
    if (first < found.count) this.#goTo(first);
    else if (done && this.count > 0) this.#goTo(0);
    else if (done) this.#asked = false;
  }

  /** Index of the first match of the text from an offset on; that of the first in a note where there is none. */
  #nextFrom(offset: number): number {
    return this.#search?.found.from(offset) ?? 0;
  }

  #searchNotes(): void {
    const { notes } = this.pane;
    const { words, caseSensitive, wholeWords } = this.#query;
    this.#searched = notes;
    this.#words = notes.map((note) => this.pane.wordsOf(note));
    const before = this.match;
    this.#inNotes =
      words === ''
        ? []
        : notes.flatMap(({ id }, n) => {
            const text = fold(this.#words[n] ?? '', { caseSensitive });
            return findAll(text, words, { wholeWords, most: IN_NOTE_MOST }).map(() => id);
          });
    // Where a note was deleted meanwhile, the match may be gone.
    if (before !== null && this.match === null) this.#current = null;
    this.pane.changed();
  }

  #goTo(index: number): void {
    this.#current = index;
    this.#asked = false;
    const { match } = this;
    if (match === null) return;
    // The first of a search is a jump that can be gone back from.
    const jump = !this.#jumped;
    this.#jumped = true;
    if (typeof match !== 'string') this.pane.journey.bring(match, jump);
    else {
      if (jump) this.pane.journey.leave();
      this.pane.showNote(match);
    }
    this.pane.changed();
    this.paint();
  }

  // ---- painting in notes ------------------------------------------------------------------------------------

  #rangesIn(id: NoteId): { id: NoteId; range: Range }[] {
    const words = this.pane.cards.of(id)?.words;
    if (!words) return [];
    const { caseSensitive, wholeWords } = this.#query;
    const drawn = drawnWords(words);
    const text = fold(drawn.text, { caseSensitive });
    return findAll(text, this.#query.words, { wholeWords, most: IN_NOTE_MOST })
      .map((span) => drawn.range(span))
      .filter((range) => range !== null)
      .map((range) => ({ id, range }));
  }

  /** The match of a note that is gone to, where its words are drawn. */
  #rangeInNote(drawn: readonly { id: NoteId; range: Range }[]): Range | null {
    const at = (this.#current ?? 0) - (this.#search?.found.count ?? 0);
    const id = this.#inNotes[at];
    const nth = this.#inNotes.slice(0, at).filter((one) => one === id).length;
    return drawn.filter((one) => one.id === id)[nth]?.range ?? null;
  }
}
