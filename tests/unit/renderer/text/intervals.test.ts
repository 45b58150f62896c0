import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexIntervals } from '../../../../renderer/text/intervals.ts';

const anySpans = fc
  .array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 80 })
  .map((pairs) => pairs.map(([start, length], id) => ({ id, start, end: start + length })));

describe('which passages are where', () => {
  test('is what looking at each passage says, in order', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(260), fc.nat(260), (spans, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const inOrder = [...spans].sort((x, y) => x.start - y.start || x.end - y.end);
        const intervals = indexIntervals(spans);
        expect(intervals.overlapping(start, end)).toEqual(
          inOrder.filter((one) => one.start < one.end && start < end && one.start < end && start < one.end),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('one passage over everything does not make each question a walk through all', () => {
    const spans = Array.from({ length: 100_000 }, (_, n) => ({ start: n * 10, end: n * 10 + 5 }));
    const intervals = indexIntervals([{ start: 0, end: 1_000_000 }, ...spans]);
    for (let n = 0; n < 10_000; n++) {
      expect(intervals.overlapping(n * 100 + 2, n * 100 + 3).length).toBe(2);
    }
  });
});
