import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { NOTE_KINDS, type NoteId, type NoteKind } from '../data/model.ts';
import type { TagChange, Work } from '../data/work.ts';
import { goTo, keepWithin, moveTo, NO_CHOICE, toggle, type Choice } from '../ui/choice.ts';
import { controls } from '../ui/controls.ts';
import { keymapOf, type KeyChoices } from '../ui/keymap.ts';
import { kindStyles } from '../ui/kinds.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import { noteBodyStyles } from './note-body.styles.ts';
import { estimatedHeight, noteRow, noteRowStyles, tagsLine, type RowPlace } from './note-row.ts';
import { notesIn, type Group, type Grouping, type Row } from './overview.ts';
import './tag-field.ts';
import type { TagField } from './tag-field.ts';
import { figures, localized, msg, plural } from '../words/words.ts';

/** Lines (headings and rows) to a slice; only slices within a few screens of the view have theirs in the document. */
const SLICE = 40;
const NEAR_PX = 1200;
const PAGE = 6;
/** A heading or a row. */
type Line = { readonly group: Group; readonly row: null } | { readonly group: null; readonly row: Row };

/**
 * Notes in groups, as a grid (ARIA APG) with a roving focus on its rows, several of which can be chosen. Of a long
 * list only the rows near the view are drawn.
 *
 * @slot - what stands above the first group
 * @fires choice - {ids}: these notes are chosen now
 * @fires open - {id}: the passage of this note is wanted
 * @fires kind - {ids, kind}
 * @fires tags - {ids, change}
 * @fires tags-wanted - the tags of all chosen notes are to be changed
 * @fires remove - {ids}
 */
