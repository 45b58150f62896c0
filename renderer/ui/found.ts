import { unsafeCSS } from 'lit';

/** The panes there may be, by their keys. */
const PANES = [1, 2, 3];

/** Names of what find paints in a pane: all that is found, and the one match that is gone to. */
export const foundName = (pane: number, on: boolean): string => `pane${pane}-found${on ? '-on' : ''}`;

/** How matches look: in the text, and in each note, which has a shadow root of its own. */
export const foundStyles = unsafeCSS(
  PANES.map(
    (pane) => `::highlight(${foundName(pane, false)}) {
      background-color: var(--reworded-on);
      color: var(--text);
    }
    ::highlight(${foundName(pane, true)}) {
      background-color: var(--accent);
      color: var(--on-accent);
    }
    @media (forced-colors: active) {
      ::highlight(${foundName(pane, false)}) {
        background-color: Mark;
        color: MarkText;
      }
      ::highlight(${foundName(pane, true)}) {
        background-color: Highlight;
        color: HighlightText;
      }
    }`,
  ).join('\n'),
);
