import { firstFrom } from '../text/binary-search.ts';
import type { Article } from './article.ts';
import { axisOf, type Axis } from './axis.ts';

/** Where a reader is: the block at the top of the window and the share of its height that is above it. */
export interface Place {
  readonly block: number;
  readonly fraction: number;
}

type Elements = ArrayLike<HTMLElement>;

const blocksOf = (section: HTMLElement | undefined): Elements =>
  section?.querySelectorAll<HTMLElement>('[data-block]') ?? [];

/** The first element, of some that stand one after the other, that ends after `edge`. */
const reaching = ({ end }: Axis, elements: Elements, edge: number): HTMLElement | undefined => {
  const endOf = (i: number): number => {
    const element = elements[i];
    return element ? end(element.getBoundingClientRect()) : edge;
  };
  return elements[firstFrom(elements.length, (i) => endOf(i) > edge)];
};

/** The last element, of some that stand one after the other, that begins before `edge`. */
const begunBefore = ({ start }: Axis, elements: Elements, edge: number): HTMLElement | undefined => {
  const startOf = (i: number): number => {
    const element = elements[i];
    return element ? start(element.getBoundingClientRect()) : edge;
  };
  return elements[firstFrom(elements.length, (i) => startOf(i) >= edge) - 1];
};

const blockReaching = (axis: Axis, sections: Elements, edge: number): HTMLElement | undefined =>
  reaching(axis, blocksOf(reaching(axis, sections, edge)), edge);

const blockBegunBefore = (axis: Axis, sections: Elements, edge: number): HTMLElement | undefined =>
  begunBefore(axis, blocksOf(begunBefore(axis, sections, edge)), edge);

const indexOf = (element: HTMLElement): number => Number(element.dataset['block']);

/** The place at the edge of the scroller where the text comes in. */
export function currentPlace(scroller: HTMLElement, sections: Elements): Place | null {
  const axis = axisOf(scroller);
  const edge = axis.start(scroller.getBoundingClientRect());
  const element = blockReaching(axis, sections, edge);
  if (!element) return null;
  const box = element.getBoundingClientRect();
  const size = axis.end(box) - axis.start(box);
  const above = Math.max(0, edge - axis.start(box));
  return { block: indexOf(element), fraction: size > 0 ? above / size : 0 };
}

/** The first and the last block that are in view, or nearly: within so many px before and after. */
export function blocksInView(
  scroller: HTMLElement,
  sections: Elements,
  near = 0,
): { readonly first: number; readonly last: number } | null {
  const axis = axisOf(scroller);
  const box = scroller.getBoundingClientRect();
  const first = blockReaching(axis, sections, axis.start(box) - near);
  const last = blockBegunBefore(axis, sections, axis.end(box) + near);
  return first && last ? { first: indexOf(first), last: indexOf(last) } : null;
}

/** Scrolls so that the place is at the top again. */
export function goTo(scroller: HTMLElement, element: HTMLElement, place: Place): void {
  // A block that starts below the edge (the first one, under the page's margin) is not pulled up to it.
  if (place.block === 0 && place.fraction === 0) return;
  const axis = axisOf(scroller);
  const box = element.getBoundingClientRect();
  const [start, size] = [axis.start(box), axis.end(box) - axis.start(box)];
  axis.scrollBy(scroller, start - axis.start(scroller.getBoundingClientRect()) + place.fraction * size);
}

/** Share of a text of so many UTF-16 code units that stands before the far edge of the scroller, 0 to 1. */
export function progressSeen(
  article: Article,
  units: number,
  scroller: HTMLElement,
  sections: Elements,
): number {
  if (units <= 0) return 1;
  const axis = axisOf(scroller);
  const edge = axis.end(scroller.getBoundingClientRect());
  const element = blockBegunBefore(axis, sections, edge);
  if (!element) return 0;
  const box = element.getBoundingClientRect();
  const size = axis.end(box) - axis.start(box);
  const share = size > 0 ? Math.min(1, (edge - axis.start(box)) / size) : 1;
  const block = indexOf(element);
  const length = article.blocks[block]?.text.length ?? 0;
  return Math.min(1, ((article.starts[block] ?? 0) + share * length) / units);
}
