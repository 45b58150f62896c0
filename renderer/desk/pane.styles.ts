import { css } from 'lit';

/** What a pane is made of: the sheet with its text and notes, and what lies over it. */
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
  .notes lectern-note[arrives] {
    transition: none;
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
  .arriving {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    max-inline-size: calc(100% - 24px);
    padding: 4px 8px;
    border: 1px solid var(--float-edge);
    border-radius: var(--r-s);
    background: var(--float-surface);
    color: var(--text-2);
    font: var(--t-small);
    font-variant-numeric: tabular-nums;
    pointer-events: none;
    z-index: 6;
  }
  .reader ~ .arriving {
    inset-block-end: 72px;
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
  @media (forced-colors: active) {
    .cursor {
      background: Highlight !important;
    }
    .tools {
      border: 1px solid CanvasText;
    }
  }
`;
