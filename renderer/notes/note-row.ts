import { css, html, nothing, type TemplateResult } from 'lit';
import { FileText, MapPinOff, MoveHorizontal, Tag } from 'lucide';
import type { Work } from '../data/work.ts';
import { CONTEXT_UNITS } from '../text/describe.ts';
import { shortDate } from '../words/days.ts';
import { icon } from '../ui/icon.ts';
import { kindLook } from '../ui/kinds.ts';
import { noteMarkdown } from './markdown.ts';
import { dayOf, type Row } from './overview.ts';
import { msg } from '../words/words.ts';

/** How a row stands among the others. `index` counts all lines of the list from 1, headings too. */
export interface RowPlace {
  readonly index: number;
  readonly focusable: boolean;
  readonly chosen: boolean;
  /** Says in which article it is, where the heading above does not. */
  readonly titled: boolean;
}

/** A longer passage is cut, UTF-16 code units. */
const PASSAGE_UNITS = 320;
const LINE = 22;

/** Height of a row before it was drawn, CSS px: lines of about 52 characters on either side. */
export function estimatedHeight({ note }: Row): number {
  const quote = note.selector ? Math.min(PASSAGE_UNITS, note.selector.quote.exact.length + 64) : 0;
  const lines = Math.max(
    Math.ceil(quote / 52),
    1 + Math.ceil(note.body.length / 52) + Math.min(1, note.tags.length),
  );
  return 25 + Math.min(10, lines) * LINE;
}

/** One note of the list, as a row of a grid: its passage, itself, its day. The tags' place is `tags`; `linked` names what it links to. */
export function noteRow(
  row: Row,
  place: RowPlace,
  tags: TemplateResult | typeof nothing,
  linked: Work['linked'],
): TemplateResult {
  const { note, standing } = row;
  const look = note.selector ? kindLook(note.kind) : { label: msg('On the whole article'), glyph: FileText };
  return html`<div
    class="row"
    role="row"
    data-key=${row.key}
    data-kind=${note.kind ?? nothing}
    tabindex=${place.focusable ? 0 : -1}
    aria-rowindex=${place.index}
    aria-selected=${place.chosen}
  >
    <div class="passage" role="gridcell">${passage(row, place)}</div>
    <div class="note" role="gridcell">
      <div class="head">
        ${icon(look.glyph, 'small')}${look.label}
        ${standing === null ? nothing : standingMark(standing.outcome)}
        <button class="add" data-do="tags" tabindex=${place.focusable ? 0 : -1}>
          ${icon(Tag, 'small')}${note.tags.length === 0 ? msg('Add tag') : msg('Change tags')}
        </button>
      </div>
      ${note.body === '' ? nothing : html`<div class="body" dir="auto">${noteMarkdown(note.body, linked)}</div>`} ${tags}
    </div>
    <div class="when" role="gridcell">${when(note.editedAt)}</div>
  </div>`;
}

const standingMark = (outcome: 'moved' | 'unplaced'): TemplateResult =>
  html`<span class="mark">
    ${outcome === 'moved' ? html`${icon(MoveHorizontal, 'small')}${msg('Moved')}` : html`${icon(MapPinOff, 'small')}${msg('Unplaced')}`}
  </span>`;

function passage({ note, article, standing }: Row, { focusable, titled }: RowPlace): TemplateResult {
  const tabindex = focusable ? 0 : -1;
  const title = titled ? html`<span class="title" dir="auto">${article.title}</span>` : nothing;
  const selector = note.selector;
  if (!selector) {
    return html`${title}<button class="open" data-do="open" tabindex=${tabindex}>${msg('Open the article')}</button>`;
  }
  const { quote } = selector;
  if (standing?.outcome === 'unplaced') {
    return html`${title}
      <p class="psg lost" dir="auto"><q>${cut(quote.exact)}</q></p>
      <button class="btn btn--s" data-do="open" tabindex=${tabindex}>${msg('Place note')}</button>`;
  }
  if (standing?.outcome === 'moved') {
    return html`${title}
      <button class="psg" data-do="open" tabindex=${tabindex} title=${msg('Open the passage')} dir="auto">
        <mark class="hl" data-kind=${note.kind ?? 'plain'}>${cut(standing.now)}</mark>
      </button>
      <p class="was" dir="auto">${msg('Before:')} <q>${cut(quote.exact)}</q></p>`;
  }
  return html`${title}
    <button class="psg" data-do="open" tabindex=${tabindex} title=${msg('Open the passage')} dir="auto">
      ${before(quote.prefix)}<mark class="hl" data-kind=${note.kind ?? 'plain'}>${cut(quote.exact)}</mark
      >${after(quote.suffix)}
    </button>`;
}

