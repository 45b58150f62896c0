import type { Article } from './article.ts';

/** Where a reader is: the block at the top of the window and the share of its height that is above it. */
export interface Place {
  readonly block: number;
  readonly fraction: number;
}

/** The block element at the top edge of the scroller, found among the sections that are near it. */
export function currentPlace(scroller: HTMLElement, sections: Iterable<HTMLElement>): Place | null {
  const edge = scroller.getBoundingClientRect().top;
  for (const section of sections) {
    if (section.getBoundingClientRect().bottom <= edge) continue;
    for (const element of section.querySelectorAll<HTMLElement>('[data-block]')) {
      const box = element.getBoundingClientRect();
      if (box.bottom <= edge) continue;
      const above = Math.max(0, edge - box.top);
      return { block: Number(element.dataset['block']), fraction: box.height > 0 ? above / box.height : 0 };
    }
  }
  return null;
}

/** Scrolls so that the place is at the top again. */
export function goTo(scroller: HTMLElement, element: HTMLElement, place: Place): void {
  const box = element.getBoundingClientRect();
  const top = scroller.getBoundingClientRect().top;
  // A block that starts below the edge (the first one, under the page's margin) is not pulled up to it.
  if (place.block === 0 && place.fraction === 0) return;
  scroller.scrollTop += box.top - top + place.fraction * box.height;
}

/** Share of the text above the lower edge of the window, 0 to 1, given the last block seen and the share seen of it. */
export function progressAt(article: Article, units: number, block: number, share: number): number {
  if (units <= 0) return 1;
  const start = article.starts[block] ?? 0;
  const length = article.blocks[block]?.text.length ?? 0;
  return Math.min(1, (start + share * length) / units);
}
