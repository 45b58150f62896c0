import { css } from 'lit';
import { NOTE_KINDS, type NoteKind } from '../data/model.ts';

/** A passage without a kind is drawn as `plain`. */
export type Drawn = NoteKind | 'plain';
const DRAWN: readonly Drawn[] = ['plain', ...NOTE_KINDS];

/**
 * Paints passages with the CSS Custom Highlight API, so that the text's own nodes stay untouched. The registry
 * is global to the document, hence the pane in every name.
 */
export class Highlights {
  readonly #names: ReadonlyMap<string, string>;

  constructor(pane: string) {
    this.#names = new Map(
      DRAWN.flatMap((kind) => [
        [kind, `${pane}-${kind}`],
        [`${kind}!`, `${pane}-${kind}-on`],
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

/** The rules for a pane called `desk`. Tint and line style both tell the kind, so colour is never alone. */
export const highlightStyles = css`
  ::highlight(desk-plain) {
    background-color: var(--bg-selected);
    text-decoration: underline solid var(--text-3) 1px;
    text-underline-offset: 0.22em;
  }
  ::highlight(desk-plain-on) {
    background-color: var(--bg-selected);
    text-decoration: underline solid var(--text) 2px;
  }
  ::highlight(desk-quote) {
    background-color: var(--quote-tint);
    text-decoration: underline dotted var(--quote-ink) 2px;
  }
  ::highlight(desk-quote-on) {
    background-color: var(--quote-tint-on);
    text-decoration: underline dotted var(--quote-ink) 2px;
  }
  ::highlight(desk-claim) {
    background-color: var(--claim-tint);
    text-decoration: underline solid var(--claim-ink) 2px;
  }
  ::highlight(desk-claim-on) {
    background-color: var(--claim-tint-on);
    text-decoration: underline solid var(--claim-ink) 2px;
  }
  ::highlight(desk-question) {
    background-color: var(--question-tint);
    text-decoration: underline wavy var(--question-ink) 1.5px;
  }
  ::highlight(desk-question-on) {
    background-color: var(--question-tint-on);
    text-decoration: underline wavy var(--question-ink) 1.5px;
  }
  ::highlight(desk-to-check) {
    background-color: var(--to-check-tint);
    text-decoration: underline dashed var(--to-check-ink) 2px;
  }
  ::highlight(desk-to-check-on) {
    background-color: var(--to-check-tint-on);
    text-decoration: underline dashed var(--to-check-ink) 2px;
  }
  ::highlight(desk-checked) {
    background-color: var(--checked-tint);
    text-decoration: underline double var(--checked-ink) 1.5px;
  }
  ::highlight(desk-checked-on) {
    background-color: var(--checked-tint-on);
    text-decoration: underline double var(--checked-ink) 1.5px;
  }
`;
