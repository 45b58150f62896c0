import { firstFrom } from '../text/binary-search.ts';
import type { Article } from './article.ts';
import { axisOf, type Axis } from './axis.ts';

/** Where a reader is: the block at the top of the window and the share of its height that is above it. */
export interface Place {
  readonly block: number;
  readonly fraction: number;
}

type Elements = ArrayLike<Element>;

/** The first element, of some that stand one after the other, that ends after `edge`. */
const reaching = ({ end }: Axis, elements: Elements, edge: number): Element | undefined => {
  const endOf = (i: number): number => {
    const element = elements[i];
    return element ? end(element.getBoundingClientRect()) : edge;
  };
  return elements[firstFrom(elements.length, (i) => endOf(i) > edge)];
};

/** The last element, of some that stand one after the other, that begins before `edge`. */
const begunBefore = ({ start }: Axis, elements: Elements, edge: number): Element | undefined => {
  const startOf = (i: number): number => {
    const element = elements[i];
    return element ? start(element.getBoundingClientRect()) : edge;
  };
  return elements[firstFrom(elements.length, (i) => startOf(i) >= edge) - 1];
};

const NONE: Elements = [];

/**
 * The section at an edge, and the block. Parts are asked first and then the sections of one, each by halves: to read a
 * rectangle in what is not rendered forces its layout.
 */
const sectionReaching = (axis: Axis, parts: Elements, edge: number): Element | undefined =>
  reaching(axis, reaching(axis, parts, edge)?.children ?? NONE, edge);
const sectionBegunBefore = (axis: Axis, parts: Elements, edge: number): Element | undefined =>
  begunBefore(axis, begunBefore(axis, parts, edge)?.children ?? NONE, edge);
const blockReaching = (axis: Axis, parts: Elements, edge: number): Element | undefined =>
  reaching(axis, sectionReaching(axis, parts, edge)?.children ?? NONE, edge);
const blockBegunBefore = (axis: Axis, parts: Elements, edge: number): Element | undefined =>
  begunBefore(axis, sectionBegunBefore(axis, parts, edge)?.children ?? NONE, edge);

const indexOf = (element: Element): number => Number(element.getAttribute('data-block'));

/** The place at the edge of the scroller where the text comes in. */
export function currentPlace(scroller: HTMLElement, parts: Elements): Place | null {
  const axis = axisOf(scroller);
  const edge = axis.start(scroller.getBoundingClientRect());
  const element = blockReaching(axis, parts, edge);
  if (!element) return null;
  const box = element.getBoundingClientRect();
  const size = axis.end(box) - axis.start(box);
  const above = Math.max(0, edge - axis.start(box));
  return { block: indexOf(element), fraction: size > 0 ? above / size : 0 };
}

/** The first and the last block that are in view, or nearly: within so many px before and after. */
export function blocksInView(
  scroller: HTMLElement,
  parts: Elements,
  near = 0,
): { readonly first: number; readonly last: number } | null {
  const axis = axisOf(scroller);
  const box = scroller.getBoundingClientRect();
  const first = blockReaching(axis, parts, axis.start(box) - near);
  const last = blockBegunBefore(axis, parts, axis.end(box) + near);
  return first && last ? { first: indexOf(first), last: indexOf(last) } : null;
}

/**
 * The numbers of the first and the last section that stand in view, or at most the height of the view away from it;
 * null where there are none.
 */
export function nearSections(
  scroller: HTMLElement,
  parts: Elements,
): { readonly first: number; readonly last: number } | null {
  const axis = axisOf(scroller);
  const view = scroller.getBoundingClientRect();
  const [start, end] = [axis.start(view), axis.end(view)];
  const first = sectionReaching(axis, parts, start - (end - start));
  const last = sectionBegunBefore(axis, parts, end + (end - start));
  const numberOf = (section: Element): number => Number(section.getAttribute('data-n'));
  return first && last ? { first: numberOf(first), last: numberOf(last) } : null;
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
  parts: Elements,
): number {
  if (units <= 0) return 1;
  const axis = axisOf(scroller);
  const edge = axis.end(scroller.getBoundingClientRect());
  const element = blockBegunBefore(axis, parts, edge);
  if (!element) return 0;
  const box = element.getBoundingClientRect();
  const size = axis.end(box) - axis.start(box);
  const share = size > 0 ? Math.min(1, (edge - axis.start(box)) / size) : 1;
  const block = indexOf(element);
  const length = article.blocks[block]?.text.length ?? 0;
  return Math.min(1, ((article.starts[block] ?? 0) + share * length) / units);
}
