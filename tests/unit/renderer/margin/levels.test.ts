import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestLevels, type Wish } from '../../../../renderer/margin/levels.ts';

const free = (want: number): Wish => ({ want, low: -Infinity, high: Infinity });
const wants = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 12 });

test('levels that are in order already stay where they want to be', () => {
  expect(nearestLevels([1, 1, 4].map(free))).toEqual([1, 1, 4]);
});

test('levels out of order meet at their mean', () => {
  expect(nearestLevels([9, 3, 20].map(free))).toEqual([6, 6, 20]);
});

test('levels never decrease, and no single shift brings them nearer', () => {
  fc.assert(
    fc.property(wants, fc.nat(), fc.integer({ min: -5, max: 5 }), (some, pick, shift) => {
      const levels = nearestLevels(some.map(free));
      const off = (tried: readonly number[]): number =>
        tried.reduce((sum, level, i) => sum + (level - (some[i] ?? 0)) ** 2, 0);
      const ordered = (tried: readonly number[]): boolean =>
        tried.every((level, i) => level >= (tried[i - 1] ?? -Infinity));
      expect(ordered(levels)).toBe(true);
      const at = some.length === 0 ? 0 : pick % some.length;
      const tried = levels.map((level, i) => (i === at ? level + shift : level));
      expect(!ordered(tried) || off(tried) >= off(levels) - 1e-6).toBe(true);
    }),
  );
});

test('bounds shared by all hold the levels as they would a clamp', () => {
  fc.assert(
    fc.property(wants, (some) => {
      const held = nearestLevels(some.map((want) => ({ want, low: -100, high: 100 })));
      const unheld = nearestLevels(some.map(free)).map((level) => Math.max(-100, Math.min(100, level)));
      held.forEach((level, i) => expect(level).toBeCloseTo(unheld[i] ?? NaN, 6));
    }),
  );
});
