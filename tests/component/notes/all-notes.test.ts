import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Note, NoteKind } from '../../../renderer/data/model.ts';
import { linkTo } from '../../../renderer/text/links.ts';
import { focusedElement } from '../../../renderer/ui/focus.ts';
import { button, click, focused, notice, press, type, until, words } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, noteOn } from '../data/one-library.ts';

afterEach(() => page.viewport(1440, 900));

interface Written {
  readonly in: string;
  readonly body: string;
  readonly on?: string;
  readonly kind?: NoteKind | null;
  readonly tags?: readonly string[];
  /** Of the text it was written on; by itself that which the article has. */
  readonly version?: string;
}

const TWO = [{ title: 'Bravo votes' }, { title: 'Alfa waits' }];
const FOUR: readonly Written[] = [
  { in: 'Alfa waits', body: 'first', on: 'Alfa', kind: 'claim', tags: ['law'] },
  { in: 'Alfa waits', body: 'second', on: 'waits', kind: 'quote' },
  { in: 'Bravo votes', body: 'third', on: 'votes', tags: ['law', 'water'] },
  { in: 'Bravo votes', body: 'fourth' },
];

/** The overview of these notes, opened by key. */
async function overview(notes: readonly Written[] = FOUR, articles = TWO) {
  const opened = await openWindow(articles);
  const { work } = opened;
  for (const { in: title, body, on, kind = null, tags = [], version } of notes) {
    const articleId = articleTitled(work, title);
    const start = on === undefined ? 0 : Math.max(0, title.indexOf(on));
    const { id } = work.addNote({
      ...noteOn(articleId, body),
      ...(on === undefined
        ? {}
        : {
            versionId: version ?? work.entry(articleId)?.article.version.versionId ?? null,
            selector: {
              position: { start, end: start + on.length },
              quote: { exact: on, prefix: title.slice(0, start), suffix: title.slice(start + on.length) },
            },
            kind,
          }),
    });
    if (tags.length > 0) void work.tagNotes([id], { add: tags });
  }
  await work.settled();
  await press('{Control>}{Shift>}N{/Shift}{/Control}');
  await until(() => opened.all('lectern-all-notes').length === 1);
  await settled();
  let all: readonly Note[] = [];
  work.watchAllNotes((now) => (all = now));
  /** A fact of each note, by its words. */
  const facts = (of: (note: Note) => unknown): Record<string, unknown> =>
    Object.fromEntries(all.map((note) => [note.body, of(note)]));
  return { ...opened, facts };
}

const inOverview = ({ all }: OpenWindow, selector: string): HTMLElement[] => {
  const root = all('lectern-all-notes')[0]?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
};
const list = (opened: OpenWindow): ShadowRoot => opened.find('lectern-note-list').shadowRoot as ShadowRoot;
const seen = (opened: OpenWindow): string[] => [...list(opened).querySelectorAll('.row .body')].map(words);
const headings = (opened: OpenWindow): string[] => [...list(opened).querySelectorAll('h2')].map(words);
const chosen = (opened: OpenWindow): string[] =>
  [...list(opened).querySelectorAll('.row[aria-selected="true"] .body')].map(words);
const rowOf = (opened: OpenWindow, body: string): HTMLElement => {
  const found = [...list(opened).querySelectorAll<HTMLElement>('.row')].find((row) =>
    words(row).includes(body),
  );
  if (!found) throw new Error(`There is no row “${body}”`);
  return found;
};
const inFocus = (opened: OpenWindow): string => {
  const row = list(opened).activeElement?.closest('.row')?.querySelector('.body');
  return row ? words(row) : '';
};
const filter = async (opened: OpenWindow, label: string): Promise<void> => {
  const found = inOverview(opened, '.opt').find((one) => one.title === label);
  await click(found ?? opened.app);
  await settled();
};
const filters = (opened: OpenWindow): string[] => inOverview(opened, '.opt').map(words);

