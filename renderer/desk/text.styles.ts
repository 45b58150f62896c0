import { css } from 'lit';

/** How a text is set: its faces, lines and paragraphs, by its script. */
export const textStyles = css`
  /* Full-width signs: about 38 to a line, and none that begins or ends one against the rules of the script. */
  :host([script='cjk']) {
    --measure: calc(var(--size) * var(--sizes-a-line) * 38 / 32.5);
    --para-indent: 1em;
    --hang: 0em;
  }
  :host([script='cjk']) .text {
    line-break: strict;
    text-autospace: normal;
    text-spacing-trim: trim-start;
  }
  :host([script='cjk']) .text:lang(ja) {
    --reading-face: var(--face), var(--script-ja), var(--face-rest);
  }
  :host([script='cjk']) .text:lang(zh) {
    --reading-face: var(--face), var(--script-zh), var(--face-rest);
  }
  :host([script='cjk']) .text:lang(ko) {
    --reading-face: var(--face), var(--script-ko), var(--face-rest);
    word-break: keep-all;
  }
  /* Scripts of joined letters, and with marks above and below them, take more room between the lines. */
  :host([script='rtl']) {
    --reading-leading: round(nearest, calc(var(--size) * var(--leading) * 1.1), 4px);
  }
  :host([script='rtl']) .text {
    --reading-face: var(--face), var(--script-rtl), var(--face-rest);
  }
  :host([script]) h1 {
    letter-spacing: 0;
  }
  /* These scripts have no italics: a slanted letter is a broken one. */
  :host([script]) :is(em, .verse) {
    font-style: normal;
  }
  :host([script='cjk']) em {
    text-emphasis: filled dot;
  }
  :host([script='rtl']) em {
    font-weight: 600;
  }
  .text {
    grid-column: 2;
    grid-row: 1;
    position: relative;
    font: 400 var(--size) / var(--reading-leading) var(--reading-face);
    font-optical-sizing: auto;
    text-wrap: pretty;
    overflow-wrap: anywhere;
    outline: 0;
  }
  .text p,
  .text blockquote {
    text-align: var(--text-align, start);
    hyphens: var(--hyphens, manual);
    hyphenate-limit-chars: 6 3 3;
  }
  /* The text in focus: a line along it, faint beside the sentence cursor. A ring around a whole article frames the reading more than it tells. */
  .text:focus-visible::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -20px;
    inline-size: 2px;
    background: var(--line-control);
  }
  /* A layer of its own: where it moves, no text is painted again. */
  .cursor {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: -20px;
    inline-size: 2px;
    border-radius: 1px;
    background: var(--cursor);
    will-change: transform;
    transition:
      transform var(--move) var(--ease),
      block-size var(--move) var(--ease);
  }
  .text:focus-visible:has(.cursor)::before {
    background: var(--line);
  }
  .text:focus-visible .cursor {
    background: var(--accent);
  }
  .label {
    font: var(--t-body);
    color: var(--text-2);
    display: flex;
    gap: 8px;
    margin-block-end: 8px;
    user-select: none;
  }
  .label b {
    color: var(--text);
    font-weight: 550;
  }
  .label span + span::before,
  .label b + span::before {
    content: '·';
    margin-inline-end: 8px;
    color: var(--text-3);
  }
  /* Paint containment clips what leaves a section: the margin leaves room for hanging quotation marks. */
  .part,
  section {
    margin-inline: -24px;
    padding-inline: 24px;
  }
  /* The first part is looked into at once: what it holds would come a frame later. */
  .part + .part,
  section {
    content-visibility: auto;
  }
  section > * {
    margin: 0;
  }
  h1 {
    font: 600 calc(var(--size) * 1.58) / 1.2 var(--reading-face);
    line-height: round(nearest, 1.2em, 4px);
    letter-spacing: -0.016em;
    text-wrap: balance;
    margin-block-end: 24px;
  }
  h2 {
    font: 600 calc(var(--size) * 1.16) / var(--reading-leading) var(--reading-face);
    margin-block: var(--para-gap) 4px;
  }
  section > * + :is(p, pre, blockquote),
  section:not([data-n='0']) > :is(p, pre, blockquote):first-child {
    margin-block-start: var(--para-gap);
  }
  /* A paragraph after another is told from it by a gap, or by an indent. */
  p:not(.by) + p:not(.item, .verse, .rule, .by),
  section:has(> p:last-child) + section > p:first-child:not(.item, .verse, .rule, .by),
  .part:has(> :last-child > p:last-child)
    + .part
    > :first-child
    > p:first-child:not(.item, .verse, .rule, .by) {
    margin-block-start: calc((1 - var(--indented)) * var(--para-gap));
    text-indent: calc(var(--indented) * var(--para-indent));
  }
  h1 + :is(p, pre, blockquote),
  h2 + :is(p, pre, blockquote) {
    margin-block-start: 0 !important;
  }
  .by {
    font: var(--t-body);
    color: var(--text-2);
    margin-block-end: 24px;
  }
  :is(h1, h2, .by) + .by {
    margin-block-start: -16px !important;
  }
  .by + p {
    margin-block-start: 0 !important;
  }
  .hang {
    text-indent: var(--hang);
  }
  p:not(.by) + .hang:not(.by) {
    text-indent: calc(var(--indented) * var(--para-indent) + (1 - var(--indented)) * var(--hang));
  }
  .verse {
    white-space: pre-wrap;
    padding-inline-start: 1.5em;
    font-style: italic;
  }
  .item {
    padding-inline-start: 1.2em;
  }
  .item + .item {
    margin-block-start: 4px !important;
  }
  blockquote {
    padding-inline-start: 1.2em;
    border-inline-start: 2px solid var(--line-strong);
  }
  pre {
    font:
      0.8em/1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: pre;
    overflow: auto;
    padding: 8px 12px;
    background: var(--bg-side);
    border-radius: var(--r-m);
  }
  .rule {
    text-align: center;
    color: var(--text-3);
  }
`;
