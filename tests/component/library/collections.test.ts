import { describe, expect, test } from 'vitest';
import { button, click, focused, notice, press, rowOf, titles, type, until, words } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled } from '../data/one-library.ts';

/** Three articles, and the collections “Sources” with one of them and “Élan” with none. */
async function library() {
  const opened = await openWindow([{ title: 'Charlie' }, { title: 'Bravo' }, { title: 'Alfa' }]);
  const { work } = opened;
  const sources = work.addCollection('Sources', [articleTitled(work, 'Alfa')]);
  const elan = work.addCollection('Élan #1');
  await Promise.all([sources.saved, elan.saved]);
  await settled();
  return { ...opened, sources: sources.id, elan: elan.id };
}

const lines = ({ all }: OpenWindow): string[] => all('.line [role="option"]').map(words);
const members = ({ work }: OpenWindow, id: string): string[] =>
  work.entries
    .filter(({ article }) => article.collections?.includes(id))
    .map(({ article }) => article.title)
    .sort();

function option({ all }: OpenWindow, name: string): HTMLElement {
  const found = all('.line [role="option"]').find((one) => words(one).startsWith(name));
  if (!found) throw new Error(`There is no collection “${name}”`);
  return found;
}
const menuItem = async ({ all }: OpenWindow, name: string): Promise<void> => {
  const found = all('[role="menuitem"]').find((item) => words(item) === name && item.checkVisibility());
  if (!found) throw new Error(`There is no item “${name}”`);
  await click(found);
};

describe('the list of collections', () => {
  test('is not there while there are none', async () => {
    const opened = await openWindow([{ title: 'Alfa' }]);
    expect(opened.find('lectern-collections').hidden).toBe(true);
  });

  test('says how many articles each has, and counts along', async () => {
    const opened = await library();
    expect(lines(opened)).toEqual(['Élan #1 0 articles', 'Sources 1 article']);
    await opened.work.removeArticles([articleTitled(opened.work, 'Alfa')]);
    await settled();
    expect(lines(opened)).toEqual(['Élan #1 0 articles', 'Sources 0 articles']);
  });

  test('shows the articles of one, counts the filters within it, and lets go of it', async () => {
    const opened = await library();
    await click(option(opened, 'Sources'));
    expect(titles(opened)).toEqual(['Alfa']);
    expect(words(opened.find('.chip'))).toBe('All 1');
    expect(words(opened.find('.foot'))).toBe('1 of 3 articles');
    await click(option(opened, 'Sources'));
    expect(titles(opened)).toHaveLength(3);
  });

  test('says how to fill one that is empty', async () => {
    const opened = await library();
    await click(option(opened, 'Élan'));
    expect(words(opened.find('.hint'))).toMatch(/^No article is in this collection yet\./u);
  });

  test('folds away, but for the one that is shown, and stays so', async () => {
    const opened = await library();
    await click(option(opened, 'Sources'));
    await click(button(opened, 'Collections'));
    expect(lines(opened)).toEqual(['Sources 1 article']);
    expect(opened.work.settings.collectionsShown).toBe(false);
    await click(option(opened, 'Sources'));
    expect(lines(opened)).toEqual([]);
  });

  test('is gone through with the arrows, chosen with Enter and let go with Escape', async () => {
    const opened = await library();
    option(opened, 'Élan').focus();
    await press('{ArrowDown}', '{Enter}');
    expect([focused(), titles(opened)]).toEqual(['Sources 1 article', ['Alfa']]);
    expect(option(opened, 'Sources').ariaSelected).toBe('true');
    await press('{Escape}');
    expect(titles(opened)).toHaveLength(3);
  });
});

