import type { LitElement } from 'lit';
import { Article } from './article.ts';
import { axisOf } from './axis.ts';
import { bringIntoView, isInView } from './bring-into-view.ts';
import { caretOffset, putCaret } from './caret.ts';
import { blocksInView, currentPlace, type Place } from './reading-place.ts';
import { selectedSpan, type Span } from './selection.ts';
import { TextMap } from './text-map.ts';

/** What is kept in view stands so far from its edges, CSS px. */
const EDGE = 48;

/** The text that lies open in a pane: where the reader is in it, and how a passage of it comes into view. */
export class TextView {
  article = new Article();
  map: TextMap;
  /** Counts what was brought into view: what was wanted before is not any more. */
  #bringing = 0;

  constructor(private readonly pane: LitElement) {
    this.map = new TextMap(pane, this.article);
  }

  /** Another article is opened, and nothing of it has arrived yet. */
  begin(): void {
    this.halt();
    this.article = new Article();
    this.map = new TextMap(this.root, this.article);
  }

  get root(): ShadowRoot {
    return this.pane.renderRoot as ShadowRoot;
  }

  /** Null while no article lies open. */
  get scroller(): HTMLElement | null {
    return this.pane.renderRoot?.querySelector<HTMLElement>('.scroll') ?? null;
  }

  /** What holds the text; null while no article lies open. */
  get text(): HTMLElement | null {
    return this.pane.renderRoot?.querySelector<HTMLElement>('.text') ?? null;
  }

  /** What holds its sections. Children are asked: a selector would look at every block of a large text. */
  get parts(): readonly HTMLElement[] {
    return childrenOf(this.text, (child) => child.className === 'part');
  }

  /** What stands over the text while some of it is selected; null while nothing is. */
  get toolbar(): HTMLElement | null {
    const last = this.text?.lastElementChild;
    return last instanceof HTMLElement && last.matches('.tools') ? last : null;
  }

  /** What stands on the page beside the text and below it. */
  get besideText(): HTMLElement[] {
    const { text } = this;
    return childrenOf(text?.parentElement, (child) => child !== text);
  }

  /** What holds the notes; null while no article lies open. */
  get notes(): HTMLElement | null {
    return this.besideText.find((part) => part.className === 'notes') ?? null;
  }

  /** Scrolled, and as far as it goes. */
  get isAtEnd(): boolean {
    const { scroller } = this;
    if (!scroller) return false;
    const { scrolled, left } = axisOf(scroller);
    return scrolled(scroller) > 0 && left(scroller) < 2;
  }

  goToEnd(): void {
    const { scroller } = this;
    if (scroller) axisOf(scroller).scrollBy(scroller, axisOf(scroller).left(scroller));
  }

  /** A passage in the document; null while some of it is not there. */
  range({ start, end }: Span): Range | null {
    return this.map.range(start, end);
  }

  // ---- where the reader is ----------------------------------------------------------------------------------

  /** The place at the top of the window; null before its text is there. */
  get place(): Place | null {
    const { scroller } = this;
    return scroller && currentPlace(scroller, this.parts);
  }

  /** Offset of the block at the top of the window. */
  get top(): number {
    return this.article.starts[this.place?.block ?? 0] ?? 0;
  }

  /** The part of the text that is in the window and as far again around it. */
  get near(): Span | null {
    const { scroller, article } = this;
    if (!scroller) return null;
    const near = axisOf(scroller).vertical ? scroller.clientWidth : scroller.clientHeight;
    const blocks = near > 0 ? blocksInView(scroller, this.parts, near) : null;
    if (!blocks) return null;
    const start = article.starts[blocks.first] ?? 0;
    const last = article.starts[blocks.last] ?? 0;
    return { start, end: last + (article.blocks[blocks.last]?.text.length ?? 0) };
  }

  /** Offset of the caret; null while it is elsewhere. */
  get caret(): number | null {
    return caretOffset(this.root, this.map);
  }

  /** What is selected of the text. */
  get selected(): Span | null {
    return this.article.blocks.length === 0 ? null : selectedSpan(this.root, this.map, this.article);
  }

  /** Offset of where the reader reads: the caret where it is in view, else a third below the top. */
  get readingLine(): number {
    const { caret, scroller, text } = this;
    if (!scroller || !text) return this.top;
    const [box] = (caret === null ? null : this.map.range(caret, caret))?.getClientRects() ?? [];
    const { start, end, vertical } = axisOf(scroller);
    const [page, view] = [text.getBoundingClientRect(), scroller.getBoundingClientRect()];
    if (caret !== null && box && end(box) > start(view) && start(box) < end(view)) return caret;
    const rtl = getComputedStyle(text).direction === 'rtl';
    const [x, y] = vertical
      ? [view.right - view.width / 3, page.top + 8]
      : [rtl ? page.right - 8 : page.left + 8, view.top + view.height / 3];
    const point = document.caretPositionFromPoint(x, y, { shadowRoots: [this.root] });
    const offset = point && this.map.offset(point.offsetNode, point.offset);
    // A short text ends above that.
    return offset === null || offset >= this.article.units ? this.top : offset;
  }

  // ---- what comes into view, and what is selected ----------------------------------------------------------

  /** Whether a passage is there and out of view. */
  isAway(span: Span): boolean {
    const range = this.range(span);
    return range !== null && this.scroller !== null && !isInView(this.scroller, range);
  }

  /** Brings a passage into view where it is not. */
  bring(span: Span): void {
    this.halt();
    const wanted = this.#bringing;
    const { scroller } = this;
    if (scroller) void bringIntoView(scroller, () => (wanted === this.#bringing ? this.range(span) : null));
  }

  /** What is being brought into view is not wanted any more. */
  halt(): void {
    this.#bringing += 1;
  }

  /** Scrolls no further than it takes to see all of a passage, or its beginning. */
  keepInView(range: Range | null): void {
    const { scroller } = this;
    if (!range || !scroller) return;
    const { start, end, scrollBy } = axisOf(scroller);
    const [box, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const [above, below] = [start(box) - start(view) - EDGE, end(box) - end(view) + EDGE];
    if (above < 0 || below > above) scrollBy(scroller, above);
    else if (below > 0) scrollBy(scroller, below);
  }

  /** Moves the caret by a word, or selects that far; a caret that is not in the text begins at the top of the window. */
  moveCaret(direction: 'left' | 'right', extend: boolean): void {
    if (this.caret === null) putCaret(this.map, this.top);
    document.getSelection()?.modify(extend ? 'extend' : 'move', direction, 'word');
  }

  /** Selects a passage. */
  select(span: Span): void {
    const range = this.range(span);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
}

const childrenOf = (
  parent: Element | null | undefined,
  admits: (child: HTMLElement) => boolean,
): HTMLElement[] => ([...(parent?.children ?? [])] as HTMLElement[]).filter(admits);
