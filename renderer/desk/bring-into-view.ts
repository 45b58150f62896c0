import { axisOf } from './axis.ts';

/** What lies over the window's near edge, a bar or a panel, and some lines to read on to; CSS px. */
const NEAR_EDGE = 64;
const FAR_EDGE = 48;

/** Whether a range is in the window of its scroller, and not under what lies over its edges. */
export function isInView(scroller: HTMLElement, range: Range): boolean {
  const { start, end } = axisOf(scroller);
  const [box, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return start(box) >= start(view) + NEAR_EDGE && end(box) <= end(view) - FAR_EDGE;
}

/** Scrolls at once until the beginning of a range stands a third of the window from its near edge. */
export function bringIntoView(scroller: HTMLElement, range: Range): void {
  const { start, end, scrollBy } = axisOf(scroller);
  const go = (): void => {
    if (!scroller.isConnected) return;
    const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    scrollBy(scroller, start(box) - start(view) - (end(view) - start(view)) / 3);
  };
  go();
  // Sections around it may get their real heights only now that they are near: once more when they have.
  requestAnimationFrame(go);
}
