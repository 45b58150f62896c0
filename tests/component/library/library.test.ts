import { describe, expect, test } from 'vitest';
import { button, click, focused, press, rowOf, titles, type, until, words } from '../app/hands.ts';
import { addArticles, openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, noteOn } from '../data/one-library.ts';

const ARTICLES = [
  { title: 'Water rights', outlet: 'Zeit', published: '2026-05-14', words: 660 },
  { title: 'The budget', outlet: 'Argus', published: '--03-01' },
  { title: 'A naïve élan' },
  { title: 'Water tables', outlet: 'Courier', published: '2024-01-02' },
];

/** Four articles: one being read, one finished, one with a note and tags. */
async function library(): Promise<OpenWindow> {
  const opened = await openWindow(ARTICLES);
  const id = (title: string): string => articleTitled(opened.work, title);
  await opened.work.mark([id('The budget')], 'reading');
  await opened.work.mark([id('Water tables')], 'finished');
  await opened.work.tag([id('Water rights')], { add: ['law', 'rivers'] });
  await opened.work.addNote(noteOn(id('Water rights'), 'Whose?')).saved;
  await settled();
  return opened;
}

const field = ({ find }: OpenWindow): HTMLInputElement => find<HTMLInputElement>('input[type="search"]');
const chips = ({ all }: OpenWindow): string[] => all('[aria-label="Show"] .chip').map(words);
const foot = ({ find }: OpenWindow): string => words(find('.foot [role="status"]'));

describe('an empty library', () => {
  test('says what will be there, and offers no filter', async () => {
    const opened = await openWindow();
    expect(words(opened.find('.hint'))).toBe('Articles you add are listed here.');
    expect(field(opened).disabled).toBe(true);
    expect(chips(opened)).toEqual([]);
    expect(foot(opened)).toBe('0 articles');
  });

  test('shows articles as they are added', async () => {
    const opened = await openWindow();
    await addArticles(opened, opened.vault, ARTICLES.slice(0, 2));
    await settled();
    expect(titles(opened)).toEqual(['The budget', 'Water rights']);
    expect(foot(opened)).toBe('2 articles');
  });
});

describe('the filters', () => {
  test('count what each of them shows', async () => {
    expect(chips(await library())).toEqual(['All 4', 'Unread 2', 'Reading 1', 'Finished 1', 'With notes 1']);
  });

  test('show theirs, are pressed, and the foot says how many of all there are', async () => {
    const opened = await library();
    await click(button(opened, 'Unread 2'));
    expect(titles(opened)).toEqual(['A naïve élan', 'Water rights']);
    expect(foot(opened)).toBe('2 of 4 articles');
    expect(opened.all('.chip[aria-pressed="true"]').map(words)).toEqual(['Unread 2']);
    await click(button(opened, 'With notes 1'));
    expect(titles(opened)).toEqual(['Water rights']);
  });

  test('follow what happens to the articles', async () => {
    const opened = await library();
    await click(button(opened, 'Finished 1'));
    await opened.work.mark([articleTitled(opened.work, 'The budget')], 'finished');
    await settled();
    expect(titles(opened)).toEqual(['Water tables', 'The budget']);
    expect(chips(opened)).toContain('Finished 2');
  });

  test('that show nothing say so', async () => {
    const opened = await openWindow(ARTICLES.slice(0, 1));
    await click(button(opened, 'Finished 0'));
    expect(words(opened.find('.hint'))).toBe('No article is in “Finished”.');
  });
});

describe('typing', () => {
  test('shows titles that hold every word, whatever their accents', async () => {
    const opened = await library();
    await type(field(opened), 'WATER ta');
    expect(titles(opened)).toEqual(['Water tables']);
    await type(field(opened), 'naive');
    expect(titles(opened)).toEqual(['A naïve élan']);
  });

  test('# shows articles by their tags', async () => {
    const opened = await library();
    await type(field(opened), '#riv');
    expect(titles(opened)).toEqual(['Water rights']);
  });

  test('what fits nothing says so, for words and for tags', async () => {
    const opened = await library();
    await type(field(opened), ' desert ');
    expect(words(opened.find('.hint'))).toBe('No title fits “desert”.');
    await type(field(opened), '#desert');
    expect(words(opened.find('.hint'))).toBe('No article fits “#desert”.');
    expect(foot(opened)).toBe('0 of 4 articles');
  });

  test('Escape empties the field, and the arrow goes to the rows', async () => {
    const opened = await library();
    field(opened).focus();
    await press('budget', '{Escape}');
    expect([field(opened).value, titles(opened).length]).toEqual(['', 4]);
    await press('{ArrowDown}');
    expect(focused()).toContain('Water tables');
  });

  test.each([
    ['Enter', () => press('water', '{Enter}')],
    [
      'the line below the field',
      async (opened: OpenWindow) => {
        await press('water');
        await click(button(opened, 'Search texts and notes for “water” ↵'));
      },
    ],
  ])('%s searches texts and notes for it', async (_, ask) => {
    const opened = await library();
    field(opened).focus();
    await ask(opened);
    await until(() => opened.all('lectern-palette').length === 1, 'the search');
    expect(opened.find<HTMLInputElement>('[role="combobox"]').value).toBe('water');
    await until(() => opened.all('#options [id^="found-"]').length > 0, 'what was found');
    expect([field(opened).value, titles(opened).length]).toEqual(['', 4]);
    await press('{Escape}');
    await until(() => opened.all('lectern-palette').length === 0, 'the library again');
    await settled();
    expect(field(opened).matches(':focus')).toBe(true);
  });

  test('Enter that ends what an input method composes asks nothing', async () => {
    const opened = await library();
    const enter = { key: 'Enter', isComposing: true, bubbles: true };
    field(opened).dispatchEvent(new KeyboardEvent('keydown', enter));
    await settled();
    expect(opened.all('lectern-palette')).toEqual([]);
  });
});

