import type { NoteId } from '../data/model.ts';

/** A rectangle from the corner of the text, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a note's passage is painted: a box for each piece of a line. */
export interface Painted {
  readonly id: NoteId;
  readonly boxes: readonly Box[];
}

/** A press so near to a passage, CSS px, means it: highlights are thin. */
const NEAR = 2;

/**
 * The note whose passage is at a point; of several the one with the smallest. The boxes are those of the last layout,
 * so no engine has to be asked: its own question costs more with every highlight.
 */
export function noteAt(painted: readonly Painted[], x: number, y: number): NoteId | null {
  let found: NoteId | null = null;
  let smallest = Infinity;
  for (const { id, boxes } of painted) {
    if (!boxes.some((box) => holds(box, x, y))) continue;
    const size = boxes.reduce(
      (sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top),
      0,
    );
    if (size < smallest) [found, smallest] = [id, size];
  }
  return found;
}

const holds = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR;
