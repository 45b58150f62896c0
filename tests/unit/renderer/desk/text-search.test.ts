import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk } from '../../../../renderer/data/model.ts';
import { Article } from '../../../../renderer/desk/article.ts';
import { TextSearch, type Query } from '../../../../renderer/desk/text-search.ts';
import { findAll } from '../../../../renderer/text/find.ts';
import { fold } from '../../../../renderer/text/fold.ts';

function chunk(n: number, start: number, firstBlock: number, texts: readonly string[]): Chunk {
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, level: 0, path: [], text, styles: [] }));
  return { versionId: '', n, start, firstBlock, blocks, sum: 0 };
}

function articleOf(texts: readonly string[]): Article {
  const article = new Article();
  article.add(chunk(0, 0, 0, texts));
  article.whole = true;
  return article;
}

const query = (words: string, how: Partial<Query> = {}): Query => ({
  words,
  wholeWords: false,
  caseSensitive: false,
  ...how,
});

async function search(article: Article, sought: Query): Promise<string[]> {
  const searching = new TextSearch(article, sought, () => undefined);
  await searching.go();
  return searching.found
    .within({ start: 0, end: Infinity }, Infinity)
    .map(({ start, end }) => article.slice(start, end));
}

describe('searching a text', () => {
  test('finds what stands across the pieces it is searched in, and across paragraphs', async () => {
    const texts = [`${'a'.repeat(16_380)} the gate is `, `old ${'b'.repeat(40_000)}`, 'The gate is old'];
    expect(await search(articleOf(texts), query('the gate is old'))).toHaveLength(1);
    expect(await search(articleOf(texts), query('gate'))).toEqual(['gate', 'gate']);
  });

  test('finds the same as a search of the whole text at once', async () => {
    const words = fc.constantFrom('ab', 'a', 'é', 'b b', 'ba\u0301', 'ß', '水', ' ', 'x'.repeat(9000));
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('a', 'ab', 'e', 's', 'xx', '水'),
        fc.boolean(),
        async (texts, needle, wholeWords) => {
          const text = texts.join('');
          const all = findAll(fold(text), needle, { wholeWords });
          expect(await search(articleOf([text]), query(needle, { wholeWords }))).toEqual(
            all.map(({ start, end }) => text.slice(start, end)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('takes no word for whole whose beginning was searched before', async () => {
    const article = articleOf([`${'a'.repeat(16_384)}gate`]);
    expect(await search(article, query('gate', { wholeWords: true }))).toEqual([]);
  });

  test('finds nothing for nothing', async () => {
    const searching = new TextSearch(articleOf(['a']), query(''), () => undefined);
    await searching.go();
    expect([searching.done, searching.share, searching.found.count]).toEqual([true, 1, 0]);
  });

  test('goes on as more of the text arrives, and is done when all of it has', async () => {
    const article = new Article();
    const searching = new TextSearch(article, query('gate'), () => undefined);
    article.add(chunk(0, 0, 0, [`gate ${'a'.repeat(500)}`, 'the ga']));
    await searching.go();
    expect([searching.found.count, searching.done]).toEqual([1, false]);
    article.add(chunk(1, 513, 2, ['gate']));
    article.whole = true;
    await searching.go();
    expect([searching.found.count, searching.done]).toEqual([2, true]);
  });

  test('lets others go on while it searches 20 MB, tells how far it is, and stops when it is told to', async () => {
    const article = articleOf(Array.from({ length: 2000 }, () => 'The level fell. '.repeat(625)));
    const shares: number[] = [];
    let others = 0;
    const searching = new TextSearch(article, query('level'), () => {
      shares.push(searching.share);
      if (others > 5) searching.stop();
    });
    const other = setInterval(() => (others += 1));
    await searching.go();
    clearInterval(other);
    expect(others).toBeGreaterThan(0);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(searching.found.at(0)).toEqual({ start: 4, end: 9 });
  });
});

test('matches of a part of the text are found without the others', async () => {
  const searching = new TextSearch(articleOf(['a a a a']), query('a'), () => undefined);
  await searching.go();
  const { found } = searching;
  expect([found.from(0), found.from(3), found.from(99)]).toEqual([0, 2, 4]);
  expect(found.within({ start: 1, end: 6 }, 10)).toEqual([
    { start: 2, end: 3 },
    { start: 4, end: 5 },
  ]);
  expect(found.within({ start: 0, end: 9 }, 1)).toHaveLength(1);
});
