import { describe, expect, test } from 'vitest';
import type { Article, Entry, Reading } from '../../../../renderer/data/model.ts';
import { arrange, counts, type Filter } from '../../../../renderer/library/arrange.ts';

let articles = 0;
/** An article added later than the one made before. */
function entry(facts: Partial<Article>, reading: Partial<Reading> | null = null, notes = 0): Entry {
  articles += 1;
  const article = {
    title: `Article ${articles}`,
    outlet: null,
    published: null,
    tags: [],
    addedAt: new Date(2026, 4, 1).getTime() + articles,
    ...facts,
  };
  return { article: article as unknown as Article, reading: reading as Reading | null, notes };
}

const ALL = { filter: 'all', words: '', sort: 'added' } as const;
const titles = (entries: readonly Entry[]): string[] => entries.map(({ article }) => article.title);

describe('the list', () => {
  const [water, budget, naive, long] = [
    entry({ title: 'Water rights in the valley', tags: ['water', 'Law'] }, { state: 'finished' }),
    entry({ title: 'The budget, explained' }, { state: 'reading' }, 2),
    entry({ title: 'A naïve Élan', tags: ['law-school'] }),
    entry({ title: 'Water tables' }, { state: 'unread' }, 1),
  ];
  const entries = [water, budget, naive, long];

  test.each([
    ['all', 4],
    ['unread', 2],
    ['reading', 1],
    ['finished', 1],
    ['notes', 2],
  ] as const)('of “%s” holds %i articles', (filter: Filter, count) => {
    expect(arrange(entries, { ...ALL, filter })).toHaveLength(count);
  });

  test.each([
    ['a word, whatever its case', 'WATER', [long, water]],
    ['every word, in any order', 'valley water', [water]],
    ['part of a word', 'expl', [budget]],
    ['letters without their accents', 'naive elan', [naive]],
    ['letters with accents nobody wrote', 'wäter', [long, water]],
    ['a tag by its beginning', '#law', [naive, water]],
    ['a tag and a word', '#law rights', [water]],
    ['any tag, after # alone', '#', [naive, water]],
    ['nothing, for white space', '   ', [long, naive, budget, water]],
    ['no word that fits', 'desert', []],
  ])('is asked by %s', (_, words, wanted) => {
    expect(titles(arrange(entries, { ...ALL, words }))).toEqual(titles(wanted));
  });
});

describe('the order', () => {
  test('is the newest first', () => {
    const entries = [entry({ title: 'old' }), entry({ title: 'new' })];
    expect(titles(arrange(entries, ALL))).toEqual(['new', 'old']);
  });

  test('by title counts figures as numbers and minds neither case nor accents', () => {
    const entries = ['Part 10', 'part 2', 'Éa', 'eb', 'Part 1'].map((title) => entry({ title }));
    expect(titles(arrange(entries, { ...ALL, sort: 'title' }))).toEqual([
      'Éa',
      'eb',
      'Part 1',
      'part 2',
      'Part 10',
    ]);
  });

  test('by outlet puts those without one last', () => {
    const entries = [
      entry({ title: 'none' }),
      entry({ title: 'z', outlet: 'Zeit' }),
      entry({ title: 'a', outlet: 'Argus' }),
    ];
    expect(titles(arrange(entries, { ...ALL, sort: 'outlet' }))).toEqual(['a', 'z', 'none']);
  });

  test('by day puts the latest first, a day without a year where it most likely belongs, and no day last', () => {
    // All are added on 1 May 2026.
    const entries = [
      entry({ title: 'none' }),
      entry({ title: '2025', published: '2025-12-31' }),
      entry({ title: 'March', published: '--03-01' }),
      entry({ title: '2026', published: '2026-04-14' }),
      entry({ title: 'June, last year then', published: '--06-01' }),
      entry({ title: '2024', published: '2024-12-31' }),
      entry({ title: 'none, newer' }),
    ];
    const wanted = ['2026', 'March', '2025', 'June, last year then', '2024', 'none, newer', 'none'];
    expect(titles(arrange(entries, { ...ALL, sort: 'published' }))).toEqual(wanted);
    expect(titles(arrange(entries.toReversed(), { ...ALL, sort: 'published' }))).toEqual(wanted);
  });

  test('by last reading puts what was never read last', () => {
    const entries = [
      entry({ title: 'never' }),
      entry({ title: 'long ago' }, { readAt: 5 }),
      entry({ title: 'just now' }, { readAt: 9 }),
    ];
    expect(titles(arrange(entries, { ...ALL, sort: 'read' }))).toEqual(['just now', 'long ago', 'never']);
  });
});

test('no title is looked at where no words are typed', () => {
  const one = entry({});
  Object.defineProperty(one.article, 'title', {
    get: () => {
      throw new Error('The title was looked at');
    },
  });
  expect(arrange([one], ALL)).toEqual([one]);
});

test('each filter counts what it shows', () => {
  const entries = [entry({}, { state: 'reading' }, 2), entry({}), entry({}, { state: 'finished' })];
  expect([...counts(entries)]).toEqual([
    ['all', 3],
    ['unread', 1],
    ['reading', 1],
    ['finished', 1],
    ['notes', 1],
  ]);
});
