import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleId, Entry } from '../data/model.ts';
import { goTo, keepWithin, moveTo, NO_CHOICE, toggle, type Choice } from '../ui/choice.ts';
import { controls } from '../ui/controls.ts';
import { putArticles } from '../ui/dragged-articles.ts';
import { keymapOf, type KeyChoices } from '../ui/keymap.ts';
import '../ui/menu.ts';
import type { Menu, MenuItem } from '../ui/menu.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import { menuOf, type ArticleAction } from './actions.ts';
import { estimatedHeight, row, rowStyles } from './row.ts';
import { locale, localized, msg, plural } from '../words/words.ts';

/** Rows to a slice; only slices within a few screens of the view have their rows in the document. */
const SLICE = 50;
const NEAR_PX = 1200;
const PAGE = 8;

/**
 * The rows of the library: one listbox (ARIA APG) with a roving focus, several of which can be chosen. Of a
 * long list only the rows near the view are drawn.
 *
 * @fires lectern-open - {id, beside}
 * @fires lectern-article - {action, ids}
 * @fires choice - {ids}: these rows are chosen now
 */
@localized()
@customElement('lectern-article-list')
export class ArticleList extends LitElement {
  static override styles = [
    controls,
    rowStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        min-block-size: 0;
      }
      .list {
        flex: 1;
        overflow: hidden auto;
        padding: 0 8px 8px;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      .list:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  /** The rows, in the order they are shown. */
  @property({ attribute: false }) entries: readonly Entry[] = [];
  /** The article on the desk. */
  @property({ attribute: false }) current: ArticleId | null = null;
  /** The reader's choices of keys. */
  @property({ attribute: false }) keys: KeyChoices = { keys: {}, singleKeys: true };
  @state() private choice: Choice = NO_CHOICE;
  @state() private near: ReadonlySet<number> = new Set([0]);
  @state() private menuItems: readonly (MenuItem | null)[] = [];
  @query('.list') private list!: HTMLElement;
  @query('lectern-menu') private menu!: Menu;

  #order: readonly ArticleId[] = [];
  #acted: readonly ArticleId[] = [];
  #observer: IntersectionObserver | null = null;
  #broughtOpenRow = false;
  readonly #heights = new Map<number, number>();

  /** The chosen articles, in the order they are shown. */
  get chosen(): ArticleId[] {
    return this.#order.filter((id) => this.choice.chosen.has(id));
  }

  override focus(): void {
    void this.#focusRow(this.#cursor);
  }

  /** Lets go of all rows. */
  clear(): void {
    this.#choose({ ...this.choice, chosen: new Set() });
  }

  /** Goes to the first row, as after another question to the list. */
  toTop(): void {
    this.list.scrollTop = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** The open article, if it is among the rows. */
  get #openRow(): ArticleId | null {
    return this.current !== null && this.#order.includes(this.current) ? this.current : null;
  }

  /** The row the Tab key comes to: where the keyboard was, else the open article, else the first. */
  get #cursor(): ArticleId | null {
    return this.choice.cursor ?? this.#openRow ?? this.#order[0] ?? null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries')) return;
    const before = this.#order;
    this.#order = this.entries.map((entry) => entry.article.id);
    if (before.length !== this.#order.length) this.#heights.clear();
    const hadFocus = this.shadowRoot?.activeElement?.getAttribute('role') === 'option';
    const { cursor } = this.choice;
    this.#choose(keepWithin(this.choice, before, this.#order));
    // The row in focus went away: the one in its place takes the focus.
    if (hadFocus && cursor !== this.choice.cursor) void this.#focusRow(this.choice.cursor);
  }

  protected override render(): TemplateResult {
    const cursor = this.#cursor;
    const slices = Array.from({ length: Math.ceil(this.entries.length / SLICE) }, (_, n) =>
      this.entries.slice(n * SLICE, (n + 1) * SLICE),
    );
    return html`<div
        class="list"
        role="listbox"
        aria-label=${msg('Articles')}
        aria-multiselectable="true"
        @click=${this.#onClick}
        @contextmenu=${this.#onContextMenu}
        @keydown=${this.#onKey}
        @dragstart=${this.#onDragStart}
      >
        ${slices.map((entries, n) => this.#slice(entries, n, cursor))}
      </div>
      <lectern-menu
        aria-label=${msg('Article')}
        .items=${this.menuItems}
        @choose=${(event: CustomEvent<{ id: ArticleAction }>) =>
          say(this, 'lectern-article', { action: event.detail.id, ids: this.#acted })}
      ></lectern-menu>`;
  }

  #slice(entries: readonly Entry[], n: number, cursor: ArticleId | null): TemplateResult {
    const first = n * SLICE;
    const drawn = this.near.has(n) || entries.some((entry) => entry.article.id === cursor);
    const height = this.#heights.get(n) ?? entries.reduce((sum, entry) => sum + estimatedHeight(entry), 0);
    const places = entries.map(({ article: { id } }, i) => ({
      index: first + i,
      of: this.entries.length,
      focusable: id === cursor,
      chosen: this.choice.chosen.has(id),
      open: id === this.current,
    }));
    const seen = entries.flatMap(({ article, reading, notes }, i) => {
      const place = places[i];
      return [article, reading, notes, place?.focusable, place?.chosen, place?.open];
    });
    return html`<div
      class="slice"
      role="presentation"
      data-n=${n}
      ${placed(drawn ? {} : { 'block-size': `${height}px` })}
    >
      ${guard([locale(), drawn, this.entries.length, ...seen], () =>
        drawn
          ? repeat(
              entries,
              (entry) => entry.article.id,
              (entry, i) =>
                row(entry, places[i] ?? { index: 0, of: 0, focusable: false, chosen: false, open: false }),
            )
          : [],
      )}
    </div>`;
  }

