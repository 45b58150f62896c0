import { css } from 'lit';

export const paneStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
    min-inline-size: 0;
    /* Holds the drawer in its place, though the drawer stands within what scrolls. */
    contain: layout;
    block-size: 100%;
    /* What tokens.css derives from the reading size, from the pane's own. */
    --size: calc(var(--reading-size) * var(--zoom, 1));
    --reading-leading: round(nearest, calc(var(--size) * var(--leading)), 4px);
    --measure: calc(var(--size) * var(--sizes-a-line));
    --para-gap: round(nearest, calc(var(--size) * 1.05), 4px);
    --para-indent: 1.4em;
    --hang: -0.42em;
    --note-size: clamp(14px, calc(var(--size) * 0.71), 18px);
    --note-leading: round(up, calc(var(--note-size) * 1.4), 4px);
  }
  :host([several]) {
    --note-size: clamp(13px, calc(var(--size) * 0.71), 18px);
    --note-width: 208px;
    --col-gap: 24px;
  }
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
  .scroll {
    inline-size: 100%;
    block-size: 100%;
    overflow: auto;
    position: relative;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
    scrollbar-gutter: stable;
    outline: 0;
  }
  .sheet {
    display: grid;
    grid-template-columns:
      minmax(32px, 1fr) minmax(0, var(--measure)) var(--col-gap) var(--note-width)
      minmax(24px, 1fr);
    position: relative;
    padding-block: 48px 160px;
    min-block-size: 100%;
  }
  :host([several]) .sheet {
    grid-template-columns:
      minmax(24px, 1fr) minmax(0, var(--measure)) var(--col-gap) var(--note-width)
      minmax(16px, 1fr);
    padding-block-start: 32px;
  }
  :host([several][side='start']) .sheet {
    grid-template-columns:
      minmax(16px, 1fr) var(--note-width) var(--col-gap) minmax(0, var(--measure))
      minmax(24px, 1fr);
  }
  :host([side='start']) :is(.text, .tray, .say, lectern-linked-from) {
    grid-column: 4;
  }
  :host([side='start']) .notes {
    grid-column: 2;
  }
  :host([notes-hidden]:not([narrow])) .sheet.sheet {
    grid-template-columns: minmax(32px, 1fr) minmax(0, var(--measure)) minmax(32px, 1fr);
  }
  :host([notes-hidden]) :is(.text, .tray, .say, lectern-linked-from) {
    grid-column: 2;
  }
  :host([notes-hidden]) .notes {
    display: none;
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
  section {
    content-visibility: auto;
    margin-inline: -24px;
    padding-inline: 24px;
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
  section + section > :is(p, pre, blockquote):first-child {
    margin-block-start: var(--para-gap);
  }
  /* A paragraph after another is told from it by a gap, or by an indent. */
  p:not(.by) + p:not(.item, .verse, .rule, .by),
  section:has(> p:last-child) + section > p:first-child:not(.item, .verse, .rule, .by) {
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
    margin-block-start: -16px !important;
    margin-block-end: 24px;
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
  .glyphs {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .glyphs span {
    position: absolute;
    color: var(--k, var(--text-2));
  }
  .glyphs .icon {
    inline-size: 11px;
    block-size: 11px;
    stroke-width: 2.5;
  }
  .caret {
    position: absolute;
    inline-size: 2px;
    background: var(--accent);
    pointer-events: none;
  }
  .notes {
    grid-column: 4;
    grid-row: 1;
    position: relative;
  }
  .notes lectern-note {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    transition: transform var(--move) var(--ease);
  }
  .notes lectern-note[whole] {
    position: relative;
    margin-block: -9px 8px;
  }
  .notes lectern-note[away] {
    visibility: hidden;
  }
  .add-whole {
    margin: -6px 0 8px 4px;
    position: relative;
    z-index: 1;
  }
  .tie {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
    overflow: visible;
  }
  .tie path {
    fill: none;
    stroke: var(--k, var(--line-strong));
    stroke-width: 1;
  }
  .more {
    position: absolute;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: 28px;
    padding-inline: 12px;
    border-radius: var(--r-m);
    font: var(--t-small);
    color: var(--text-2);
  }
  .more:hover {
    background: var(--bg-hover);
    color: var(--text);
  }
  .margin {
    grid-column: 3;
    grid-row: 1;
    position: relative;
  }
  .margin button {
    position: absolute;
    inset-inline-start: 8px;
    inline-size: 24px;
    block-size: 24px;
    display: grid;
    place-items: center;
    color: var(--k, var(--text-2));
    border-radius: var(--r-s);
  }
  .margin button:hover,
  .margin [data-on] {
    background: var(--kt-on, var(--bg-selected));
  }
  .margin .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2;
  }
  lectern-linked-from {
    grid-column: 2;
    margin-block-start: 48px;
    overflow: hidden;
  }
  .say {
    grid-column: 2;
    font: 400 15px/24px var(--ui);
    color: var(--text-2);
  }
  /* Over the text, which does not move for it. */
  .bars {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 24px;
    max-inline-size: calc(100% - 48px);
    z-index: 6;
  }
  .reader {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 24px;
    inline-size: fit-content;
    max-inline-size: calc(100% - 48px);
    margin-inline: auto;
    z-index: 6;
  }
  .tools {
    position: absolute;
    z-index: 5;
    display: flex;
    align-items: center;
    block-size: 40px;
    padding: 3px;
    gap: 1px;
    border: 1px solid var(--float-edge);
    border-radius: var(--r-l);
    background: var(--float-surface);
    box-shadow: 0 4px 16px var(--shadow);
    font: 500 12px/16px var(--ui);
  }
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    block-size: 32px;
    padding-inline: 8px;
    border-radius: var(--r-s);
    white-space: nowrap;
  }
  .tool .icon {
    color: var(--k, var(--text-2));
  }
  .tool:hover {
    background: var(--kt, var(--bg-hover));
  }
  .tools hr {
    inline-size: 1px;
    block-size: 20px;
    border: 0;
    background: var(--line);
    margin: 0 3px;
  }
  :host([narrow]) .sheet.sheet {
    grid-template-columns: minmax(40px, 1fr) minmax(0, var(--measure)) 40px minmax(8px, 1fr);
  }
  :host([narrow]) :is(.text, .tray, .say, lectern-linked-from) {
    grid-column: 2;
  }
  :host([narrow]) .notes {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(336px, calc(100% - 48px));
    overflow: auto;
    padding: 16px 8px;
    background: var(--bg-side);
    border-inline-start: 1px solid var(--line);
    z-index: 4;
  }
  :host([narrow][side='start']) .notes {
    inset-inline: 0 auto;
    border-inline: 0 1px solid var(--line);
  }
  :host([narrow]:not([drawer])) .notes {
    display: none;
  }
  :host([narrow][drawer]:not([several])) .sheet.sheet {
    padding-inline-end: 336px;
    grid-template-columns: 40px minmax(0, var(--measure)) 40px minmax(0, 1fr);
  }
  :host([narrow][several]) .sheet.sheet {
    grid-template-columns: minmax(24px, 1fr) minmax(0, var(--measure)) 40px minmax(0, 1fr);
  }
  :host([narrow]) .notes lectern-note,
  :host([narrow]) .notes lectern-note[whole] {
    position: relative;
    margin-block: 0 4px;
    transform: none !important;
    visibility: visible;
  }
  :host([narrow]) .tie {
    display: none;
  }
  :host([narrow][several]) .notes {
    box-shadow: 0 0 24px var(--shadow);
  }
  /* Vertical lines, from right to left: the text scrolls leftwards, its lines are as long as the pane is high. */
  :host([vertical]) .scroll {
    writing-mode: vertical-rl;
  }
  :host([vertical]) .sheet.sheet.sheet.sheet {
    grid-template-columns: 64px minmax(0, min(var(--measure), 100%)) 40px minmax(0, 1fr);
    padding-block: 48px 160px;
    padding-inline: 0;
    inline-size: 100%;
  }
  :host([vertical]) :is(.notes, .tools, .tray, pre) {
    writing-mode: horizontal-tb;
  }
  /* Too narrow for both: the drawer lies over the text, which keeps its measure. */
  @media (max-width: 860px) {
    :host([narrow]) .sheet.sheet.sheet {
      grid-template-columns: minmax(16px, 1fr) minmax(0, var(--measure)) 40px minmax(0, 1fr);
      padding-inline-end: 0;
    }
    .text:focus-visible::before,
    .cursor {
      inset-inline-start: -10px;
    }
    :host([narrow]) .notes {
      box-shadow: 0 0 24px var(--shadow);
    }
  }
  @media (forced-colors: active) {
    .cursor {
      background: Highlight !important;
    }
    .tools {
      border: 1px solid CanvasText;
    }
  }
`;
