/**
 * How a passage is found again: a position and a quote with its surroundings, by the names of the W3C Web
 * Annotation Data Model (TextPositionSelector, TextQuoteSelector). Offsets are UTF-16 code units of a
 * version's whole text; an export counts Unicode code points instead.
 */
export interface Selector {
  /** Half open: `start` is the first unit of the passage, `end` the first after it. */
  readonly position: { readonly start: number; readonly end: number };
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}
