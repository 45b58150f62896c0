import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ArticleId, Entry } from '../data/model.ts';
import { controls } from '../ui/controls.ts';
import { putArticles } from '../ui/dragged-articles.ts';
import { keymapOf, type KeyChoices } from '../ui/keymap.ts';
import '../ui/menu.ts';
import type { Menu, MenuItem } from '../ui/menu.ts';
import { Rows } from '../ui/rows.ts';
import { say } from '../ui/say.ts';
import { Slices } from '../ui/slices.ts';
import { menuOf, type ArticleAction } from './actions.ts';
import { estimatedHeight, row, rowStyles, type RowPlace } from './row.ts';
import { localized, msg } from '../words/words.ts';

/** Rows to a slice. */
const SLICE = 20;
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
  @state() private menuItems: readonly (MenuItem | null)[] = [];
  @query('.list') private list!: HTMLElement;
  @query('lectern-menu') private menu!: Menu;

  readonly #rows = new Rows(this, PAGE, (ids) => [...ids]);
  readonly #slices = new Slices(this, SLICE, () => this.list);
  #acted: readonly ArticleId[] = [];
  /** The open article's row is to be brought into view, once it is there and the list is seen. */
  #bringsOpenRow = true;
  /** Rows are being dragged. */
  #drags = false;

  /** The chosen articles, in the order they are shown. */
  get chosen(): ArticleId[] {
    return this.#rows.chosen;
  }

  override focus(): void {
    void this.#rows.focus(this.#cursor);
  }

  /** Lets go of all rows. */
  clear(): void {
    this.#rows.clear();
  }

  /** Goes to the first row, as after another question to the list. */
  toTop(): void {
    this.#bringsOpenRow = false;
    this.list.scrollTop = 0;
  }

  /** The open article, if it is among the rows. */
  get #openRow(): ArticleId | null {
    return this.current !== null && this.#rows.order.includes(this.current) ? this.current : null;
  }

  /** The row the Tab key comes to: where the keyboard was, else the open article, else the first. */
  get #cursor(): ArticleId | null {
    return this.#rows.cursor ?? this.#openRow ?? this.#rows.order[0] ?? null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entries')) this.#rows.show(this.entries.map(idOf));
  }

  protected override render(): TemplateResult {
    const cursor = this.#cursor;
    const placeOf = ({ article: { id } }: Entry, index: number): RowPlace => ({
      index,
      of: this.entries.length,
      focusable: id === cursor,
      chosen: this.#rows.isChosen(id),
      open: id === this.current,
    });
    return html`<div
        class="list"
        role="listbox"
        aria-label=${msg('Articles')}
        aria-multiselectable="true"
        @click=${this.#onClick}
        @contextmenu=${this.#onContextMenu}
        @keydown=${this.#onKey}
        @dragstart=${this.#onDragStart}
        @dragend=${() => (this.#drags = false)}
        @pointerdown=${() => (this.#drags = false)}
      >
        ${this.#slices.template(this.entries, [cursor, this.current], {
          key: idOf,
          height: estimatedHeight,
          shows: (entry, index) => [
            entry.article,
            entry.reading,
            entry.notes,
            ...Object.values(placeOf(entry, index)),
          ],
          row: (entry, index) => row(entry, placeOf(entry, index)),
        })}
      </div>
      <lectern-menu
        aria-label=${msg('Article')}
        .items=${this.menuItems}
        @choose=${(event: CustomEvent<{ id: ArticleAction }>) =>
          say(this, 'lectern-article', { action: event.detail.id, ids: this.#acted })}
      ></lectern-menu>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.#bringsOpenRow = !this.#isInUse;
    // Where a row stands is asked once all that is drawn with the list is there, still before it is seen.
    if (this.#bringsOpenRow) requestAnimationFrame(() => this.#bringOpenRow());
  }

  /** The reader is choosing or dragging rows, or goes through those in view by keys: the list stays where it is. */
  get #isInUse(): boolean {
    const at = this.shadowRoot?.activeElement;
    const isAtRow =
      Boolean(at?.matches('.row:focus-visible:not([aria-current])')) && this.#seen(at) === 'whole';
    return this.#drags || this.#rows.size > 0 || isAtRow;
  }

  /**
   * Brings the open article's row into view when another article opens, and after a start, when it may be far down.
   * The focus stays where it is.
   */
  #bringOpenRow(): void {
    const open = this.list?.querySelector('.row[aria-current]');
    if (!this.#bringsOpenRow || !open || this.list.clientHeight === 0) return;
    this.#bringsOpenRow = false;
    const seen = this.#seen(open);
    // A row that is seen in part, and was just clicked, does not move away under the mouse.
    if (seen === 'whole' || (seen === 'part' && open.matches(':focus'))) return;
    const view = this.list.getBoundingClientRect();
    const at = open.getBoundingClientRect();
    this.list.scrollTop += at.top - view.top - (view.height - at.height) / 2;
  }

  /** How much of a row is in view. */
  #seen(row: Element | null | undefined): 'whole' | 'part' | 'none' {
    if (!row) return 'none';
    const view = this.list.getBoundingClientRect();
    const at = row.getBoundingClientRect();
    if (at.top >= view.top && at.bottom <= view.bottom) return 'whole';
    return at.bottom > view.top && at.top < view.bottom ? 'part' : 'none';
  }

  readonly #onClick = (event: MouseEvent): void => {
    const id = this.#rows.at(event);
    if (id === null) return;
    if (event.shiftKey) this.#rows.moveTo(id, true);
    else if (event.ctrlKey || event.metaKey) this.#rows.toggle(id, this.#openRow);
    else {
      this.#rows.goTo(id);
      say(this, 'lectern-open', { id });
    }
  };

  /** A row is dragged with all that are chosen with it. */
  readonly #onDragStart = (event: DragEvent): void => {
    const id = this.#rows.at(event);
    if (id === null || event.dataTransfer === null) return;
    this.#drags = true;
    const { chosen } = this;
    putArticles(event.dataTransfer, chosen.includes(id) ? chosen : [id]);
  };

  readonly #onContextMenu = (event: MouseEvent): void => {
    const id = this.#rows.at(event);
    if (id === null) return;
    event.preventDefault();
    const chosen = this.chosen;
    this.#acted = chosen.includes(id) ? chosen : [id];
    if (!chosen.includes(id)) this.#rows.goTo(id);
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
    const id = this.#rows.at(event);
    if (id === null || event.altKey) return;
    if (!this.#rows.step(id, event) && !this.#do(id, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What a key does at a row; false where it does nothing. */
  #do(id: ArticleId, event: KeyboardEvent): boolean {
    const command = keymapOf(this.keys).commandOf(event, 'library')?.id;
    if (command === 'open-article' || command === 'open-beside')
      say(this, 'lectern-open', { id, beside: command === 'open-beside' });
    else if (event.key === ' ') this.#rows.toggle(id);
    else if (command === 'choose-all') this.#rows.chooseAll(id);
    else if (event.key === 'Escape' && this.#rows.size > 0) this.clear();
    else if (command === 'delete-articles')
      say(this, 'lectern-article', { action: 'delete', ids: this.#rows.meant(id) });
    else return false;
    return true;
  }
}

const idOf = ({ article }: Entry): ArticleId => article.id;
