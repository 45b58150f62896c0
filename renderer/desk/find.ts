import { html, nothing, type TemplateResult } from 'lit';
import type { Note, NoteId } from '../data/model.ts';
import { findAll } from '../text/find.ts';
import { fold } from '../text/fold.ts';
import { foundName } from '../ui/found.ts';
import type { Article } from './article.ts';
import './find-bar.ts';
import { Painted } from './painted.ts';
import type { Span } from './selection.ts';
import { TextSearch, type Query } from './text-search.ts';

/** More matches than this are never in view at once; were they, painting them would take long. */
const PAINTED_MOST = 2000;
/** Of one note; it holds 50,000 characters at most. */
const IN_NOTE_MOST = 1000;

const NOTHING: Query = { words: '', wholeWords: false, caseSensitive: false };

/** What find needs of the pane it searches. */
export interface Searched {
  readonly key: number;
  readonly article: Article;
  readonly notes: readonly Note[];
  /** The element that holds a note's words; null while it is not drawn. */
  wordsOf(note: NoteId): ParentNode | null;
  /** The part of the text that is near the window. */
  readonly inView: Span | null;
  /** Where a search begins: the caret, else the top of the window. An offset in the text. */
  readonly here: number;
  range(span: Span): Range | null;
  /** Brings a match into view; the first of a search is a jump that can be gone back from. */
  show(span: Span, jump: boolean): void;
  showNote(id: NoteId, jump: boolean): void;
  /** Gives the focus back: to the match that was gone to, or to where it was. */
  leave(match: Span | NoteId | null): void;
  /** Is to be drawn again. */
  changed(): void;
}

/** Find in one pane: the whole text and its notes. The match gone to is counted over both, those in notes last. */
export class Find {
  open = false;
  #search: TextSearch | null = null;
  #query = NOTHING;
  #inNotes: readonly NoteId[] = [];
  #searched: readonly Note[] | null = null;
  /** Index of the match gone to; null before one is. */
  #current: number | null = null;
  #begun = 0;
  #jumped = false;

  constructor(private readonly pane: Searched) {}

  /** Opens the bar with what was sought last, or with what is selected. */
  show(selected = ''): void {
    if (!this.open) this.#begun = this.pane.here;
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
    this.pane.leave(match);
  }

  /** Another article: nothing of the last one is found. */
  reset(): void {
    this.#search?.stop();
    this.#search = null;
    this.#searched = null;
    this.#inNotes = [];
    this.#current = null;
    if (this.open) this.#seek(this.#query);
  }

  /** Goes to the next or the previous match, and from the last to the first. */
  step(by: 1 | -1): void {
    if (!this.open) {
      this.show();
      return;
    }
    const { count } = this;
    if (count === 0) return;
    const at = this.#current ?? (by > 0 ? -1 : 0);
    this.#goTo((at + by + count) % count);
  }

  /** More of the text has arrived, or notes have changed. */
  update(): void {
    if (!this.open) return;
    void this.#search?.go();
    if (this.#searched !== this.pane.notes) this.#searchNotes();
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
    const { pane } = this;
    const [all, on] = [new Painted(foundName(pane.key, false), 2), new Painted(foundName(pane.key, true), 3)];
    const view = this.open ? pane.inView : null;
    const match = this.open ? this.match : null;
    const spans = view && this.#search ? this.#search.found.within(view, PAINTED_MOST) : [];
    const ranges = spans.map((span) => pane.range(span)).filter((range) => range !== null);
    const inNotes = [...new Set(this.open ? this.#inNotes : [])].flatMap((id) => this.#rangesIn(id));
    all.paint([...ranges, ...inNotes.map(({ range }) => range)]);
    const current = typeof match === 'string' ? this.#rangeInNote(inNotes) : match && pane.range(match);
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

  #seek(query: Query): void {
    this.#search?.stop();
    this.#query = query;
    this.#current = null;
    const search = new TextSearch(this.pane.article, query, () => this.#onSlice(search));
    this.#search = search;
    this.#searchNotes();
    void search.go();
  }

  #onSlice(search: TextSearch): void {
    if (search !== this.#search) return;
    if (this.#current === null) this.#goToFirst(search);
    this.pane.changed();
    this.paint();
  }

  /** The first match from where the search began on; once all was searched without one, the first of all. */
  #goToFirst({ found, done }: TextSearch): void {
    const first = found.from(this.#begun);
    if (first < found.count) this.#goTo(first);
    else if (done && this.count > 0) this.#goTo(0);
  }

  #searchNotes(): void {
    const { notes } = this.pane;
    const { words, caseSensitive, wholeWords } = this.#query;
    this.#searched = notes;
    const before = this.match;
    this.#inNotes =
      words === ''
        ? []
        : notes.flatMap(({ id, body }) =>
            findAll(fold(body, { caseSensitive }), words, { wholeWords, most: IN_NOTE_MOST }).map(() => id),
          );
    // Where a note was deleted meanwhile, the match may be gone.
    if (before !== null && this.match === null) this.#current = null;
    this.pane.changed();
  }

  #goTo(index: number): void {
    this.#current = index;
    const { match } = this;
    if (match === null) return;
    const jump = !this.#jumped;
    this.#jumped = true;
    if (typeof match === 'string') this.pane.showNote(match, jump);
    else this.pane.show(match, jump);
    this.pane.changed();
    this.paint();
  }

  // ---- painting in notes ------------------------------------------------------------------------------------

  #rangesIn(id: NoteId): { id: NoteId; range: Range }[] {
    const words = this.pane.wordsOf(id);
    if (!words) return [];
    const { caseSensitive, wholeWords } = this.#query;
    const ranges = [];
    const walker = document.createTreeWalker(words as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const text = fold(node.data, { caseSensitive });
      for (const { start, end } of findAll(text, this.#query.words, { wholeWords, most: IN_NOTE_MOST })) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push({ id, range });
      }
    }
    return ranges;
  }

  /** The match of a note that is gone to, where its words are drawn as they were typed. */
  #rangeInNote(drawn: readonly { id: NoteId; range: Range }[]): Range | null {
    const at = (this.#current ?? 0) - (this.#search?.found.count ?? 0);
    const id = this.#inNotes[at];
    const nth = this.#inNotes.slice(0, at).filter((one) => one === id).length;
    return drawn.filter((one) => one.id === id)[nth]?.range ?? null;
  }
}
