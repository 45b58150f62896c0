import { describe, expect, test } from 'vitest';
import type { Note } from '../../../renderer/data/model.ts';
import type { NoteCard } from '../../../renderer/notes/note-card.ts';
import { linkTo } from '../../../renderer/text/links.ts';
import { click, focused, press, rowOf, until, words } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled, noteOn, notesOf } from '../data/one-library.ts';

/** A note on “Water rights” being written, in a library with another article and a note on a passage of that. */
async function writing(body = '') {
  const opened = await openWindow([{ title: 'Water rights' }, { title: 'Élan and budget', outlet: 'Zeit' }]);
  const { work } = opened;
  const water = articleTitled(work, 'Water rights');
  const budget = articleTitled(work, 'Élan and budget');
  const versionId = work.entry(budget)?.article.version.versionId ?? null;
  const selector = {
    position: { start: 9, end: 15 },
    quote: { exact: 'budget', prefix: 'Élan and ', suffix: '' },
  };
  const passage = work.addNote({ articleId: budget, versionId, selector, kind: 'claim', body: 'Whose?' });
  await passage.saved;
  const { id, saved } = work.addNote(noteOn(water, body));
  await saved;
  await click(rowOf(opened, 'Water rights'));
  await until(() => opened.all('lectern-note').length === 1, 'the card');
  await until(() => work.entry(water)?.reading !== null, 'that the article is being read');
  const card = opened.find<NoteCard>('lectern-note');
  card.edit();
  await settled();
  const note = (): Note | undefined => notesOf(work, water).find((one) => one.id === id);
  return { ...opened, card, water, budget, passage: passage.id, id, note };
}
type Writing = Awaited<ReturnType<typeof writing>>;

const field = ({ find }: OpenWindow): HTMLTextAreaElement => find<HTMLTextAreaElement>('textarea');
const offered = ({ all }: OpenWindow): string[] => all('.links [role="option"] .name').map(words);
const chosen = ({ all }: OpenWindow): string[] => all('.links [aria-selected="true"] .name').map(words);
const open = ({ all }: OpenWindow): boolean => all('.links').length > 0;
const saved = async (opened: Writing): Promise<string | undefined> => {
  await opened.card.flush();
  return opened.note()?.body;
};

describe('two brackets in a note', () => {
  test('offer articles and notes, the last first, and typing narrows them whatever the accents', async () => {
    const opened = await writing();
    await press('see [[[[');
    expect(offered(opened)).toEqual(['Water rights', '“budget”', 'Élan and budget']);
    expect(opened.heard().at(-1)).toBe('3 articles and notes to link to');
    await press('elan');
    expect(offered(opened)).toEqual(['Élan and budget', '“budget”']);
    await press('ette');
    expect(words(opened.find('.links'))).toBe('No article or note fits “elanette”.');
    expect(opened.heard().at(-1)).toBe('No article or note fits “elanette”.');
  });

  test.each(['{Enter}', '{Tab}'])('%s puts what is chosen by its title, and keeps its id', async (key) => {
    const opened = await writing('see ');
    await press('[[[[', '{ArrowDown}', '{ArrowDown}', key, '!');
    expect([field(opened).value, open(opened)]).toEqual(['see [[Élan and budget]]!', false]);
    expect(focused()).toBe('Note, On the whole article');
    expect(await saved(opened)).toBe(`see ${linkTo({ kind: 'article', id: opened.budget })}!`);
    expect(opened.note()?.links).toEqual([opened.budget]);
  });

  test('the arrows go round, and the field says where they are', async () => {
    const opened = await writing();
    await press('[[[[');
    const active = (): string =>
      words(opened.find(`#${field(opened).getAttribute('aria-activedescendant')} .name`));
    expect([chosen(opened), active()]).toEqual([['Water rights'], 'Water rights']);
    await press('{ArrowUp}');
    expect([chosen(opened), active()]).toEqual([['Élan and budget'], 'Élan and budget']);
    await press('{ArrowDown}', '{ArrowDown}');
    expect(active()).toBe('“budget”');
  });

  test('Escape puts the list away until the next brackets, and closes the note only then', async () => {
    const opened = await writing();
    await press('[[[[', '{Escape}');
    expect([open(opened), field(opened).value]).toEqual([false, '[[']);
    await press('bud', ' [[[[');
    expect(open(opened)).toBe(true);
    await press('{Escape}', '{Escape}');
    await until(() => opened.all('textarea').length === 0);
    expect(opened.note()?.body).toBe('[[bud [[');
  });

  test('a click chooses, and the field keeps the focus', async () => {
    const opened = await writing();
    await press('[[[[bud');
    await click(opened.find('.links [role="option"]'));
    expect(await saved(opened)).toBe(linkTo({ kind: 'note', id: opened.passage }));
  });

  test('the field’s own undo takes a choice back', async () => {
    const opened = await writing();
    await press('[[[[wat', '{Enter}');
    expect(field(opened).value).toBe('[[Water rights]]');
    await press('{Control>}z{/Control}');
    expect(field(opened).value).toBe('[[wat');
  });

  test('a title typed to its end is a link as well', async () => {
    const opened = await writing();
    await press('[[[[Water rights]]');
    expect(await saved(opened)).toBe(linkTo({ kind: 'article', id: opened.water }));
  });
});

