import { firstFrom } from './binary-search.ts';

/** Converts offsets of one text between UTF-16 code units and Unicode code points. */
export interface Offsets {
  /** Code points before a UTF-16 offset; one inside a surrogate pair counts as before the pair. */
  toCodePoints(units: number): number;
  /** The UTF-16 offset of a code point; beyond the text its end. */
  toUnits(codePoints: number): number;
}

/**
 * Prepares a text for conversion: W3C selectors of an export count Unicode code points (Web Annotation Data
 * Model, 4.2.5), while the app counts UTF-16 code units. A lone surrogate is one code point, as in
 * `String.prototype.codePointAt`. Keeps one number per character outside the Basic Multilingual Plane.
 */
export function createOffsets(text: string): Offsets {
  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  const seconds: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) seconds.push(index + 1);
  return {
    toCodePoints(units) {
      const at = Math.min(Math.max(units, 0), text.length);
      const pairs = firstFrom(seconds.length, (n) => (seconds[n] ?? 0) >= at);
      return at - pairs - (seconds[pairs] === at ? 1 : 0);
    },
    toUnits(codePoints) {
      const at = Math.max(codePoints, 0);
      const pairs = firstFrom(seconds.length, (n) => (seconds[n] ?? 0) - n > at);
      return Math.min(at + pairs, text.length);
    },
  };
}
