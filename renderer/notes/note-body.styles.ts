import { css } from 'lit';

/** How a note's Markdown looks wherever it is shown: its card, the list of all notes. */
export const noteBodyStyles = css`
  .body {
    /* No wider than its words: a list or quotation keeps the side of its own direction, and stands beside the head. */
    inline-size: fit-content;
    max-inline-size: 100%;
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
  .body :is(ul, ol, blockquote) {
    text-align: start;
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