describe('the list', () => {
  const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

  /** The note with these words, and with what is typed after them. */
  async function typing(before: string, typed: string) {
    const opened = await writing(before);
    await press(typed);
    await settled();
    return opened;
  }

  /** Where the list and the card stand, and the lines of the field, all of one height. */
  function places(opened: Writing) {
    const { top, height } = boxOf(field(opened));
    const leading = Number.parseFloat(getComputedStyle(field(opened)).lineHeight);
    return {
      list: boxOf(opened.find('.links')),
      at: boxOf(opened.find('.mirror span')),
      card: boxOf(opened.card),
      lines: Math.floor(height / leading),
      /** Where a line of the field ends, counted from 1. */
      endOf: (line: number): number => top + line * leading,
    };
  }

  function expectBelow(line: number, { list, card, endOf }: ReturnType<typeof places>): void {
    expect(list.top - endOf(line)).toBeGreaterThanOrEqual(0);
    expect(list.top - endOf(line)).toBeLessThan(6);
    expect(list.left).toBeGreaterThanOrEqual(card.left - 0.5);
    expect(list.right).toBeLessThanOrEqual(card.right + 0.5);
  }

  test('stands below the brackets, no further out than the card', async () => {
    const found = places(await typing('', 'one two [[[['));
    expect(found.lines).toBe(1);
    expectBelow(1, found);
  });

  test('begins where the brackets do in a card that is wider than it', async () => {
    const opened = await typing('', 'one two [[[[');
    opened.card.style.inlineSize = '600px';
    await settled();
    const { list, at } = places(opened);
    expect([list.width, Math.round(list.left - at.left)]).toEqual([320, 0]);
  });

  test('begins where the brackets do in a line of the other direction than the one before', async () => {
    const opened = await typing('One line\nسد تولمار ', '[[[[');
    // The last words of a line from right to left stand at its left end.
    expect(places(opened).at.left).toBeCloseTo(boxOf(field(opened)).left, 0);
  });

  test.each([
    ['that wrap with what follows them', 'Four of **eleven**. The Ledger says ', '[[[[minorities', 2],
    [
      'typed over the end of a line',
      'Four of eleven said so, ',
      '[[[[water rights and budgets of the valley',
      2,
    ],
    ['whose word is longer than a line', '', `[[[[${'budget'.repeat(9)}`, 2],
    ['in a line of their own', 'One\n\n', '[[[[', 3],
    ['after spaces that hang over the end', `Four of eleven said ${' '.repeat(60)}`, '[[[[w', 2],
    ['after words from right to left', 'مفتشون يعثرون على شقوق في سد تولمار سد تولمار ', '[[[[minor', 2],
  ])('does not lie over brackets %s', async (_, before, typed, lines) => {
    const found = places(await typing(before, typed));
    expect(found.lines).toBe(lines);
    expectBelow(lines, found);
  });

  test('stands below the line of the caret where words follow it', async () => {
    const opened = await writing('Four of **eleven**. The Ledger says \n\nand more');
    field(opened).setSelectionRange(36, 36);
    await press('[[[[minorities');
    await settled();
    const found = places(opened);
    expect(found.lines).toBe(4);
    expectBelow(2, found);
  });

  test('stands above the line where there is no room below', async () => {
    const { list, lines, endOf } = places(
      await typing(`${'One line\n'.repeat(36)}Four of **eleven**. The Ledger says `, '[[[[minorities'),
    );
    expect(innerHeight - endOf(lines)).toBeLessThan(list.height);
    expect(endOf(lines - 1) - list.bottom).toBeGreaterThanOrEqual(0);
    expect(endOf(lines - 1) - list.bottom).toBeLessThan(6);
    expect(list.top).toBeGreaterThanOrEqual(0);
  });
});