describe('the order', () => {
  test.each([
    ['added', ['Water tables', 'A naïve élan', 'The budget', 'Water rights']],
    ['title', ['A naïve élan', 'The budget', 'Water rights', 'Water tables']],
    ['outlet', ['The budget', 'Water tables', 'Water rights', 'A naïve élan']],
    ['published', ['Water rights', 'The budget', 'Water tables', 'A naïve élan']],
  ])('by “%s” is chosen and kept', async (sort, order) => {
    const opened = await library();
    const select = opened.find<HTMLSelectElement>('select');
    select.value = sort;
    select.dispatchEvent(new Event('change'));
    await settled();
    expect(titles(opened)).toEqual(order);
    expect(opened.work.settings.sort).toBe(sort);
  });
});

test('a row says title, outlet, day, minutes, notes and how far it was read', async () => {
  const opened = await library();
  expect(words(rowOf(opened, 'Water rights'))).toBe(
    'Water rights Zeit 14 May 3 min 1 1 note Unread #law #rivers',
  );
  expect(words(rowOf(opened, 'Water tables'))).toMatch(
    /^Water tables Courier 2 January 2024 1 min Finished/u,
  );
  expect(opened.find('.row [role="img"]').ariaLabel).toBe('0% read');
});

test('a row writes long times in hours, as the bar above the article does', async () => {
  const opened = await openWindow([{ title: 'The whole archive', words: 1_080_420 }]);
  expect(words(rowOf(opened, 'The whole'))).toContain('82 h');
  await click(rowOf(opened, 'The whole'));
  expect(words(opened.find('.crumb'))).toContain('82 h left');
});

describe('however long the names are', () => {
  const LONG = {
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    outlet: 'Frankfurter Allgemeine Sonntagszeitung und Sächsische Landeszeitung',
    published: '2024-09-30',
    words: 30_000,
  };
  const TAGS = Array.from({ length: 12 }, (_, n) => `a-tag-of-some-length-${n}`);

  test('the library keeps to its column, and day, minutes and notes stay whole', async () => {
    const opened = await openWindow([LONG, { title: 'Short' }]);
    const id = articleTitled(opened.work, LONG.title);
    await opened.work.tag([id], { add: TAGS });
    await opened.work.addNote(noteOn(id, 'Whose?')).saved;
    await settled();
    const { width } = opened.find('nav').getBoundingClientRect();
    expect(opened.find('lectern-library').getBoundingClientRect().width).toBe(width);
    expect(opened.find('.list').scrollWidth).toBe(opened.find('.list').clientWidth);
    const row = rowOf(opened, 'Donau');
    const { right } = row.getBoundingClientRect();
    for (const part of row.querySelectorAll<HTMLElement>('.meta > :not(.outlet, .vh)')) {
      expect([words(part), part.scrollWidth]).toEqual([words(part), part.clientWidth]);
      expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    }
    for (const cut of row.querySelectorAll<HTMLElement>('.outlet, .tags')) {
      expect(cut.scrollWidth).toBeGreaterThan(cut.clientWidth);
      expect(getComputedStyle(cut).textOverflow).toBe('ellipsis');
      expect(cut.getBoundingClientRect().height).toBeLessThan(20);
    }
  });
});

test('a row’s tags stand in a line of their own, and change with the article', async () => {
  const opened = await library();
  const tags = (): string[] => opened.all('.row .tags').map(words);
  expect(tags()).toEqual(['#law #rivers']);
  await opened.work.tag([articleTitled(opened.work, 'The budget')], { add: ['water'] });
  await settled();
  expect(tags()).toEqual(['#water', '#law #rivers']);
});

test.each(['en', 'ar', 'de', 'es', 'fr', 'zh-Hans'] as const)(
  'how many rows are selected stands in one line beside what can be done with them, and whole: %s',
  async (language) => {
    const opened = await openWindow(Array.from({ length: 15 }, (_, n) => ({ title: `Article ${n}` })));
    try {
      await opened.work.choose({ language });
      await settled();
      opened.find('.row').focus();
      await press('{Control>}a{/Control}');
      await until(() => opened.all('.foot[role="toolbar"]').length === 1, 'the bar');
      await settled();
      const bar = opened.find('.foot[role="toolbar"]');
      const count = opened.find('.foot .num');
      expect(words(count)).toContain('15');
      expect(count.getBoundingClientRect().height).toBe(20);
      expect(count.scrollWidth).toBeLessThanOrEqual(count.clientWidth);
      expect(bar.scrollWidth).toBe(bar.clientWidth);
      for (const one of bar.querySelectorAll('button'))
        expect(one.getBoundingClientRect().width).toBeGreaterThan(24);
    } finally {
      await opened.work.choose({ language: 'en' });
    }
  },
);
