import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { NOTE_KINDS, type Note, type NoteId, type NoteKind } from '../data/model.ts';
import type { TagChange, Work } from '../data/work.ts';
import { linksIn } from '../text/links.ts';
import { controls } from '../ui/controls.ts';
import { keymapOf, type KeyChoices } from '../ui/keymap.ts';
import { kindStyles } from '../ui/kinds.ts';
import { Rows } from '../ui/rows.ts';
import { Slices } from '../ui/slices.ts';
import { noteBodyStyles } from './note-body.styles.ts';
import { estimatedHeight, noteRow, noteRowStyles, tagsLine, type RowPlace } from './note-row.ts';
import { notesIn, type Group, type Grouping, type Row } from './overview.ts';
import './tag-field.ts';
import type { TagField } from './tag-field.ts';
import { figures, localized, msg, plural } from '../words/words.ts';

/** Lines (headings and rows) to a slice. */
const SLICE = 40;
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
  /** The row whose tags are being changed. */
  @state() private editing: string | null = null;
  @query('.scroll') private scroller!: HTMLElement;
  @query('lectern-tag-field') private tagField!: TagField | null;

  #lines: readonly Line[] = [];
  #byKey: ReadonlyMap<string, Row> = new Map();
  readonly #rows = new Rows(this, PAGE, (keys) => notesIn(keys.map((key) => this.#row(key))));
  readonly #slices = new Slices(this, SLICE, () => this.scroller);

  /** The chosen notes, in the order they are shown. */
  get chosen(): NoteId[] {
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
    this.scroller.scrollTop = 0;
  }

  #row(key: string): Row {
    return this.#byKey.get(key) as Row;
  }

  /** The row the Tab key comes to: where the keyboard was, else the first. */
  get #cursor(): string | null {
    return this.#rows.cursor ?? this.#rows.order[0] ?? null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('groups')) return;
    this.#lines = this.groups.flatMap((group): Line[] => [
      { group, row: null },
      ...group.rows.map((row) => ({ group: null, row })),
    ]);
    this.#byKey = new Map(this.groups.flatMap(({ rows }) => rows.map((row) => [row.key, row])));
    if (this.editing !== null && !this.#byKey.has(this.editing)) this.editing = null;
    this.#rows.show([...this.#byKey.keys()]);
  }

  protected override render(): TemplateResult {
    const cursor = this.#cursor;
    const placeOf = ({ key }: Row, index: number): RowPlace => ({
      index: index + 1,
      focusable: key === cursor,
      chosen: this.#rows.isChosen(key),
      titled: this.by !== 'article',
    });
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
          ${this.#slices.template(this.#lines, [cursor], {
            key: keyOf,
            height: estimated,
            shows: ({ row, group }, index) =>
              row
                ? [
                    row.note,
                    row.article,
                    row.standing,
                    this.#linkedBy(row.note),
                    row.key === this.editing && this.usedTags,
                    ...Object.values(placeOf(row, index)),
                  ]
                : [group.title, group.aside, group.rows.length, index],
            row: ({ row, group }, index) =>
              row
                ? noteRow(row, placeOf(row, index), this.#tags(row), this.linked)
                : heading(group, index + 1),
          })}
        </div>
      </div>
    </div>`;
  }

  /** The names of what a note links to: another title, or a deletion, is seen at once. */
  #linkedBy({ links, body }: Note): string {
    if (links.length === 0) return '';
    return linksIn(body)
      .map((target) => this.linked(target).name)
      .join('\n');
  }

  #tags({ note, key }: Row): TemplateResult | typeof nothing {
    if (key !== this.editing) return tagsLine(note.tags);
    return html`<lectern-tag-field
      .own=${[note.tags]}
      .used=${this.usedTags}
      @change=${(event: CustomEvent<TagChange>) => this.#tell('tags', { ids: [note.id], change: event.detail })}
      @close=${() => {
        this.editing = null;
        void this.#rows.focus(key);
      }}
    ></lectern-tag-field>`;
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  // ---- pointer and keys -------------------------------------------------------------------------------------

  readonly #onClick = (event: MouseEvent): void => {
    const key = this.#rows.at(event);
    if (key === null || inField(event)) return;
    const does = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (event.shiftKey) this.#rows.moveTo(key, true);
    else if (!isPlain) this.#rows.toggle(key);
    else if (does === 'open') this.#open(key);
    else if (does === 'tags') this.#editTags(key);
    else if (document.getSelection()?.isCollapsed ?? true) this.#rows.chooseOnly(key);
    // What was meant for several rows selects no words.
    if (!isPlain) document.getSelection()?.empty();
    if (does === undefined || !isPlain) void this.#rows.focus(key);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const key = this.#rows.at(event);
    if (key !== null && !inField(event)) this.#open(key);
  };

  #open(key: string): void {
    this.#rows.moveTo(key, false);
    this.#tell('open', { id: this.#row(key).note.id });
  }

  #editTags(key: string): void {
    this.#rows.cursor = key;
    this.editing = key;
    void this.updateComplete.then(() => this.tagField?.updateComplete).then(() => this.tagField?.focus());
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const key = this.#rows.at(event);
    if (key === null || event.altKey || inField(event)) return;
    // A button's own keys press it.
    const onButton = event.target instanceof HTMLButtonElement;
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
    if (!this.#rows.step(key, event) && !this.#do(key, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What a key does at a row; false where it does nothing. */
  #do(key: string, event: KeyboardEvent): boolean {
    const command = keymapOf(this.keys).commandOf(event, 'all-notes')?.id;
    if (command === 'open-passage') this.#open(key);
    else if (command === 'choose-note') this.#rows.toggle(key);
    else if (command === 'choose-all-notes') this.#rows.chooseAll(key);
    else if (command === 'leave-notes' && this.#rows.size > 0) this.clear();
    else if (command === 'delete-notes') this.#tell('remove', { ids: this.#rows.meant(key) });
    else if (command === 'tag-notes') {
      if (this.#rows.size > 1) this.#tell('tags-wanted', {});
      else this.#editTags(key);
    } else if (isKind(command)) this.#tell('kind', { ids: this.#rows.meant(key), kind: command });
    else return false;
    return true;
  }
}

const isKind = (command: string | undefined): command is NoteKind =>
  NOTE_KINDS.some((kind) => kind === command);

const HEADING_PX = 48;

const estimated = ({ row }: Line): number => (row ? estimatedHeight(row) : HEADING_PX);
const keyOf = (line: Line): string => (line.row ? line.row.key : `heading ${line.group.key}`);

/** Whether an event happened in the field of tags, whose keys and presses are its own. */
const inField = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.localName === 'lectern-tag-field');

const heading = ({ title, aside, rows }: Group, index: number): TemplateResult =>
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
