import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  Check,
  MessageSquare,
  PanelLeft,
  Plus,
  Search,
  Settings2,
  Tag,
  Trash2,
  MailOpen,
  Mail,
} from 'lucide';
import { importsContext, type Imports } from '../data/imports.ts';
import type { ArticleId, Entry, Sort } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { placed } from '../ui/placed.ts';
import { arrange, FILTERS, minutes, shortDate, type Filter } from './arrange.ts';

const SORTS: readonly (readonly [Sort, string])[] = [
  ['added', 'Added'],
  ['published', 'Published'],
  ['title', 'Title'],
  ['outlet', 'Outlet'],
  ['read', 'Last read'],
];

/**
 * All articles: filter, sort, choose one to read, choose several to change.
 *
 * @fires lectern-open - {id}: the reader wants to read this article
 * @fires lectern-command - {name}
 * @fires lectern-tag - {ids}: the reader wants to tag these articles
 * @fires lectern-removed - {ids}
 */
@customElement('lectern-library')
export class Library extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        background: var(--bg-side);
        border-inline-end: 1px solid var(--line);
      }
      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        block-size: var(--bar);
        padding-inline: 16px 8px;
        flex: none;
        -webkit-app-region: drag;
      }
      .bar > * {
        -webkit-app-region: no-drag;
      }
      .brand {
        font: 600 16px/24px var(--reading-face);
        letter-spacing: -0.01em;
      }
      .find {
        padding: 0 12px 8px;
        display: grid;
        gap: 8px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        margin-inline: -2px;
      }
      .sort {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 0 16px 4px;
        font: var(--t-small);
        color: var(--text-3);
      }
      .sort select {
        border: 0;
        background: none;
        font: var(--t-small);
        color: var(--text-2);
        block-size: 24px;
        border-radius: var(--r-s);
      }
      .list {
        flex: 1;
        overflow: hidden auto;
        padding: 0 8px 8px;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      .row {
        display: block;
        position: relative;
        padding: 8px 8px 11px;
        border-radius: var(--r-m);
        content-visibility: auto;
        contain-intrinsic-size: auto 73px;
        cursor: default;
      }
      .row + .row {
        margin-block-start: 1px;
      }
      .row:hover {
        background: var(--row-hover);
      }
      .row[aria-selected='true'] {
        background: var(--bg-hover);
        box-shadow: inset 2px 0 var(--accent);
      }
      .row[aria-current] {
        background: var(--row-current);
      }
      .row:focus-visible {
        outline-offset: -2px;
      }
      .title {
        font: 500 13px/18px var(--ui);
        text-wrap: pretty;
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
        letter-spacing: -0.003em;
        overflow-wrap: anywhere;
      }
      .row[data-state='finished'] .title {
        font-weight: 400;
        color: var(--text-2);
      }
      .row[data-state='unread'] .title {
        font-weight: 600;
      }
      .meta {
        display: flex;
        align-items: center;
        gap: 6px;
        margin-block-start: 2px;
        font: var(--t-small);
        line-height: 18px;
        color: var(--text-3);
        white-space: nowrap;
      }
      .row[aria-current] .meta,
      .row[aria-selected='true'] .meta,
      .row:hover .meta {
        color: var(--text-2);
      }
      .meta .outlet {
        color: var(--text-2);
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .meta .icon {
        inline-size: 12px;
        block-size: 12px;
      }
      .end {
        margin-inline-start: auto;
        display: inline-flex;
        gap: 4px;
        align-items: center;
        color: var(--text-2);
        font-variant-numeric: tabular-nums;
      }
      .dot {
        inline-size: 6px;
        block-size: 6px;
        border-radius: 50%;
        background: var(--accent);
      }
      .progress {
        position: absolute;
        inset-inline: 8px;
        inset-block-end: 4px;
        block-size: 1px;
        background: var(--line);
      }
      .progress i {
        display: block;
        block-size: 1px;
        background: var(--text-3);
      }
      .row[aria-current] .progress i {
        background: var(--accent);
        block-size: 2px;
      }
      .hint {
        padding: 8px 16px;
        color: var(--text-2);
        text-wrap: pretty;
      }
      .foot {
        border-block-start: 1px solid var(--line);
        padding: 8px 8px 8px 16px;
        display: flex;
        gap: 4px;
        align-items: center;
        min-block-size: 49px;
      }
      @media (forced-colors: active) {
        .row[aria-current],
        .row[aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property() current: ArticleId | null = null;
  @state() private filter: Filter = 'all';
  @state() private words = '';
  @state() private chosen: ReadonlySet<ArticleId> = new Set();
  @state() private cursor: ArticleId | null = null;
  @query('.list') private list!: HTMLElement;
  @consume({ context: workContext, subscribe: true }) private work!: Work;
  @consume({ context: importsContext, subscribe: true }) private imports!: Imports;
  #stop: () => void = () => undefined;
  #shown: readonly Entry[] = [];
  #anchor: ArticleId | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.work.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override focus(): void {
    const row =
      this.list?.querySelector<HTMLElement>('[tabindex="0"]') ??
      this.renderRoot.querySelector<HTMLElement>('input');
    row?.focus();
  }

  protected override render(): TemplateResult {
    const { entries, settings } = this.work;
    this.#shown = arrange(entries, { filter: this.filter, words: this.words, sort: settings.sort });
    const active = this.#shown.some((entry) => entry.article.id === this.cursor)
      ? this.cursor
      : (this.#shown.find((entry) => entry.article.id === this.current) ?? this.#shown[0])?.article.id;
    return html`
      <div class="bar">
        <span class="brand">Lectern</span>
        <span>
          <button
            class="ibtn"
            aria-label="Open files"
            title="Open files"
            @click=${() => void this.imports.choose()}
          >
            ${icon(Plus)}
          </button>
          <button
            class="ibtn"
            aria-label="Hide library"
            title="Hide library"
            @click=${() => this.#command('toggle-library')}
          >
            ${icon(PanelLeft)}
          </button>
        </span>
      </div>
      ${
        entries.length === 0
          ? html`<p class="hint">Articles you add are listed here.</p>
              <span class="grow"></span>`
          : html`<div class="find">
                <label class="field"
                  >${icon(Search)}<input
                    type="search"
                    placeholder="Filter by title"
                    aria-label="Filter by title"
                    .value=${this.words}
                    @input=${(event: InputEvent) => (this.words = (event.target as HTMLInputElement).value)}
                /></label>
                <div class="chips" role="group" aria-label="Show">
                  ${FILTERS.map(
                    ({ id, label, test }) =>
                      html`<button
                        class="chip"
                        aria-pressed=${this.filter === id}
                        @click=${() => (this.filter = id)}
                      >
                        ${label} <span class="n">${entries.filter(test).length}</span>
                      </button>`,
                  )}
                </div>
              </div>
              <div class="sort">
                <label
                  >Sort by
                  <select
                    aria-label="Sort by"
                    @change=${(event: Event) =>
                      void this.work.choose({ sort: (event.target as HTMLSelectElement).value as Sort })}
                  >
                    ${SORTS.map(([id, label]) => html`<option value=${id} ?selected=${settings.sort === id}>${label}</option>`)}
                  </select></label
                >
              </div>
              <div
                class="list"
                role="listbox"
                aria-label="Articles"
                aria-multiselectable="true"
                @keydown=${this.#onKey}
              >
                ${
                  this.#shown.length === 0
                    ? html`<p class="hint" role="presentation">
                        No article fits. Change the filter to see others.
                      </p>`
                    : repeat(
                        this.#shown,
                        (entry) => entry.article.id,
                        (entry) => this.#row(entry, entry.article.id === active),
                      )
                }
              </div>`
      }
      ${this.#foot()}
    `;
  }

  #row({ article, reading, notes }: Entry, focusable: boolean): TemplateResult {
    const state = reading?.state ?? 'unread';
    const share = Math.round((reading?.progress ?? 0) * 100);
    return html`<div
      class="row"
      role="option"
      id=${`row-${article.id}`}
      data-id=${article.id}
      data-state=${state}
      tabindex=${focusable ? 0 : -1}
      aria-selected=${this.chosen.has(article.id)}
      aria-current=${this.current === article.id ? 'true' : nothing}
      @click=${(event: MouseEvent) => this.#onRowClick(event, article.id)}
    >
      <span class="title" dir="auto">${article.title}</span>
      <span class="meta">
        ${article.outlet ? html`<span class="outlet">${article.outlet}</span>` : nothing}
        ${article.published === null ? nothing : html`<span>${shortDate(article.published)}</span>`}
        <span>${minutes(article.version.words)} min</span>
        ${state === 'finished' ? html`${icon(Check)}<span class="vh">Finished</span>` : nothing}
        <span class="end">
          ${
            notes > 0
              ? html`${icon(MessageSquare)}${notes}<span class="vh">${notes === 1 ? 'note' : 'notes'}</span>`
              : nothing
          }
          ${state === 'unread' ? html`<span class="dot"></span><span class="vh">Unread</span>` : nothing}
        </span>
      </span>
      ${
        state === 'reading'
          ? html`<span class="progress" role="img" aria-label=${`${share} % read`}
              ><i ${placed({ 'inline-size': `${share}%` })}></i
            ></span>`
          : nothing
      }
    </div>`;
  }

  #foot(): TemplateResult {
    const ids = [...this.chosen].filter((id) => this.#shown.some((entry) => entry.article.id === id));
    if (ids.length > 1) {
      return html`<div class="foot" role="toolbar" aria-label="Selected articles">
        <span class="num">${ids.length} selected</span><span class="grow"></span>
        <button
          class="ibtn"
          title="Mark as read"
          aria-label="Mark as read"
          @click=${() => void this.work.mark(ids, 'finished')}
        >
          ${icon(MailOpen)}
        </button>
        <button
          class="ibtn"
          title="Mark as unread"
          aria-label="Mark as unread"
          @click=${() => void this.work.mark(ids, 'unread')}
        >
          ${icon(Mail)}
        </button>
        <button class="ibtn" title="Tag…" aria-label="Tag…" @click=${() => this.#say('lectern-tag', { ids })}>
          ${icon(Tag)}
        </button>
        <button class="ibtn" title="Delete" aria-label="Delete" @click=${() => this.#remove(ids)}>
          ${icon(Trash2)}
        </button>
      </div>`;
    }
    return html`<div class="foot">
      <span class="faint num"
        >${this.work.entries.length} ${this.work.entries.length === 1 ? 'article' : 'articles'}</span
      ><span class="grow"></span>
      <button class="ibtn" aria-label="Settings" title="Settings" @click=${() => this.#command('settings')}>
        ${icon(Settings2)}
      </button>
    </div>`;
  }

  #onRowClick(event: MouseEvent, id: ArticleId): void {
    this.cursor = id;
    if (event.shiftKey) this.chosen = new Set(this.#between(this.#anchor ?? id, id));
    else if (event.ctrlKey || event.metaKey) {
      const chosen = new Set(this.chosen.size === 0 && this.current ? [this.current] : this.chosen);
      if (!chosen.delete(id)) chosen.add(id);
      this.chosen = chosen;
      this.#anchor = id;
    } else {
      this.chosen = new Set();
      this.#anchor = id;
      this.#say('lectern-open', { id });
    }
  }

  #between(from: ArticleId, to: ArticleId): ArticleId[] {
    const ids = this.#shown.map((entry) => entry.article.id);
    const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
    return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
  }

  #onKey(event: KeyboardEvent): void {
    const ids = this.#shown.map((entry) => entry.article.id);
    const focused = (event.target as HTMLElement).dataset['id'] ?? ids[0] ?? '';
    const at = ids.indexOf(focused);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
      if (id === undefined) return;
      this.cursor = id;
      if (event.shiftKey) this.chosen = new Set(this.#between(this.#anchor ?? focused, id));
      else this.#anchor = id;
      void this.updateComplete.then(() =>
        this.list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus(),
      );
    } else if (event.key === 'Enter') this.#say('lectern-open', { id: focused });
    else if (event.key === ' ') {
      const chosen = new Set(this.chosen);
      if (!chosen.delete(focused)) chosen.add(focused);
      this.chosen = chosen;
      this.#anchor = focused;
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) this.chosen = new Set(ids);
    else if (event.key === 'Escape') this.chosen = new Set();
    else if (event.key === 'Delete') this.#remove(this.chosen.size > 0 ? [...this.chosen] : [focused]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #remove(ids: readonly ArticleId[]): void {
    void this.work.removeArticles(ids);
    this.chosen = new Set();
    this.#say('lectern-removed', { ids });
  }

  #command(name: string): void {
    this.#say('lectern-command', { name });
  }

  #say(event: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail }));
  }
}
