import { afterEach, describe, expect, test } from 'vitest';
import type { NoteId, NoteKind } from '../../../renderer/data/model.ts';
import { linkTo } from '../../../renderer/text/links.ts';
import { language } from '../../../renderer/words/language.ts';
import { click, press, type, until, words } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { importFiles, noteOn, paragraph, summary } from '../data/one-library.ts';

/** A window whose articles have texts, in the vault and from there in the database. */
async function openLibrary(texts: Readonly<Record<string, readonly string[]>>): Promise<OpenWindow> {
  const opened = await openWindow();
  const items = Object.entries(texts).map(([title, lines], n) => {
    const value = summary(n + 1, { title, units: lines.join('\n').length, blocks: lines.length });
    opened.vault.bodies.set(value.versionId, {
      importer: '1',
      decoding: 'utf-8',
      blocks: lines.map(paragraph),
    });
    return { name: `${n}.txt`, outcome: { ok: true as const, value } };
  });
  await importFiles(opened, opened.vault, items);
  await settled();
  return opened;
}

const LIBRARY = {
  Gates: [
    'Gates',
    'The gates are fully safe. The toll stays.',
    ...Array<string>(80).fill('Filler.'),
    'A hidden weir.',
  ],
  Bridges: ['Bridges', 'Ein Ångström neben der Straße.'],
  船: ['船', '船在水面上行驶。'],
};

async function search(opened: OpenWindow, typed: string): Promise<void> {
  if (opened.all('lectern-palette').length === 0) {
    opened.vault.emit('app:command', { command: 'search' });
    await settled();
  }
  await type(field(opened), typed);
}

const field = ({ find }: OpenWindow): HTMLInputElement => find<HTMLInputElement>('[role="combobox"]');
const options = ({ all }: OpenWindow): HTMLElement[] => all('#options [role="option"]');
const results = (opened: OpenWindow): string[] =>
  options(opened)
    .filter(({ id }) => id.startsWith('found-'))
    .map((option) => words(option.querySelector('.title') ?? option));
/** Whole results: title, outlet or kind, and excerpt. */
const shown = (opened: OpenWindow): string[] =>
  options(opened)
    .filter(({ id }) => id.startsWith('found-'))
    .map(words);
const articleOf = ({ work }: OpenWindow, title: string): string =>
  work.entries.find(({ article }) => article.title === title)?.article.id ?? '';

/** Marks words of the article about gates, without writing any. */
async function mark(opened: OpenWindow, kind: NoteKind, exact: string): Promise<NoteId> {
  const article = opened.work.entry(articleOf(opened, 'Gates'))?.article;
  const start = LIBRARY.Gates.join('\n').indexOf(exact);
  const { id, saved } = opened.work.addNote({
    ...noteOn(article?.id ?? '', ''),
    versionId: article?.version.versionId ?? null,
    selector: {
      position: { start, end: start + exact.length },
      quote: { exact, prefix: '', suffix: '' },
    },
    kind,
  });
  await saved;
  return id;
}
const marked = ({ all }: OpenWindow): string[] => all('mark').map(words);
const status = ({ all }: OpenWindow): string => all('footer').map(words).join(' ');
const active = (opened: OpenWindow): string => {
  const id = field(opened).getAttribute('aria-activedescendant');
  return words(
    options(opened)
      .find((option) => option.id === id)
      ?.querySelector('.title') ?? opened.app,
  );
};

afterEach(() => document.body.replaceChildren());

