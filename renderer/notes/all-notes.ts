import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ArrowDownWideNarrow, ArrowLeft, Copy, MapPinOff, Search, Tag, Trash2, X } from 'lucide';
import { NOTE_KINDS, type Note, type NoteId, type NoteKind } from '../data/model.ts';
import { notesAsMarkdown } from '../data/notes-as-markdown.ts';
import { workContext, type TagChange, type Work } from '../data/work.ts';
import { copied } from '../ui/clipboard.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { kindLook, kindStyles } from '../ui/kinds.ts';
import '../ui/menu.ts';
import { say } from '../ui/say.ts';
import { allNotesStyles } from './all-notes.styles.ts';
import { noteFilters } from './note-filters.ts';
import './note-list.ts';
import { readAhead } from './read-ahead.ts';
import type { NoteList } from './note-list.ts';
import {
  ask,
  EVERY_NOTE,
  grouped,
  GROUPINGS,
  type Counts,
  type Group,
  type Grouping,
  type Listed,
  type Question,
} from './overview.ts';
import { Standings } from './standings.ts';
import './tag-field.ts';
import type { TagField } from './tag-field.ts';
import { figures, locale, localized, msg, plural, str } from '../words/words.ts';

const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  get article() {
    return msg('By article');
  },
  get kind() {
    return msg('By kind');
  },
  get tag() {
    return msg('By tag');
  },
  get date() {
    return msg('By date');
  },
};

/**
 * Every note of the library: found by kind, article, tag and words, in groups, and changed one by one or many at a
 * time. What it was asked stays while the desk is shown.
 *
 * @fires lectern-open - {id, at: {noteId}}: the passage of a note is wanted on the desk
 * @fires lectern-command - {name}: back to the desk
 * @fires lectern-tell - {text, undo}
 * @fires lectern-announce - {text}
 */
@localized()
@customElement('lectern-all-notes')
export class AllNotes extends LitElement {
  static override styles = [controls, kindStyles, allNotesStyles];

  /** Nothing is drawn anew while it is not. */
  @property({ type: Boolean }) shown = false;
  @state() private question: Question = EVERY_NOTE;
  @state() private by: Grouping = 'article';
  @state() private notes: readonly Note[] = [];
  @state() private chosen: readonly NoteId[] = [];
  @state() private all = { article: false, tag: false };
  @query('lectern-note-list') private list!: NoteList | null;
  @query('input') private field!: HTMLInputElement;
  @query('#tags') private tagPanel!: HTMLElement | null;
  @consume({ context: workContext, subscribe: true }) private work!: Work;

