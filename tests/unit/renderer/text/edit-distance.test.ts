import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distances, reversed } from '../../../../renderer/text/edit-distance.ts';

/** The textbook recurrence, one cell at a time (Wagner and Fischer, 1974). */
function byTable(pattern: string, text: string, anchored: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, j) => (anchored ? j : 0));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const replace = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}

describe('edit distances, bit by bit', () => {
  test('kitten becomes sitting in three edits', () => {
    expect(distances('kitten', 'sitting', true).at(-1)).toBe(3);
  });

  test('are those of the table, for patterns of one block and of several', () => {
    const few = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });
    fc.assert(
      fc.property(few(130), few(130), fc.boolean(), (pattern, text, anchored) => {
        expect([...distances(pattern, text, anchored)]).toEqual(byTable(pattern, text, anchored));
      }),
      { numRuns: 300 },
    );
  });

  test.each([31, 32, 33, 63, 64, 65])('hold at a pattern of %i units, where blocks begin', (length) => {
    const pattern = 'abcd'.repeat(17).slice(0, length);
    expect([...distances(pattern, `xx${pattern}yy`, false)]).toEqual(
      byTable(pattern, `xx${pattern}yy`, false),
    );
  });

  test('a text is reversed by code units, so that half a surrogate pair stays one', () => {
    expect(reversed('ab\ud83d')).toBe('\ud83dba');
    expect(reversed('')).toBe('');
  });
});
