import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsOf } from '../../../../renderer/text/line-levels.ts';

const span = (start: number, end: number) => ({ start, end });

test('passages apart share the first level', () => {
  expect(levelsOf([span(0, 5), span(5, 9), span(20, 30)], 3)).toEqual([0, 0, 0]);
});

test('a passage within another lies one level lower, in whatever order they come', () => {
  expect(levelsOf([span(4, 6), span(0, 10)], 3)).toEqual([1, 0]);
});

test('more passages at one place than there are levels still all have one', () => {
  const levels = levelsOf(
    Array.from({ length: 500 }, () => span(3, 8)),
    3,
  );
  expect(new Set(levels)).toEqual(new Set([0, 1, 2]));
});

test('no two passages over one character have the same level, as long as the levels suffice', () => {
  const spans = fc.array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => span(start, start + length)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(spans, (all) => {
      const levels = levelsOf(all, all.length + 1);
      const clashes = all.flatMap((one, a) =>
        all.filter(
          (other, b) => b > a && levels[a] === levels[b] && one.start < other.end && other.start < one.end,
        ),
      );
      expect(clashes).toEqual([]);
    }),
  );
});
