import { css, html, nothing, type TemplateResult } from 'lit';
import { Check, MessageSquare } from 'lucide';
import type { Entry } from '../data/model.ts';
import { shortDate } from '../words/days.ts';
import { icon } from '../ui/icon.ts';
import { placed } from '../ui/placed.ts';
import { minutes, readingTime } from './reading-time.ts';
import { figures, msg, percent, plural, str } from '../words/words.ts';

/** How a row stands among the others. Counts from 0. */
export interface RowPlace {
  readonly index: number;
  readonly of: number;
  readonly focusable: boolean;
  readonly chosen: boolean;
  readonly open: boolean;
}

const LINE = 18;
/** Height of a row before it was drawn, CSS px: a title of more than 36 characters takes a second line, tags one. */
export const estimatedHeight = ({ article: { title, tags } }: Entry): number =>
  56 + (title.length > 36 ? LINE : 0) + (tags.length > 0 ? LINE : 0);

/** One article of the list. */
export function row({ article, reading, notes }: Entry, place: RowPlace): TemplateResult {
  const state = reading?.state ?? 'unread';
  return html`<div
    class="row"
    role="option"
    draggable="true"
    data-key=${article.id}
    data-state=${state}
    tabindex=${place.focusable ? 0 : -1}
    aria-posinset=${place.index + 1}
    aria-setsize=${place.of}
    aria-selected=${place.chosen}
    aria-current=${place.open ? 'true' : nothing}
  >
    <span class="title" dir="auto">${article.title}</span>
    <span class="meta">
      ${article.outlet === null ? nothing : html`<span class="outlet" dir="auto">${article.outlet}</span>`}
      ${article.published === null ? nothing : html`<span>${shortDate(article.published)}</span>`}
      <span>${readingTime(minutes(article.version.words))}</span>
      ${state === 'finished' ? html`${icon(Check)}<span class="vh">${msg('Finished')}</span>` : nothing}
      ${notes > 0 ? noteCount(notes) : nothing}
      ${state === 'unread' ? html`<span class="dot"></span><span class="vh">${msg('Unread')}</span>` : nothing}
    </span>
    ${article.tags.length === 0 ? nothing : html`<span class="tags" dir="auto">${article.tags.map((tag) => `#${tag}`).join(' ')}</span>`}
    ${state === 'reading' ? progressLine(reading?.progress ?? 0) : nothing}
  </div>`;
}

function noteCount(notes: number): TemplateResult {
  return html`<span class="count" title=${plural(notes, { one: '# note', other: '# notes' })}
    ><span aria-hidden="true">${icon(MessageSquare)}${figures(notes)}</span>
    <span class="vh">${plural(notes, { one: '# note', other: '# notes' })}</span></span
  >`;
}

function progressLine(progress: number): TemplateResult {
  const share = `${Math.round(progress * 100)}%`;
  return html`<span class="progress" role="img" aria-label=${msg(str`${percent(progress)} read`)}
    ><i ${placed({ 'inline-size': share })}></i
  ></span>`;
}

export const rowStyles = css`
  .row {
    display: block;
    position: relative;
    padding: 8px 8px 11px;
    border-radius: var(--r-m);
    cursor: default;
    user-select: none;
  }
  .row + .row,
  .slice + .slice .row:first-child {
    margin-block-start: 1px;
  }
  .row:hover {
    background: var(--row-hover);
  }
  .row[aria-current] {
    background: var(--row-current);
  }
  .row[aria-selected='true'] {
    background: var(--accent-tint);
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
    /* At the far side of a line that is not full the sign for what was cut hangs over the edge. */
    overflow: visible clip;
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
  .meta > * {
    flex: none;
  }
  .tags {
    display: block;
    font: var(--t-small);
    line-height: 18px;
    color: var(--text-3);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row:is([aria-current], [aria-selected='true']) :is(.meta, .tags) {
    color: var(--text-2);
  }
  /* The name alone gives way, however long it is: day, minutes and notes stay whole. */
  .meta > .outlet {
    flex: 0 1 auto;
    min-inline-size: 0;
    color: var(--text-2);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .meta .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 2.25;
  }
  .count {
    margin-inline-start: auto;
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--text-2);
    font-variant-numeric: tabular-nums;
  }
  .count > span:first-child {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .count .icon {
    stroke-width: 1.75;
  }
  .dot {
    margin-inline-start: auto;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--accent);
  }
  .count + .dot {
    margin-inline-start: 0;
  }
  .progress {
    position: absolute;
    inset-inline: 8px;
    inset-block-end: 4px;
    block-size: 1px;
    background: var(--line);
  }
  .row[aria-current] .progress {
    background: var(--line-strong);
  }
  .progress i {
    position: absolute;
    inset-block-end: 0;
    block-size: 1px;
    background: var(--text-3);
  }
  .row[aria-current] .progress i {
    background: var(--accent);
    block-size: 2px;
  }
  @media (forced-colors: active) {
    .row[aria-current],
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row[aria-selected='true'] {
      outline-style: dashed;
    }
    .dot,
    .progress i {
      background: CanvasText;
    }
  }
`;
