import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { recallLook } from '../../../renderer/app/look.ts';
import { failed } from '../../../electron/bridge/contract.ts';
import { button, click, focused, notice, press, rowOf, titles, until, words } from './hands.ts';
import { openWindow, settled, type OpenWindow } from './open-window.ts';
import { articleTitled } from '../data/one-library.ts';

const TWO = [{ title: 'Bravo' }, { title: 'Alfa' }];
const asked = ({ vault }: OpenWindow): string[] => vault.asked.map(({ channel }) => channel);
const dialogs = ({ all }: OpenWindow): string[] =>
  all('lectern-dialog').map((dialog) => words(dialog.shadowRoot?.querySelector('h2') ?? dialog));

async function command(
  opened: OpenWindow,
  name: 'settings' | 'keys' | 'undo' | 'redo' | 'larger',
): Promise<void> {
  opened.vault.emit('app:command', { command: name });
  await settled();
}

afterEach(() => page.viewport(1440, 900));

describe('the empty desk', () => {
  test('says what can be done, and both ways to begin are asked of the main process', async () => {
    const opened = await openWindow();
    expect(words(opened.find('h1'))).toContain('Drop an article here');
    await click(opened.find('lectern-welcome').shadowRoot?.querySelectorAll('button')[0] ?? opened.app);
    await click(button(opened, 'Try the sample articles'));
    expect(asked(opened).slice(-2)).toEqual(['import:choose', 'import:samples']);
    expect(document.title).toBe('Lectern');
  });

  test('of a library with articles asks to choose one', async () => {
    const opened = await openWindow(TWO);
    expect(words(opened.find('.calm h1'))).toBe('No article is open');
  });
});

