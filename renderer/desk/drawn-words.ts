import { firstFrom } from '../text/binary-search.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from './selection.ts';

/** The words of a drawn note as one text, and the way back to where they stand. */
interface DrawnWords {
  readonly text: string;
  /** Where a stretch of the text is drawn; null where nothing is. */
  range(span: Span): Range | null;
}

/** What begins on a line of its own, and ends with it. */
const LINES: ReadonlySet<string> = new Set('P UL OL LI BLOCKQUOTE PRE BR HR'.split(' '));

/** Reads the words that are drawn in an element, just as `noteWords` has them of the note's Markdown. */
export function drawnWords(element: Element): DrawnWords {
  const lines = new Lines();
  const nodes: Text[] = [];
  const starts: number[] = [];

  function read(parent: Node): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        nodes.push(node);
        starts.push(lines.text.length);
        lines.add(node.data);
      } else if (node instanceof Element) {
        const isLine = LINES.has(node.tagName);
        if (isLine) lines.next();
        read(node);
        if (isLine) lines.next();
      }
    }
  }
  read(element);

  /** The last node that begins at a unit or before it, and an offset in it; null where there is none. */
  function place(unit: number, offset: number): [Text, number] | null {
    const n = firstFrom(starts.length, (i) => (starts[i] ?? 0) > unit) - 1;
    const node = nodes[n];
    return node ? [node, Math.min(offset - (starts[n] ?? 0), node.length)] : null;
  }

  return {
    text: lines.text.trimEnd(),
    range({ start, end }) {
      const from = place(start, start);
      const to = place(end - 1, end);
      if (!from || !to) return null;
      const range = document.createRange();
      range.setStart(...from);
      range.setEnd(...to);
      return range;
    },
  };
}
