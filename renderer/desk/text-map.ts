import { firstFrom } from '../text/binary-search.ts';
import type { Article } from './article.ts';
import { partOf, SECTIONS_A_PART } from './section.ts';

/**
 * The bridge between offsets in a version's text and positions in the document. Elements with `data-block`
 * hold exactly their block's text, so a position is found by walking one block's text nodes.
 */
export class TextMap {
  readonly #sections = new Map<number, HTMLElement>();

  constructor(
    private readonly root: ParentNode,
    private readonly article: Article,
  ) {}

  /** The element of a block; null while it is not mounted. */
  element(block: number): HTMLElement | null {
    const { chunks } = this.article;
    const n = firstFrom(chunks.length, (i) => (chunks[i]?.firstBlock ?? 0) > block) - 1;
    const element = this.#section(n)?.children[block - (chunks[n]?.firstBlock ?? 0)];
    return element instanceof HTMLElement ? element : null;
  }

  #section(n: number): HTMLElement | null {
    const known = this.#sections.get(n);
    if (known?.isConnected) return known;
    const section = this.root.querySelector(`.part[data-n="${partOf(n)}"]`)?.children[n % SECTIONS_A_PART];
    if (!(section instanceof HTMLElement)) return null;
    this.#sections.set(n, section);
    return section;
  }

  /** A range over [start, end) of the whole text, or null while a block of it is not mounted. */
  range(start: number, end: number): Range | null {
    const from = this.#position(start);
    const to = this.#position(end);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  #position(offset: number): { node: Node; offset: number } | null {
    if (this.article.starts.length === 0) return null;
    const block = this.article.blockAt(offset);
    const element = this.element(block);
    if (!element) return null;
    let left = offset - (this.article.starts[block] ?? 0);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let last: Text | null = null;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (left <= node.data.length) return { node, offset: left };
      left -= node.data.length;
      last = node;
    }
    return last ? { node: last, offset: last.data.length } : { node: element, offset: 0 };
  }

  /** The offset in the whole text of a position in the document; null outside the text. */
  offset(node: Node, offset: number): number | null {
    const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
      '[data-block]',
    );
    if (!element || !this.root.contains(element)) return this.#edge(node, offset);
    return (this.article.starts[Number(element.dataset['block'])] ?? 0) + unitsBefore(element, node, offset);
  }

  /** A position between blocks (a triple click ends before the next one): the nearest block's edge. */
  #edge(node: Node, offset: number): number | null {
    if (!(node instanceof Element) || !this.root.contains(node)) return null;
    const next = node.childNodes[offset];
    const first =
      next instanceof Element
        ? next.matches('[data-block]')
          ? next
          : next.querySelector('[data-block]')
        : null;
    if (first instanceof HTMLElement) return this.article.starts[Number(first.dataset['block'])] ?? null;
    const blocks = node.querySelectorAll<HTMLElement>('[data-block]');
    const last = blocks[blocks.length - 1];
    if (!last) return null;
    const index = Number(last.dataset['block']);
    return (this.article.starts[index] ?? 0) + (this.article.blocks[index]?.text.length ?? 0);
  }
}

/** How much of an element's text stands before a position in it, UTF-16 code units. */
function unitsBefore(element: HTMLElement, node: Node, offset: number): number {
  if (!(node instanceof Text)) {
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  }
  // Copying the text to count it would cost with each key in a paragraph of 5 MB.
  let units = offset;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text && text !== node;) {
    units += text.data.length;
    text = walker.nextNode() as Text | null;
  }
  return units;
}
