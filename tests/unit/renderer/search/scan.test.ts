import { describe, expect, test } from 'vitest';
import type { Article, Note } from '../../../../renderer/data/model.ts';
import { linkTo } from '../../../../renderer/text/links.ts';
import { fitOfArticle } from '../../../../renderer/search/fits.ts';
import { createScan } from '../../../../renderer/search/scan.ts';
import type { Found } from '../../../../renderer/search/searcher.ts';
import { textOf } from '../../../../renderer/search/text.ts';
import { fold } from '../../../../renderer/text/fold.ts';
import { parseQuery } from '../../../../renderer/text/query.ts';
import { prose } from '../text/texts.ts';

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

/** What is shown of each hit, with the marks between bars. */
const excerpts = async (scan: Scan, typed: string): Promise<string[]> =>
  (await last(scan, typed)).hits.map(({ excerpt }) => {
    const marks = excerpt?.marks ?? [];
    const starts = [0, ...marks.map(({ end }) => end)];
    const text = excerpt?.text ?? '';
    return (
      marks
        .map(({ start, end }, n) => `${text.slice(starts[n], start)}|${text.slice(start, end)}|`)
        .join('') + text.slice(starts.at(-1))
    );
  });

const on = (exact: string): Note['selector'] => ({
  position: { start: 0, end: exact.length },
  quote: { exact, prefix: '', suffix: '' },
});

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
    expect({ total, done }).toEqual({ total: 2, done: true });
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

  test('knows a kind by its name and by what the interface calls it', async () => {
    const { scan } = library({});
    const articles = [{ id: 'a', title: 'a', tags: [], outlet: null, version: {} }] as unknown as Article[];
    const kinds = ['claim', 'to-check', 'checked', null] as const;
    const notes = kinds.map((kind) => ({
      id: kind ?? 'note',
      rev: 1,
      articleId: 'a',
      kind,
      body: '',
      tags: [],
      selector: null,
      editedAt: 0,
    })) as unknown as Note[];
    const kindLabels = { claim: 'Énoncé', 'to-check': 'À vérifier', checked: 'Vérifié', note: 'Note' };
    scan.know({ articles, notes, kindLabels });
    const asked = ['claim', 'enonce', 'Énon', 'to-check', 'À-vérifier', '"a verifier"', 'verif', 'note', 'x'];
    const found = await Promise.all(asked.map((name) => ids(scan, `kind:${name}`)));
    expect(found.map((names) => names.join())).toEqual([
      'claim',
      'claim',
      'claim',
      'to-check',
      'to-check',
      'to-check',
      'checked',
      'note',
      '',
    ]);
  });

  test('finds what a note links to by the name that it has now', async () => {
    const { scan } = library({});
    const articles = [{ id: 'a', title: 'a', tags: [], outlet: null, version: {} }] as unknown as Article[];
    const id = '019aa000-0000-7000-8000-000000000001';
    const body = `See ${linkTo({ kind: 'article', id })}`;
    const notes = [{ id: 'n', rev: 1, articleId: 'a', kind: null, body, tags: [], selector: null }];
    const known = { articles, notes: notes as unknown as Note[] };
    scan.know({ ...known, linkNames: { [id]: 'Weir' } });
    scan.know({ ...known, linkNames: { [id]: 'Dam *2*' } });
    expect([await ids(scan, 'in:notes weir'), await ids(scan, 'in:notes dam')]).toEqual([[], ['n']]);
    expect(await excerpts(scan, 'dam')).toEqual(['See |Dam| *2*']);
  });

  test('shows the best of many in the order of what they weigh, and counts them all', async () => {
    const texts = prose(300).map(
      (sentence, n) => `${sentence} ${'ther isda. '.repeat(n % 7)}${sentence.slice(0, n % 40)}`,
    );
    const many = library(Object.fromEntries(texts.map((text, n) => [`Text ${n}`, { text }])));
    for (const typed of ['ther', 'ther is', 'is da ther']) {
      const fits = texts.flatMap((text, n) => {
        const fit = fitOfArticle(parseQuery(typed), fold(`Text ${n}`).text, textOf(text));
        return fit ? [{ id: `Text ${n}`, n, weight: fit.weight }] : [];
      });
      const best = fits.toSorted((a, b) => b.weight - a.weight || b.n - a.n).slice(0, 50);
      const { hits, total } = await last(many.scan, typed);
      expect(hits.map(({ articleId }) => articleId)).toEqual(best.map(({ id }) => id));
      expect(total).toBe(fits.length);
      expect(total).toBeGreaterThan(50);
    }
  });

  test('of many that weigh the same shows the newest', async () => {
    const alike = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`A${n}`, { text: 'alpha beta gamma alphas betas' }]),
    );
    const found = await ids(library(alike).scan, 'alpha beta gamma');
    expect([found[0], found.at(-1), found.length]).toEqual(['A59', 'A10', 50]);
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

