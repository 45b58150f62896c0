import type { Entry, Sort } from '../data/model.ts';
import { likelyDay } from '../text/published.ts';

export type Filter = 'all' | 'unread' | 'reading' | 'finished' | 'notes';

const stateOf = (entry: Entry): string => entry.reading?.state ?? 'unread';

export const FILTERS: readonly { id: Filter; label: string; test: (entry: Entry) => boolean }[] = [
  { id: 'all', label: 'All', test: () => true },
  { id: 'unread', label: 'Unread', test: (entry) => stateOf(entry) === 'unread' },
  { id: 'reading', label: 'Reading', test: (entry) => stateOf(entry) === 'reading' },
  { id: 'finished', label: 'Finished', test: (entry) => stateOf(entry) === 'finished' },
  { id: 'notes', label: 'With notes', test: (entry) => entry.notes > 0 },
];

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Letters without case and diacritics, for comparing what was typed with titles. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows to show: those that pass the filter and hold every typed word (`#tag` asks for a tag), sorted. */
export function arrange(
  entries: readonly Entry[],
  { filter, words, sort }: { filter: Filter; words: string; sort: Sort },
): Entry[] {
  const test = FILTERS.find(({ id }) => id === filter)?.test ?? (() => true);
  const wanted = folded(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const fits = (entry: Entry): boolean => {
    if (wanted.length === 0) return true;
    const title = folded(entry.article.title);
    return wanted.every((word) =>
      word.startsWith('#')
        ? entry.article.tags.some((tag) => folded(tag).startsWith(word.slice(1)))
        : title.includes(word),
    );
  };
  return entries.filter((entry) => test(entry) && fits(entry)).sort(ORDERS[sort]);
}

/** How many articles each filter shows. */
export function counts(entries: readonly Entry[]): ReadonlyMap<Filter, number> {
  return new Map(FILTERS.map(({ id, test }) => [id, entries.filter(test).length]));
}

const newest = (a: Entry, b: Entry): number => b.article.addedAt - a.article.addedAt;
/** What is missing comes last in either direction. */
const text = (a: string | null, b: string | null, direction: 1 | -1 = 1): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : direction * collator.compare(a, b);

const ORDERS: Readonly<Record<Sort, (a: Entry, b: Entry) => number>> = {
  added: newest,
  published: (a, b) => text(day(a), day(b), -1) || newest(a, b),
  title: (a, b) => collator.compare(a.article.title, b.article.title),
  outlet: (a, b) => text(a.article.outlet, b.article.outlet) || newest(a, b),
  read: (a, b) => (b.reading?.readAt ?? 0) - (a.reading?.readAt ?? 0) || newest(a, b),
};

function day({ article }: Entry): string | null {
  return article.published === null ? null : likelyDay(article.published, article.addedAt);
}
