import { describe, expect, test } from 'vitest';
import { Backlinks, linkables, linkedIn, readable } from '../../../../renderer/data/links.ts';
import type { Article, Note } from '../../../../renderer/data/model.ts';
import { linkTo } from '../../../../renderer/text/links.ts';

const id = (n: number): string => `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const article = (n: number, title: string, deletedAt: number | null = null) =>
  ({ id: id(n), title, outlet: null, addedAt: n, deletedAt }) as Article;
const note = (n: number, of: Article, exact: string | null, changes: Partial<Note> = {}) =>
  ({
    id: id(n),
    articleId: of.id,
    kind: null,
    selector:
      exact === null ? null : { position: { start: 0, end: 1 }, quote: { exact, prefix: '', suffix: '' } },
    body: '',
    links: [],
    editedAt: n,
    deletedAt: null,
    ...changes,
  }) as Note;

const water = article(1, 'Water [rights]');
const budget = article(2, 'The budget', 9);
const rows = {
  articles: new Map([water, budget].map((one) => [one.id, one])),
  notes: new Map(
    [
      note(11, water, 'who may draw'),
      note(12, water, null),
      note(13, water, 'gone', { deletedAt: 9 }),
      note(14, budget, 'of the budget'),
    ].map((one) => [one.id, one]),
  ),
};
const named = (kind: 'article' | 'note', n: number) => {
  const { name, gone } = linkedIn(rows, { kind, id: id(n) });
  return [name, gone];
};

describe('what a link leads to is called', () => {
  test.each([
    ['an article by its title', 'article', 1, 'Water (rights)', false],
    ['a note by its passage', 'note', 11, '“who may draw”', false],
    ['a note on the whole article by its article', 'note', 12, 'Note on “Water (rights)”', false],
    ['a deleted article', 'article', 2, 'Deleted article “The budget”', true],
    ['a deleted note', 'note', 13, 'Deleted note on “gone”', true],
    ['a note of a deleted article', 'note', 14, 'Deleted article “The budget”', true],
    ['an article that is not there', 'article', 99, 'Deleted article', true],
    ['a note that is not there', 'note', 99, 'Deleted note', true],
  ] as const)('%s', (_, kind, n, name, gone) => expect(named(kind, n)).toEqual([name, gone]));

  test('the same where its Markdown is read by people', () => {
    const body = `See ${linkTo({ kind: 'article', id: id(1) })} and ${linkTo({ kind: 'note', id: id(99) })}.`;
    expect(readable(rows, body)).toBe('See [[Water (rights)]] and [[Deleted note]].');
  });
});

test('what was deleted is not offered, nor the notes of what was', () => {
  const offered = linkables(
    rows,
    () => 0,
    ({ body }) => body,
  );
  expect(offered.map((one) => one.id)).toEqual([1, 11, 12].map(id));
});

test('backlinks follow what the notes say', () => {
  const before = note(11, water, null, { links: [id(1), id(2)] });
  const after = { ...before, links: [id(2), id(3)] };
  const backlinks = new Backlinks([before, note(12, water, null, { links: [id(2)] })]);
  const to = () => [1, 2, 3].map((n) => [...backlinks.to(id(n))]);
  expect(to()).toEqual([[id(11)], [id(11), id(12)], []]);
  backlinks.changed(before, after);
  expect(to()).toEqual([[], [id(12), id(11)], [id(11)]]);
  backlinks.changed(after, undefined);
  expect(to()).toEqual([[], [id(12)], []]);
});
