import { boundaryAfter, boundaryBefore, snapOutwards } from './graphemes.ts';
import type { Selector } from './selector.ts';

/** Up to this many UTF-16 code units are kept of what stands before a passage, and as many of what follows. */
export const CONTEXT_UNITS = 32;

/**
 * Describes a passage so that it can be found again, in this text or in a later version of it. The passage is
 * widened to whole grapheme clusters; prefix and suffix hold whole clusters only.
 * @param start, end  half open, UTF-16 code units of `text`; what lies outside the text is cut off
 */
export function describePassage(text: string, start: number, end: number): Selector {
  const position = snapOutwards(text, { start, end });
  const before = boundaryAfter(text, position.start - CONTEXT_UNITS);
  const after = boundaryBefore(text, position.end + CONTEXT_UNITS);
  return {
    position,
    quote: {
      exact: text.slice(position.start, position.end),
      prefix: text.slice(before, position.start),
      suffix: text.slice(position.end, after),
    },
  };
}
