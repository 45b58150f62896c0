import { expect, test } from 'vitest';
import type { Linkable } from '../../../../renderer/data/links.ts';
import { linkChoices } from '../../../../renderer/notes/link-choices.ts';

const linkable = (name: string, at: number, changes: Partial<Linkable> = {}): Linkable => ({
  kind: 'article',
  id: name,
  name,
  detail: '',
  articleId: name,
  noteKind: null,
  at,
  ...changes,
});
const ALL = [
  linkable('Water rights', 1, { detail: 'Kesten Courier' }),
  linkable('The water tables', 2),
  linkable('Underwater', 3),
  linkable('A naïve élan', 4),
  linkable('“water in the wells”', 5, { kind: 'note', detail: 'A naïve élan' }),
  linkable('The budget', 6, { detail: 'Waterways Gazette' }),
];
const names = (words: string): string[] => linkChoices(ALL)(words).map(({ name }) => name);

test('nothing typed offers what the reader had to do with last', () => {
  expect(names('').slice(0, 2)).toEqual(['The budget', '“water in the wells”']);
});

test('names that begin with the words come first, articles before notes, then the words within', () => {
  expect(names('WATER')).toEqual([
    'Water rights',
    '“water in the wells”',
    'The water tables',
    'Underwater',
    'The budget',
  ]);
});

test('letters fit without their diacritics, and every word has to', () => {
  expect(names('naive ela')).toEqual(['A naïve élan', '“water in the wells”']);
  expect(names('courier rights')).toEqual(['Water rights']);
  expect(names('courier wrongs')).toEqual([]);
});

test('at most seven are offered', () => {
  const many = Array.from({ length: 20 }, (_, n) => linkable(`Water ${n}`, n));
  expect(linkChoices(many)('water')).toHaveLength(7);
});