  protected override updated(): void {
    this.#observer ??= new IntersectionObserver((seen) => this.#onSeen(seen), {
      root: this.list,
      rootMargin: `${NEAR_PX}px 0px`,
    });
    for (const slice of this.renderRoot.querySelectorAll('.slice')) this.#observer.observe(slice);
    this.#bringOpenRow();
  }

  /** Brings the open article's row into view once, as soon as the list is seen: after a start it may be far down. */
  #bringOpenRow(): void {
    const open = this.list.querySelector('.row[aria-current]');
    if (this.#broughtOpenRow || !open || this.list.clientHeight === 0) return;
    this.#broughtOpenRow = true;
    const view = this.list.getBoundingClientRect();
    const at = open.getBoundingClientRect();
    if (at.top >= view.top && at.bottom <= view.bottom) return;
    this.list.scrollTop += at.top - view.top - (view.height - at.height) / 2;
  }

  #onSeen(seen: readonly IntersectionObserverEntry[]): void {
    this.#bringOpenRow();
    const near = new Set(this.near);
    for (const { target, isIntersecting, boundingClientRect } of seen) {
      const n = Number((target as HTMLElement).dataset['n']);
      if (isIntersecting) near.add(n);
      else {
        if (near.delete(n)) this.#heights.set(n, boundingClientRect.height);
      }
    }
    if (near.size !== this.near.size || [...near].some((n) => !this.near.has(n))) this.near = near;
  }

  #choose(choice: Choice): void {
    const changed =
      choice.chosen.size !== this.choice.chosen.size ||
      [...choice.chosen].some((id) => !this.choice.chosen.has(id));
    this.choice = choice;
    if (changed) {
      this.dispatchEvent(new CustomEvent('choice', { detail: { ids: this.chosen } }));
      if (choice.chosen.size > 1)
        say(this, 'lectern-announce', {
          text: plural(choice.chosen.size, { one: '# selected', other: '# selected' }),
        });
    }
  }

  async #focusRow(id: ArticleId | null): Promise<void> {
    if (id === null) return;
    this.choice = { ...this.choice, cursor: id };
    await this.updateComplete;
    this.list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  #idOf(event: Event): ArticleId | null {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
    return at?.dataset['id'] ?? null;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const id = this.#idOf(event);
    if (id === null) return;
    if (event.shiftKey) this.#choose(moveTo(this.choice, this.#order, id, true));
    else if (event.ctrlKey || event.metaKey) this.#choose(toggle(this.choice, id, this.#openRow));
    else {
      this.#choose(goTo(id));
      say(this, 'lectern-open', { id });
    }
  };

  /** A row is dragged with all that are chosen with it. */
  readonly #onDragStart = (event: DragEvent): void => {
    const id = this.#idOf(event);
    if (id === null || event.dataTransfer === null) return;
    const { chosen } = this;
    putArticles(event.dataTransfer, chosen.includes(id) ? chosen : [id]);
  };

  readonly #onContextMenu = (event: MouseEvent): void => {
    const id = this.#idOf(event);
    if (id === null) return;
    event.preventDefault();
    const chosen = this.chosen;
    this.#acted = chosen.includes(id) ? chosen : [id];
    if (!chosen.includes(id)) this.#choose(goTo(id));
    const acted = new Set(this.#acted);
    this.menuItems = menuOf(this.entries.filter((entry) => acted.has(entry.article.id)));
    // From the keyboard the event has no point of its own: the menu opens at the row.
    const box = (event.target as Element).closest('.row')?.getBoundingClientRect();
    const byKey = event.button !== 2;
    void this.updateComplete.then(() =>
      byKey && box
        ? this.menu.openAt(box.left + 16, box.bottom)
        : this.menu.openAt(event.clientX, event.clientY),
    );
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const id = this.#idOf(event);
    if (id === null || event.altKey) return;
    const order = this.#order;
    const at = order.indexOf(id);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: order.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    };
    const step = steps[event.key];
    const command = keymapOf(this.keys).commandOf(event, 'library')?.id;
    if (step !== undefined) {
      const to = order[Math.max(0, Math.min(order.length - 1, step))] ?? id;
      this.#choose(moveTo({ ...this.choice, cursor: id }, order, to, event.shiftKey));
      void this.#focusRow(to);
    } else if (command === 'open-article' || command === 'open-beside')
      say(this, 'lectern-open', { id, beside: command === 'open-beside' });
    else if (event.key === ' ') this.#choose(toggle(this.choice, id, null));
    else if (command === 'choose-all') this.#choose({ ...this.choice, cursor: id, chosen: new Set(order) });
    else if (event.key === 'Escape' && this.choice.chosen.size > 0) this.clear();
    else if (command === 'delete-articles') {
      const chosen = this.chosen;
      say(this, 'lectern-article', { action: 'delete', ids: chosen.length > 0 ? chosen : [id] });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
