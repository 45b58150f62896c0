import type { Collection } from '../data/model.ts';
import { folded } from '../text/folded.ts';

/** The name of a collection as it is kept: one line. */
export const cleanName = (typed: string): string => typed.replaceAll(/\s+/gu, ' ').trim();

/** The collection that has this name already, whatever its case and accents. */
export function namesake(collections: readonly Collection[], typed: string): Collection | undefined {
  const wanted = folded(cleanName(typed));
  return collections.find(({ name }) => folded(name) === wanted);
}

/** Collections that hold every typed word in their name. */
export function named(collections: readonly Collection[], typed: string): readonly Collection[] {
  const words = folded(cleanName(typed)).split(' ');
  return collections.filter(({ name }) => words.every((word) => folded(name).includes(word)));
}
