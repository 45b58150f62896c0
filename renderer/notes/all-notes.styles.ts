import { css } from 'lit';

export const allNotesStyles = css`
  :host {
    display: grid;
    grid-template-columns: var(--side) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    background: var(--bg);
  }
  .side {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--bg-side);
    border-inline-end: 1px solid var(--line);
  }
  main {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    block-size: var(--bar);
    flex: none;
    -webkit-app-region: drag;
  }
  .bar > :is(button, [role='toolbar'], lectern-menu) {
    -webkit-app-region: no-drag;
  }
  /* On macOS the window's own controls lie over the start of this bar. */
  .side .bar {
    padding-inline: max(8px, env(titlebar-area-x, 0px)) 8px;
  }
  main .bar {
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--line);
  }
  h1 {
    font: 600 16px/24px var(--reading-face);
    letter-spacing: -0.01em;
  }
  .crumb {
    flex: 1;
    font: var(--t-strong);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .several {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: 1;
  }
  .several .num {
    font: var(--t-strong);
    margin-inline-end: 8px;
    white-space: nowrap;
  }
  .several [data-kind] {
    color: var(--k);
  }
  .several hr {
    inline-size: 1px;
    block-size: 20px;
    border: 0;
    background: var(--line);
    margin: 0 4px;
  }
  /* Room for the window's own controls where they lie over the end of the bar (Windows, Linux). */
  .controls {
    inline-size: calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw));
    flex: none;
  }
  #tags {
    inset: auto;
    margin: 4px 0;
    padding: 12px;
    inline-size: 320px;
    color: var(--text);
    font: var(--t-body);
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-inline;
  }
  .find {
    padding: 0 12px 8px;
  }
  .filters {
    padding: 4px 8px 8px;
    overflow: auto;
    flex: 1;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .filters h2 {
    font: 550 12px/16px var(--ui);
    color: var(--text-2);
    padding: 16px 8px 4px;
  }
  .opt {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    block-size: 28px;
    padding-inline: 8px;
    border-radius: var(--r-m);
  }
  .opt:hover {
    background: var(--bg-hover);
  }
  .opt[aria-pressed='true'] {
    background: var(--bg-selected);
    font-weight: 550;
  }
  .opt:focus-visible {
    outline-offset: -2px;
  }
  .opt .icon {
    color: var(--k, var(--text-2));
  }
  .opt .n {
    margin-inline-start: auto;
    color: var(--text-3);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .opt[aria-pressed='true'] .n {
    color: var(--text-2);
  }
  .opt .t {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .lost {
    border: 1px solid var(--line-strong);
    border-radius: var(--r-l);
    padding: 12px 16px;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    margin-block-end: 8px;
  }
  .lost .icon {
    color: var(--text-2);
  }
  .hint {
    margin: auto;
    padding: 32px 32px 80px;
    max-inline-size: 480px;
    text-align: center;
    text-wrap: balance;
    color: var(--text-2);
  }
  /* The bar has no room for its words beside what is done with the selected ones. */
  @media (max-width: 1000px) {
    main .bar:has(.several) .copy span {
      display: none;
    }
  }
  /* Beside the notes is no room: the field stands in the bar, and the filters above the notes as chips, group by group. */
  @media (max-width: 860px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }
    .side {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
      border-inline-end: 0;
      border-block-end: 1px solid var(--line);
      max-block-size: 50vh;
    }
    .side .bar {
      padding-inline: max(8px, var(--start-controls)) 8px;
    }
    .find {
      display: grid;
      align-content: center;
      padding: 0;
      padding-inline-end: max(12px, var(--end-controls));
      -webkit-app-region: drag;
    }
    .find label {
      -webkit-app-region: no-drag;
    }
    main .controls {
      display: none;
    }
    .filters {
      grid-column: 1 / -1;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-content: start;
      gap: 4px;
      padding-block-start: 0;
    }
    .filters h2 {
      padding: 4px 8px;
    }
    .filters > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 4px;
      min-inline-size: 0;
    }
    .filters > .first {
      grid-column: 1 / -1;
    }
    .opt {
      inline-size: auto;
      max-inline-size: 200px;
      block-size: 24px;
      gap: 4px;
      border-radius: 12px;
      font: 500 12px/16px var(--ui);
    }
    .opt .n {
      margin-inline-start: 0;
    }
  }
`;
