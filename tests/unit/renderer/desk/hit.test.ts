import { describe, expect, test } from 'vitest';
import { noteAt, type Painted } from '../../../../renderer/desk/hit.ts';

/** Two lines of a passage, and a shorter one within its second line. */
const painted: Painted[] = [
  {
    id: 'long',
    boxes: [
      { left: 100, top: 0, right: 300, bottom: 20 },
      { left: 0, top: 32, right: 200, bottom: 52 },
    ],
  },
  { id: 'short', boxes: [{ left: 50, top: 32, right: 90, bottom: 52 }] },
];

describe('the note at a point', () => {
  test('is the one whose passage is painted there', () => {
    expect(noteAt(painted, 150, 10)).toBe('long');
  });

  test('is the one with the smallest passage where several are', () => {
    expect(noteAt(painted, 60, 40)).toBe('short');
  });

  test('is none beside a line, between lines, and far above or below', () => {
    const points = [
      [50, 10],
      [250, 40],
      [150, 26],
      [150, -50],
      [150, 500],
    ] as const;
    expect(points.map(([x, y]) => noteAt(painted, x, y))).toEqual(Array(5).fill(null));
  });

  test('may be missed by two px', () => {
    expect([noteAt(painted, 301, 21), noteAt(painted, 303, 10)]).toEqual(['long', null]);
  });
});
