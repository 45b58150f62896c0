import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside } from '../../../../renderer/print/beside.ts';

const MARGIN = { gap: 8, height: 900 };

test('notes with room between them stand level with their lines', () => {
  const notes = [
    { want: 40, height: 60 },
    { want: 300, height: 100 },
  ];
  expect(placeBeside(notes, MARGIN)).toEqual([40, 300]);
});

test('a note whose line is the last of the page stands above its end', () => {
  expect(placeBeside([{ want: 880, height: 60 }], MARGIN)).toEqual([840]);
});

test('notes never overlap, keep their order and stay within the margin', () => {
  const note = fc.record({
    want: fc.integer({ min: -50, max: 950 }),
    height: fc.integer({ min: 16, max: 120 }),
  });
  fc.assert(
    fc.property(fc.array(note, { maxLength: 12 }), (some) => {
      const notes = some.toSorted((a, b) => a.want - b.want);
      const total = notes.reduce((sum, { height }) => sum + height + MARGIN.gap, 0);
      const tops = placeBeside(notes, { ...MARGIN, height: Math.max(MARGIN.height, total) });
      tops.forEach((top, i) => {
        const above = i === 0 ? 0 : (tops[i - 1] ?? 0) + (notes[i - 1]?.height ?? 0) + MARGIN.gap;
        expect(top).toBeGreaterThanOrEqual(above - 1e-6);
        expect(top + (notes[i]?.height ?? 0)).toBeLessThanOrEqual(Math.max(MARGIN.height, total) + 1e-6);
      });
    }),
  );
});
