import { firstFrom } from '../text/binary-search.ts';
import type { Article } from './article.ts';

/** Where a reader is: the block at the top of the window and the share of its height that is above it. */
export interface Place {
  readonly block: number;
  readonly fraction: number;
}

type Elements = ArrayLike<HTMLElement>;

const blocksOf = (section: HTMLElement | undefined): Elements =>
  section?.querySelectorAll<HTMLElement>('[data-block]') ?? [];

/** The first element, of some that stand one below the other, whose lower edge is below `y`. */
const reaching = (elements: Elements, y: number): HTMLElement | undefined =>
  elements[firstFrom(elements.length, (i) => (elements[i]?.getBoundingClientRect().bottom ?? y) > y)];

/** The last element, of some that stand one below the other, that begins above `y`. */
const begunAbove = (elements: Elements, y: number): HTMLElement | undefined =>
  elements[firstFrom(elements.length, (i) => (elements[i]?.getBoundingClientRect().top ?? y) >= y) - 1];

/** The block element at the top edge of the scroller. */
export function currentPlace(scroller: HTMLElement, sections: Elements): Place | null {
  const edge = scroller.getBoundingClientRect().top;
  const element = reaching(blocksOf(reaching(sections, edge)), edge);
  if (!element) return null;
  const { top, height } = element.getBoundingClientRect();
  const above = Math.max(0, edge - top);
  return { block: Number(element.dataset['block']), fraction: height > 0 ? above / height : 0 };
}

/** Scrolls so that the place is at the top again. */
export function goTo(scroller: HTMLElement, element: HTMLElement, place: Place): void {
  // A block that starts below the edge (the first one, under the page's margin) is not pulled up to it.
  if (place.block === 0 && place.fraction === 0) return;
  const box = element.getBoundingClientRect();
  scroller.scrollTop += box.top - scroller.getBoundingClientRect().top + place.fraction * box.height;
}

/** Share of a text of so many UTF-16 code units that stands above the lower edge of the scroller, 0 to 1. */
export function progressSeen(
  article: Article,
  units: number,
  scroller: HTMLElement,
  sections: Elements,
): number {
  if (units <= 0) return 1;
  const edge = scroller.getBoundingClientRect().bottom;
  const element = begunAbove(blocksOf(begunAbove(sections, edge)), edge);
  if (!element) return 0;
  const { top, height } = element.getBoundingClientRect();
  const share = height > 0 ? Math.min(1, (edge - top) / height) : 1;
  const block = Number(element.dataset['block']);
  const length = article.blocks[block]?.text.length ?? 0;
  return Math.min(1, ((article.starts[block] ?? 0) + share * length) / units);
}
