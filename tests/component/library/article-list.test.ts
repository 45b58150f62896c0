import { describe, expect, test } from 'vitest';
import { button, chosen, click, focused, notice, press, rowOf, titles, until, words } from '../app/hands.ts';
import { addArticles, openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { articleTitled } from '../data/one-library.ts';

const NAMES = ['Echo', 'Delta', 'Charlie', 'Bravo', 'Alfa'];

/** Alfa to Echo from top to bottom, with the focus on the first row. */
async function list(): Promise<OpenWindow> {
  const opened = await openWindow(NAMES.map((title) => ({ title })));
  rowOf(opened, 'Alfa').focus();
  return opened;
}

const at = (): string => focused().split(' ')[0] ?? '';
const stateOf = ({ work }: OpenWindow, title: string): string | undefined =>
  work.entry(articleTitled(work, title))?.reading?.state;
const current = ({ all }: OpenWindow): string[] => all('.row[aria-current] .title').map(words);

describe('the rows', () => {
  test('are one list to the Tab key, and say their place in it', async () => {
    const opened = await list();
    expect(opened.all('.row[tabindex="0"] .title').map(words)).toEqual(['Alfa']);
    const places = opened.all('.row').map((row) => `${row.ariaPosInSet} of ${row.ariaSetSize}`);
    expect(places).toEqual(['1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5']);
    const box = opened.find('[role="listbox"]');
    expect([box.ariaLabel, box.ariaMultiSelectable]).toEqual(['Articles', 'true']);
  });

  test('are gone through by arrows, Home and End, which choose nothing', async () => {
    const opened = await list();
    const seen: string[] = [];
    for (const key of [
      '{ArrowDown}',
      '{ArrowDown}',
      '{End}',
      '{ArrowDown}',
      '{ArrowUp}',
      '{Home}',
      '{ArrowUp}',
    ]) {
      await press(key);
      seen.push(at());
    }
    expect(seen).toEqual(['Bravo', 'Charlie', 'Echo', 'Echo', 'Delta', 'Alfa', 'Alfa']);
    expect([chosen(opened), current(opened)]).toEqual([[], []]);
  });

  test('open by Enter and by a click', async () => {
    const opened = await list();
    await press('{ArrowDown}', '{Enter}');
    expect(current(opened)).toEqual(['Bravo']);
    await click(rowOf(opened, 'Delta'));
    expect(current(opened)).toEqual(['Delta']);
    expect(document.title).toBe('Delta – Lectern');
  });
});

describe('several rows', () => {
  test('are chosen by Shift and the arrows, and counted aloud', async () => {
    const opened = await list();
    await press('{ArrowDown}', '{Shift>}{ArrowDown}{/Shift}');
    expect(chosen(opened)).toEqual(['Bravo', 'Charlie']);
    expect(opened.heard().at(-1)).toBe('2 selected');
    await press('{Shift>}{End}{/Shift}');
    expect(chosen(opened)).toEqual(['Bravo', 'Charlie', 'Delta', 'Echo']);
    expect(opened.heard().at(-1)).toBe('4 selected');
    await press('{Shift>}{Home}{/Shift}');
    expect(chosen(opened)).toEqual(['Alfa', 'Bravo']);
  });

  test('are chosen and let go one by one with Space', async () => {
    const opened = await list();
    await press(' ', '{ArrowDown}', '{ArrowDown}', ' ');
    expect(chosen(opened)).toEqual(['Alfa', 'Charlie']);
    await press(' ');
    expect(chosen(opened)).toEqual(['Alfa']);
  });

  test.each([
    ['', 'a', 'KeyA', true],
    [', on AZERTY too', 'a', 'KeyQ', true],
    [', in Russian too', 'ф', 'KeyA', true],
    [', but not by AZERTY’s key of Q', 'q', 'KeyA', false],
  ])('are all chosen by Ctrl A%s', async (_, key, code, all) => {
    const opened = await list();
    const event = new KeyboardEvent('keydown', { key, code, ctrlKey: true, bubbles: true, composed: true });
    rowOf(opened, 'Alfa').dispatchEvent(event);
    await settled();
    expect(chosen(opened)).toEqual(all ? [...NAMES].reverse() : []);
  });

  test('are let go by Escape', async () => {
    const opened = await list();
    await press('{Control>}a{/Control}', '{Escape}');
    expect([chosen(opened), at()]).toEqual([[], 'Alfa']);
  });

  test('are chosen by Ctrl and click with the open article, and by Shift and click from there', async () => {
    const opened = await list();
    await click(rowOf(opened, 'Bravo'));
    await click(rowOf(opened, 'Delta'), { ctrlKey: true });
    expect(chosen(opened)).toEqual(['Bravo', 'Delta']);
    await click(rowOf(opened, 'Echo'), { shiftKey: true });
    expect(chosen(opened)).toEqual(['Delta', 'Echo']);
    await click(rowOf(opened, 'Alfa'), { metaKey: true });
    expect(chosen(opened)).toEqual(['Alfa', 'Delta', 'Echo']);
    await click(rowOf(opened, 'Charlie'));
    expect([chosen(opened), current(opened)]).toEqual([[], ['Charlie']]);
  });

  test('do not hold an open article that the filter hides', async () => {
    const opened = await list();
    await opened.work.mark([articleTitled(opened.work, 'Alfa')], 'finished');
    await click(rowOf(opened, 'Alfa'));
    await click(button(opened, 'Unread 4'));
    await click(rowOf(opened, 'Bravo'), { ctrlKey: true });
    await click(rowOf(opened, 'Delta'), { ctrlKey: true });
    expect(opened.heard().at(-1)).toBe('2 selected');
  });

  test('can be marked, tagged and deleted from the bar below them', async () => {
    const opened = await list();
    await press('{Shift>}{ArrowDown}{/Shift}');
    expect(opened.find('[role="toolbar"][aria-label="Selected articles"]').textContent).toContain(
      '2 selected',
    );
    await click(button(opened, 'Mark as read'));
    expect([stateOf(opened, 'Alfa'), stateOf(opened, 'Bravo')]).toEqual(['finished', 'finished']);
    expect(chosen(opened)).toEqual(['Alfa', 'Bravo']);
    await click(button(opened, 'Mark as unread'));
    expect([stateOf(opened, 'Alfa'), stateOf(opened, 'Bravo')]).toEqual(['unread', 'unread']);
    await click(button(opened, 'Clear the selection'));
    expect([chosen(opened), opened.all('[aria-label="Selected articles"]')]).toEqual([[], []]);
  });

  test('that are marked are told of, with the way back', async () => {
    const opened = await list();
    await press('{Shift>}{ArrowDown}{/Shift}');
    await click(button(opened, 'Mark as read'));
    expect(notice(opened)).toBe('Marked 2 articles as read.');
    await click(button(opened, 'Undo'));
    expect([stateOf(opened, 'Alfa'), stateOf(opened, 'Bravo')]).toEqual(['unread', 'unread']);
  });
});

describe('deleting', () => {
  test('takes the row in focus, tells of it, and gives the focus to the row in its place', async () => {
    const opened = await list();
    await press('{ArrowDown}', '{Delete}');
    expect(titles(opened)).toEqual(['Alfa', 'Charlie', 'Delta', 'Echo']);
    expect(at()).toBe('Charlie');
    expect(notice(opened)).toBe('Deleted “Bravo” with its notes.');
    expect(opened.heard().at(-1)).toBe('Deleted “Bravo” with its notes. Ctrl Z undoes it.');
  });

  test('the last row gives the focus to the one before', async () => {
    await list();
    await press('{End}', '{Delete}');
    expect(at()).toBe('Delta');
  });

  test('takes all that are chosen, and Ctrl Z brings them back', async () => {
    const opened = await list();
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}', '{Delete}');
    expect(titles(opened)).toEqual(['Delta', 'Echo']);
    expect(notice(opened)).toBe('Deleted 3 articles with their notes.');
    await press('{Control>}z{/Control}');
    await until(() => notice(opened).startsWith('Undone'));
    expect(titles(opened)).toEqual(['Alfa', 'Bravo', 'Charlie', 'Delta', 'Echo']);
    expect(notice(opened)).toBe('Undone: Delete 3 articles.');
  });

  test('the open article lets go of it, and its notice undoes it', async () => {
    const opened = await list();
    await press('{Enter}');
    await click(rowOf(opened, 'Alfa'));
    await click(rowOf(opened, 'Charlie'), { ctrlKey: true });
    await click(button(opened, 'Delete 2 articles'));
    expect(notice(opened)).toBe('Deleted 2 articles with their notes. The open one was among them.');
    expect(words(opened.find('.calm h1'))).toBe('No article is open');
    expect(document.title).toBe('Lectern');
    await click(button(opened, 'Undo'));
    expect(titles(opened)).toHaveLength(5);
  });

  test('names the article as it is called, whatever signs are in its title', async () => {
    const opened = await openWindow([{ title: 'Why C# and $& won' }]);
    rowOf(opened, 'Why').focus();
    await press('{Delete}');
    expect(notice(opened)).toBe('Deleted “Why C# and $& won” with its notes.');
  });
});

