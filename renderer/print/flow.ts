import { render, type TemplateResult } from 'lit';
import { cut, linesOf, lineStart, rangeIn, type Lines, type Position } from './lines.ts';
import type { Part, Piece } from './paginate.ts';

/** One element of the flow, as it was measured. */
interface Measured {
  readonly element: HTMLElement;
  readonly lines: Lines;
  /** Space above it, px. */
  readonly gap: number;
  /** What it was cut into, in order; itself alone before that. */
  slices: readonly HTMLElement[];
}

/** What is to be broken into pages, in one column as wide as theirs: it is measured there, then cut. */
export class Flow {
  readonly #measured: Measured[] = [];
  #end = 0;

  constructor(private readonly column: HTMLElement) {}

  get count(): number {
    return this.#measured.length;
  }

  /** Adds the elements of a template at the end; they are to be measured before the next ones are added. */
  append(template: TemplateResult): HTMLElement[] {
    const fragment = document.createDocumentFragment();
    render(template, fragment);
    const elements = [...fragment.children] as HTMLElement[];
    // In a PDF a link can be followed, and an address of the app leads nowhere.
    for (const link of fragment.querySelectorAll('a[href]')) {
      if (!/^(?:https?|mailto):/iu.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
    }
    this.column.append(...elements);
    return elements;
  }

  measure(elements: readonly HTMLElement[]): void {
    for (const element of elements) {
      const { top, bottom } = element.getBoundingClientRect();
      const gap = this.#measured.length === 0 ? 0 : top - this.#end;
      this.#measured.push({ element, lines: linesOf(element), gap, slices: [element] });
      this.#end = bottom;
    }
  }

  /** What the pages are made of, from the nth element on. */
  pieces(from = 0): Piece[] {
    return this.#measured.slice(from).map(({ element, lines: { ends }, gap }) => {
      const isHeading = /^H\d$/u.test(element.tagName);
      return { gap, ends, leads: isHeading, whole: isHeading };
    });
  }

  /** The line of an element in which a part of its text begins; offsets in UTF-16 code units. */
  lineOf(index: number, start: number, end: number): number {
    const measured = this.#measured[index];
    if (!measured) return 0;
    const { element, lines } = measured;
    const box = [...rangeIn(element, start, end).getClientRects()].find(({ width }) => width > 0);
    if (!box) return 0;
    const middle = (box.top + box.bottom) / 2 - element.getBoundingClientRect().top;
    const line = lines.ends.findIndex((lineEnd) => lineEnd > middle);
    return line < 0 ? lines.ends.length - 1 : line;
  }

  /** The middle of each line of a page, px from the top of its text; by element and line. */
  levels(parts: readonly Part[]): (piece: number, line: number) => number | undefined {
    const tops = new Map<number, { readonly top: number; readonly part: Part }>();
    let top = 0;
    for (const part of parts) {
      const { lines, gap } = this.#measured[part.piece] ?? { lines: { ends: [] }, gap: 0 };
      if (tops.size > 0) top += gap;
      const above = lines.ends[part.from - 1] ?? 0;
      tops.set(part.piece, { top: top - above, part });
      top += (lines.ends[part.to - 1] ?? 0) - above;
    }
    return (piece, line) => {
      const found = tops.get(piece);
      if (!found || line < found.part.from || line >= found.part.to) return undefined;
      return found.top + (this.#measured[piece]?.lines.middles[line] ?? 0);
    };
  }

  /**
   * Cuts the elements that go on over pages: first every place is read, then the elements are written.
   * @param pause lets the window do other things, between two places
   */
  async cut(parts: readonly Part[], pause: () => Promise<void>): Promise<void> {
    const places: { readonly measured: Measured; readonly at: Position }[] = [];
    for (const { piece, to } of parts) {
      const measured = this.#measured[piece];
      if (!measured || to >= measured.lines.ends.length) continue;
      const at = lineStart(measured.element, measured.lines.ends[to - 1] ?? 0);
      if (at) places.push({ measured, at });
      await pause();
    }
    for (const [measured, some] of Map.groupBy(places, ({ measured }) => measured)) {
      const positions = some.map(({ at }) => at);
      measured.slices = cut(measured.element, positions);
    }
  }

  slices(index: number): readonly HTMLElement[] {
    return this.#measured[index]?.slices ?? [];
  }
}
