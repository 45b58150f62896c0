import type { Article, Entry } from '../data/model.ts';
import { folded } from '../text/folded.ts';

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
 * Tags to offer: those the articles have first, then those used most; only such as begin with what is typed.
 */
export function tagsByUse(entries: readonly Entry[], articles: readonly Article[], typed: string): string[] {
  const uses = new Map<string, number>();
  for (const { article } of entries) {
    for (const tag of article.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  const own = new Set(articles.flatMap((article) => article.tags));
  const start = folded(cleanTag(typed));
  return [...uses.keys()]
    .filter((tag) => folded(tag).startsWith(start))
    .sort(
      (a, b) =>
        Number(own.has(b)) - Number(own.has(a)) ||
        (uses.get(b) ?? 0) - (uses.get(a) ?? 0) ||
        a.localeCompare(b),
    );
}
