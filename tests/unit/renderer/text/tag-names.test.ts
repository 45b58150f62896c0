import { expect, test } from 'vitest';
import { cleanTag, tagsByUse, tagsIn } from '../../../../renderer/text/tag-names.ts';

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

const USED = [['law', 'water'], ['water'], ['budget']];

test('the tags of what is being tagged are offered first, then those used most, then by name', () => {
  expect(tagsByUse(USED, [['budget']], '')).toEqual(['budget', 'water', 'law']);
  expect(tagsByUse(USED, [], '')).toEqual(['water', 'budget', 'law']);
});

test('only tags are offered that begin with what is typed, with # or without, in any case', () => {
  expect(tagsByUse(USED, [], '#WA')).toEqual(['water']);
  expect(tagsByUse(USED, [], 'x')).toEqual([]);
});
