import { describe, expect, test } from 'vitest';
import type { Article, Entry, Reading } from '../../../../renderer/data/model.ts';
import { arrange, minutes, shortDate, type Filter } from '../../../../renderer/library/arrange.ts';

let articles = 0;
/** An article added later than the one made before. */
function entry(facts: Partial<Article>, reading: Partial<Reading> | null = null, notes = 0): Entry {
  articles += 1;
  const article = {
    title: `Article ${articles}`,
    outlet: null,
    published: null,
    tags: [],
    addedAt: Date.UTC(2026, 4, 1) + articles,
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

  test('by day puts the latest first, a day without a year in the year it was added, and no day last', () => {
    const entries = [
      entry({ title: 'none' }),
      entry({ title: '2025', published: '2025-12-31' }),
      entry({ title: 'yearless', published: '--03-01' }),
      entry({ title: '2026', published: '2026-05-14' }),
      entry({ title: 'none, newer' }),
    ];
    const wanted = ['2026', 'yearless', '2025', 'none, newer', 'none'];
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

test('the time to read is rounded to minutes and never none', () => {
  expect([0, 100, 330, 2_200].map(minutes)).toEqual([1, 1, 2, 10]);
});

test('a row’s date has a year where one is known that is not this one', () => {
  const now = new Date('2026-11-24');
  expect(
    ['2026-05-14', '2025-05-14', '--05-14', '--02-29', 'spring'].map((day) => shortDate(day, now)),
  ).toEqual(['14 May', '14 May 2025', '14 May', '29 February', 'spring']);
});