@localized()
@customElement('lectern-note-list')
export class NoteList extends LitElement {
  static override styles = [
    controls,
    kindStyles,
    noteBodyStyles,
    noteRowStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        min-block-size: 0;
      }
      .scroll {
        flex: 1;
        overflow: hidden auto;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      .wrap {
        padding: 24px 40px 80px;
        max-inline-size: 1152px;
        margin-inline: auto;
      }
      .heading > div {
        display: flex;
        gap: 8px;
        align-items: baseline;
        padding-block: 20px 8px;
        font: var(--t-strong);
      }
      h2 {
        font: inherit;
      }
      .faint {
        font-weight: 400;
      }
      @media (max-width: 860px) {
        .wrap {
          padding-inline: 24px;
        }
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) by: Grouping = 'article';
  /** What a note's link leads to. */
  @property({ attribute: false }) linked!: Work['linked'];
  /** The tags of everything that has some, to be offered. */
  @property({ attribute: false }) usedTags: readonly (readonly string[])[] = [];
  /** The reader's choices of keys. */
  @property({ attribute: false }) keys: KeyChoices = { keys: {}, singleKeys: true };
  @state() private choice: Choice = NO_CHOICE;
  @state() private near: ReadonlySet<number> = new Set([0]);
  /** The row whose tags are being changed. */
  @state() private editing: string | null = null;
  @query('.scroll') private scroller!: HTMLElement;
  @query('lectern-tag-field') private tagField!: TagField | null;

  #lines: readonly Line[] = [];
  #rows: ReadonlyMap<string, Row> = new Map();
  /** The keys of the rows as they are shown. */
  #order: readonly string[] = [];
  #observer: IntersectionObserver | null = null;
  readonly #heights = new Map<number, number>();

  /** The chosen notes, in the order they are shown. */
  get chosen(): NoteId[] {
    const { chosen } = this.choice;
    return chosen.size === 0
      ? []
      : notesIn(this.#order.filter((key) => chosen.has(key)).map((key) => this.#row(key)));
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
    this.scroller.scrollTop = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #row(key: string): Row {
    return this.#rows.get(key) as Row;
  }

  /** The row the Tab key comes to: where the keyboard was, else the first. */
  get #cursor(): string | null {
    return this.choice.cursor ?? this.#order[0] ?? null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('groups')) return;
    const before = this.#order;
    this.#lines = this.groups.flatMap((group): Line[] => [
      { group, row: null },
      ...group.rows.map((row) => ({ group: null, row })),
    ]);
    this.#rows = new Map(this.groups.flatMap(({ rows }) => rows.map((row) => [row.key, row])));
    this.#order = [...this.#rows.keys()];
    if (before.length !== this.#order.length) this.#heights.clear();
    if (this.editing !== null && !this.#rows.has(this.editing)) this.editing = null;
    const hadFocus = Boolean(this.shadowRoot?.activeElement?.closest('.row'));
    const { cursor } = this.choice;
    this.#choose(keepWithin(this.choice, before, this.#order));
    // The row in focus went away: the one in its place takes the focus.
    if (hadFocus && cursor !== this.choice.cursor) void this.#focusRow(this.choice.cursor);
  }

  protected override render(): TemplateResult {
    const cursor = this.#cursor;
    const slices = Array.from({ length: Math.ceil(this.#lines.length / SLICE) }, (_, n) =>
      this.#lines.slice(n * SLICE, (n + 1) * SLICE),
    );
    return html`<div class="scroll" tabindex="-1">
      <div class="wrap">
        <slot></slot>
        <div
          role="grid"
          aria-label=${msg('Notes')}
          aria-multiselectable="true"
          aria-rowcount=${this.#lines.length}
          @click=${this.#onClick}
          @dblclick=${this.#onDoubleClick}
          @keydown=${this.#onKey}
        >
          ${slices.map((lines, n) => this.#slice(lines, n, cursor))}
        </div>
      </div>
    </div>`;
  }

  #slice(lines: readonly Line[], n: number, cursor: string | null): TemplateResult {
    const drawn = this.near.has(n) || lines.some(({ row }) => row !== null && row.key === cursor);
    const known = this.#heights.get(n);
    const height = drawn ? 0 : (known ?? lines.reduce((sum, line) => sum + estimated(line), 0));
    const places = lines.map(({ row }, i) => this.#placeOf(row, n * SLICE + i + 1, cursor));
    const seen = lines.flatMap(({ row, group }, i): unknown[] => {
      const { focusable, chosen } = places[i] ?? NO_PLACE;
      return row
        ? [row.note, row.article, row.standing, focusable, chosen, row.key === this.editing]
        : [group?.title, group?.aside, group?.rows.length];
    });
    const tagging = lines.some(({ row }) => row !== null && row.key === this.editing) ? this.usedTags : null;
    return html`<div
      class="slice"
      role="presentation"
      data-n=${n}
      ${placed(drawn ? {} : { 'block-size': `${height}px` })}
    >
      ${guard([drawn, this.by, tagging, ...(drawn ? seen : [])], () =>
        drawn
          ? repeat(lines, keyOf, (line, i) => {
              const place = places[i] ?? NO_PLACE;
              return line.row
                ? noteRow(line.row, place, this.#tags(line.row), this.linked)
                : heading(line.group, place);
            })
          : [],
      )}
    </div>`;
  }

  #placeOf(row: Row | null, index: number, cursor: string | null): RowPlace {
    return {
      index,
      focusable: row !== null && row.key === cursor,
      chosen: row !== null && this.choice.chosen.has(row.key),
      titled: this.by !== 'article',
    };
  }

  #tags({ note, key }: Row): TemplateResult | typeof nothing {
    if (key !== this.editing) return tagsLine(note.tags);
    return html`<lectern-tag-field
      .own=${[note.tags]}
      .used=${this.usedTags}
      @change=${(event: CustomEvent<TagChange>) => this.#tell('tags', { ids: [note.id], change: event.detail })}
      @close=${() => {
        this.editing = null;
        void this.#focusRow(key);
      }}
    ></lectern-tag-field>`;
  }

  protected override updated(): void {
    this.#observer ??= new IntersectionObserver((seen) => this.#onSeen(seen), {
      root: this.scroller,
      rootMargin: `${NEAR_PX}px 0px`,
    });
    for (const slice of this.renderRoot.querySelectorAll('.slice')) this.#observer.observe(slice);
  }

  #onSeen(seen: readonly IntersectionObserverEntry[]): void {
    const near = new Set(this.near);
    for (const { target, isIntersecting, boundingClientRect } of seen) {
      const n = Number((target as HTMLElement).dataset['n']);
      if (isIntersecting) near.add(n);
      else if (near.delete(n)) this.#heights.set(n, boundingClientRect.height);
    }
    if (near.size !== this.near.size || [...near].some((n) => !this.near.has(n))) this.near = near;
  }

  // ---- choosing ---------------------------------------------------------------------------------------------

  #choose(choice: Choice): void {
    const changed =
      choice.chosen.size !== this.choice.chosen.size ||
      [...choice.chosen].some((key) => !this.choice.chosen.has(key));
    this.choice = choice;
    if (!changed) return;
    const ids = this.chosen;
    this.#tell('choice', { ids });
    if (ids.length > 1) {
      say(this, 'lectern-announce', { text: plural(ids.length, { one: '# selected', other: '# selected' }) });
    }
  }

  async #focusRow(key: string | null): Promise<void> {
    if (key === null) return;
    this.choice = { ...this.choice, cursor: key };
    await this.updateComplete;
    this.#element(key)?.focus();
  }

  #element(key: string): HTMLElement | null {
    return this.scroller.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  }

  #keyAt(event: Event): string | null {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
    return at?.dataset['key'] ?? null;
  }

  /** The chosen notes, or the one of the row. */
  #meant(key: string): NoteId[] {
    const chosen = this.chosen;
    return chosen.length > 0 ? chosen : [this.#row(key).note.id];
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  // ---- pointer and keys -------------------------------------------------------------------------------------

  readonly #onClick = (event: MouseEvent): void => {
    const key = this.#keyAt(event);
    if (key === null || inField(event)) return;
    const does = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (event.shiftKey) this.#choose(moveTo(this.choice, this.#order, key, true));
    else if (!isPlain) this.#choose(toggle(this.choice, key, null));
    else if (does === 'open') this.#open(key);
    else if (does === 'tags') this.#editTags(key);
    else if (document.getSelection()?.isCollapsed ?? true)
      this.#choose({ ...goTo(key), chosen: new Set([key]) });
    // What was meant for several rows selects no words.
    if (!isPlain) document.getSelection()?.empty();
    if (does === undefined || !isPlain) void this.#focusRow(key);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const key = this.#keyAt(event);
    if (key !== null && !inField(event)) this.#open(key);
  };

  #open(key: string): void {
    this.choice = { ...this.choice, cursor: key, anchor: key };
    this.#tell('open', { id: this.#row(key).note.id });
  }

  #editTags(key: string): void {
    this.choice = { ...this.choice, cursor: key };
    this.editing = key;
    void this.updateComplete.then(() => this.tagField?.updateComplete).then(() => this.tagField?.focus());
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const key = this.#keyAt(event);
    if (key === null || event.altKey || inField(event)) return;
    // A button's own keys press it.
    const onButton = event.target instanceof HTMLButtonElement;
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
    const order = this.#order;
    const at = order.indexOf(key);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: order.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    };
    const step = steps[event.key];
    const command = keymapOf(this.keys).commandOf(event, 'all-notes')?.id;
    if (step !== undefined) {
      const to = order[Math.max(0, Math.min(order.length - 1, step))] ?? key;
      this.#choose(moveTo({ ...this.choice, cursor: key }, order, to, event.shiftKey));
      void this.#focusRow(to);
    } else if (command === 'open-passage') this.#open(key);
    else if (command === 'choose-note') this.#choose(toggle(this.choice, key, null));
    else if (command === 'choose-all-notes')
      this.#choose({ ...this.choice, cursor: key, chosen: new Set(order) });
    else if (command === 'leave-notes' && this.choice.chosen.size > 0) this.clear();
    else if (command === 'delete-notes') this.#tell('remove', { ids: this.#meant(key) });
    else if (command === 'tag-notes') {
      if (this.choice.chosen.size > 1) this.#tell('tags-wanted', {});
      else this.#editTags(key);
    } else if (isKind(command)) this.#tell('kind', { ids: this.#meant(key), kind: command });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const isKind = (command: string | undefined): command is NoteKind =>
  NOTE_KINDS.some((kind) => kind === command);

const NO_PLACE: RowPlace = { index: 0, focusable: false, chosen: false, titled: false };
const HEADING_PX = 48;

const estimated = ({ row }: Line): number => (row ? estimatedHeight(row) : HEADING_PX);
const keyOf = (line: Line): string => (line.row ? line.row.key : `heading ${line.group.key}`);

/** Whether an event happened in the field of tags, whose keys and presses are its own. */
const inField = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.localName === 'lectern-tag-field');

const heading = ({ title, aside, rows }: Group, { index }: RowPlace): TemplateResult =>
  html`<div class="heading" role="row" aria-rowindex=${index}>
    <div role="gridcell">
      <h2 dir="auto">${title}</h2>
      ${aside === null ? nothing : html`<span class="faint" dir="auto">${aside}</span>`}
      <span class="faint num"
        ><span aria-hidden="true">${figures(rows.length)}</span>
        <span class="vh">${plural(rows.length, { one: '# note', other: '# notes' })}</span></span
      >
    </div>
  </div>`;
