import { afterEach, describe, expect, test } from 'vitest';
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
    const box = opened.all('[data-block]').find((block) => words(block) === 'A hidden weir.');
    expect(box?.getBoundingClientRect().bottom).toBeLessThan(900);
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

  test('goes through what is offered with the arrow keys, from the first to the last and on', async () => {
    const opened = await openLibrary(LIBRARY);
    await search(opened, '');
    expect(field(opened).getAttribute('aria-expanded')).toBe('true');
    expect(active(opened)).toBe('Open files');
    await press('{ArrowUp}');
    expect(active(opened)).toBe('All keys');
    await press('{ArrowDown}', '{ArrowDown}');
    expect(active(opened)).toBe('Note on the whole article');
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