describe('the overview', () => {
  test('shows every note under its article, with the keyboard on the first', async () => {
    const opened = await overview();
    expect(headings(opened)).toEqual(['Alfa waits', 'Bravo votes']);
    expect(seen(opened)).toEqual(['first', 'second', 'fourth', 'third']);
    expect([inFocus(opened), document.title]).toEqual(['first', 'All notes – Lectern']);
    expect(words(inOverview(opened, '.crumb')[0] ?? opened.app)).toBe('4 notes in 2 articles');
  });

  test('of a library without notes says where they will come from', async () => {
    const opened = await overview([]);
    expect(words(inOverview(opened, '.hint')[0] ?? opened.app)).toBe(
      'Notes you write beside your articles are listed here.',
    );
    expect(focused()).toBe('Search notes, or #tag');
  });

  test('shows the passage with its surroundings, and what stands on a whole article as such', async () => {
    const opened = await overview();
    expect(words(rowOf(opened, 'second').querySelector('.psg') ?? opened.app)).toBe('Alfa waits');
    expect(words(rowOf(opened, 'second').querySelector('mark') ?? opened.app)).toBe('waits');
    expect(words(rowOf(opened, 'fourth'))).toContain('On the whole article');
  });

  test.each([
    ['By kind', ['Quote', 'Claim', 'Note', 'On the whole article']],
    ['By tag', ['#law', '#water', 'Without a tag']],
  ])('groups %s', async (name, titles) => {
    const opened = await overview();
    const item = opened.all('[role="menuitem"]').find((one) => words(one) === name);
    await click(item ?? opened.app);
    await settled();
    expect(headings(opened)).toEqual(titles);
  });

  test('is left by key, by button and by Escape, and the keyboard is where it was', async () => {
    const opened = await openWindow(TWO);
    const row = opened.all('.row').find((one) => words(one).startsWith('Bravo'));
    for (const leave of ['{Escape}', '{Control>}{Shift>}N{/Shift}{/Control}', null]) {
      row?.focus();
      await press('{Control>}{Shift>}N{/Shift}{/Control}');
      await settled();
      expect(opened.find('main').inert).toBe(true);
      if (leave === null) await click(button(opened, 'Back to the desk'));
      else await press(leave);
      await settled();
      expect([opened.find('main').inert, focused().startsWith('Bravo')]).toEqual([false, true]);
    }
  });

  test('calls what a note links to as it is called now, and finds it so', async () => {
    const opened = await overview([]);
    const bravo = articleTitled(opened.work, 'Bravo votes');
    const body = `See ${linkTo({ kind: 'article', id: bravo })}`;
    await opened.work.addNote(noteOn(articleTitled(opened.work, 'Alfa waits'), body)).saved;
    await until(() => seen(opened).join('') === 'See Bravo votes', 'the note');
    await opened.work.correct(bravo, { title: 'Charlie votes' });
    await until(() => seen(opened).join('') === 'See Charlie votes', 'the corrected title');
    const field = inOverview(opened, 'input')[0] as HTMLInputElement;
    await type(field, 'charlie');
    await settled();
    expect(seen(opened)).toEqual(['See Charlie votes']);
    await type(field, 'article:');
    await settled();
    expect(inOverview(opened, '.hint')).toHaveLength(1);
    await type(field, '');
    await opened.work.removeArticles([bravo]);
    await until(() => seen(opened).join('') === 'See Deleted article “Charlie votes”', 'the deletion');
  });

  test('keeps its filters and its row while a passage is looked at on the desk', async () => {
    const opened = await overview();
    await filter(opened, 'law');
    await press('{F6}', '{F6}', '{ArrowDown}', '{Enter}');
    await until(() => focused() === 'Note on “votes”', 'the card of the note');
    expect(document.title).toBe('Bravo votes – Lectern');
    await press('{Control>}{Shift>}N{/Shift}{/Control}');
    await settled();
    expect([seen(opened), inFocus(opened)]).toEqual([['first', 'third'], 'third']);
  });
});

