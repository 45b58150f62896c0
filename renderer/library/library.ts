import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChevronDown, MessageSquare, PanelLeft, Plus, Search, Settings2, TextSearch, X } from 'lucide';
import { importsContext, type Imports } from '../data/imports.ts';
import type { ArticleId, CollectionId, Entry, Sort } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { spelled } from '../ui/chord.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { keymapOf } from '../ui/keymap.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { ACTION_ITEMS, type ArticleAction } from './actions.ts';
import { arrange, counts, entriesOf, FILTERS, type Filter } from './arrange.ts';
import './article-list.ts';
import type { ArticleList } from './article-list.ts';
import './collections.ts';
import { libraryStyles } from './library.styles.ts';
import { figures, localized, msg, plural, str } from '../words/words.ts';

const SORTS: readonly (readonly [Sort, () => string])[] = [
  ['added', () => msg('Added')],
  ['published', () => msg('Published')],
  ['title', () => msg('Title')],
  ['outlet', () => msg('Outlet')],
  ['read', () => msg('Last read')],
];
const FOR_SEVERAL: readonly ArticleAction[] = ['read', 'unread', 'tag', 'collect', 'delete'];

/**
 * All articles: filter, sort, choose one to read, choose several to change.
 *
 * @fires lectern-open - {id}: the reader wants to read this article
 * @fires lectern-article - {action, ids}: the reader wants this done to these articles
 * @fires lectern-collection - {action, id}: the reader wants this done to the collection
 * @fires lectern-command - {name}
 * @fires lectern-search - {words}: texts and notes are to be searched for them
 */
@localized()
@customElement('lectern-library')
export class Library extends LitElement {
  static override styles = [controls, libraryStyles];

  @property({ attribute: false }) current: ArticleId | null = null;
  /** The collection whose articles are shown; the filters count and show within it. */
  @state() private collection: CollectionId | null = null;
  @state() private filter: Filter = 'all';
  @state() private words = '';
  @state() private chosen: readonly ArticleId[] = [];
  @query('lectern-article-list') private list!: ArticleList | null;
  @query('input') private field!: HTMLInputElement;
  @consume({ context: workContext, subscribe: true }) private work!: Work;
  @consume({ context: importsContext, subscribe: true }) private imports!: Imports;
  #shown: readonly Entry[] = [];
  #shownFor: readonly unknown[] = [];
  #counts: ReadonlyMap<Filter, number> = new Map();

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  override focus(): void {
    if (this.list) this.list.focus();
    else this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  protected override willUpdate(): void {
    const { entries, settings, collections } = this.work;
    // The collection was deleted: all articles are shown again.
    if (!collections.some(({ id }) => id === this.collection)) this.collection = null;
    const asked = [entries, this.collection, this.filter, this.words, settings.sort];
    if (asked.every((part, i) => part === this.#shownFor[i])) return;
    const within = entriesOf(entries, this.collection);
    if (entries !== this.#shownFor[0] || this.collection !== this.#shownFor[1]) this.#counts = counts(within);
    this.#shownFor = asked;
    this.#shown = arrange(within, { filter: this.filter, words: this.words, sort: settings.sort });
  }

  protected override render(): TemplateResult {
    const { length } = this.work.entries;
    return html`<div class="bar">
        <span class="brand">Lectern</span>
        ${this.#button(Plus, msg('Open files'), 'open-files')}
        ${this.#button(PanelLeft, msg('Hide library'), 'toggle-library')}
      </div>
      <div class="find">
        <label class="field"
          >${icon(Search)}<input
            type="search"
            placeholder=${msg('Search articles and notes')}
            aria-label=${msg('Search articles and notes')}
            .value=${this.words}
            ?disabled=${length === 0}
            @input=${() => this.#ask({ words: this.field.value })}
            @keydown=${this.#onFieldKey}
          />${this.words === '' ? this.#searchKey() : nothing}</label
        >
        ${this.words.trim() === '' ? nothing : this.#further()}
        ${length === 0 ? '' : this.#chips()}
      </div>
      <lectern-collections
        .chosen=${this.collection}
        @empty=${() => this.focus()}
        @choice=${(event: CustomEvent<{ id: CollectionId | null }>) => this.#ask({ collection: event.detail.id })}
      ></lectern-collections>
      ${length === 0 ? html`<p class="hint">${msg('Articles you add are listed here.')}</p><span class="grow"></span>` : this.#rows()}
      ${this.chosen.length > 1 ? this.#actions() : this.#foot(length)}`;
  }

  #searchKey(): TemplateResult | typeof nothing {
    const [key] = keymapOf(this.work.settings).keys('search');
    return key === undefined ? nothing : html`<span class="kbd" aria-hidden="true">${spelled(key)}</span>`;
  }

  /** What is typed narrows the list by titles and tags as it comes; the texts and notes are searched when asked to. */
  #further(): TemplateResult {
    return html`<button class="further" @click=${() => this.#search()}>
      ${icon(TextSearch)}<span>${msg(str`Search texts and notes for “${this.words.trim()}”`)}</span>
      <span class="kbd" aria-hidden="true">↵</span>
    </button>`;
  }

  /** The words go on to the search, and the list is whole again. */
  #search(): void {
    const words = this.words.trim();
    // The button that was pressed goes; here the focus comes back to.
    this.field.focus();
    this.#ask({ words: '' });
    say(this, 'lectern-search', { words });
  }

  #button(glyph: typeof Plus, label: string, command: string): TemplateResult {
    return html`<button
      class="ibtn"
      aria-label=${label}
      title=${label}
      @click=${() => (command === 'open-files' ? void this.imports.choose() : say(this, 'lectern-command', { name: command }))}
    >
      ${icon(glyph)}
    </button>`;
  }

