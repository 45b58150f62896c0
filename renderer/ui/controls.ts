import { css } from 'lit';

/** What every component starts from: the box model, the focus ring, icons, and the controls they all share. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: default;
    text-align: start;
  }
  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }
  /* What has a direction of its own begins all the same at the side where the things around it begin. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
  }
  ::selection {
    background: var(--selection);
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }

  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    display: block;
    stroke-width: 1.75;
  }
  .mirrored:dir(rtl) {
    scale: -1 1;
  }
  .icon-s {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .muted {
    color: var(--text-2);
  }
  .faint {
    color: var(--text-3);
  }
  .strong {
    font: var(--t-strong);
  }
  .mono {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.94em;
  }

  /* ---------- controls ---------- */
  .btn {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    block-size: 32px;
    padding-inline: 12px;
    border-radius: var(--r-m);
    border: 1px solid var(--line-strong);
    background: var(--bg-raised);
    font: 500 13px/20px var(--ui);
    white-space: nowrap;
    transition: background var(--fast) var(--ease);
  }
  .btn:hover {
    background: var(--bg-hover);
  }
  .btn:active {
    background: var(--bg-selected);
  }
  .btn:disabled,
  .btn[aria-disabled='true'] {
    color: var(--text-3);
    background: none;
    border-color: var(--line);
  }
  .btn--main {
    background: var(--btn-main);
    border-color: var(--btn-main);
    color: var(--btn-main-text);
  }
  .btn--main:hover {
    background: var(--accent-hover);
    border-color: var(--accent-hover);
  }
  .btn--quiet,
  .btn--quiet:disabled {
    border-color: transparent;
    background: none;
    padding-inline: 8px;
    color: var(--text-2);
  }
  .btn--quiet:hover {
    color: var(--text);
  }
  .btn--s {
    block-size: 28px;
    padding-inline: 8px;
    font: 500 12px/16px var(--ui);
  }
  .ibtn {
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: var(--r-m);
    color: var(--text-2);
    flex: none;
  }
  .ibtn:hover {
    background: var(--bg-hover);
    color: var(--text);
  }
  .ibtn[aria-pressed='true'] {
    background: var(--bg-hover);
    color: var(--text);
  }
  .ibtn--s {
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--r-s);
  }
  .ibtn[disabled] {
    color: var(--line-strong);
  }
  .kbd {
    direction: ltr;
    unicode-bidi: isolate;
    white-space: nowrap;
    font: var(--t-key);
    color: var(--text-3);
    font-variant-numeric: tabular-nums;
  }
  .link {
    color: var(--accent);
    font-weight: 500;
    text-decoration: none;
    border-radius: 2px;
  }
  button.link {
    min-block-size: 24px;
    margin-block: -2px;
  }
  .link:hover {
    text-decoration: underline;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 24px;
    padding-inline: 8px;
    border-radius: 12px;
    font: 500 12px/16px var(--ui);
    color: var(--text-2);
    white-space: nowrap;
  }
  .chip:hover {
    background: var(--bg-hover);
    color: var(--text);
  }
  .chip[aria-pressed='true'] {
    background: var(--bg-selected);
    color: var(--text);
  }
  .chip .n {
    color: var(--text-3);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='true'] .n {
    color: var(--text-2);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 32px;
    padding-inline: 8px;
    border: 1px solid var(--line-control);
    border-radius: var(--r-m);
    background: var(--bg-field);
    color: var(--text-3);
  }
  .field input {
    border: 0;
    background: none;
    outline: 0;
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0;
    color: var(--text);
    text-overflow: ellipsis;
  }
  .field input::placeholder {
    color: var(--text-3);
    opacity: 1;
  }
  .field:focus-within {
    outline: 2px solid var(--focus);
    outline-offset: -1px;
    border-color: transparent;
  }
  select.sel {
    appearance: none;
    block-size: 28px;
    padding-inline: 8px 28px;
    border: 1px solid var(--line-control);
    border-radius: var(--r-m);
    background: var(--bg-field);
    font: 400 13px/20px var(--ui);
    inline-size: 100%;
  }
  .selwrap {
    position: relative;
    display: block;
  }
  .selwrap .icon {
    position: absolute;
    inset-inline-end: 8px;
    inset-block-start: 7px;
    inline-size: 14px;
    block-size: 14px;
    color: var(--text-2);
    pointer-events: none;
  }

  .panel {
    background: var(--float-surface);
    border: 1px solid var(--float-edge);
    border-radius: 10px;
    box-shadow: 0 8px 32px var(--shadow);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
