import { css } from 'lit';

export const appStyles = css`
  .app {
    display: grid;
    grid-template-columns: var(--side) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    block-size: 100vh;
  }
  .app[data-wide] {
    grid-template-columns: minmax(0, 1fr);
  }
  nav {
    display: grid;
    min-block-size: 0;
  }
  main {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--bg);
    position: relative;
  }
  /* Articles are being dragged over the desk: they open here. */
  main[data-takes]::after {
    content: '';
    position: absolute;
    inset: calc(var(--bar) + 8px) 8px 8px;
    border: 2px dashed var(--accent);
    border-radius: 12px;
    pointer-events: none;
    z-index: 6;
  }
  lectern-desk,
  lectern-welcome {
    flex: 1;
    min-block-size: 0;
  }
  /* Over the desk, which keeps its place behind them; not drawn while the desk is shown, and keeping theirs. */
  lectern-all-notes {
    position: fixed;
    inset: 0;
    z-index: 10;
    visibility: hidden;
  }
  lectern-all-notes[data-shown] {
    visibility: visible;
  }
  .calm {
    margin: auto;
    padding: 32px 32px 80px;
    max-inline-size: 480px;
    text-align: center;
    text-wrap: balance;
  }
  .calm h1 {
    font: 400 24px/32px var(--reading-face);
    letter-spacing: -0.012em;
  }
  .calm p {
    margin-block: 8px 20px;
    color: var(--text-2);
  }
  @media (max-width: 1120px) {
    .app {
      grid-template-columns: minmax(0, 1fr);
    }
    nav {
      position: fixed;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: min(320px, 90vw);
      z-index: 9;
      box-shadow: 0 8px 32px var(--shadow);
    }
  }
`;
