import { css } from 'lit';

export const appStyles = css`
  .app {
    display: grid;
    grid-template-columns: var(--side) minmax(0, 1fr);
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
  lectern-desk,
  lectern-welcome {
    flex: 1;
    min-block-size: 0;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    block-size: var(--bar);
    padding-inline: 16px 8px;
    flex: none;
    border-block-end: 1px solid var(--line);
    position: relative;
    -webkit-app-region: drag;
  }
  .bar > button,
  .menu {
    -webkit-app-region: no-drag;
  }
  .crumb {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-inline-size: 0;
    flex: 1;
    color: var(--text-2);
  }
  .crumb b {
    font-weight: 550;
    color: var(--text);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .crumb span {
    white-space: nowrap;
  }
  .read {
    position: absolute;
    inset-block-end: -1px;
    inset-inline-start: 0;
    block-size: 1px;
    background: var(--accent);
  }
  .readonly {
    font: var(--t-small);
    color: var(--danger);
  }
  /* Room for the system's own window controls, where they lie over the bar. */
  .controls {
    inline-size: calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw));
    flex: none;
  }
  .menu {
    position: fixed;
    inset: auto;
    inset-block-start: 44px;
    inset-inline-end: 12px;
    margin: 0;
    padding: 4px;
    color: var(--text);
    font: var(--t-body);
  }
  .menu button {
    display: block;
    inline-size: 100%;
    padding: 6px 12px;
    border-radius: var(--r-s);
  }
  .menu button:hover {
    background: var(--bg-hover);
  }
  .calm {
    margin: auto;
    padding: 32px;
    color: var(--text-2);
    font: 400 15px/24px var(--ui);
  }
  .notice {
    position: fixed;
    inset-block-end: 28px;
    inset-inline-start: 50%;
    translate: -50% 0;
    max-inline-size: min(560px, calc(100vw - 32px));
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 8px 8px 16px;
    z-index: 11;
  }
  .over {
    position: fixed;
    inset: 0;
    background: var(--scrim);
    backdrop-filter: blur(10px);
    z-index: 20;
    pointer-events: none;
  }
  .frame {
    position: absolute;
    inset: 12px;
    border: 2px dashed var(--accent);
    border-radius: 12px;
  }
  .say {
    position: absolute;
    inset-block-start: 50%;
    translate: 0 -50%;
    inset-inline-start: 64px;
    inline-size: 400px;
  }
  .say h2 {
    font: 600 28px/36px var(--reading-face);
    letter-spacing: -0.015em;
    margin-block: 12px 4px;
  }
  .say p {
    color: var(--text-2);
    font: 400 15px/24px var(--ui);
  }
  .say .icon {
    color: var(--accent);
    inline-size: 28px;
    block-size: 28px;
    stroke-width: 1.5;
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
