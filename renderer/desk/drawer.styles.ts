import { css } from 'lit';

/** Where there is no room for notes beside the lines: a drawer at the side or below; and where the lines are vertical. */
export const drawerStyles = css`
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
  :host([narrow][drawer]:not([below])) .sheet.sheet {
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
  /* Too narrow for both: the drawer comes from below, and the text ends above it. */
  :host([below]) {
    --drawer: min(44%, 320px);
  }
  /* Of the screen, whichever way the lines go. */
  :host([below][drawer]) .scroll {
    height: calc(100% - var(--drawer));
  }
  :host([below][drawer]) .reader {
    inset-block-end: calc(var(--drawer) + 12px);
  }
  :host([below]) .notes.notes {
    inset: auto 0 0;
    inline-size: auto;
    block-size: var(--drawer);
    border-inline: 0;
    border-block-start: 1px solid var(--line);
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
  /* These begin at the side where the drawer may stand: it takes its room from them, and their length stays. */
  :host([vertical][drawer]:not([below])) .scroll {
    width: calc(100% - 336px);
  }
  :host([vertical][drawer][side='start']:not([below])) .scroll {
    margin-inline-start: 336px;
  }
  @media (max-width: 860px) {
    :host([narrow]) .sheet.sheet.sheet {
      grid-template-columns: minmax(16px, 1fr) minmax(0, var(--measure)) 40px minmax(0, 1fr);
      padding-inline-end: 0;
    }
    .text:focus-visible::before,
    .cursor {
      inset-inline-start: -10px;
    }
  }
`;
