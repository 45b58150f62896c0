import { describe, expect, test } from 'vitest';
import type { Article, Note } from '../../../../renderer/data/model.ts';
import { createScan } from '../../../../renderer/search/scan.ts';
import type { Found } from '../../../../renderer/search/searcher.ts';

type Facts = Partial<Article> & { readonly text: string | null };

/** A library of texts by title, and what it was asked to read. */
function library(
  articles: Readonly<Record<string, Facts>>,
  notes: readonly Partial<Note>[] = [],
  keptUnits?: number,
) {
  const read: string[] = [];
  let clock = 0;
  const scan = createScan({
    texts: {
      async read(versionId) {
        read.push(versionId);
        return articles[versionId]?.text ?? null;
      },
    },
    rest: async () => undefined,
    now: () => (clock += 200),
    ...(keptUnits === undefined ? {} : { keptUnits }),
  });
  scan.know({
    articles: Object.entries(articles).map(([title, { text, ...facts }], n) => ({
      id: title,
      title,
      outlet: null,
      byline: null,
      tags: [],
      addedAt: n,
      version: { versionId: title, units: text?.length ?? 0 },
      ...facts,
    })) as unknown as Article[],
    notes: notes.map((note, n) => ({
      id: `note ${n}`,
      rev: 1,
      kind: null,
      tags: [],
      selector: null,
      editedAt: n,
      ...note,
    })) as unknown as Note[],
  });
  return { scan, read };
}

type Scan = ReturnType<typeof library>['scan'];

async function every(scan: Scan, typed: string): Promise<Found[]> {
  const told: Found[] = [];
  await scan.search(
    typed,
    (found) => told.push(found),
    () => false,
  );
  return told;
}

const last = async (scan: Scan, typed: string): Promise<Found> => (await every(scan, typed)).at(-1) as Found;
const ids = async (scan: Scan, typed: string): Promise<string[]> =>
  (await last(scan, typed)).hits.map(({ articleId, noteId }) => noteId ?? articleId);

describe('a scan', () => {
  const { scan } = library(
    {
      Gates: { text: 'The gates have a toll.', outlet: 'Kesten Courier', tags: ['water'] },
      'A toll': { text: 'Nothing is said of it.' },
      Bridges: { text: 'The toll. The toll again, a toll.', tags: ['Éclat'] },
    },
    [
      { articleId: 'Gates', body: 'Who takes the toll?', kind: 'question', tags: ['money'] },
      {
        articleId: 'Gates',
        body: '',
        kind: 'quote',
        selector: { quote: { exact: 'The gates' } } as Note['selector'],
      },
    ],
  );

  test.each([
    ['titles first, then notes and texts by weight', 'toll', ['A toll', 'Bridges', 'note 0', 'Gates']],
    ['words that stand partly in the title', 'gates toll', ['Gates']],
    ['nothing for nothing', ' ', []],
    ['articles by tag, and without diacritics', 'tag:eclat', ['Bridges']],
    ['articles by outlet and words', 'outlet:courier toll', ['note 0', 'Gates']],
    ['notes by their own tag', 'tag:money', ['note 0']],
    ['notes alone', 'in:notes toll', ['note 0']],
    ['notes of a kind', 'kind:quote', ['note 1']],
    ['all notes, the last first', 'in:notes', ['note 1', 'note 0']],
    ['nothing where no text has all', 'toll zebra', []],
  ])('finds %s', async (_, typed, found) => {
    expect(await ids(scan, typed)).toEqual(found);
  });

  test('answers with the passage in the text and the sentence around it', async () => {
    const { hits, total, done } = await last(scan, 'outlet:kesten gates');
    expect({ total, done }).toEqual({ total: 1, done: true });
    expect(hits[0]).toEqual({
      articleId: 'Gates',
      noteId: null,
      at: { start: 4, end: 9 },
      excerpt: { text: 'The gates have a toll.', marks: [{ start: 4, end: 9 }] },
    });
  });

  test('shows the words a highlight stands on', async () => {
    expect((await last(scan, 'kind:quote')).hits[0]?.excerpt?.text).toBe('The gates');
  });

  test('tells what it has found on the way', async () => {
    const told = await every(scan, 'toll');
    expect(told.map(({ searched, of, done }) => [searched, of, done])).toEqual([
      [1, 3, false],
      [2, 3, false],
      [3, 3, false],
      [3, 3, true],
    ]);
    expect(told[0]?.hits.length).toBeGreaterThan(0);
  });

  test('reads each text once while there is room, and what has none each time', async () => {
    const few = library({ a: { text: 'toll' }, b: { text: 'toll' } }, [], 9);
    await every(few.scan, 'toll');
    await every(few.scan, 'toll');
    expect(few.read).toEqual(['a', 'b', 'b']);
    few.scan.know({ articles: [], notes: [] });
    expect(await ids(few.scan, 'toll')).toEqual([]);
  });

  test('reads no text where only filters are asked for', async () => {
    const tagged = library({ a: { text: 'toll', tags: ['water'] } });
    expect(await ids(tagged.scan, 'tag:water')).toEqual(['a']);
    expect(tagged.read).toEqual([]);
  });

  test('counts the texts that cannot be read, and finds them by title', async () => {
    const lost = library({ 'The toll': { text: null }, Gates: { text: 'toll' } });
    const { hits, unread } = await last(lost.scan, 'toll');
    expect(hits.map(({ articleId }) => articleId)).toEqual(['The toll', 'Gates']);
    expect(unread).toBe(1);
  });

  test('ends without a word where another query has come', async () => {
    const told: Found[] = [];
    await scan.search(
      'toll',
      (found) => told.push(found),
      () => true,
    );
    expect(told).toEqual([]);
  });

  test('shows the best 50 of many and says how many there are', async () => {
    const many = library(
      Object.fromEntries(
        Array.from({ length: 120 }, (_, n) => [`a${n}`, { text: 'toll '.repeat(1 + (n % 20)) }]),
      ),
    );
    const { hits, total } = await last(many.scan, 'toll');
    expect([hits.length, total]).toEqual([50, 120]);
    expect(hits[0]?.articleId).toBe('a119');
  });
});
