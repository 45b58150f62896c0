import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRoom, type Demand } from '../../../../renderer/margin/room.ts';

const anyDemand: fc.Arbitrary<Demand> = fc.record({
  low: fc.integer({ min: 0, max: 500 }),
  high: fc.integer({ min: 0, max: 900 }),
  height: fc.integer({ min: 1, max: 90 }),
  saving: fc.integer({ min: 0, max: 5 }),
});

/** A room, and the same demands to walk through one by one; some are set twice. */
const anyRoom = fc
  .tuple(fc.array(anyDemand, { minLength: 1, maxLength: 40 }), fc.array(fc.tuple(fc.nat(39), anyDemand)))
  .map(([demands, changes]) => {
    const room = createRoom(demands.length);
    for (const [index, demand] of demands.entries()) room.set(index, demand);
    for (const [index, demand] of changes.filter(([index]) => index < demands.length)) {
      demands[index] = demand;
      room.set(index, demand);
    }
    return { room, demands };
  });

describe('the room in a column', () => {
  test('is what stacking the cards one by one gives, downwards and upwards', () => {
    fc.assert(
      fc.property(anyRoom, ({ room, demands }) => {
        let edge = -Infinity;
        const tops = demands.map(({ low, height }) => {
          const top = Math.max(edge, low);
          edge = top + height;
          return top;
        });
        expect(demands.map((_, index) => room.earliest(index))).toEqual(tops);
        edge = Infinity;
        const lowest = demands.toReversed().map(({ high, height }) => (edge = Math.min(edge - height, high)));
        expect(demands.map((_, index) => room.latest(index))).toEqual(lowest.reverse());
      }),
    );
  });

  test('a run begins at the last card that nothing above it pushes down', () => {
    fc.assert(
      fc.property(anyRoom, ({ room, demands }) => {
        let edge = -Infinity;
        let start = 0;
        const starts = demands.map(({ low, height }, index) => {
          if (low >= edge) start = index;
          edge = Math.max(edge, low) + height;
          return start;
        });
        expect(demands.map((_, index) => room.runStart(index))).toEqual(starts);
      }),
    );
  });

  test('the card that gives back most is among those asked about', () => {
    fc.assert(
      fc.property(anyRoom, fc.nat(40), fc.nat(40), ({ room, demands }, a, b) => {
        const [from, to] = [Math.min(a, b, demands.length), Math.min(Math.max(a, b), demands.length)];
        const most = Math.max(0, ...demands.slice(from, to).map(({ saving }) => saving));
        const index = room.mostSaving(from, to);
        expect(demands[index]?.saving ?? 0).toBe(most);
        expect(index === -1 || (index >= from && index < to)).toBe(true);
      }),
    );
  });
});