const cut = (text: string): string =>
  text.length > PASSAGE_UNITS ? `${text.slice(0, PASSAGE_UNITS).replace(/\s+\S*$/u, '')}…` : text;

/** A context so short reaches to the end of the text, and is whole. */
const isWhole = (context: string): boolean => context.length < CONTEXT_UNITS / 2;

/** What stands before a passage in its paragraph, from the first whole word on. */
function before(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return line.length < prefix.length || isWhole(prefix) ? line : line.replace(/^\S*\s/u, '…');
}

function after(suffix: string): string {
  const [line = ''] = suffix.split('\n');
  return line.length < suffix.length || isWhole(suffix) ? line : line.replace(/\s\S*$/u, '…');
}

function when(time: number): string {
  const day = dayOf(time);
  const now = new Date();
  if (day === dayOf(now.getTime())) return msg('today');
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day === dayOf(yesterday.getTime()) ? msg('yesterday') : shortDate(day);
}

/** The tags of a note at rest. */
export const tagsLine = (tags: readonly string[]): TemplateResult | typeof nothing =>
  tags.length === 0
    ? nothing
    : html`<div class="tags">${tags.map((tag) => html`<span dir="auto">#${tag}</span>`)}</div>`;

export const noteRowStyles = css`
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 96px;
    gap: 32px;
    padding: 12px;
    margin-inline: -12px;
    border-block-start: 1px solid var(--line);
    cursor: default;
  }
  .row:hover {
    background: color-mix(in oklab, var(--bg-hover) 45%, transparent);
  }
  .row[aria-selected='true'] {
    background: var(--accent-tint);
  }
  .row:focus-visible {
    outline-offset: -2px;
    border-radius: var(--r-m);
  }
  .title {
    display: block;
    font: var(--t-small);
    color: var(--text-2);
    margin-block-end: 2px;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .psg {
    display: block;
    inline-size: 100%;
    font: 400 15px/24px var(--reading-face);
    overflow-wrap: anywhere;
    text-wrap: pretty;
    border-radius: 2px;
  }
  .passage .btn {
    margin-block-start: 8px;
  }
  .lost,
  .was {
    color: var(--text-2);
  }
  .was {
    font: 400 13px/20px var(--reading-face);
    overflow-wrap: anywhere;
    margin-block-start: 4px;
  }
  .open {
    color: var(--text-2);
    border-radius: 2px;
    min-block-size: 24px;
  }
  .open:hover {
    color: var(--text);
    text-decoration: underline;
  }
  .hl {
    color: inherit;
    background: var(--kt, var(--bg-selected));
    padding-block: 0.06em;
    border-radius: 2px;
    box-decoration-break: clone;
    text-decoration: underline solid var(--k, var(--text-3)) 1px;
    text-underline-offset: var(--hl-offset);
    text-decoration-skip-ink: none;
  }
  .psg:hover .hl {
    background: var(--kt-on, var(--bg-selected));
  }
  .hl[data-kind='quote'] {
    text-decoration: underline dotted var(--k) 2px;
  }
  .hl[data-kind='claim'] {
    text-decoration: underline solid var(--k) 2px;
  }
  .hl[data-kind='question'] {
    text-decoration: underline wavy var(--k) 1.5px;
  }
  .hl[data-kind='to-check'] {
    text-decoration: underline dashed var(--k) 2px;
  }
  .hl[data-kind='checked'] {
    text-decoration: underline double var(--k) 1.5px;
    text-underline-offset: 0.18em;
  }
  .note {
    font: 400 14px/20px var(--ui);
    padding-block-start: 2px;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 20px;
    font: 550 12px/16px var(--ui);
    color: var(--k, var(--text-2));
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: 6px;
    font-weight: 400;
    color: var(--text-2);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 8px;
    font: var(--t-small);
    line-height: 20px;
    color: var(--text-2);
  }
  .tags span {
    overflow: hidden;
    text-overflow: ellipsis;
    max-inline-size: 100%;
  }
  .add {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 24px;
    margin-block: -2px;
    margin-inline-start: auto;
    padding-inline: 4px;
    font: var(--t-small);
    color: var(--text-2);
    border-radius: var(--r-s);
    visibility: hidden;
  }
  .row:is(:hover, :focus, :focus-within) .add {
    visibility: visible;
  }
  .add:hover {
    color: var(--text);
  }
  lectern-tag-field {
    margin-block-start: 4px;
  }
  .when {
    font: var(--t-small);
    line-height: 20px;
    color: var(--text-3);
    text-align: end;
    padding-block-start: 2px;
  }
  .row[aria-selected='true'] .when {
    color: var(--text-2);
  }
  @media (max-width: 860px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px 16px;
    }
    .passage {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .hl {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
    .row[aria-selected='true'] {
      outline: 2px dashed Highlight;
      outline-offset: -2px;
    }
  }
`;
