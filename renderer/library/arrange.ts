import type { CollectionId, Entry, Sort } from '../data/model.ts';
import { folded } from '../text/folded.ts';
import { likelyDay } from '../text/published.ts';
import { msg } from '../words/words.ts';

export type Filter = 'all' | 'unread' | 'reading' | 'finished' | 'notes';

const stateOf = (entry: Entry): string => entry.reading?.state ?? 'unread';

export const FILTERS: readonly { id: Filter; label: string; test: (entry: Entry) => boolean }[] = [
  {
    id: 'all',
    get label() {
      return msg('All');
    },
    test: () => true,
  },
  {
    id: 'unread',
    get label() {
      return msg('Unread');
    },
    test: (entry) => stateOf(entry) === 'unread',
  },
  {
    id: 'reading',
    get label() {
      return msg('Reading');
    },
    test: (entry) => stateOf(entry) === 'reading',
  },
  {
    id: 'finished',
    get label() {
      return msg('Finished');
    },
    test: (entry) => stateOf(entry) === 'finished',
  },
  {
    id: 'notes',
    get label() {
      return msg('With notes');
    },
    test: (entry) => entry.notes > 0,
  },
];

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

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
  const shown = entries.filter((entry) => test(entry) && fits(entry));
  return sort === 'published' ? byDay(shown) : shown.sort(ORDERS[sort]);
}

/** The articles of a collection; all where none is meant. */
export const entriesOf = (entries: readonly Entry[], collection: CollectionId | null): readonly Entry[] =>
  collection === null
    ? entries
    : entries.filter(({ article }) => article.collections?.includes(collection) ?? false);

/** How many articles each filter shows. */
export function counts(entries: readonly Entry[]): ReadonlyMap<Filter, number> {
  return new Map(FILTERS.map(({ id, test }) => [id, entries.filter(test).length]));
}

const newest = (a: Entry, b: Entry): number => b.article.addedAt - a.article.addedAt;
/** What is missing comes last. */
const text = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : collator.compare(a, b);

const ORDERS: Readonly<Record<Exclude<Sort, 'published'>, (a: Entry, b: Entry) => number>> = {
  added: newest,
  title: (a, b) => collator.compare(a.article.title, b.article.title),
  outlet: (a, b) => text(a.article.outlet, b.article.outlet) || newest(a, b),
  read: (a, b) => (b.reading?.readAt ?? 0) - (a.reading?.readAt ?? 0) || newest(a, b),
};

/** The latest day first, none last. Each day is worked out once: it takes longer than comparing two. */
function byDay(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => {
      const { published, addedAt } = entry.article;
      return { entry, day: published === null ? '' : likelyDay(published, addedAt) };
    })
    .sort((a, b) => (a.day === b.day ? newest(a.entry, b.entry) : a.day < b.day ? 1 : -1))
    .map(({ entry }) => entry);
}
