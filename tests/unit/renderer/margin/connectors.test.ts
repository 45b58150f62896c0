import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectors } from '../../../../renderer/margin/connectors.ts';

const edges = { from: -32, to: 0 };
const tie = (id: string, lineMiddle: number, headMiddle: number, focused = false) => ({
  id,
  lineMiddle,
  headMiddle,
  focused,
});

/** The corners of a path made of M, H and L. */
function corners(path: string): [number, number][] {
  const points: [number, number][] = [];
  for (const [, command, numbers] of path.matchAll(/([MHL])([^MHL]*)/gu)) {
    const [x = 0, y = points.at(-1)?.[1] ?? 0] = (numbers ?? '').split(' ').map(Number);
    expect(command === 'H' ? 1 : 2).toBe((numbers ?? '').split(' ').length);
    points.push([x, y]);
  }
  return points;
}

/** The height of a path at each of some places between its ends. */
function heights(path: string, places: readonly number[]): number[] {
  const points = corners(path).sort(([a], [b]) => a - b);
  return places.map((x) => {
    const next = points.findIndex(([at]) => at >= x);
    const [x1, y1] = points[Math.max(0, next - 1)] ?? [0, 0];
    const [x2, y2] = points[next] ?? [0, 0];
    return x2 === x1 ? y2 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  });
}

describe('the connectors of the note column', () => {
  test('a resting card that is level has none', () => {
    expect(connectors([tie('a', 100, 100), tie('b', 200, 206)], edges)).toEqual([]);
  });

  test('the card in focus has one though it is level', () => {
    expect(connectors([tie('a', 100, 100, true)], edges)).toEqual([{ id: 'a', path: 'M-32 100H0' }]);
  });

  test('a displaced card has one that leaves the text and reaches the card level', () => {
    expect(connectors([tie('a', 100, 130)], edges)).toEqual([{ id: 'a', path: 'M-32 100H-26L-6 130H0' }]);
  });

  test('it runs the other way where the notes stand left of the text', () => {
    expect(connectors([tie('a', 100, 130)], { from: 320, to: 288 })).toEqual([
      { id: 'a', path: 'M320 100H314L294 130H288' },
    ]);
  });

  test('two never cross, wherever the column is', () => {
    const steps = fc.array(
      fc.record({ line: fc.nat(200), head: fc.integer({ min: 32, max: 300 }), focused: fc.boolean() }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, fc.integer({ min: -80, max: 80 }), (steps, from) => {
        fc.pre(from !== 0);
        let [line, head] = [0, 0];
        const ties = steps.map((step, index) =>
          tie(`n${index}`, (line += step.line), (head += step.head), step.focused),
        );
        const places = Array.from({ length: 33 }, (_, n) => (from * n) / 32);
        const drawn = connectors(ties, { from, to: 0 }).map(({ path }) => heights(path, places));
        for (const [index, lower] of drawn.entries()) {
          const upper = drawn[index - 1];
          for (const [n, y] of lower.entries())
            expect(y).toBeGreaterThanOrEqual((upper?.[n] ?? -Infinity) - 2);
        }
      }),
    );
  });
});