describe('the menu of a row', () => {
  test('opens at it from the keyboard, is gone through by arrows and letters, and does what is chosen', async () => {
    const opened = await list();
    // What Chromium makes of Shift+F10.
    const byKey = { bubbles: true, composed: true, cancelable: true, button: 0 };
    rowOf(opened, 'Alfa').dispatchEvent(new MouseEvent('contextmenu', byKey));
    await settled();
    expect(focused()).toBe('Open');
    await press('{ArrowUp}');
    expect(focused()).toBe('Delete article');
    await press('m');
    expect(focused()).toBe('Mark as read');
    await press('{Enter}');
    expect(stateOf(opened, 'Alfa')).toBe('finished');
    expect(opened.all('lectern-menu:popover-open')).toEqual([]);
  });

  test('is that of all chosen rows when it is asked of one of them', async () => {
    const opened = await list();
    await press('{Shift>}{ArrowDown}{/Shift}');
    const ask = (title: string): Promise<void> => {
      const event = { bubbles: true, composed: true, cancelable: true, button: 2, clientX: 40, clientY: 200 };
      rowOf(opened, title).dispatchEvent(new MouseEvent('contextmenu', event));
      return settled();
    };
    await ask('Bravo');
    const items = (): string[] =>
      [
        ...(opened.find('lectern-menu[aria-label="Article"]').shadowRoot?.querySelectorAll('button') ?? []),
      ].map(words);
    expect(items()).toEqual([
      'Mark as read',
      'Mark as unread',
      'Tag…',
      'Add to collection…',
      'Delete 2 articles',
    ]);
    await ask('Echo');
    expect([items().at(-1), chosen(opened)]).toEqual(['Delete article', []]);
  });
});