  #stops: (() => void)[] = [];
  #standings!: Standings;
  #listed: readonly Listed[] = [];
  #answered: readonly unknown[] = [];
  #found: readonly Listed[] = [];
  #counts!: Counts;
  #groups: readonly Group[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#standings = new Standings(this.work, () => {
      this.#answered = [];
      this.requestUpdate();
    });
    this.#stops = [
      this.work.watchAllNotes((notes) => (this.notes = notes)),
      this.work.subscribe(() => this.requestUpdate()),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveOff();
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** The keyboard goes to the notes; where there are none, to the field. */
  override focus(): void {
    if (this.list) this.list.focus();
    else this.field?.focus();
  }

  /** From the filters to the notes and back. */
  goRegion(): void {
    if (this.shadowRoot?.activeElement === this.list) this.field.focus();
    else this.focus();
  }

  protected override shouldUpdate(): boolean {
    return this.shown;
  }

  #leaveOff: () => void = () => undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const { entries } = this.work;
    // The language too: groups are called by dates and kinds.
    const asked = [this.notes, entries, this.question, this.by, locale()];
    if (asked.every((part, i) => part === this.#answered[i])) return;
    if (this.notes !== this.#answered[0] || entries !== this.#answered[1]) {
      this.#listed = this.notes.flatMap((note) => {
        const article = this.work.entry(note.articleId)?.article;
        return article ? [{ note, article, standing: this.#standings.of(note) }] : [];
      });
      if (changed.has('notes') || changed.has('shown')) void this.#standings.look(() => this.notes);
      this.#leaveOff();
      this.#leaveOff = readAhead(this.notes, this.work.wordsOf);
    }
    this.#answered = asked;
    const { shown, counts } = ask(this.#listed, this.question, this.work.wordsOf);
    this.#found = shown;
    this.#counts = counts;
    this.#groups = grouped(shown, this.by);
    if (shown.length === 0) this.chosen = [];
  }

  protected override render(): TemplateResult {
    const titles = new Map(this.#listed.map(({ article }) => [article.id, article.title]));
    return html`<nav class="side" aria-label=${msg('Filter notes')} @keydown=${this.#onSideKey}>
        <div class="bar">
          <button
            class="ibtn"
            aria-label=${msg('Back to the desk')}
            title=${msg('Back to the desk')}
            @click=${() => say(this, 'lectern-command', { name: 'all-notes' })}
          >
            ${icon(ArrowLeft)}
          </button>
          <h1>${msg('All notes')}</h1>
        </div>
        <div class="find">
          <label class="field"
            >${icon(Search)}<input
              type="search"
              placeholder=${msg('Search notes')}
              aria-label=${msg('Search notes, or #tag')}
              .value=${this.question.words}
              @input=${() => this.#ask({ words: this.field.value })}
              @keydown=${this.#onFieldKey}
          /></label>
        </div>
        <div class="filters">
          ${noteFilters({
            question: this.question,
            counts: this.#counts,
            titles,
            all: this.all,
            ask: (change) => this.#ask(change),
            showAll: (what) => (this.all = { ...this.all, [what]: true }),
          })}
        </div>
      </nav>
      <main @keydown=${this.#onMainKey}>
        <header class="bar">
          ${this.chosen.length > 0 ? this.#several() : html`<div class="crumb" role="status">${this.#count(titles.size)}</div>`}
          ${this.#menuAndCopy()}
          <span class="controls"></span>
        </header>
        ${this.#found.length === 0 ? html`<p class="hint">${this.#nothing()}</p>` : this.#rows()}
      </main>`;
  }

  #count(articles: number): string {
    const all = this.#listed.length;
    if (this.#found.length < all) {
      const found = figures(this.#found.length);
      return plural(all, { one: '{0} of # note', other: '{0} of # notes' }, found);
    }
    const notes = plural(all, { one: '# note', other: '# notes' });
    return plural(articles, { one: '{0} in # article', other: '{0} in # articles' }, notes);
  }

  #nothing(): string {
    if (this.#listed.length > 0)
      return msg('No note fits. Let go of a filter at the side, or search for other words.');
    return msg('Notes you write beside your articles are listed here.');
  }

  #rows(): TemplateResult {
    return html`<lectern-note-list
      .groups=${this.#groups}
      .by=${this.by}
      .linked=${this.work.linked}
      .usedTags=${this.#usedTags()}
      .keys=${this.work.settings}
      @choice=${(event: CustomEvent<{ ids: NoteId[] }>) => (this.chosen = event.detail.ids)}
      @open=${(event: CustomEvent<{ id: NoteId }>) => this.#open(event.detail.id)}
      @kind=${(event: CustomEvent<{ ids: NoteId[]; kind: NoteKind | null }>) =>
        this.#setKind(event.detail.ids, event.detail.kind)}
      @tags=${(event: CustomEvent<{ ids: NoteId[]; change: TagChange }>) =>
        void this.work.tagNotes(event.detail.ids, event.detail.change)}
      @tags-wanted=${() => this.tagPanel?.showPopover({ source: this.renderRoot.querySelector<HTMLElement>('#tag-several')! })}
      @remove=${(event: CustomEvent<{ ids: NoteId[] }>) => this.#remove(event.detail.ids)}
      >${this.#lost()}</lectern-note-list
    >`;
  }

  /** The tags of notes and of articles, kept until one of them changes. */
  #usedTags(): readonly (readonly string[])[] {
    const { entries } = this.work;
    if (this.#tagsOf[0] !== this.notes || this.#tagsOf[1] !== entries) {
      this.#tagsOf = [this.notes, entries];
      this.#tags = [
        ...this.notes.map(({ tags }) => tags),
        ...entries.map(({ article }) => article.tags),
      ].filter(({ length }) => length > 0);
    }
    return this.#tags;
  }
  #tagsOf: readonly unknown[] = [];
  #tags: readonly (readonly string[])[] = [];

  /** What has lost its passage is told of first, as long as it is not what is being looked at. */
  #lost(): TemplateResult | typeof nothing {
    if (this.question.outcome === 'unplaced') return nothing;
    const lost = this.#listed.filter(({ standing }) => standing?.outcome === 'unplaced');
    const [first] = lost;
    if (!first) return nothing;
    const said = plural(lost.length, {
      one: '# note has lost its passage.',
      other: '# notes have lost their passages.',
    });
    const kept = plural(lost.length, { one: 'The note is kept.', other: 'The notes are kept.' });
    return html`<section class="lost" aria-label=${msg('Unplaced notes')}>
      ${icon(MapPinOff)}
      <div>
        <span class="strong">${said}</span>
        <span class="muted"
          >${lost.length === 1 ? `${msg(str`“${first.article.title}” has another text now.`)} ` : nothing}${kept}</span
        >
      </div>
      ${
        lost.length === 1
          ? html`<button class="btn btn--s" @click=${() => this.#open(first.note.id)}>${msg('Place note')}</button>`
          : html`<button class="btn btn--s" @click=${() => this.#ask({ ...EVERY_NOTE, outcome: 'unplaced' })}>
              ${msg('Show them')}
            </button>`
      }
    </section>`;
  }

  // ---- the bar ----------------------------------------------------------------------------------------------

  #several(): TemplateResult {
    const ids = this.chosen;
    const chosen = new Set(ids);
    const notes = this.notes.filter(({ id }) => chosen.has(id));
    const onPassages = notes.some(({ selector }) => selector !== null);
    const remove = plural(ids.length, { one: 'Delete note', other: 'Delete # notes' });
    return html`<div class="several" role="toolbar" aria-label=${msg('Selected notes')}>
      <span class="num">${plural(ids.length, { one: '# selected', other: '# selected' })}</span>
      ${[...NOTE_KINDS, null].map((kind) => {
        const { label, glyph } = kindLook(kind);
        return html`<button
          class="ibtn"
          data-kind=${kind ?? nothing}
          title=${label}
          aria-label=${label}
          ?disabled=${!onPassages}
          @click=${() => this.#setKind(ids, kind)}
        >
          ${icon(glyph)}
        </button>`;
      })}
      <hr />
      <button
        class="ibtn"
        id="tag-several"
        title=${msg('Tags')}
        aria-label=${msg('Tags')}
        aria-haspopup="dialog"
        popovertarget="tags"
      >
        ${icon(Tag)}
      </button>
      <div
        class="panel"
        id="tags"
        popover
        role="dialog"
        aria-label=${msg('Tags of the selected notes')}
        @toggle=${this.#onTagPanel}
      >
        <lectern-tag-field
          .own=${notes.map(({ tags }) => tags)}
          .used=${this.#usedTags()}
          @change=${(event: CustomEvent<TagChange>) => void this.work.tagNotes(ids, event.detail)}
          @close=${() => this.tagPanel?.hidePopover()}
        ></lectern-tag-field>
      </div>
      <button class="ibtn" title=${remove} aria-label=${remove} @click=${() => this.#remove(ids)}>
        ${icon(Trash2)}
      </button>
      <button
        class="ibtn"
        title=${msg('Clear the selection')}
        aria-label=${msg('Clear the selection')}
        @click=${() => {
          this.list?.clear();
          this.list?.focus();
        }}
      >
        ${icon(X)}
      </button>
    </div>`;
  }

  #menuAndCopy(): TemplateResult {
    return html`<button class="btn btn--quiet" aria-haspopup="menu" popovertarget="grouping">
        ${icon(ArrowDownWideNarrow)}${GROUPING_NAMES[this.by]}
      </button>
      <lectern-menu
        id="grouping"
        aria-label=${msg('Group the notes')}
        .items=${GROUPINGS.map((by) => ({ id: by, label: GROUPING_NAMES[by], glyph: ArrowDownWideNarrow }))}
        @choose=${(event: CustomEvent<{ id: Grouping }>) => {
          this.by = event.detail.id;
          this.list?.toTop();
        }}
      ></lectern-menu>
      <button
        class="btn btn--quiet copy"
        title=${msg('Copy as Markdown')}
        aria-label=${msg('Copy as Markdown')}
        ?disabled=${this.#found.length === 0}
        @click=${() => void this.#copy()}
      >
        ${icon(Copy)}<span>${msg('Copy as Markdown')}</span>
      </button>`;
  }

  /** The keyboard goes into the field, and back to the notes. */
  async #onTagPanel(event: ToggleEvent): Promise<void> {
    if (event.newState === 'open') {
      const field = this.tagPanel?.querySelector<TagField>('lectern-tag-field');
      await field?.updateComplete;
      field?.focus();
    } else this.list?.focus();
  }

  // ---- what is done -----------------------------------------------------------------------------------------

  #ask(change: Partial<Question>): void {
    this.question = { ...this.question, ...change };
    this.list?.clear();
    this.list?.toTop();
  }

  #open(id: NoteId): void {
    const note = this.notes.find((one) => one.id === id);
    if (note) say(this, 'lectern-open', { id: note.articleId, at: { noteId: id } });
  }

  #setKind(ids: readonly NoteId[], kind: NoteKind | null): void {
    const wanted = new Set(ids);
    const changing = this.notes.filter((note) => wanted.has(note.id) && note.selector && note.kind !== kind);
    void this.work.editNotes(ids, { kind });
    if (changing.length > 0 && this.work.readOnly === null) {
      const { label } = kindLook(kind);
      this.#tell(
        plural(changing.length, { one: '# note is now: {0}.', other: '# notes are now: {0}.' }, label),
      );
    }
  }

  #remove(ids: readonly NoteId[]): void {
    void this.work.removeNotes(ids);
    if (this.work.readOnly === null) {
      this.#tell(plural(ids.length, { one: 'Note deleted.', other: '# notes deleted.' }));
    }
  }

  #tell(text: string): void {
    say(this, 'lectern-tell', { text, undo: true });
  }

  /** The chosen notes, or else those that are shown, article by article. */
  async #copy(): Promise<void> {
    const chosen = new Set(this.chosen);
    const meant = chosen.size === 0 ? this.#found : this.#found.filter(({ note }) => chosen.has(note.id));
    const text = grouped(meant, 'article')
      .map(({ rows }) =>
        notesAsMarkdown(
          (rows[0] as Listed).article,
          rows.map(({ note }) => note),
          (body) => this.work.readable(body),
        ),
      )
      .join('\n');
    say(this, 'lectern-tell', {
      text: (await copied(text))
        ? plural(meant.length, { one: 'Copied # note as Markdown.', other: 'Copied # notes as Markdown.' })
        : msg('The notes were not copied: the clipboard is in use by another program. Try again.'),
    });
  }

  // ---- keys -------------------------------------------------------------------------------------------------

  /** From the field, the arrow goes to the notes; Escape empties it. */
  #onFieldKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') this.list?.focus();
    else if (event.key === 'Escape' && this.question.words !== '') this.#ask({ words: '' });
    else return;
    event.preventDefault();
  }

  /** The arrows go through the filters. */
  #onSideKey(event: KeyboardEvent): void {
    const onwards = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: onwards, ArrowLeft: -onwards }[event.key];
    if (step === undefined || event.defaultPrevented || event.target === this.field) return;
    const options = [...this.renderRoot.querySelectorAll<HTMLElement>('.opt')];
    const at = options.indexOf(event.target as HTMLElement);
    options[at + step]?.focus();
    event.preventDefault();
  }

  /** Escape in the bar lets go of what is chosen, as it does in the list. */
  #onMainKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.chosen.length === 0) return;
    if (event.composedPath().some((node) => node instanceof HTMLElement && node.popover !== null)) return;
    this.list?.clear();
    event.preventDefault();
  }
}
