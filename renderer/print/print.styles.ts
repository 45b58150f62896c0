import { css } from 'lit';

/**
 * Of the document while there are pages: the screen shows the app alone, and paper the pages alone. The theme of the
 * screen holds for the document in print too, and Chromium paints a whole sheet in the scheme of the document's root.
 */
export const documentStyles = (paper: string): string => `
  @page { size: ${paper}; margin: 0; }
  @media print {
    :root { color-scheme: only light !important; background: white !important; }
    html, body { block-size: auto; overflow: visible; }
    body { background: none; }
    body > :not(.paper) { display: none !important; }
  }`;

/** Inside the pages' shadow root. Sizes are fixed: the reading size on the screen says nothing about paper. */
export const printStyles = css`
  /* Metrics that do not depend on the device, so that lines break on paper where they were measured to. */
  :host {
    color: var(--text);
    font: 400 14px/21px var(--reading-face);
    text-rendering: geometricPrecision;
    font-optical-sizing: auto;
    print-color-adjust: exact;
  }
  .measured {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: -4000px;
    visibility: hidden;
  }
  @media print {
    .measured {
      display: none;
    }
  }
  @media screen {
    .pages {
      display: none;
    }
  }
  .page {
    position: relative;
    overflow: hidden;
    break-after: page;
  }
  .page:last-child {
    break-after: auto;
  }
  .page > * {
    position: absolute;
  }
  header {
    inset-block-start: 40px;
    display: flex;
    gap: 8px;
    padding-block-end: 7px;
    border-block-end: 1px solid var(--line-strong);
    font: 400 11px/16px var(--ui);
    color: var(--text-2);
    white-space: nowrap;
  }
  header b {
    font-weight: 550;
    color: var(--text);
  }
  header :is(b, span) + span:not(.number)::before {
    content: '·';
    margin-inline-end: 8px;
  }
  header .title {
    overflow: hidden;
    text-overflow: ellipsis;
    min-inline-size: 0;
  }
  header .number {
    margin-inline-start: auto;
    padding-inline-start: 16px;
    font-variant-numeric: tabular-nums;
  }

  /* ---------- text ---------- */
  .text {
    overflow-wrap: anywhere;
  }
  .text > * {
    margin: 0;
  }
  .text > * + * {
    margin-block-start: 10px;
  }
  h1 {
    font: 600 25px/30px var(--reading-face);
    letter-spacing: -0.016em;
    text-wrap: balance;
  }
  h2 {
    font: 600 16px/21px var(--reading-face);
  }
  .text > * + h1,
  .text > * + h2 {
    margin-block-start: 20px;
  }
  .text > h2 + * {
    margin-block-start: 4px;
  }
  .by {
    font: 400 11.5px/16px var(--ui);
    color: var(--text-2);
  }
  .text > .by + .by {
    margin-block-start: 2px;
  }
  .text > .by + :not(.by) {
    margin-block-start: 18px;
  }
  .verse {
    white-space: pre-wrap;
    padding-inline-start: 1.5em;
    font-style: italic;
  }
  .item {
    padding-inline-start: 1.2em;
  }
  .text > .item + .item {
    margin-block-start: 3px;
  }
  .text blockquote {
    padding-inline-start: 1.2em;
    border-inline-start: 2px solid var(--line-strong);
  }
  .text pre {
    font:
      11px/16px ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
  }
  .rule {
    text-align: center;
    color: var(--text-2);
  }
  .mark {
    font: 550 10px/16px var(--ui);
    font-variant-numeric: tabular-nums;
    color: var(--text-2);
    white-space: nowrap;
  }

  /* ---------- notes ---------- */
  .note {
    font: 400 11.5px/16px var(--ui);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .place {
    position: absolute;
    inset-inline: 0;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 5px;
    font: 550 10px/16px var(--ui);
    color: var(--k, var(--text-2));
  }
  .head b {
    font-weight: 650;
    color: var(--text);
    font-variant-numeric: tabular-nums;
  }
  .head .icon {
    inline-size: 11px;
    block-size: 11px;
    stroke-width: 2.25;
  }
  .note blockquote {
    color: var(--text-2);
    font: 400 12px/16px var(--reading-face);
  }
  .body p + p,
  .body :is(ul, ol, pre, blockquote) {
    margin-block-start: 4px;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .body pre {
    margin: 0;
    white-space: pre-wrap;
    font-size: 0.92em;
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--line-strong);
  }
  .body :is(code, strong, em) {
    line-height: 0;
  }
  .tags {
    color: var(--text-2);
    word-spacing: 4px;
  }
  .below {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
  }
  .below .list {
    border-block-start: 1px solid var(--line-strong);
    padding-block-start: 7px;
  }
  .below .note + .note {
    margin-block-start: 8px;
  }
  .tie {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .tie path {
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 1;
  }

  /* ---------- passages: tint and line tell the kind, the line on a printer without colours too ---------- */
  ::highlight(print-plain) {
    background-color: var(--bg-selected);
    text-decoration: underline solid var(--text-3) 1px;
  }
  ::highlight(print-quote) {
    background-color: var(--quote-tint);
    text-decoration: underline dotted var(--quote-ink) 1.5px;
  }
  ::highlight(print-claim) {
    background-color: var(--claim-tint);
    text-decoration: underline solid var(--claim-ink) 1.5px;
  }
  ::highlight(print-question) {
    background-color: var(--question-tint);
    text-decoration: underline wavy var(--question-ink) 1px;
  }
  ::highlight(print-to-check) {
    background-color: var(--to-check-tint);
    text-decoration: underline dashed var(--to-check-ink) 1.5px;
  }
  ::highlight(print-checked) {
    background-color: var(--checked-tint);
    text-decoration: underline double var(--checked-ink) 1px;
  }
`;