describe('filters', () => {
  test('count what they would show, one of each group at a time', async () => {
    const opened = await overview();
    expect(filters(opened)).toEqual(
      expect.arrayContaining([
        'Every note4',
        'Claim1',
        'Quote1',
        'Note1',
        'On the whole article1',
        'law2',
        'water1',
      ]),
    );
    await filter(opened, 'law');
    expect([seen(opened), filters(opened)]).toEqual([
      ['first', 'third'],
      expect.arrayContaining(['Claim1', 'Quote0', 'Alfa waits1', 'water1']),
    ]);
    await filter(opened, 'Claim');
    expect(seen(opened)).toEqual(['first']);
    await filter(opened, 'Claim');
    await filter(opened, 'Every note');
    expect(seen(opened)).toHaveLength(4);
  });

  test('find words and tags, say when nothing fits, and Escape empties the field', async () => {
    const opened = await overview();
    const field = inOverview(opened, 'input')[0] as HTMLInputElement;
    await type(field, '#law bravo');
    expect(seen(opened)).toEqual(['third']);
    await type(field, 'nothing like it');
    expect(words(inOverview(opened, '.hint')[0] ?? opened.app)).toContain('No note fits.');
    field.focus();
    await press('{Escape}');
    expect([field.value, seen(opened)]).toEqual(['', ['first', 'second', 'fourth', 'third']]);
  });
});

describe('choosing', () => {
  test('with the mouse: one, a range with Shift, one more with Ctrl', async () => {
    const opened = await overview();
    await click(rowOf(opened, 'first'));
    expect(chosen(opened)).toEqual(['first']);
    await click(rowOf(opened, 'fourth'), { shiftKey: true });
    expect(chosen(opened)).toEqual(['first', 'second', 'fourth']);
    await click(rowOf(opened, 'second'), { ctrlKey: true });
    expect(chosen(opened)).toEqual(['first', 'fourth']);
    expect(opened.heard().at(-1)).toBe('2 selected');
  });

  test('with the keyboard: Shift with the arrows, Space, Ctrl+A, and Escape lets go before it leaves', async () => {
    const opened = await overview();
    await press('{Shift>}{ArrowDown}{/Shift}', '{ArrowDown}', '{ArrowDown}', ' ');
    expect([chosen(opened), inFocus(opened)]).toEqual([['first', 'second', 'third'], 'third']);
    await press('{Control>}a{/Control}');
    expect(chosen(opened)).toHaveLength(4);
    await press('{Escape}');
    expect([chosen(opened), opened.find('main').inert]).toEqual([[], true]);
    await press('{Home}');
    expect(inFocus(opened)).toBe('first');
  });
});

