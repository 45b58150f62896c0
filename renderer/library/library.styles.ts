import { css } from 'lit';

export const libraryStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    /* As wide as its column, whatever its rows hold. */
    min-inline-size: 0;
    background: var(--bg-side);
    border-inline-end: 1px solid var(--line);
  }
  /* The window's own controls may lie over the start of this bar. */
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    block-size: var(--bar);
    padding-inline: max(16px, var(--start-controls)) 8px;
    flex: none;
    -webkit-app-region: drag;
  }
  .bar > button {
    -webkit-app-region: no-drag;
  }
  .brand {
    flex: 1;
    font: 600 16px/24px var(--reading-face);
    letter-spacing: -0.01em;
  }
  .find {
    padding: 0 12px 8px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .further {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    margin-block-start: -4px;
    padding: 4px 8px;
    border-radius: var(--r-m);
    color: var(--text-2);
    text-align: start;
  }
  .further:hover {
    background: var(--bg-hover);
    color: var(--text);
  }
  .further span:first-of-type {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .field:has(:disabled) {
    opacity: 0.6;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -2px;
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 0 16px 4px;
    font: var(--t-small);
    color: var(--text-3);
  }
  .sort .icon {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: -20px;
    pointer-events: none;
  }
  .sort select {
    appearance: none;
    field-sizing: content;
    border: 0;
    background: none;
    font: 500 12px/16px var(--ui);
    color: var(--text-2);
    block-size: 24px;
    padding-inline: 4px 20px;
    border-radius: var(--r-s);
  }
  .sort select:hover {
    background: var(--bg-hover);
    color: var(--text);
  }
  .sort option {
    background: var(--float-surface);
    color: var(--text);
  }
  .hint {
    padding: 8px 16px;
    color: var(--text-2);
    text-wrap: pretty;
  }
  .foot {
    border-block-start: 1px solid var(--line);
    padding: 8px 8px 8px 16px;
    display: flex;
    gap: 4px;
    align-items: center;
    min-block-size: 49px;
    flex: none;
  }
  .foot > .btn--quiet {
    margin-inline-start: -8px;
  }
  /* Six buttons beside words that are long in some languages: they stand close, and are narrower than elsewhere. */
  .foot[role='toolbar'] {
    gap: 0;
  }
  .foot[role='toolbar'] .ibtn {
    inline-size: 28px;
  }
  .shown {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
