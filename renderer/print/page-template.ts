import { html, nothing, svg, type TemplateResult } from 'lit';
import { FileText } from 'lucide';
import type { Block } from '../../electron/bridge/contract.ts';
import type { Article, Note } from '../data/model.ts';
import { fullDate } from '../words/days.ts';
import { icon } from '../ui/icon.ts';
import { kindLook } from '../ui/kinds.ts';
import { placed } from '../ui/placed.ts';
import type { SheetLook } from './sheets.ts';
import { msg } from '../words/words.ts';

/** How blocks and notes become elements; the window lends both from the rooms that draw them on the screen. */
export interface Typesetting {
  block(block: Block, index: number, role: { readonly byline: boolean }): TemplateResult;
  note(markdown: string): TemplateResult;
}

/** What stands on one page beside its text. All lengths are CSS px from the text's upper corner. */
export interface PageLook {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  /** Notes in the margin. */
  readonly beside: readonly { readonly note: Note; readonly top: number }[];
  /** Paths of the connectors between notes and lines. */
  readonly ties: readonly string[];
  /** Notes below the text, with their numbers. */
  readonly below: readonly { readonly note: Note; readonly number: number }[];
  /** Numbers of notes, beside the lines they speak of. */
  readonly marks: readonly { readonly label: string; readonly middle: number }[];
}

/** Half the height of a number beside a line, px. */
const MARK_MIDDLE = 8;

/** A page with an empty `.text` for what flows. */
export function pageTemplate(
  article: Article,
  sheet: SheetLook,
  look: PageLook,
  setting: Typesetting,
): TemplateResult {
  const { number, of, beside, ties, below, marks } = look;
  const { direction, language } = article.version;
  const date = article.published === null ? null : fullDate(article.published);
  const column = {
    'inset-block-start': `${sheet.top}px`,
    'inset-inline-start': `${sheet.notesStart}px`,
    'inline-size': `${sheet.notesWidth}px`,
    'block-size': `${sheet.textHeight}px`,
  };
  return html`<section class="page" dir=${direction} ${placed(boxOf(sheet))}>
    <header ${placed({ 'inset-inline': `${sheet.start}px ${sheet.width - sheet.notesStart - sheet.notesWidth}px` })}>
      ${article.outlet ? html`<b>${article.outlet}</b>` : nothing}${date ? html`<span>${date}</span>` : nothing}
      ${number > 1 ? html`<span class="title">${article.title}</span>` : nothing}
      <span class="number">${number} / ${of}</span>
    </header>
    <div
      class="text"
      lang=${language ?? nothing}
      ${placed({
        'inset-block-start': `${sheet.top}px`,
        'inset-inline-start': `${sheet.start}px`,
        'inline-size': `${sheet.measure}px`,
      })}
    ></div>
    ${marks.map(
      ({ label, middle }) =>
        html`<span
          class="mark"
          ${placed({
            'inset-block-start': `${sheet.top + middle - MARK_MIDDLE}px`,
            'inset-inline-start': `${sheet.start + sheet.measure + 6}px`,
          })}
          >${label}</span
        >`,
    )}
    ${
      beside.length === 0
        ? nothing
        : html`<aside class="beside" ${placed(column)}>
            ${beside.map(
              ({ note, top }) =>
                html`<div class="place" ${placed({ 'inset-block-start': `${top}px` })}>
                  ${noteTemplate(note, null, setting)}
                </div>`,
            )}
            <svg class="tie" aria-hidden="true">
              ${ties.map((path) => svg`<path d=${path} />`)}
            </svg>
          </aside>`
    }
    ${
      below.length === 0
        ? nothing
        : html`<aside class="below" ${placed(column)}>
            <div class="list">${below.map(({ note, number }) => noteTemplate(note, number, setting))}</div>
          </aside>`
    }
  </section>`;
}

const boxOf = ({ width, height }: SheetLook) => ({
  'inline-size': `${width}px`,
  'block-size': `${height}px`,
});

/** A note as it stands on paper; with its number where it does not stand beside its line. */
export function noteTemplate(
  { kind, selector, body, tags }: Note,
  number: number | null,
  setting: Typesetting,
  quoted = false,
): TemplateResult {
  const look = selector ? kindLook(kind) : { label: msg('On the whole article'), glyph: FileText };
  return html`<div class="note" data-kind=${kind ?? nothing}>
    <p class="head">
      ${number === null ? nothing : html`<b>${number}</b>`}${icon(look.glyph)}<span>${look.label}</span>
    </p>
    ${quoted && selector ? html`<blockquote>${selector.quote.exact}</blockquote>` : nothing}
    ${body === '' ? nothing : html`<div class="body" dir="auto">${setting.note(body)}</div>`}
    ${tags.length === 0 ? nothing : html`<p class="tags" dir="auto">${tags.map((tag) => `#${tag}`).join(' ')}</p>`}
  </div>`;
}
