import { expect, test } from 'vitest';
import type { Article, Entry } from '../../../../renderer/data/model.ts';
import { cleanTag, tagsByUse, tagsIn } from '../../../../renderer/library/tag-names.ts';

test('a tag is one word without its #', () => {
  expect(['water', ' #water ', '##water', 'water rights', 'a, b', '#', ''].map(cleanTag)).toEqual([
    'water',
    'water',
    'water',
    'water-rights',
    'a-b',
    '',
    '',
  ]);
});

test('a list of tags holds each once, however they are kept apart', () => {
  expect(tagsIn('#water, law  #water,#budget # ')).toEqual(['water', 'law', 'budget']);
  expect(tagsIn('  ')).toEqual([]);
});

const article = (...tags: string[]): Article => ({ tags }) as unknown as Article;
const entries = [article('law', 'water'), article('water'), article('budget')].map((one): Entry => ({
  article: one,
  reading: null,
  notes: 0,
}));

test('the articles’ own tags are offered first, then those used most, then by name', () => {
  expect(tagsByUse(entries, [article('budget')], '')).toEqual(['budget', 'water', 'law']);
  expect(tagsByUse(entries, [], '')).toEqual(['water', 'budget', 'law']);
});

test('only tags are offered that begin with what is typed, with # or without, in any case', () => {
  expect(tagsByUse(entries, [], '#WA')).toEqual(['water']);
  expect(tagsByUse(entries, [], 'x')).toEqual([]);
});