describe('a collection', () => {
  test('is made by name, once', async () => {
    const opened = await library();
    await click(button(opened, 'New collection'));
    expect(focused()).toBe('Name of the collection');
    await press('sources');
    expect(words(opened.find('#taken'))).toBe('There is a collection “sources” already.');
    await press(' of law', '{Enter}');
    await settled();
    expect(lines(opened)).toContain('sources of law 0 articles');
    expect(opened.all('lectern-name-collection')).toEqual([]);
  });

  test('is renamed with F2, and the focus comes back to it', async () => {
    const opened = await library();
    option(opened, 'Sources').focus();
    await press('{F2}', 'Primary sources', '{Enter}');
    await settled();
    expect(lines(opened)).toEqual(['Élan #1 0 articles', 'Primary sources 1 article']);
    expect(focused()).toBe('Primary sources 1 article');
  });

  test('is deleted, its articles stay, and undo brings it back with them', async () => {
    const opened = await library();
    await click(option(opened, 'Sources'));
    option(opened, 'Sources').focus();
    await press('{Delete}');
    await settled();
    expect([titles(opened).length, notice(opened), focused()]).toEqual([
      3,
      'Deleted the collection “Sources”. Its articles stay in the library.',
      'Élan #1 0 articles',
    ]);
    await press('{Delete}');
    await settled();
    expect(focused()).toContain('Alfa');
    await press('{Control>}zz{/Control}');
    await until(() => lines(opened).length === 2);
    expect(lines(opened)).toEqual(['Élan #1 0 articles', 'Sources 1 article']);
  });

  test('has a menu at the pointer and at Shift+F10', async () => {
    const opened = await library();
    option(opened, 'Sources').dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, composed: true, button: 0 }),
    );
    await settled();
    await menuItem(opened, 'Rename…');
    await settled();
    expect(opened.find<HTMLInputElement>('[aria-label="Name of the collection"]').value).toBe('Sources');
  });
});

describe('articles', () => {
  function drag(from: Element, to: Element): void {
    const dataTransfer = new DataTransfer();
    const send = (target: Element, name: string): boolean =>
      target.dispatchEvent(
        new DragEvent(name, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
      );
    send(from, 'dragstart');
    // What is not taken over the collection is not dropped there.
    if (!send(to, 'dragover')) send(to, 'drop');
    send(from, 'dragend');
  }

  test('are dropped onto a collection, which is told and can be undone', async () => {
    const opened = await library();
    drag(rowOf(opened, 'Bravo'), option(opened, 'Élan'));
    await settled();
    expect([members(opened, opened.elan), notice(opened)]).toEqual([
      ['Bravo'],
      'Added “Bravo” to “Élan #1”.',
    ]);
    await press('{Control>}z{/Control}');
    await until(() => members(opened, opened.elan).length === 0);
  });

  test('that are chosen together are dropped together, and those that are in it already are not counted', async () => {
    const opened = await library();
    rowOf(opened, 'Alfa').focus();
    await press('{Shift>}{End}{/Shift}');
    drag(rowOf(opened, 'Bravo'), option(opened, 'Sources'));
    await settled();
    expect(members(opened, opened.sources)).toEqual(['Alfa', 'Bravo', 'Charlie']);
    expect(notice(opened)).toBe('Added 2 articles to “Sources”.');
    drag(rowOf(opened, 'Bravo'), option(opened, 'Sources'));
    await settled();
    expect(notice(opened)).toBe('They are in this collection already.');
  });

  test('go into several collections from their menu, by keyboard', async () => {
    const opened = await library();
    rowOf(opened, 'Bravo').focus();
    rowOf(opened, 'Bravo').dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, composed: true, button: 0 }),
    );
    await settled();
    await menuItem(opened, 'Add to collection…');
    await settled();
    expect(focused()).toBe('New collection');
    await press('{Tab}', ' ', '{Tab}', ' ');
    expect([opened.elan, opened.sources].map((id) => members(opened, id))).toEqual([
      ['Bravo'],
      ['Alfa', 'Bravo'],
    ]);
    await type(opened.find<HTMLInputElement>('[aria-label="New collection"][data-first]'), 'Third');
    await click(button(opened, 'Make collection'));
    const third = opened.work.collections.find(({ name }) => name === 'Third')?.id ?? '';
    expect([opened.sources, opened.elan, third].map((id) => members(opened, id).includes('Bravo'))).toEqual([
      true,
      true,
      true,
    ]);
    await click(button(opened, 'Sources'));
    expect(members(opened, opened.sources)).toEqual(['Alfa']);
  });

  test('of which only some are in a collection are shown so', async () => {
    const opened = await library();
    rowOf(opened, 'Alfa').focus();
    await press('{Shift>}{ArrowDown}{/Shift}');
    await click(button(opened, 'Add to collection…'));
    const chips = opened
      .all('[aria-label="Collections"] .chip')
      .map((chip) => `${words(chip)} ${chip.ariaPressed}`);
    expect(chips).toEqual(['Élan #1 false', 'Sources mixed']);
  });
});
