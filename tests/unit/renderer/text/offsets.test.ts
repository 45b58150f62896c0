import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOffsets } from '../../../../renderer/text/offsets.ts';
import { anyText } from './texts.ts';

describe('offsets in code units and in code points', () => {
  test.each([
    ['plain', 'abc', 2, 2],
    ['after a surrogate pair', '😀a', 2, 1],
    ['between pairs', '😀😀a', 2, 1],
    ['at the end', 'a😀', 3, 2],
    ['after a lone surrogate', '\ude00\ud83da', 2, 2],
    ['after combining marks, each a code point', 'e\u0301x', 2, 2],
  ])('%s', (_, text, units, points) => {
    const offsets = createOffsets(text);
    expect(offsets.toCodePoints(units)).toBe(points);
    expect(offsets.toUnits(points)).toBe(units);
  });

  test('count as iterating the text does, and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offsets = createOffsets(text);
        let units = 0;
        for (const [points, character] of [...text].entries()) {
          expect(offsets.toCodePoints(units)).toBe(points);
          expect(offsets.toUnits(points)).toBe(units);
          if (character.length === 2) units++;
          expect(offsets.toCodePoints(units)).toBe(points);
          units++;
        }
        expect(offsets.toCodePoints(text.length)).toBe([...text].length);
        expect(offsets.toUnits([...text].length + 5)).toBe(text.length);
        expect(offsets.toCodePoints(-3)).toBe(0);
      }),
    );
  });
});
