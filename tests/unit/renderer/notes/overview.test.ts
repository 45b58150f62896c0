import { describe, expect, test } from 'vitest';
import type { Article, Note } from '../../../../renderer/data/model.ts';
import {
  ask,
  dayName,
  dayOf,
  EVERY_NOTE,
  grouped,
  notesIn,
  type Grouping,
  type Listed,
  type Question,
} from '../../../../renderer/notes/overview.ts';

const article = (id: string, title: string, facts: Partial<Article> = {}): Article =>
  ({ id, title, outlet: null, published: null, ...facts }) as Article;
const COURIER = article('c', 'The Élan barrage', { outlet: 'Courier', published: '2026-05-14' });
const LEDGER = article('l', 'Article 10');
const NINTH = article('n', 'Article 9');

let made = 0;
function listed(
  of: Article,
  body: string,
  note: Partial<Note> & { at?: number; exact?: string } = {},
): Listed {
  const { at = 0, exact = '', ...rest } = note;
  const selector = {
    position: { start: at, end: at + exact.length },
    quote: { exact, prefix: '', suffix: '' },
  };
  return {
    article: of,
    note: {
      id: `note-${(made += 1)}`,
      articleId: of.id,
      body,
      kind: null,
      tags: [],
      links: [],
      selector,
      editedAt: 0,
      ...rest,
    } as Note,
    standing: null,
  };
}

const claim = listed(COURIER, 'Four of eleven', {
  kind: 'claim',
  tags: ['figures', 'barrage'],
  at: 50,
  exact: 'hairline cracks',
});
const quote = listed(COURIER, 'Carries the sentence', { kind: 'quote', tags: ['barrage'], at: 10 });
const plain = listed(LEDGER, 'Why three?', { tags: ['figures'] });
const whole = listed(NINTH, 'Each sentence names its source', { selector: null });
const lost: Listed = { ...listed(LEDGER, 'Gone', { kind: 'claim' }), standing: { outcome: 'unplaced' } };
const ALL = [claim, quote, plain, whole, lost];

const shown = (question: Partial<Question>): string[] =>
  ask(ALL, { ...EVERY_NOTE, ...question }, ({ body }) => body).shown.map(({ note }) => note.body);

describe('what is asked', () => {
  test.each<[string, Partial<Question>, string[]]>([
    [
      'nothing',
      {},
      ['Four of eleven', 'Carries the sentence', 'Why three?', 'Each sentence names its source', 'Gone'],
    ],
    ['a kind', { kind: 'claim' }, ['Four of eleven', 'Gone']],
    ['notes without a kind, which those on a whole article are not', { kind: 'plain' }, ['Why three?']],
    ['notes on a whole article', { kind: 'whole' }, ['Each sentence names its source']],
    ['an article', { articleId: 'c' }, ['Four of eleven', 'Carries the sentence']],
    ['a tag', { tag: 'figures' }, ['Four of eleven', 'Why three?']],
    ['what has lost its passage', { outcome: 'unplaced' }, ['Gone']],
    ['a kind and a tag', { kind: 'quote', tag: 'barrage' }, ['Carries the sentence']],
    [
      'words of the note, in any case',
      { words: 'SENTENCE' },
      ['Carries the sentence', 'Each sentence names its source'],
    ],
    ['words of the passage', { words: 'hairline' }, ['Four of eleven']],
    ['words of the title without their marks', { words: 'elan four' }, ['Four of eleven']],
    ['a tag by its beginning', { words: '#fig' }, ['Four of eleven', 'Why three?']],
    ['a tag and a word', { words: 'three #fig' }, ['Why three?']],
    [
      'a # alone, which asks nothing yet',
      { words: ' # ', articleId: 'n' },
      ['Each sentence names its source'],
    ],
    ['what nothing has', { words: 'absent' }, []],
  ])('is %s', (_, question, bodies) => {
    expect(shown(question)).toEqual(bodies);
  });

  test('is answered by what a link is called now, and not by the id it is kept by', () => {
    const link = listed(LEDGER, 'See [[article:x]]', { links: ['x'] });
    const found = (words: string, name: string): number =>
      ask([link], { ...EVERY_NOTE, words }, ({ body }) => body.replace('article:x', name)).shown.length;
    expect([found('article:x', 'Weir'), found('weir', 'Weir')]).toEqual([0, 1]);
    expect([found('weir', 'Dam'), found('dam', 'Dam')]).toEqual([0, 1]);
  });

  test('is counted for every filter as if it alone were changed', () => {
    const { counts } = ask(ALL, { ...EVERY_NOTE, kind: 'claim', tag: 'barrage' }, ({ body }) => body);
    expect(counts.every).toBe(5);
    expect([...counts.kind]).toEqual([
      ['claim', 1],
      ['quote', 1],
    ]);
    expect([...counts.tag]).toEqual([
      ['figures', 1],
      ['barrage', 1],
    ]);
    expect([...counts.article]).toEqual([['c', 1]]);
    expect([...counts.outcome]).toEqual([]);
    expect([...ask(ALL, EVERY_NOTE, ({ body }) => body).counts.outcome]).toEqual([['unplaced', 1]]);
  });
});

const NOW = new Date(2026, 10, 24, 12);
const groupsOf = (notes: readonly Listed[], by: Grouping): [string, ...string[]][] =>
  grouped(notes, by, NOW).map(({ title, rows }) => [title, ...rows.map(({ note }) => note.body)]);

describe('groups', () => {
  test('of articles come by title, numbers in their order, and hold their notes by passage', () => {
    expect(groupsOf(ALL, 'article')).toEqual([
      ['Article 9', 'Each sentence names its source'],
      ['Article 10', 'Why three?', 'Gone'],
      ['The Élan barrage', 'Carries the sentence', 'Four of eleven'],
    ]);
    expect(grouped([claim], 'article', NOW)[0]?.aside).toBe('\u2068Courier\u2069, \u206814 May 2026\u2069');
  });

  test('of kinds come in their order', () => {
    expect(groupsOf(ALL, 'kind').map(([title]) => title)).toEqual([
      'Quote',
      'Claim',
      'Note',
      'On the whole article',
    ]);
  });

  test('of tags come by name, a note in each of its own, and those without one last', () => {
    expect(groupsOf(ALL, 'tag')).toEqual([
      ['#barrage', 'Carries the sentence', 'Four of eleven'],
      ['#figures', 'Why three?', 'Four of eleven'],
      ['Without a tag', 'Each sentence names its source', 'Gone'],
    ]);
    const rows = grouped(ALL, 'tag', NOW).flatMap((group) => group.rows);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(notesIn(rows)).toHaveLength(ALL.length);
  });

  test('of days come from today backwards, the latest change first', () => {
    const at = (day: number, hour: number): Partial<Note> => ({ editedAt: +new Date(2026, 10, day, hour) });
    const notes = [
      listed(NINTH, 'old', at(3, 9)),
      listed(NINTH, 'early', at(24, 8)),
      listed(NINTH, 'late', at(24, 11)),
      listed(NINTH, 'before', at(23, 23)),
    ];
    expect(groupsOf(notes, 'date')).toEqual([
      ['Today', 'late', 'early'],
      ['Yesterday', 'before'],
      ['3 November 2026', 'old'],
    ]);
  });
});

test('a day is the reader’s own, and yesterday is there on the first of a month and of a year', () => {
  expect(dayOf(+new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  expect(dayName('2025-12-31', new Date(2026, 0, 1))).toBe('Yesterday');
});
