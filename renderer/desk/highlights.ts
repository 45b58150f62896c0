import { unsafeCSS } from 'lit';
import { NOTE_KINDS, type NoteKind } from '../data/model.ts';
import { levelsOf } from '../text/line-levels.ts';

/** A passage without a kind is drawn as `plain`. */
export type Drawn = NoteKind | 'plain';
const DRAWN: readonly Drawn[] = ['plain', ...NOTE_KINDS];

/** Lines below the text, one under the other, where passages lie over each other. */
const LEVELS = 3;
const LEVEL_PX = 4;

const nameOf = (pane: number, kind: Drawn, level: number, on: boolean): string =>
  `pane${pane}-${kind}-${level}${on ? '-on' : ''}`;

/** A passage to paint: where it is in the document, and where in the text (UTF-16 code units). */
export interface ToPaint {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
  readonly kind: Drawn;
  readonly on: boolean;
}

/**
 * Paints passages with the CSS Custom Highlight API, so that the text's own nodes stay untouched. The registry
 * is global to the document, hence the pane in every name.
 */
export class Highlights {
  readonly #names: readonly string[];

  /** `pane` is the pane's key. */
  constructor(private readonly pane: number) {
    this.#names = everyLook((kind, level, on) => nameOf(pane, kind, level, on));
  }

  /** Replaces everything painted in this pane. */
  paint(passages: readonly ToPaint[]): void {
    const sets = new Map<string, Highlight>();
    const levels = levelsOf(passages, LEVELS);
    for (const [n, { range, kind, on }] of passages.entries()) {
      const level = levels[n] ?? 0;
      const name = nameOf(this.pane, kind, level, on);
      let highlight = sets.get(name);
      if (!highlight) sets.set(name, (highlight = new Highlight()));
      // What lies within another passage is painted over it.
      highlight.priority = on ? LEVELS : level;
      highlight.add(range);
    }
    for (const name of this.#names) {
      const highlight = sets.get(name);
      if (highlight) CSS.highlights.set(name, highlight);
      else CSS.highlights.delete(name);
    }
  }

  clear(): void {
    this.paint([]);
  }
}

function everyLook<Value>(make: (kind: Drawn, level: number, on: boolean) => Value): Value[] {
  return DRAWN.flatMap((kind) =>
    Array.from({ length: LEVELS }, (_, level) => [make(kind, level, false), make(kind, level, true)]).flat(),
  );
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

function ruleOf(pane: number, kind: Drawn, level: number, on: boolean): string {
  const tint = kind === 'plain' ? '--bg-selected' : `--${kind}-tint${on ? '-on' : ''}`;
  const line = kind === 'plain' && on ? 'solid var(--text) 2px' : LINES[kind];
  return `::highlight(${nameOf(pane, kind, level, on)}) {
    background-color: var(${tint});
    text-decoration: underline ${line};
    text-underline-offset: calc(0.22em + ${level * LEVEL_PX}px);
  }`;
}

/** The rules for all panes there may be. */
export const highlightStyles = unsafeCSS(
  [1, 2, 3].flatMap((pane) => everyLook((kind, level, on) => ruleOf(pane, kind, level, on))).join('\n'),
);
