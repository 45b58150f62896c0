import { unsafeCSS } from 'lit';
import { NOTE_KINDS, type NoteKind } from '../data/model.ts';

/** A passage without a kind is drawn as `plain`. */
export type Drawn = NoteKind | 'plain';
const DRAWN: readonly Drawn[] = ['plain', ...NOTE_KINDS];

const nameOf = (pane: number, kind: Drawn): string => `pane${pane}-${kind}`;

/**
 * Paints passages with the CSS Custom Highlight API, so that the text's own nodes stay untouched. The registry
 * is global to the document, hence the pane in every name.
 */
export class Highlights {
  readonly #names: ReadonlyMap<string, string>;

  /** `pane` is the pane's key. */
  constructor(pane: number) {
    this.#names = new Map(
      DRAWN.flatMap((kind) => [
        [kind, nameOf(pane, kind)],
        [`${kind}!`, `${nameOf(pane, kind)}-on`],
      ]),
    );
  }

  /** Replaces everything painted in this pane. */
  paint(passages: readonly { range: Range; kind: Drawn; on: boolean }[]): void {
    const sets = new Map<string, Highlight>();
    for (const { range, kind, on } of passages) {
      const name = this.#names.get(on ? `${kind}!` : kind) ?? '';
      let highlight = sets.get(name);
      if (!highlight) sets.set(name, (highlight = new Highlight()));
      highlight.priority = on ? 1 : 0;
      highlight.add(range);
    }
    for (const name of this.#names.values()) {
      const highlight = sets.get(name);
      if (highlight) CSS.highlights.set(name, highlight);
      else CSS.highlights.delete(name);
    }
  }

  clear(): void {
    this.paint([]);
  }
}

/** Tint and line style both tell the kind, so colour is never alone. */
const LINES: Readonly<Record<Drawn, string>> = {
  plain: 'solid var(--text-3) 1px',
  quote: 'dotted var(--quote-ink) 2px',
  claim: 'solid var(--claim-ink) 2px',
  question: 'wavy var(--question-ink) 1.5px',
  'to-check': 'dashed var(--to-check-ink) 2px',
  checked: 'double var(--checked-ink) 1.5px',
};

function rulesOf(pane: number, kind: Drawn): string {
  const tint = kind === 'plain' ? '--bg-selected' : `--${kind}-tint`;
  const tintOn = kind === 'plain' ? '--bg-selected' : `--${kind}-tint-on`;
  const lineOn = kind === 'plain' ? 'solid var(--text) 2px' : LINES[kind];
  return `::highlight(${nameOf(pane, kind)}) {
    background-color: var(${tint});
    text-decoration: underline ${LINES[kind]};
    text-underline-offset: 0.22em;
  }
  ::highlight(${nameOf(pane, kind)}-on) {
    background-color: var(${tintOn});
    text-decoration: underline ${lineOn};
    text-underline-offset: 0.22em;
  }`;
}

/** The rules for all panes there may be. */
export const highlightStyles = unsafeCSS(
  [1, 2, 3].flatMap((pane) => DRAWN.map((kind) => rulesOf(pane, kind))).join('\n'),
);
