import { axisOf } from './axis.ts';

/** What lies over the window's near edge, a bar or a panel, and a line to read on to; CSS px. */
const NEAR_EDGE = 64;
const FAR_EDGE = 48;
const SETTLING_FRAMES = 8;

/** Whether a range is in the window of its scroller, or as much of it as fits, and not under its edges. */
export function isInView(scroller: HTMLElement, range: Range): boolean {
  const { start, end } = axisOf(scroller);
  const [box, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const [from, to] = [start(view) + NEAR_EDGE, end(view) - FAR_EDGE];
  const fits = end(box) - start(box) < to - from;
  return start(box) >= from && (fits ? end(box) <= to : start(box) <= to);
}

/**
 * Scrolls a passage into view: its first line to a third of the window. Sections that come near get their real heights
 * only then and move it, so it is put there again until they have them.
 * @param passage its range now; null once something else is wanted
 */
export async function bringIntoView(scroller: HTMLElement, passage: () => Range | null): Promise<void> {
  const { start, end, scrollBy } = axisOf(scroller);
  let goes = false;
  for (let frame = 0; frame < SETTLING_FRAMES; frame += 1) {
    const range = passage();
    if (!range) return;
    goes ||= !isInView(scroller, range);
    if (!goes) return;
    const view = scroller.getBoundingClientRect();
    scrollBy(scroller, start(range.getBoundingClientRect()) - start(view) - (end(view) - start(view)) / 3);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
