import { css } from 'lit';

/** How a note's Markdown looks wherever it is shown: its card, the list of all notes. */
export const noteBodyStyles = css`
  .body {
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .body :is(p + p, ul, ol) {
    margin-block-start: 4px;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .body code {
    font-size: 0.92em;
    background: var(--bg-hover);
    padding-inline: 3px;
    border-radius: 3px;
  }
  .body blockquote {
    border-inline-start: 2px solid var(--line-strong);
    padding-inline-start: 8px;
    color: var(--text-2);
  }
`;