test('of a long list only the rows near the view are drawn, and End reaches the last', async () => {
  const opened = await openWindow(Array.from({ length: 220 }, (_, n) => ({ title: `Number ${n + 1}` })));
  expect(opened.all('.row').length).toBeLessThan(150);
  rowOf(opened, 'Number 220').focus();
  await press('{End}');
  expect(focused()).toContain('Number 1 ');
  await press('{Control>}a{/Control}');
  expect(opened.heard().at(-1)).toBe('220 selected');
});

describe('the row of the article that opens', () => {
  /** A long list whose first article is open. */
  async function long() {
    const opened = await openWindow(Array.from({ length: 220 }, (_, n) => ({ title: `Number ${n + 1}` })));
    await click(rowOf(opened, 'Number 220'));
    await until(() => current(opened).length === 1);
    await settled();
    const list = opened.find('.list');
    return { ...opened, list };
  }
  type Long = Awaited<ReturnType<typeof long>>;

  const scroll = async ({ list }: Long, top: number): Promise<void> => {
    list.scrollTop = top;
    await settled();
    await settled();
  };
  const open = async (opened: Long, title: string): Promise<void> => {
    const { app, work } = opened;
    const detail = { id: articleTitled(work, title) };
    app.shadowRoot
      ?.querySelector('lectern-library')
      ?.dispatchEvent(new CustomEvent('lectern-open', { detail, bubbles: true, composed: true }));
    await until(() => current(opened)[0] === title);
    await settled();
  };
  function isInView({ list, find }: Long): boolean {
    const [view, row] = [list.getBoundingClientRect(), find('.row[aria-current]').getBoundingClientRect()];
    return row.height > 0 && row.top >= view.top && row.bottom <= view.bottom;
  }

  test.each([
    ['above', 'Number 218', 6_000],
    ['below', 'Number 60', 0],
  ])('comes into view from %s, and takes no focus', async (_, title, from) => {
    const opened = await long();
    opened.find<HTMLElement>('button').focus();
    const before = focused();
    await scroll(opened, from);
    await open(opened, title);
    expect([current(opened), isInView(opened)]).toEqual([[title], true]);
    expect(focused()).toBe(before);
  });

  test('comes into view when its file was dropped', async () => {
    const opened = await long();
    await scroll(opened, 6_000);
    await addArticles(opened, opened.vault, [{ title: 'Fresh' }]);
    await until(() => current(opened)[0] === 'Fresh');
    await settled();
    expect(isInView(opened)).toBe(true);
  });

  test('does not move the list where it is in view', async () => {
    const opened = await long();
    await scroll(opened, 100);
    await open(opened, 'Number 214');
    expect([isInView(opened), opened.list.scrollTop]).toEqual([true, 100]);
  });

  test('waits while rows are chosen', async () => {
    const opened = await long();
    await press('{Shift>}{ArrowDown}{/Shift}');
    rowOf(opened, 'Number 220').focus();
    await press('{Shift>}{ArrowDown}{/Shift}');
    const top = opened.list.scrollTop;
    await open(opened, 'Number 60');
    expect(opened.list.scrollTop).toBe(top);
  });

  test('waits while the keys go through rows in view, not while theirs is out of view', async () => {
    const opened = await long();
    rowOf(opened, 'Number 220').focus();
    await press('{ArrowDown}');
    await open(opened, 'Number 60');
    expect([opened.list.scrollTop, at()]).toEqual([0, 'Number']);
    await scroll(opened, 3_000);
    await open(opened, 'Number 2');
    expect([isInView(opened), focused().startsWith('Number 219')]).toEqual([true, true]);
  });

  test('waits while rows are dragged', async () => {
    const opened = await long();
    const drag = (type: string): boolean =>
      rowOf(opened, 'Number 219').dispatchEvent(
        new DragEvent(type, { bubbles: true, composed: true, dataTransfer: new DataTransfer() }),
      );
    drag('dragstart');
    await open(opened, 'Number 60');
    expect(opened.list.scrollTop).toBe(0);
    drag('dragend');
    await open(opened, 'Number 61');
    expect(isInView(opened)).toBe(true);
  });
});

test('after a start the row of the open article is in view, wherever it stands', async () => {
  const opened = await openWindow(Array.from({ length: 220 }, (_, n) => ({ title: `Number ${n + 1}` })));
  rowOf(opened, 'Number 220').focus();
  await press('{End}', '{Enter}');
  const { work, imports, desktop } = opened.app;
  const again = document.createElement('lectern-app');
  document.body.replaceChildren(Object.assign(again, { work, imports, desktop }));
  await settled();
  const library = again.shadowRoot?.querySelector('lectern-library')?.shadowRoot;
  const list = library?.querySelector('lectern-article-list')?.shadowRoot?.querySelector('.list');
  const view = list?.getBoundingClientRect();
  const row = list?.querySelector('.row[aria-current]')?.getBoundingClientRect();
  expect(row?.height).toBeGreaterThan(0);
  expect(row?.top).toBeGreaterThanOrEqual(view?.top ?? NaN);
  expect(row?.bottom).toBeLessThanOrEqual(view?.bottom ?? NaN);
});
