import { css } from 'lit';

export const paletteStyles = css`
  dialog {
    inline-size: min(640px, calc(100vw - 32px));
    max-block-size: min(640px, calc(100vh - 96px));
    margin-block-start: min(12vh, 96px);
    padding: 0;
    color: var(--text);
    font: var(--t-body);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  label {
    display: flex;
    align-items: center;
    gap: 12px;
    flex: none;
    block-size: 48px;
    padding-inline: 16px;
    border-block-end: 2px solid var(--line);
    color: var(--text-3);
  }
  /* The line below the field is its focus ring. */
  label:focus-within {
    border-color: var(--focus);
  }
  input:focus-visible {
    outline: 0;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--text);
    font: 400 15px/24px var(--ui);
  }
  input::placeholder {
    color: var(--text-3);
    opacity: 1;
  }
  [role='listbox'] {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 8px;
  }
  [role='listbox']:empty {
    display: none;
  }
  h3 {
    font: 550 12px/16px var(--ui);
    color: var(--text-2);
    margin-block: 8px 4px;
    padding-inline: 8px;
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    column-gap: 12px;
    align-items: center;
    min-block-size: 32px;
    padding: 6px 8px;
    border-radius: var(--r-m);
    scroll-margin-block: 8px;
  }
  [role='option'][aria-selected='true'] {
    background: var(--bg-selected);
  }
  [role='option'] .icon {
    color: var(--k, var(--text-2));
  }
  .title {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-weight: 500;
  }
  .side {
    max-inline-size: 200px;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font: var(--t-small);
    color: var(--text-2);
  }
  .excerpt {
    grid-column: 2 / -1;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: visible clip;
    overflow-wrap: anywhere;
    min-inline-size: 0;
    color: var(--text-2);
  }
  .other {
    grid-column: 2 / -1;
    min-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    color: var(--text-2);
  }
  .quote {
    font: 400 13px/20px var(--reading-face);
  }
  mark {
    background: var(--selection);
    color: var(--text);
    border-radius: 2px;
  }
  .kbd {
    color: var(--text-2);
  }
  footer {
    display: flex;
    align-items: center;
    gap: 12px;
    flex: none;
    min-block-size: 32px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--line);
    font: var(--t-small);
    color: var(--text-2);
  }
  footer p {
    flex: 1;
  }
  footer .problem {
    color: var(--danger);
  }
  progress {
    inline-size: 96px;
    block-size: 4px;
    accent-color: var(--accent);
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