describe('search', () => {
  test.each([
    ['words in any order', 'toll gates', ['Gates'], ['gates', 'toll']],
    ['exact words', '"fully safe"', ['Gates'], ['fully safe']],
    ['beginnings', 'ful', ['Gates'], ['ful']],
    ['without diacritics', 'angstrom strasse', ['Bridges'], ['Ångström', 'Straße']],
    ['in the middle of a Chinese sentence', '水面', ['船'], ['水面']],
  ])('finds %s', async (_, typed, titles, marks) => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, typed);
    await until(() => results(opened).length > 0, typed);
    expect([results(opened), marked(opened)]).toEqual([titles, marks]);
  });

  test('opens an article with the passage in view and selected, and the focus in the text', async () => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, 'hidden weir');
    await until(() => results(opened).length > 0);
    await press('{Enter}');
    await until(() => document.getSelection()?.toString() === 'hidden weir', 'the selected passage');
    const block = opened.all('[data-block]').find((one) => words(one) === 'A hidden weir.');
    // Sections on the way get their real heights in the frames after.
    await until(() => (block?.getBoundingClientRect().bottom ?? Infinity) < 900, 'the passage in view');
    expect(opened.all('lectern-palette')).toEqual([]);
    expect(opened.find('article.text').matches(':focus')).toBe(true);
  });

  test('finds a note as soon as it is written, and opens it', async () => {
    const opened = await openLibrary(LIBRARY);
    const [gates] = opened.work.entries.filter(({ article }) => article.title === 'Gates');
    await search(opened, 'surveyor');
    await until(() => status(opened).includes('No article'));
    void opened.work.addNote(noteOn(gates?.article.id ?? '', 'Ask the surveyor.')).saved;
    await until(() => results(opened).length > 0, 'the note');
    await press('{Enter}');
    await until(() => opened.all('lectern-note').some((card) => card.matches(':focus-within')), 'the card');
    expect(opened.all('lectern-palette')).toEqual([]);
  });

  test('finds a passage that was marked without a word, beside its article, and opens the note', async () => {
    const opened = await openLibrary(LIBRARY);
    await mark(opened, 'claim', 'fully safe');
    await search(opened, 'fully');
    await until(() => results(opened).length === 2, 'the article and the note');
    await search(opened, 'in:notes fully');
    await until(() => results(opened).length === 1, 'the note');
    expect([marked(opened), shown(opened)]).toEqual([['fully'], ['Gates Claim fully safe']]);
    await press('{Enter}');
    await until(() => opened.all('lectern-note').some((card) => card.matches(':focus-within')), 'the card');
  });

  test('shows the passage of a highlight that a filter alone found', async () => {
    const opened = await openLibrary(LIBRARY);
    await mark(opened, 'question', 'toll stays');
    await search(opened, 'kind:question');
    await until(() => results(opened).length === 1, 'the note');
    expect(shown(opened)).toEqual(['Gates Question toll stays']);
  });

  test('tells what a note stands on where its words were found, and its words where that was', async () => {
    const opened = await openLibrary(LIBRARY);
    const note = await mark(opened, 'question', 'fully safe');
    await opened.work.editNote(note, { body: 'Says who?' });
    await search(opened, 'in:notes who');
    await until(() => results(opened).length === 1, 'the note');
    expect(shown(opened)).toEqual(['Gates Question Says who? “fully safe”']);
    await search(opened, 'in:notes fully');
    await until(() => marked(opened).includes('fully'), 'the passage');
    expect(shown(opened)).toEqual(['Gates Question fully safe Says who?']);
    await opened.work.addNote(noteOn(articleOf(opened, 'Gates'), 'On all of it')).saved;
    await search(opened, 'all of it');
    await until(() => marked(opened).includes('all'), 'the note on the article');
    expect(shown(opened)).toEqual(['Gates Note On all of it']);
  });

  test('reads a note as it is seen, its links by what they are called now', async () => {
    const opened = await openLibrary(LIBRARY);
    const id = articleOf(opened, 'Gates');
    const link = linkTo({ kind: 'article', id });
    await opened.work.addNote(noteOn(id, `The **surveyor** of _the_ ${link}, [see](https://a.example)`))
      .saved;
    await search(opened, '"surveyor of the gates"');
    await until(() => results(opened).length === 1, 'the note');
    expect(marked(opened)).toEqual(['surveyor of the Gates']);
    expect(shown(opened)).toEqual(['Gates Note The surveyor of the Gates, see']);
    await opened.work.correct(id, { title: 'The *locks*' });
    await search(opened, '"surveyor of the the *locks*"');
    await until(() => results(opened).length === 1, 'the note again');
    expect(shown(opened)).toEqual(['The *locks* Note The surveyor of the The *locks*, see']);
  });

  test.each(['kind:', 'kind:nonsense', 'toll kind:to'])(
    'says what kinds there are where “%s” finds none',
    async (typed) => {
      const opened = await openLibrary(LIBRARY);
      await search(opened, typed);
      await until(() => status(opened).startsWith('No article'), 'an answer');
      expect(status(opened)).toBe(
        'No article and no note has all of this. The kinds are Quote, Claim, Question, To-check, Checked, Note.',
      );
    },
  );

  test('takes the name of a kind in the language of the interface', async () => {
    const opened = await openLibrary(LIBRARY);
    const [gates] = opened.work.entries.filter(({ article }) => article.title === 'Gates');
    await opened.work.addNote({
      ...noteOn(gates?.article.id ?? '', 'Nachmessen.'),
      versionId: gates?.article.version.versionId ?? null,
      selector: { position: { start: 0, end: 5 }, quote: { exact: 'Gates', prefix: '', suffix: '' } },
      kind: 'to-check',
    }).saved;
    await opened.work.choose({ language: 'de' });
    try {
      await until(() => language() === 'de', 'the language');
      await search(opened, 'kind:zu-prufen');
      await until(() => results(opened).length > 0, 'the note');
      expect(results(opened)).toHaveLength(1);
    } finally {
      await opened.work.choose({ language: 'en' });
      await until(() => language() === 'en');
    }
  });

  test('goes through what is offered with the arrow keys, from the first to the last and on', async () => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, '');
    expect(field(opened).getAttribute('aria-expanded')).toBe('true');
    expect(active(opened)).toBe('Open files');
    await press('{ArrowUp}');
    expect(active(opened)).toBe('All keys');
    await press('{ArrowDown}', '{ArrowDown}');
    expect(active(opened)).toBe('Find in the article and its notes');
    await press('{PageDown}');
    expect(opened.all('#options [aria-selected="true"]')).toHaveLength(1);
  });

  test('runs a command by its name, after the palette is gone', async () => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, 'sett');
    expect(active(opened)).toBe('Settings');
    await press('{Enter}');
    await until(() => opened.all('lectern-settings').length === 1, 'the settings');
    expect(opened.all('lectern-palette')).toEqual([]);
  });

  test('changes the theme by its name', async () => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, 'dark');
    expect(active(opened)).toBe('Dark theme');
    await press('{Enter}');
    await until(() => document.documentElement.dataset['theme'] === 'dark', 'the theme');
    expect(opened.work.settings.theme).toBe('dark');
    await search(opened, 'theme sys');
    await press('{Enter}');
    await until(() => opened.work.settings.theme === 'system', 'the theme of the system');
  });

  test('opens what is pressed with the mouse', async () => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, 'weir');
    await until(() => results(opened).length > 0);
    await click(options(opened).at(-1) ?? opened.app);
    await until(() => opened.all('lectern-pane').length === 1, 'the article');
    expect(opened.all('lectern-palette')).toEqual([]);
  });

  test.each([
    ['a word that is nowhere', 'zebra'],
    ['a quotation mark', '"'],
    ['a pattern that would not end', '(a+)+$'],
    ['a backslash', '\\'],
    ['a tag that is nowhere', 'tag:none'],
    ['10,000 words', 'a '.repeat(10_000)],
    ['a word of 5,000 letters', 'a'.repeat(5_000)],
    ['a mark without its letter', '\u0301'],
  ])('ends when what is typed is %s', async (_, typed) => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, typed);
    await until(() => /result|No article/u.test(status(opened)), 'an answer');
    expect(field(opened).matches(':focus')).toBe(true);
  });
});

describe('the database', () => {
  test('is only read: a search leaves no trace of itself', async () => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, 'toll');
    await until(() => results(opened).length > 0);
    expect((await indexedDB.databases()).filter(({ name }) => name === opened.name)).toHaveLength(1);
    expect(opened.vault.asked.map(({ channel }) => channel)).not.toContain('vault:append');
  });
});
