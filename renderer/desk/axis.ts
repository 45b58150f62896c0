/** The way a text flows, line after line: downwards, or leftwards where its lines are vertical. In CSS px. */
export interface Axis {
  readonly vertical: boolean;
  /** Where a box begins and ends; later is more. */
  start(box: DOMRect): number;
  end(box: DOMRect): number;
  scrolled(scroller: Element): number;
  /** How much further it goes. */
  left(scroller: Element): number;
  scrollBy(scroller: Element, by: number): void;
}

const DOWN: Axis = {
  vertical: false,
  start: ({ top }) => top,
  end: ({ bottom }) => bottom,
  scrolled: ({ scrollTop }) => scrollTop,
  left: ({ scrollHeight, clientHeight, scrollTop }) => scrollHeight - clientHeight - scrollTop,
  scrollBy(scroller, by) {
    scroller.scrollTop += by;
  },
};

const LEFT: Axis = {
  vertical: true,
  start: ({ right }) => -right,
  end: ({ left }) => -left,
  scrolled: ({ scrollLeft }) => -scrollLeft,
  left: ({ scrollWidth, clientWidth, scrollLeft }) => scrollWidth - clientWidth + scrollLeft,
  scrollBy(scroller, by) {
    scroller.scrollLeft -= by;
  },
};

/** The axis of what stands in an element. */
export const axisOf = (element: Element): Axis =>
  getComputedStyle(element).writingMode.startsWith('vertical') ? LEFT : DOWN;