describe('changing', () => {
  test('the kind of all that are chosen, with one step back', async () => {
    const opened = await overview();
    await press('{Control>}a{/Control}', '3');
    const kinds = (): unknown => opened.facts(({ kind }) => kind);
    expect(kinds()).toEqual({ first: 'question', second: 'question', third: 'question', fourth: null });
    expect(notice(opened)).toBe('3 notes are now: Question.');
    await press('{Control>}z{/Control}');
    await until(() => notice(opened).startsWith('Undone'));
    expect(kinds()).toEqual({ first: 'claim', second: 'quote', third: null, fourth: null });
    await click(button(opened, 'Checked'));
    expect(kinds()).toEqual({ first: 'checked', second: 'checked', third: 'checked', fourth: null });
  });

  test('a notice offers Undo only while what it tells of is the last step', async () => {
    const opened = await overview();
    const offers = (): boolean => opened.all('button').some((one) => words(one) === 'Undo');
    await press('{Control>}a{/Control}', '5');
    expect([notice(opened), offers()]).toEqual(['3 notes are now: Checked.', true]);
    await press('t');
    await settled();
    await press('sea', '{Enter}', '{Escape}');
    await until(
      () => Object.values(opened.facts(({ tags }) => tags.includes('sea'))).every(Boolean),
      'the tag',
    );
    await settled();
    expect([notice(opened), offers()]).toEqual(['', false]);
    await press('4');
    expect([notice(opened), offers()]).toEqual(['3 notes are now: To check.', true]);
    await opened.work.undo();
    await opened.work.redo();
    await settled();
    expect(offers()).toBe(false);
  });

  test('undo and redo in the empty field for tags are those of the tags', async () => {
    const opened = await overview();
    const tagged = (): number =>
      Object.values(opened.facts(({ tags }) => tags.includes('sea'))).filter(Boolean).length;
    await press('{Control>}a{/Control}', 't');
    await settled();
    await press('sea', '{Enter}');
    await until(() => tagged() === 4, 'the tag');
    await press('{Control>}z{/Control}');
    await until(() => tagged() === 0, 'the undo');
    expect([focused(), (focusedElement() as HTMLInputElement).value]).toEqual(['Add tag', '']);
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    await until(() => tagged() === 4, 'the redo');
    expect([focused(), (focusedElement() as HTMLInputElement).value]).toEqual(['Add tag', '']);
  });

  test('deleting takes all that are chosen, the keyboard stays near, and undo brings them back', async () => {
    const opened = await overview();
    await press('{Shift>}{ArrowDown}{/Shift}', '{Delete}');
    await settled();
    expect([seen(opened), inFocus(opened), notice(opened)]).toEqual([
      ['fourth', 'third'],
      'fourth',
      '2 notes deleted.',
    ]);
    await click(button(opened, 'Undo'));
    await until(() => seen(opened).length === 4);
  });

  test('deleting the last leaves no selection behind', async () => {
    const opened = await overview();
    await press('{Control>}a{/Control}', '{Delete}');
    await settled();
    expect(inOverview(opened, '[role="toolbar"]')).toEqual([]);
    await press('{Control>}z{/Control}');
    await until(() => opened.all('lectern-note-list').length === 1);
    expect(seen(opened)).toHaveLength(4);
  });

  test('nothing of a read-only library: the reason is told', async () => {
    const opened = await overview();
    const other = indexedDB.open(opened.name, 999);
    other.addEventListener('upgradeneeded', () => other.transaction?.abort());
    other.addEventListener('error', (event) => event.preventDefault());
    await until(() => opened.work.readOnly !== null);
    await press('{Delete}');
    expect([seen(opened).length, notice(opened)]).toEqual([4, `Not saved: ${opened.work.readOnly}`]);
  });
});