describe('the window', () => {
  test('tells the main process that it listens, and the theme', async () => {
    const opened = await openWindow();
    expect(asked(opened)).toEqual(expect.arrayContaining(['app:ready', 'app:theme']));
  });

  test('tells the main process the keys of the menu, and again when they change, but nothing else', async () => {
    const opened = await openWindow();
    const told = (): unknown[] =>
      opened.vault.asked.flatMap(({ channel, input }) => (channel === 'app:keys' ? [input] : []));
    expect(told()).toMatchObject([
      { keys: { search: 'CmdOrCtrl+K', find: 'CmdOrCtrl+F', 'line-focus': null } },
    ]);
    await opened.work.choose({ keys: { search: ['Mod+Shift+K'], find: [] } });
    await opened.work.choose({ theme: 'dark', singleKeys: false });
    expect(told().slice(1)).toMatchObject([{ keys: { search: 'CmdOrCtrl+Shift+K', find: null } }]);
  });

  test('shows what the start put right until it is closed, and says it', async () => {
    const opened = await openWindow(TWO, 'The vault was empty. It was filled again.');
    expect([notice(opened), opened.heard()[0]]).toEqual(
      Array(2).fill('The vault was empty. It was filled again.'),
    );
    await click(
      opened.find('lectern-notice').shadowRoot?.querySelector('[aria-label="Close"]') ?? opened.app,
    );
    expect(notice(opened)).toBe('');
  });

  test('remembers the look for the first paint of the next start', async () => {
    const opened = await openWindow();
    const look = {
      theme: 'sepia',
      face: 'atkinson',
      size: 22,
      leading: 'open',
      measure: 'narrow',
      justified: true,
      paragraphs: 'indented',
      language: 'system',
    } as const;
    await opened.work.choose(look);
    expect(recallLook()).toEqual(look);
    expect(document.documentElement.dataset).toMatchObject({ theme: 'sepia', face: 'atkinson' });
    expect(opened.vault.asked.at(-1)).toEqual({ channel: 'app:theme', input: { theme: 'sepia' } });
  });

  test('tells in words what the main process refuses', async () => {
    const opened = await openWindow(TWO);
    const words = 'This link was not opened: it is not a valid address.';
    vi.spyOn(opened.app.desktop, 'request').mockResolvedValue(failed('link', words));
    const detail = { url: 'https://[' };
    opened
      .find('nav')
      .dispatchEvent(new CustomEvent('lectern-open-link', { bubbles: true, composed: true, detail }));
    await settled();
    expect([notice(opened), opened.heard().at(-1)]).toEqual([words, words]);
  });

  test('has nothing to undo at first, and says so', async () => {
    const opened = await openWindow(TWO);
    await command(opened, 'undo');
    expect(notice(opened)).toBe('Nothing to undo.');
    await command(opened, 'redo');
    expect(notice(opened)).toBe('Nothing to redo.');
  });

  test('gives every notice its whole time, even with the words of the one before', async () => {
    const opened = await openWindow(TWO);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await command(opened, 'undo');
      vi.advanceTimersByTime(9_000);
      await command(opened, 'undo');
      vi.advanceTimersByTime(9_000);
      await settled();
      expect(notice(opened)).toBe('Nothing to undo.');
      vi.advanceTimersByTime(1_000);
      await settled();
      expect(notice(opened)).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('dialogs', () => {
  test('of keys are opened by ?, closed by Escape, and give the focus back', async () => {
    const opened = await openWindow(TWO);
    rowOf(opened, 'Alfa').focus();
    await press('?');
    expect(dialogs(opened)).toEqual(['Keys']);
    expect(opened.all('dt').map((key) => key.textContent)).toContain('Ctrl+O');
    await press('{Escape}');
    expect([dialogs(opened), focused().startsWith('Alfa')]).toEqual([[], true]);
  });

  test('of settings say where the data lies, and can show it', async () => {
    const opened = await openWindow();
    await command(opened, 'settings');
    expect(opened.all('dd').map(words)).toEqual(['/home/reader/Lectern', '/home/reader/Lectern/vault']);
    await click(button(opened, 'Show the folder'));
    expect(asked(opened).at(-1)).toBe('app:show-data');
  });

  test('of settings change the look at once', async () => {
    const opened = await openWindow();
    await opened.work.choose({ theme: 'light', size: 19 });
    await command(opened, 'settings');
    const dark = opened
      .all('label')
      .find((label) => words(label) === 'Dark')
      ?.querySelector('input');
    await click(dark ?? opened.app);
    expect([opened.work.settings.theme, document.documentElement.dataset['theme']]).toEqual(['dark', 'dark']);
    await command(opened, 'larger');
    expect(opened.all('output').map(words)).toContain('20 px');
  });

  test('let no command through that would act behind them', async () => {
    const opened = await openWindow(TWO);
    await opened.work.removeArticles([articleTitled(opened.work, 'Alfa')]);
    await command(opened, 'keys');
    await command(opened, 'undo');
    await command(opened, 'settings');
    expect([titles(opened), dialogs(opened)]).toEqual([['Bravo'], ['Keys']]);
  });
});

test('F6 goes through library, text and notes and back, also where there is no note yet', async () => {
  const opened = await openWindow(TWO);
  await click(rowOf(opened, 'Alfa'));
  await until(() => opened.all('.add-whole').length === 1);
  rowOf(opened, 'Alfa').focus();
  const seen: string[] = [];
  for (const keys of ['{F6}', '{F6}', '{F6}', '{Shift>}{F6}{/Shift}']) {
    await press(keys);
    seen.push(focused().replace(/ .*/u, ''));
  }
  expect(seen).toEqual(['Alfa', 'Note', 'Alfa', 'Note']);
});

describe('what is dropped', () => {
  function drop(opened: OpenWindow, fill: (data: DataTransfer) => void): Promise<void> {
    const dataTransfer = new DataTransfer();
    fill(dataTransfer);
    const event = { dataTransfer, bubbles: true, composed: true, cancelable: true };
    opened.find('main').dispatchEvent(new DragEvent('dragenter', event));
    opened.find('main').dispatchEvent(new DragEvent('drop', event));
    return settled();
  }

  test('is refused in words when it is no file', async () => {
    const opened = await openWindow();
    await drop(opened, (data) => data.setData('text/plain', 'Just words'));
    expect(notice(opened)).toBe('Nothing was added: only files can be dropped here.');
  });

  test('is handed on when it is files', async () => {
    const opened = await openWindow();
    const dropped = vi.spyOn(opened.imports, 'drop');
    await drop(opened, (data) => void data.items.add(new File(['Words'], 'a.txt')));
    expect(dropped.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([['a.txt']]);
    expect(notice(opened)).toBe('');
  });

  test('says what it would do while it is over the window', async () => {
    const opened = await openWindow();
    const dataTransfer = new DataTransfer();
    for (const name of ['a.txt', 'b.txt']) dataTransfer.items.add(new File(['Words'], name));
    const over = { dataTransfer, bubbles: true, composed: true, cancelable: true };
    opened.find('main').dispatchEvent(new DragEvent('dragover', over));
    await settled();
    expect(words(opened.find('.over h2'))).toBe('Drop 2 files to add them');
    opened.find('main').dispatchEvent(new DragEvent('dragleave', over));
    await settled();
    expect(opened.all('.over')).toEqual([]);
  });
});

describe('a narrow window', () => {
  test('lays the library over the text, and takes it away with Escape or an article', async () => {
    await page.viewport(900, 800);
    const opened = await openWindow(TWO);
    const nav = opened.find('nav');
    expect(nav.hidden).toBe(true);
    await click(button(opened, 'Show library'));
    expect([nav.hidden, focused().startsWith('Alfa')]).toEqual([false, true]);
    await press('{Escape}');
    expect(nav.hidden).toBe(true);
    await press('{Control>}b{/Control}', '{Enter}');
    expect([nav.hidden, document.title]).toEqual([true, 'Alfa – Lectern']);
    expect(opened.work.settings.libraryShown).toBe(true);
  });

  test('closes an open menu or panel with Escape, and the drawer behind it only with the next', async () => {
    await page.viewport(800, 800);
    const opened = await openWindow(TWO);
    await click(button(opened, 'Show library'));
    await click(rowOf(opened, 'Alfa'));
    await until(() => opened.all('lectern-pane').length === 1);
    await click(button(opened, 'Notes'));
    const drawer = (): boolean => opened.find('lectern-pane').hasAttribute('drawer');
    const floats = (): number => opened.all(':popover-open:not([popover="manual"])').length;
    for (const name of ['More', 'Reading settings']) {
      await userEvent.click(button(opened, name));
      await until(() => floats() === 1, name);
      await press('{Escape}');
      await until(() => floats() === 0, `${name} closed`);
      expect(drawer()).toBe(true);
    }
    await press('{Escape}');
    expect(drawer()).toBe(false);
  });

  test('keeps the notes in a drawer, and the wide window’s choice as it was', async () => {
    await page.viewport(900, 800);
    const opened = await openWindow(TWO);
    await click(button(opened, 'Show library'));
    await click(rowOf(opened, 'Alfa'));
    const drawer = (): boolean => opened.find('lectern-pane').hasAttribute('drawer');
    await click(button(opened, 'Notes'));
    expect([drawer(), button(opened, 'Notes').ariaPressed]).toEqual([true, 'true']);
    await press('{Control>}{Shift>}b{/Shift}{/Control}');
    expect([drawer(), opened.work.settings.notesShown]).toEqual([false, true]);
  });
});

test('a library that became read-only says so, and refuses every change in words', async () => {
  const opened = await openWindow(TWO);
  await opened.work.mark([articleTitled(opened.work, 'Alfa')], 'finished');
  const other = indexedDB.open(opened.name, 999);
  other.addEventListener('upgradeneeded', () => other.transaction?.abort());
  other.addEventListener('error', (event) => event.preventDefault());
  await until(() => opened.all('.readonly').length === 1);
  const why = 'Another Lectern needs to change this library. Close one of them.';
  expect(opened.find('.readonly').title).toBe(why);
  rowOf(opened, 'Alfa').focus();
  await press('{Delete}');
  expect([titles(opened), notice(opened)]).toEqual([['Alfa', 'Bravo'], `Not saved: ${why}`]);
  await press('{Control>}z{/Control}');
  expect(notice(opened)).toBe(`Nothing was undone: ${why}`);
});
