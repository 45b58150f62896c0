import { describe, expect, test } from 'vitest';
import type { ImportRow, ImportRun } from '../../../../renderer/data/imports.ts';
import {
  outcomeWords,
  progressOf,
  readingWords,
  rowsToShow,
} from '../../../../renderer/library/import-summary.ts';

const rows = (outcome: ImportRow['outcome'], count: number): ImportRow[] =>
  Array.from({ length: count }, (_, n) => ({
    name: `${outcome}-${n}`,
    outcome,
    message: '',
    articleId: null,
  }));
const run = (some: readonly ImportRow[], change: Partial<ImportRun> = {}): ImportRun => ({
  importId: '1',
  found: some.length,
  read: some.length,
  searching: false,
  ended: true,
  cancelled: false,
  rows: some,
  ...change,
});

describe('the words for an import that ended', () => {
  test.each([
    ['Added 1 article.', run(rows('added', 1))],
    ['Added 1,200 articles.', run(rows('added', 1_200))],
    ['1 was already in the library.', run(rows('duplicate', 1))],
    ['2 could not be read.', run(rows('failed', 2))],
    [
      'Added 3 articles. 2 were already in the library. 1 could not be read.',
      run([...rows('added', 3), ...rows('duplicate', 2), ...rows('failed', 1)]),
    ],
    ['Added 2 articles. The rest was cancelled.', run(rows('added', 2), { cancelled: true })],
    ['The rest was cancelled.', run([], { cancelled: true })],
    ['Added 0 articles.', run([])],
  ])('are “%s”', (words, ended) => {
    expect(outcomeWords([ended])).toBe(words);
  });
});

test('the words meanwhile say how many files were found so far', () => {
  const words = (found: number, searching: boolean): string =>
    readingWords(progressOf([run([], { found, searching, ended: false })]));
  expect([words(0, true), words(1, true), words(7, true), words(7, false)]).toEqual([
    'Looking for files',
    'Reading 1 file so far',
    'Reading 7 files so far',
    'Reading 7 files',
  ]);
});

test('several runs are one progress, over when the last has ended', () => {
  const going = run(rows('added', 2), { found: 10, searching: true, ended: false });
  expect(progressOf([run(rows('added', 3)), going])).toEqual({
    going: true,
    searching: true,
    done: 5,
    found: 13,
  });
  // An end may come before the last count of what was found.
  expect(progressOf([run(rows('added', 3), { found: 1 })])).toMatchObject({
    going: false,
    done: 3,
    found: 3,
  });
});

test('failures are shown first, the other rows in the order in which they were read', () => {
  const some = [run(rows('added', 2)), run([...rows('failed', 2), ...rows('duplicate', 1)])];
  expect(rowsToShow(some).map(({ name }) => name)).toEqual([
    'failed-0',
    'failed-1',
    'added-0',
    'added-1',
    'duplicate-0',
  ]);
});

test('of many rows the failures are shown, and then the latest', () => {
  const many = run([...rows('added', 10), ...rows('failed', 2), ...rows('duplicate', 3)]);
  expect(rowsToShow([many], 15)).toHaveLength(15);
  expect(rowsToShow([many], 4).map(({ name }) => name)).toEqual([
    'failed-0',
    'failed-1',
    'duplicate-2',
    'duplicate-1',
  ]);
  expect(rowsToShow([run(rows('failed', 9))], 4)).toHaveLength(4);
});
