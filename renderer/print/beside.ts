import { nearestLevels } from '../margin/levels.ts';

/** A note in the margin of a page. Lengths in CSS px. */
interface Beside {
  /** Where its top should be, so that its head and its line share a middle. */
  readonly want: number;
  readonly height: number;
}

/**
 * The tops of a page's notes: each as near to its line as the others allow (least squares), in the order of their
 * lines, none overlapping, and all between the top and the end of the margin, which must have room for them.
 */
export function placeBeside(
  notes: readonly Beside[],
  margin: { readonly gap: number; readonly height: number },
): number[] {
  const starts: number[] = [];
  let above = 0;
  for (const { height } of notes) {
    starts.push(above);
    above += height + margin.gap;
  }
  // With the heights before each note subtracted, the end of the margin is the same for all.
  const high = Math.max(0, margin.height - (above - margin.gap));
  const wishes = notes.map(({ want }, index) => ({ want: want - (starts[index] ?? 0), low: 0, high }));
  return nearestLevels(wishes).map((level, index) => level + (starts[index] ?? 0));
}