describe('tags', () => {
  const field = (opened: OpenWindow): HTMLInputElement =>
    opened.find<HTMLInputElement>('[aria-label="Add tag"]');
  const offers = (opened: OpenWindow): string[] => opened.all('[role="option"][id^="offer"]').map(words);
  const tags = (opened: Awaited<ReturnType<typeof overview>>): unknown =>
    opened.facts((note) => note.tags.join(' '));

  test('of a row are changed in place: completed with the arrows, ended with Enter, left with Escape', async () => {
    const opened = await overview();
    await press('{ArrowDown}', 't');
    await settled();
    expect(focused()).toBe('Add tag');
    await press('w');
    expect([offers(opened), field(opened).ariaExpanded]).toEqual([['#water'], 'true']);
    await press('{ArrowDown}', '{Enter}');
    expect(tags(opened)).toMatchObject({ second: 'water' });
    await press('rivers', ' ');
    expect(tags(opened)).toMatchObject({ second: 'water rivers' });
    await press('{Backspace}');
    expect(tags(opened)).toMatchObject({ second: 'water' });
    await press('{Escape}');
    await settled();
    expect([inFocus(opened), opened.find('main').inert]).toEqual(['second', true]);
  });

  test('are opened with the mouse, taken away with a press, and keys of the list are letters there', async () => {
    const opened = await overview();
    await click(rowOf(opened, 'first').querySelector('[data-do="tags"]') ?? opened.app);
    await settled();
    await press('t', '1', 'a');
    expect([field(opened).value, opened.facts(({ kind }) => kind)]).toEqual([
      't1a',
      expect.objectContaining({ first: 'claim' }),
    ]);
    await click(button(opened, 'Remove the tag law'));
    expect(tags(opened)).toMatchObject({ first: '' });
  });

  test('of several: one that some have is given to all, one that all have is taken away', async () => {
    const opened = await overview();
    await press('{Shift>}{ArrowDown}{/Shift}', 't');
    await until(() => focused() === 'Add tag');
    // It opens at its button in the bar of what is selected.
    const [panel, at] = ['#tags', '#tag-several'].map((id) => opened.find(id).getBoundingClientRect());
    expect(panel?.top).toBeGreaterThanOrEqual(at?.bottom ?? NaN);
    expect((panel?.left ?? NaN) - (at?.left ?? NaN)).toBeLessThan(40);
    expect(panel?.right).toBeGreaterThan(at?.left ?? NaN);
    await click(button(opened, 'Give all of them the tag law'));
    expect(tags(opened)).toMatchObject({ first: 'law', second: 'law' });
    await press('money', '{Enter}');
    expect(tags(opened)).toMatchObject({ first: 'law money', second: 'law money' });
    await click(button(opened, 'Remove the tag law'));
    expect(tags(opened)).toMatchObject({ first: 'money', second: 'money' });
    await press('{Escape}');
    await settled();
    expect([chosen(opened), inFocus(opened)]).toEqual([['first', 'second'], 'second']);
  });
});

describe('a note of another text', () => {
  const LOST: Written = { in: 'Alfa waits', body: 'lost', on: 'a sentence taken out', version: 'older' };
  const MOVED: Written = { in: 'Bravo votes', body: 'moved', on: 'Bravo volts', version: 'older' };

  test('that moved shows the words of now and those of before', async () => {
    const opened = await overview([MOVED]);
    await until(() => words(rowOf(opened, 'moved')).includes('Before'));
    expect(words(rowOf(opened, 'moved').querySelector('mark') ?? opened.app)).toBe('Bravo votes');
    expect(words(rowOf(opened, 'moved').querySelector('.was') ?? opened.app)).toBe('Before: Bravo volts');
    await press('{Enter}');
    await until(() => opened.all('lectern-moved').length === 1);
    expect(words(opened.find('lectern-moved').shadowRoot?.querySelector('dl') ?? opened.app)).toBe(
      'Before Bravo volts Now Bravo votes',
    );
    await click(button(opened, 'Keep it here'));
    await until(() => opened.all('lectern-moved').length === 0);
    expect(opened.facts(({ selector }) => selector?.quote.exact)).toEqual({ moved: 'Bravo votes' });
  });

  test('that is unplaced is told of, and placed on the words the reader selects', async () => {
    const opened = await overview([LOST, ...FOUR]);
    await until(() => inOverview(opened, '.lost').length === 1);
    expect(words(inOverview(opened, '.lost')[0] ?? opened.app)).toContain('1 note has lost its passage.');
    await filter(opened, 'Unplaced');
    expect(seen(opened)).toEqual(['lost']);
    await click(rowOf(opened, 'lost').querySelector('.btn') ?? opened.app);
    await until(() => opened.all('.placing').length === 1);
    expect(opened.heard().at(-1)).toBe(
      'Select the words this note is about, then press Enter. Escape cancels.',
    );
    expect(words(opened.find('.tray q'))).toBe('a sentence taken out');
    const text = document
      .createTreeWalker(opened.find('[data-block="0"]'), NodeFilter.SHOW_TEXT)
      .nextNode() as Text;
    document.getSelection()?.setBaseAndExtent(text, 0, text, 4);
    await settled();
    await press('{Enter}');
    await until(() => opened.all('.tray').length === 0);
    expect(opened.facts(({ selector }) => selector?.quote.exact)).toMatchObject({ lost: 'Alfa' });
    expect(opened.all('.placing')).toEqual([]);
  });

  test('in the tray is written in as anywhere, and placing it can be given up', async () => {
    const opened = await overview([LOST]);
    await press('{Escape}');
    await click(opened.all('.row').find((one) => words(one).startsWith('Alfa')) ?? opened.app);
    await until(() => opened.all('.tray lectern-note').length === 1);
    const card = opened.find<HTMLElement & { edit(): void }>('.tray lectern-note');
    card.edit();
    await settled();
    await type(opened.find<HTMLTextAreaElement>('textarea'), 'lost, not forgotten');
    await press('{Escape}');
    await until(() => 'lost, not forgotten' in opened.facts(() => true));
    await until(() => opened.all('.tray textarea').length === 0);
    await click(button(opened, 'Place again'));
    await until(() => opened.all('.placing').length === 1);
    await press('{Escape}');
    await until(() => opened.all('.placing').length === 0);
    expect(opened.all('.tray')).toHaveLength(1);
  });
});

