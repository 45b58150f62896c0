import { folded } from './folded.ts';

/** A tag as it is kept: one word without its `#`, so that `#tag` can be typed to find it. */
export const cleanTag = (typed: string): string =>
  typed
    .trim()
    .replace(/^#+/u, '')
    .replaceAll(/[\s,]+/gu, '-');

/** The tags of a list that was typed, each once. */
export const tagsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,]+/u)
      .map(cleanTag)
      .filter((tag) => tag !== ''),
  ),
];

/**
 * Tags to offer: those of `own` first, then those used most; only such as begin with what is typed.
 * @param used the tags of everything that has some
 * @param own the tags of what is being tagged
 */
export function tagsByUse(
  used: Iterable<readonly string[]>,
  own: Iterable<readonly string[]>,
  typed: string,
): string[] {
  const uses = new Map<string, number>();
  for (const tags of used) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  const mine = new Set([...own].flat());
  const start = folded(cleanTag(typed));
  return [...uses.keys()]
    .filter((tag) => folded(tag).startsWith(start))
    .sort(
      (a, b) =>
        Number(mine.has(b)) - Number(mine.has(a)) ||
        (uses.get(b) ?? 0) - (uses.get(a) ?? 0) ||
        a.localeCompare(b),
    );
}
