import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChevronDown, ChevronRight, Ellipsis, Folder, PencilLine, Plus, Trash2 } from 'lucide';
import type { ArticleId, Collection, CollectionId, Entry } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import { hasArticles, takeArticles } from '../ui/dragged-articles.ts';
import { icon } from '../ui/icon.ts';
import '../ui/menu.ts';
import type { Menu } from '../ui/menu.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { localized, msg, plural, str } from '../words/words.ts';

const MENU = [
  {
    id: 'rename',
    get label() {
      return msg('Rename…');
    },
    glyph: PencilLine,
  },
  {
    id: 'delete',
    get label() {
      return msg('Delete collection');
    },
    glyph: Trash2,
  },
] as const;
export type CollectionAction = 'new' | (typeof MENU)[number]['id'];

/**
 * The collections: a listbox (ARIA APG) of which one can be chosen, or none; articles can be dropped on each. Nothing
 * while there are none.
 *
 * @fires empty - the last one went away while the focus was on it
 * @fires choice - {id}: the library is to show this collection; null for all articles
 * @fires lectern-collection - {action, id}: the reader wants this done to the collection
 * @fires lectern-tell - {text, undo}
 */
@localized()
@customElement('lectern-collections')
export class Collections extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0 8px 4px;
        flex: none;
      }
      :host([hidden]) {
        display: none;
      }
      .head {
        display: flex;
        align-items: center;
        padding-inline-end: 4px;
      }
      .head > button:first-child {
        display: flex;
        align-items: center;
        gap: 4px;
        block-size: 24px;
        padding-inline: 8px;
        border-radius: var(--r-s);
        font: 500 12px/16px var(--ui);
        color: var(--text-2);
      }
      .head > button:first-child:hover {
        background: var(--bg-hover);
        color: var(--text);
      }
      .list {
        max-block-size: 168px;
        overflow: hidden auto;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      .line {
        position: relative;
      }
      [role='option'] {
        display: flex;
        align-items: center;
        gap: 8px;
        block-size: 28px;
        padding-inline: 8px;
        border-radius: var(--r-m);
        cursor: default;
        user-select: none;
      }
      [role='option'] .icon {
        color: var(--text-3);
      }
      .name {
        flex: 1;
        min-inline-size: 0;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
        text-align: start;
      }
      .n {
        font: var(--t-small);
        color: var(--text-3);
        font-variant-numeric: tabular-nums;
      }
      .line:hover [role='option'] {
        background: var(--row-hover);
      }
      [role='option'][aria-selected='true'] {
        background: var(--row-current);
        font-weight: 500;
      }
      [role='option'][data-over] {
        background: var(--accent-tint);
        outline: 2px dashed var(--accent);
        outline-offset: -2px;
      }
      [role='option']:focus-visible {
        outline-offset: -2px;
      }
      .more {
        position: absolute;
        inset-block-start: 2px;
        inset-inline-end: 4px;
        opacity: 0;
      }
      .line:hover .more {
        opacity: 1;
      }
      .line:hover .n {
        opacity: 0;
      }
      @media (forced-colors: active) {
        [role='option'][aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  /** The collection the library shows. */
  @property({ attribute: false }) chosen: CollectionId | null = null;
  @state() private cursor: CollectionId | null = null;
  @state() private over: CollectionId | null = null;
  @query('.list') private list!: HTMLElement | null;
  @query('lectern-menu') private menu!: Menu;
  @consume({ context: workContext, subscribe: true }) private work!: Work;
  #acted: CollectionId | null = null;
  #counts: ReadonlyMap<CollectionId, number> = new Map();
  #counted: readonly Entry[] | null = null;

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  protected override willUpdate(): void {
    const { collections, entries } = this.work;
    // First: what is hidden has lost the focus already.
    this.#keepFocus(collections);
    this.hidden = collections.length === 0;
    if (this.#counted === entries) return;
    this.#counted = entries;
    const counts = new Map<CollectionId, number>();
    for (const { article } of entries) {
      for (const id of article.collections ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    this.#counts = counts;
  }

  /** Where the collection in focus went away, the one in its place takes the focus. */
  #keepFocus(collections: readonly Collection[]): void {
    const before = this.#order;
    this.#order = collections.map(({ id }) => id);
    if (this.cursor === null || this.#order.includes(this.cursor)) return;
    const hadFocus = this.shadowRoot?.activeElement?.getAttribute('role') === 'option';
    const next = this.#order[Math.min(before.indexOf(this.cursor), this.#order.length - 1)] ?? null;
    this.cursor = next;
    if (!hadFocus) return;
    void this.updateComplete.then(() => {
      if (next === null) this.dispatchEvent(new CustomEvent('empty'));
      else this.list?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    });
  }
  #order: readonly CollectionId[] = [];

  protected override render(): TemplateResult | typeof nothing {
    const { collections, settings } = this.work;
    if (collections.length === 0) return nothing;
    const shown = settings.collectionsShown;
    // Folded away, the one whose articles are shown still says so.
    const lines = shown ? collections : collections.filter(({ id }) => id === this.chosen);
    const cursor = this.cursor ?? this.chosen ?? lines[0]?.id;
    return html`<div class="head">
        <button
          aria-expanded=${shown}
          @click=${() => void this.work.choose({ collectionsShown: !shown })}
        >
          ${icon(shown ? ChevronDown : ChevronRight, 'small')}${msg('Collections')}
        </button>
        <span class="grow"></span>
        <button
          class="ibtn ibtn--s"
          title=${msg('New collection')}
          aria-label=${msg('New collection')}
          @click=${() => this.#ask('new', null)}
        >
          ${icon(Plus, 'small')}
        </button>
      </div>
      ${
        lines.length === 0
          ? nothing
          : html`<div
              class="list"
              role="listbox"
              aria-label=${msg('Collections')}
              @keydown=${this.#onKey}
              @contextmenu=${this.#onContextMenu}
              @dragover=${this.#onDragOver}
              @dragleave=${() => (this.over = null)}
              @drop=${this.#onDrop}
            >
              ${lines.map((collection) => this.#line(collection, collection.id === cursor))}
            </div>`
      }
      <lectern-menu
        aria-label=${msg('Collection')}
        .items=${MENU}
        @choose=${(event: CustomEvent<{ id: CollectionAction }>) => this.#ask(event.detail.id, this.#acted)}
      ></lectern-menu>`;
  }

  #line({ id, name }: Collection, focusable: boolean): TemplateResult {
    const count = this.#counts.get(id) ?? 0;
    return html`<div class="line" role="presentation" data-id=${id}>
      <div
        role="option"
        tabindex=${focusable ? 0 : -1}
        aria-selected=${this.chosen === id}
        ?data-over=${this.over === id}
        title=${name}
        @click=${() => this.#choose(id)}
        @focus=${() => (this.cursor = id)}
      >
        ${icon(Folder)}<span class="name" dir="auto">${name}</span>
        <span class="n"
          >${count.toLocaleString('en')}<span class="vh">${count === 1 ? ' article' : ' articles'}</span></span
        >
      </div>
      <button
        class="ibtn ibtn--s more"
        tabindex="-1"
        aria-hidden="true"
        title=${msg('More')}
        @click=${(event: MouseEvent) => this.#openMenu(id, event.currentTarget as HTMLElement)}
      >
        ${icon(Ellipsis)}
      </button>
    </div>`;
  }

  /** Chooses a collection; the chosen one once more lets go of it. */
  #choose(id: CollectionId | null): void {
    this.dispatchEvent(new CustomEvent('choice', { detail: { id: id === this.chosen ? null : id } }));
  }

  #ask(action: CollectionAction, id: CollectionId | null): void {
    say(this, 'lectern-collection', { action, id });
  }

  #idOf(event: Event): CollectionId | null {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('.line') : null;
    return at?.dataset['id'] ?? null;
  }

  #openMenu(id: CollectionId, at: HTMLElement): void {
    this.#acted = id;
    const { left, bottom } = at.getBoundingClientRect();
    this.menu.openAt(left, bottom);
  }

  readonly #onContextMenu = (event: MouseEvent): void => {
    const id = this.#idOf(event);
    if (id === null) return;
    event.preventDefault();
    this.#acted = id;
    // From the keyboard the event has no point of its own: the menu opens at the row.
    if (event.button === 2) this.menu.openAt(event.clientX, event.clientY);
    else this.#openMenu(id, event.target as HTMLElement);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const id = this.#idOf(event);
    if (id === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const options = [...(this.list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const at = options.indexOf(event.target as HTMLElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: options.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) options[Math.max(0, Math.min(options.length - 1, step))]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.#choose(id);
    else if (event.key === 'Escape' && this.chosen !== null) this.#choose(this.chosen);
    else if (event.key === 'F2') this.#ask('rename', id);
    else if (event.key === 'Delete') this.#ask('delete', id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onDragOver = (event: DragEvent): void => {
    this.over = hasArticles(event.dataTransfer) ? this.#idOf(event) : null;
    if (this.over === null) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };

  readonly #onDrop = (event: DragEvent): void => {
    const id = this.#idOf(event);
    this.over = null;
    if (id === null || !hasArticles(event.dataTransfer)) return;
    event.preventDefault();
    this.#collect(id, takeArticles(event.dataTransfer));
  };

  #collect(id: CollectionId, ids: readonly ArticleId[]): void {
    const name = this.work.collections.find((one) => one.id === id)?.name ?? '';
    const fresh = ids
      .flatMap((one) => this.work.entry(one)?.article ?? [])
      .filter((article) => !article.collections?.includes(id));
    void this.work.collect(
      fresh.map((article) => article.id),
      { add: [id] },
    );
    if (this.work.readOnly === null) {
      const [only] = fresh;
      // Names are the reader's own text: they may hold the sign that stands for the number.
      const text = !only
        ? plural(ids.length, {
            one: 'It is in this collection already.',
            other: 'They are in this collection already.',
          })
        : fresh.length === 1
          ? msg(str`Added “${only.title}” to “${name}”.`)
          : plural(
              fresh.length,
              { one: 'Added # article to “{0}”.', other: 'Added # articles to “{0}”.' },
              name,
            );
      say(this, 'lectern-tell', { text, undo: fresh.length > 0 });
    }
  }
}