describe('a hit whose title has the words', () => {
  const TITLE = 'The toll of  Kesten Gate';
  const FIRST = 'The council of the valley met in the morning and spoke of it for an hour, to no end.';
  const text = (...lines: string[]) => [TITLE, 'By Merle Oduvar', '14 May 2026', FIRST, ...lines].join('\n');
  const hit = async (source: string, typed: string, title = 'The toll of Kesten Gate') => {
    const { hits } = await last(library({ [title]: { text: source } }).scan, typed);
    return { at: hits[0]?.at, shown: hits[0]?.excerpt?.text ?? null, marks: hits[0]?.excerpt?.marks.length };
  };

  test('shows a passage of the text that has them too, and opens there', async () => {
    const passage = 'Whoever crosses pays the toll at the gate.';
    const source = text('Nothing more was said of the toll.', passage);
    const at = source.indexOf('toll at the gate');
    expect(await hit(source, 'toll gate')).toEqual({
      at: { start: at, end: at + 16 },
      shown: passage,
      marks: 2,
    });
  });

  test('shows a passage that has some of them', async () => {
    const source = text('Whoever crosses pays a tóll.');
    const at = source.indexOf('tóll');
    expect(await hit(source, 'kesten toll')).toEqual({
      at: { start: at, end: at + 4 },
      shown: 'Whoever crosses pays a tóll.',
      marks: 1,
    });
  });

  test('shows how the text begins where it has none of them, and opens at the title', async () => {
    expect(await hit(text(), 'toll')).toEqual({ at: { start: 4, end: 8 }, shown: FIRST, marks: 0 });
  });

  test('shows the line below the title where all lines are short, and nothing where there is none', async () => {
    expect((await hit(`${TITLE}\n\nA verse\nand no more`, 'toll')).shown).toBe('A verse');
    expect((await hit(TITLE, 'toll')).shown).toBeNull();
  });

  test('finds the title below a date, and whatever its letters', async () => {
    const source = `14 May 2026\nTHE TOLL OF KESTEN GATE\n${FIRST}`;
    expect((await hit(source, 'toll')).shown).toBe(FIRST);
  });

  test('shows the headline where the article is called otherwise', async () => {
    expect((await hit(text(), 'toll', 'Notes of May')).shown).toBe(TITLE);
  });

  test('shows how the text begins where it does not have the words of the title', async () => {
    expect(await hit(text(), 'notes may', 'Notes of May')).toEqual({ at: null, shown: FIRST, marks: 0 });
  });

  test('shows how the text begins where the outlet alone has the words, however long the headline is', async () => {
    const title = 'Inspectors find hairline cracks in four of the eleven gate anchors at Tolmar barrage';
    const { scan } = library({
      [title]: { text: `${title}\nBy Merle Oduvar\n${FIRST}`, outlet: 'Brode Herald' },
    });
    for (const typed of ['herald', 'barrage herald']) {
      expect((await last(scan, typed)).hits[0]?.excerpt?.text).toBe(FIRST);
    }
  });

  test('keeps a passage of the text that has them closer together', async () => {
    const passage = 'Who pays the council toll?';
    expect((await hit(text(passage), 'council toll')).shown).toBe(passage);
  });
});

describe('a scan of notes', () => {
  const { scan } = library({ Gates: { text: 'Much of a lock and its keeper.' } }, [
    { articleId: 'Gates', body: '', kind: 'quote', selector: on('The keeper of the lock') },
    { articleId: 'Gates', body: 'A keeper', selector: on('nothing of it') },
    {
      articleId: 'Gates',
      body: 'The **weir** is [a _dam_](https://weir.example), see `gate`',
      selector: on('x'),
    },
    { articleId: 'Gates', body: 'Who *pays*?', kind: 'question', selector: on('a fee for each barge') },
  ]);

  test('finds one by the words it stands on, and shows them', async () => {
    expect(await ids(scan, 'in:notes keeper lock')).toEqual(['note 0']);
    expect(await excerpts(scan, 'in:notes keeper lock')).toEqual(['The |keeper| of the |lock|']);
    expect((await last(scan, 'in:notes "keeper of"')).hits[0]).toMatchObject({ noteId: 'note 0', at: null });
  });

  test('has the article as well', async () => {
    expect((await ids(scan, 'lock keeper')).toSorted()).toEqual(['Gates', 'note 0']);
  });

  test('takes the words of a note for more than those it stands on', async () => {
    expect(await ids(scan, 'in:notes keeper')).toEqual(['note 1', 'note 0']);
  });

  test('finds words that stand partly in a note and partly in its passage', async () => {
    expect(await ids(scan, 'pays barge')).toEqual(['note 3']);
    expect(await excerpts(scan, 'pays barge')).toEqual(['Who |pays|?\na fee for each |barge|']);
    expect(await ids(scan, '"pays a fee"')).toEqual([]);
    expect(await ids(scan, 'pays lock')).toEqual([]);
  });

  test('reads a note as it is seen', async () => {
    expect(await excerpts(scan, '"weir is a dam"')).toEqual(['The |weir is a dam|, see gate']);
    expect(await excerpts(scan, 'gate')).toEqual(expect.arrayContaining(['The weir is a dam, see |gate|']));
    expect([await ids(scan, 'example'), await ids(scan, '"**weir"')]).toEqual([[], []]);
  });

  test.each([
    ['its words', 'kind:question', 'Who pays?'],
    ['the words it stands on where it has none', 'kind:quote', 'The keeper of the lock'],
  ])('shows of one that only filters found %s', async (_, typed, shown) => {
    expect(await excerpts(scan, typed)).toEqual([shown]);
  });

  test('shows words behind signs and empty lines that nobody sees', async () => {
    const { scan } = library({ Gates: { text: 'a' } }, [
      { articleId: 'Gates', body: '****\n\n> \n\n', kind: 'claim', selector: on('\n The gate.') },
      { articleId: 'Gates', body: '>\n\n\n# It *holds*', kind: 'question', selector: on('x') },
      { articleId: 'Gates', body: '```\n```', kind: 'checked', selector: on('A weir') },
    ]);
    expect(await excerpts(scan, 'kind:claim')).toEqual(['The gate.']);
    expect(await excerpts(scan, 'kind:question')).toEqual(['It holds']);
    expect(await excerpts(scan, 'kind:checked')).toEqual(['A weir']);
  });
});
