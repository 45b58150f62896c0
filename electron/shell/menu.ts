import type { MenuItemConstructorOptions as Item } from 'electron';
import type { Command, MenuKeys } from '../bridge/contract.ts';
import { msg } from '../words/words.ts';

/** What the menu can do beside the page's commands. */
export interface MenuActions {
  /** Sends a command to the page. */
  command(name: Command): void;
  /** Undoes or redoes in the text field that has the focus. */
  inField(what: 'undo' | 'redo'): void;
  openSamples(): void;
  showData(): void;
}

/**
 * The application menu, as a template. Ids are the commands' names. Its keys are those that the page told, and before
 * it has told any (null) the ones that each command has at first.
 *
 * The page sees every key first and acts on it; an accelerator here serves those that it let pass. It lets the keys of
 * undo and redo pass in text fields alone. There Chromium acts by itself, but for macOS, where such keys come through
 * the menu only: so they are accelerators there and mean the field. An item chosen with the mouse means the page, which
 * knows where the focus is.
 */
export function menuTemplate(mac: boolean, keys: MenuKeys | null, actions: MenuActions): Item[] {
  const keyed = (id: Command, first: string | null): Item => {
    const accelerator = keys === null ? first : keys[id];
    return accelerator === null ? {} : { accelerator };
  };
  const item = (id: Command, label: string, firstKey: string | null = null): Item => ({
    id,
    label,
    ...keyed(id, firstKey),
    click: () => actions.command(id),
  });
  const step = (id: 'undo' | 'redo', label: string, firstKey: string): Item => ({
    id,
    label,
    ...(mac ? keyed(id, firstKey) : {}),
    click: (_item, _window, { triggeredByAccelerator }) =>
      triggeredByAccelerator === true ? actions.inField(id) : actions.command(id),
  });
  const line: Item = { type: 'separator' };
  const settings = item('settings', msg('Settings…'), 'CmdOrCtrl+,');

  const appMenu: Item = {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: msg('About Lectern') },
      line,
      settings,
      line,
      { role: 'services', label: msg('Services') },
      line,
      { role: 'hide', label: msg('Hide Lectern') },
      { role: 'hideOthers', label: msg('Hide others') },
      { role: 'unhide', label: msg('Show all') },
      line,
      { role: 'quit', label: msg('Quit Lectern') },
    ],
  };
  const file: Item = {
    label: msg('File'),
    submenu: [
      item('open-files', msg('Open…'), 'CmdOrCtrl+O'),
      { id: 'open-samples', label: msg('Open sample articles'), click: actions.openSamples },
      line,
      item('save-pdf', msg('Save as PDF…')),
      item('print', msg('Print…'), 'CmdOrCtrl+P'),
      line,
      item('show-file', msg('Show file in folder')),
      line,
      mac ? { role: 'close', label: msg('Close window') } : { role: 'quit', label: msg('Quit Lectern') },
    ],
  };
  const edit: Item = {
    label: msg('Edit'),
    submenu: [
      step('undo', msg('Undo'), 'CmdOrCtrl+Z'),
      step('redo', msg('Redo'), 'CmdOrCtrl+Shift+Z'),
      line,
      { role: 'cut', label: msg('Cut') },
      { role: 'copy', label: msg('Copy') },
      { role: 'paste', label: msg('Paste') },
      { role: 'selectAll', label: msg('Select all') },
      line,
      item('find', msg('Find in article'), 'CmdOrCtrl+F'),
      item('search', msg('Search…'), 'CmdOrCtrl+K'),
      line,
      item('note-on-article', msg('Note on the whole article')),
      item('copy-notes', msg('Copy all notes as Markdown')),
    ],
  };
  const view: Item = {
    label: msg('View'),
    submenu: [
      item('toggle-library', msg('Library'), 'CmdOrCtrl+B'),
      item('toggle-notes', msg('Notes'), 'CmdOrCtrl+Shift+B'),
      item('all-notes', msg('All notes'), 'CmdOrCtrl+Shift+N'),
      line,
      item('go-to-paragraph', msg('Go to paragraph…'), 'CmdOrCtrl+G'),
      item('back', msg('Back to where you were')),
      item('read-aloud', msg('Read aloud, or pause')),
      item('line-focus', msg('Line focus')),
      line,
      item('link-pane', msg('Scroll panes together or apart')),
      item('swap-panes', msg('Swap panes')),
      item('close-pane', msg('Close pane'), 'CmdOrCtrl+Shift+W'),
      line,
      item('larger', msg('Larger text'), 'CmdOrCtrl+Plus'),
      item('smaller', msg('Smaller text'), 'CmdOrCtrl+-'),
      item('normal-size', msg('Normal text'), 'CmdOrCtrl+0'),
      line,
      { role: 'togglefullscreen', label: msg('Full screen') },
      ...(mac ? [] : [settings]),
    ],
  };
  const help: Item = {
    ...(mac ? { role: 'help' } : {}),
    label: msg('Help'),
    submenu: [
      item('keys', msg('Keys'), 'F1'),
      { id: 'show-data', label: msg('Where is my data?'), click: actions.showData },
    ],
  };
  return mac
    ? [appMenu, file, edit, view, { role: 'windowMenu', label: msg('Window') }, help]
    : [file, edit, view, help];
}