test('in a narrow window filters stand above the notes', async () => {
  await page.viewport(700, 800);
  const opened = await overview();
  const [side, main] = [inOverview(opened, '.side')[0], inOverview(opened, 'main')[0]];
  expect(side?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
    (main?.getBoundingClientRect().top ?? 0) + 1,
  );
  expect(seen(opened)).toHaveLength(4);
});

describe('in a window of 800 by 600', () => {
  const TITLES = Array.from({ length: 7 }, (_, n) => `Inspectors find cracked gate anchors, part ${n}`);
  const MANY: readonly Written[] = Array.from({ length: 28 }, (_, n) => ({
    in: TITLES[n % TITLES.length] ?? '',
    body: `note ${n}`,
    on: 'Inspectors',
    kind: (['quote', 'claim', 'question', 'to-check', 'checked', null] as const)[n % 6] ?? null,
    tags: [`harbour ${n % 9}`],
  }));
  const narrow = async (): Promise<Awaited<ReturnType<typeof overview>>> => {
    await page.viewport(800, 600);
    return overview(
      MANY,
      TITLES.map((title) => ({ title })),
    );
  };

  test('all filters can be read and pressed, and the notes have half of it', async () => {
    const opened = await narrow();
    const [box] = inOverview(opened, '.filters');
    expect(box?.scrollHeight).toBe(box?.clientHeight);
    for (const one of inOverview(opened, '.opt')) {
      const { left, right, top, height } = one.getBoundingClientRect();
      expect([left >= 0, right <= 800, height >= 24]).toEqual([true, true, true]);
      const met = (opened.find('lectern-all-notes').shadowRoot as ShadowRoot).elementFromPoint(
        left + 12,
        top + 12,
      );
      expect(one.contains(met)).toBe(true);
    }
    expect(list(opened).host.getBoundingClientRect().height).toBeGreaterThan(300);
  });

  test('filters are chips, several in a row, after the name of their group', async () => {
    const opened = await narrow();
    for (const group of inOverview(opened, '.filters [role="group"]')) {
      const tops = [...group.children].map((chip) => chip.getBoundingClientRect().top);
      expect(new Set(tops).size).toBeLessThan(tops.length / 2 + 1);
      const name = group.previousElementSibling?.getBoundingClientRect();
      expect(Math.abs((name?.top ?? 0) - (tops[0] ?? 0))).toBeLessThan(4);
    }
  });

  test('the arrows go through the filters, to the side too', async () => {
    const opened = await narrow();
    inOverview(opened, '.opt')[0]?.focus();
    await press('{ArrowRight}', '{ArrowRight}');
    expect(focusedElement()).toBe(inOverview(opened, '.opt')[2]);
    await press('{ArrowLeft}');
    expect(focusedElement()).toBe(inOverview(opened, '.opt')[1]);
  });
});
