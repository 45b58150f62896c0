import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundaryAfter,
  boundaryBefore,
  isGraphemeBoundary,
  snapOutwards,
} from '../../../../renderer/text/graphemes.ts';
import { anyText, boundaries } from './texts.ts';

describe('grapheme boundaries', () => {
  test.each([
    ['between letters', 'ab', 1, 1, 1],
    ['in a surrogate pair', 'a😀b', 2, 1, 3],
    ['before a combining mark', 'ae\u0301b', 2, 1, 3],
    ['at a zero width joiner', 'a👩\u200d👧b', 3, 1, 6],
    ['between the halves of a flag', '🇩🇪🇫🇷', 2, 0, 4],
    ['between two flags', '🇩🇪🇫🇷', 4, 4, 4],
    ['between CR and LF', 'a\r\nb', 2, 1, 3],
    ['inside Hebrew points', 'שָׁ', 1, 0, 3],
    ['before the text', 'ab', -5, 0, 0],
    ['after the text', 'ab', 9, 2, 2],
    ['in an empty text', '', 0, 0, 0],
  ])('%s', (_, text, offset, before, after) => {
    expect([boundaryBefore(text, offset), boundaryAfter(text, offset)]).toEqual([before, after]);
  });

  test('are those that segmenting the whole text gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = boundaries(text);
        const sorted = [...all].sort((a, b) => a - b);
        for (let at = 0; at <= text.length; at++) {
          expect(isGraphemeBoundary(text, at)).toBe(all.has(at));
          expect(boundaryBefore(text, at)).toBe(sorted.findLast((one) => one <= at));
          expect(boundaryAfter(text, at)).toBe(sorted.find((one) => one >= at));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('10,000 combining marks are one cluster', () => {
    const text = `x${'\u0301'.repeat(10_000)} y`;
    expect(snapOutwards(text, { start: 5000, end: 5001 })).toEqual({ start: 0, end: 10_001 });
  });

  test('snapping outwards holds the span', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const out = snapOutwards(text, span);
        expect(out.start).toBeLessThanOrEqual(span.start);
        expect(out.end).toBeGreaterThanOrEqual(span.start < span.end ? span.end : out.start);
        expect(out.end > out.start).toBe(span.end > span.start);
      }),
    );
  });

  test('a cut in 20 MB of text reads only what is around it', () => {
    const text = 'wörter und Wörter. '.repeat(1_100_000);
    for (let n = 0; n < 1000; n++) {
      const span = { start: n * 20_000, end: n * 20_000 + 5 };
      expect(snapOutwards(text, span)).toEqual(span);
    }
  });
});