describe('a link', () => {
  /** The note at rest, with links to the article and to the passage. */
  async function atRest() {
    const opened = await writing();
    await press('[[[[elan', '{Enter}', ' and [[[[bud', '{Enter}', '{Escape}');
    await until(() => opened.all('textarea').length === 0);
    await settled();
    return opened;
  }
  const links = ({ all }: OpenWindow): string[] => all('.body a').map(words);

  test('is called as its target is called now', async () => {
    const opened = await atRest();
    expect(links(opened)).toEqual(['Élan and budget', '“budget”']);
    await opened.work.correct(opened.budget, { title: 'The budget' });
    await settled();
    expect(links(opened)).toEqual(['The budget', '“budget”']);
    opened.card.edit();
    await settled();
    expect(field(opened).value).toBe('[[The budget]] and [[“budget”]]');
  });

  test('to what was deleted says so, and is a link again when that is back', async () => {
    const opened = await atRest();
    await opened.work.removeArticles([opened.budget]);
    await settled();
    expect(links(opened)).toEqual([]);
    expect(opened.all('.gone').map(words)).toEqual(Array(2).fill('Deleted article “Élan and budget”'));
    await opened.work.undo();
    await settled();
    expect(links(opened)).toHaveLength(2);
  });

  test('opens its article with Enter', async () => {
    const opened = await atRest();
    opened.find('.body a').focus();
    await press('{Enter}');
    await until(() => words(opened.find('.crumb b')) === 'Élan and budget');
    expect(opened.vault.asked.some(({ channel }) => channel === 'app:open-link')).toBe(false);
  });

  test('to a note opens its article with the focus on the note', async () => {
    const opened = await atRest();
    const [, second] = opened.all('.body a');
    await click(second ?? opened.app);
    await until(() => focused() === 'Claim on “budget”', 'the focus on the note');
    expect(words(opened.find('.crumb b'))).toBe('Élan and budget');
  });

  test('shows where it comes from, under the note and under the article', async () => {
    const opened = await atRest();
    await click(rowOf(opened, 'Élan'));
    await until(() => opened.all('lectern-linked-from:not([hidden])').length === 2, 'both backlinks');
    const [onNote, onArticle] = opened.all('lectern-linked-from:not([hidden])');
    const text = (element: Element | undefined): string =>
      words((element?.shadowRoot as never) ?? opened.app);
    expect(text(onNote)).toContain('Linked from Water rights Élan and budget and “budget”');
    expect(text(onArticle)).toContain('Linked from Water rights');
    await click(onArticle?.shadowRoot?.querySelector('button') ?? opened.app);
    await until(() => focused() === 'On the whole article', 'the focus on the note that links');
    await opened.work.removeNotes([opened.id]);
    await click(rowOf(opened, 'Élan'));
    await until(() => opened.all('lectern-note').length === 1);
    expect(opened.all('lectern-linked-from:not([hidden])')).toEqual([]);
  });
});