  #chips(): TemplateResult {
    return html`<div class="chips" role="group" aria-label=${msg('Show')}>
      ${FILTERS.map(
        ({ id, label }) =>
          html`<button
            class="chip"
            aria-pressed=${this.filter === id}
            @click=${() => this.#ask({ filter: id })}
          >
            ${label} <span class="n">${figures(this.#counts.get(id) ?? 0)}</span>
          </button>`,
      )}
    </div>`;
  }

  #rows(): TemplateResult {
    const { sort } = this.work.settings;
    return html`<label class="sort"
        >${msg('Sort by')}
        <select
          aria-label=${msg('Sort by')}
          @change=${(event: Event) => {
            void this.work.choose({ sort: (event.target as HTMLSelectElement).value as Sort });
            this.list?.toTop();
          }}
        >
          ${SORTS.map(([id, label]) => html`<option value=${id} ?selected=${sort === id}>${label()}</option>`)}</select
        >${icon(ChevronDown, 'small')}</label
      >
      ${
        this.#shown.length === 0
          ? html`<p class="hint">${this.#nothingFits()}</p>
              <span class="grow"></span>`
          : html`<lectern-article-list
              .entries=${this.#shown}
              .current=${this.current}
              .keys=${this.work.settings}
              @choice=${(event: CustomEvent<{ ids: ArticleId[] }>) => (this.chosen = event.detail.ids)}
            ></lectern-article-list>`
      }`;
  }

  #nothingFits(): string {
    const asked = this.words.trim();
    if (asked !== '')
      return asked.includes('#')
        ? msg(str`No article fits “${asked}”.`)
        : msg(str`No title fits “${asked}”.`);
    if (this.collection !== null && this.filter === 'all')
      return msg(
        'No article is in this collection yet. Drag articles onto its name, or choose “Add to collection…” in the menu of an article.',
      );
    const label = FILTERS.find(({ id }) => id === this.filter)?.label ?? '';
    return msg(str`No article is in “${label}”.`);
  }

  #actions(): TemplateResult {
    return html`<div class="foot" role="toolbar" aria-label=${msg('Selected articles')}>
      <span class="num grow shown">${plural(this.chosen.length, { one: '# selected', other: '# selected' })}</span>
      ${FOR_SEVERAL.map((action) => {
        const { label, glyph } = ACTION_ITEMS[action];
        const name =
          action === 'delete'
            ? plural(this.chosen.length, { one: 'Delete article', other: 'Delete # articles' })
            : label;
        return html`<button
          class="ibtn"
          title=${name}
          aria-label=${name}
          @click=${() => say(this, 'lectern-article', { action, ids: this.chosen })}
        >
          ${icon(glyph)}
        </button>`;
      })}
      <button
        class="ibtn"
        title=${msg('Clear the selection')}
        aria-label=${msg('Clear the selection')}
        @click=${() => this.list?.clear()}
      >
        ${icon(X)}
      </button>
    </div>`;
  }

  #foot(articles: number): TemplateResult {
    const count =
      this.#shown.length === articles
        ? plural(articles, { one: '# article', other: '# articles' })
        : plural(
            articles,
            { one: '{0} of # article', other: '{0} of # articles' },
            figures(this.#shown.length),
          );
    const notes = this.work.entries.reduce((sum, entry) => sum + entry.notes, 0);
    return html`<div class="foot">
      <button
        class="btn btn--quiet"
        @click=${() => say(this, 'lectern-command', { name: 'all-notes' })}
      >
        ${icon(MessageSquare)}${msg('All notes')} <span class="faint num">${figures(notes)}</span>
      </button>
      <span class="grow"></span>
      <span class=${`faint num ${this.#shown.length === articles ? 'vh' : 'shown'}`} role="status">${count}</span>
      ${this.#button(Settings2, msg('Settings'), 'settings')}
    </div>`;
  }

  #ask(question: { collection?: CollectionId | null; filter?: Filter; words?: string }): void {
    if (question.collection !== undefined) this.collection = question.collection;
    this.filter = question.filter ?? this.filter;
    this.words = question.words ?? this.words;
    this.list?.clear();
    this.list?.toTop();
  }

  /** From the field, the arrow goes to the rows; Enter searches texts and notes, Escape empties the field. */
  #onFieldKey(event: KeyboardEvent): void {
    // Enter that ends what an input method was composing is no question yet.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.list?.focus();
    else if (event.key === 'Enter') this.#search();
    else if (event.key === 'Escape' && this.words !== '') this.#ask({ words: '' });
    else return;
    event.preventDefault();
  }
}
