import type { MenuItemConstructorOptions as Item } from 'electron';
import type { Command } from '../bridge/contract.ts';

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
 * The application menu, as a template. Ids are the commands' names.
 *
 * The page sees every key first and acts on it; an accelerator here serves those that it let pass. It lets the keys of
 * undo and redo pass in text fields alone. There Chromium acts by itself, but for macOS, where such keys come through
 * the menu only: so they are accelerators there and mean the field. An item chosen with the mouse means the page, which
 * knows where the focus is.
 */
export function menuTemplate(mac: boolean, actions: MenuActions): Item[] {
  const item = (id: Command, label: string, accelerator?: string): Item => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.command(id),
  });
  const step = (id: 'undo' | 'redo', label: string, accelerator: string): Item => ({
    id,
    label,
    ...(mac ? { accelerator } : {}),
    click: (_item, _window, { triggeredByAccelerator }) =>
      triggeredByAccelerator === true ? actions.inField(id) : actions.command(id),
  });
  const line: Item = { type: 'separator' };
  const settings = item('settings', 'Settings…', 'CmdOrCtrl+,');

  const appMenu: Item = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
  const file: Item = {
    label: 'File',
    submenu: [
      item('open-files', 'Open…', 'CmdOrCtrl+O'),
      { id: 'open-samples', label: 'Open sample articles', click: actions.openSamples },
      line,
      item('save-pdf', 'Save as PDF…'),
      item('print', 'Print…', 'CmdOrCtrl+P'),
      line,
      item('show-file', 'Show file in folder'),
      line,
      { role: mac ? 'close' : 'quit' },
    ],
  };
  const edit: Item = {
    label: 'Edit',
    submenu: [
      step('undo', 'Undo', 'Cmd+Z'),
      step('redo', 'Redo', 'Shift+Cmd+Z'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      item('find', 'Find in article', 'CmdOrCtrl+F'),
      item('search', 'Search…', 'CmdOrCtrl+K'),
      line,
      item('note-on-article', 'Note on the whole article'),
      item('copy-notes', 'Copy all notes as Markdown'),
    ],
  };
  const view: Item = {
    label: 'View',
    submenu: [
      item('toggle-library', 'Library', 'CmdOrCtrl+B'),
      item('toggle-notes', 'Notes', 'CmdOrCtrl+Shift+B'),
      item('all-notes', 'All notes', 'CmdOrCtrl+Shift+N'),
      line,
      item('go-to-paragraph', 'Go to paragraph…', 'CmdOrCtrl+G'),
      item('back', 'Back to where you were'),
      item('read-aloud', 'Read aloud, or pause'),
      item('line-focus', 'Line focus'),
      line,
      item('link-pane', 'Scroll panes together or apart'),
      item('swap-panes', 'Swap panes'),
      item('close-pane', 'Close pane', 'CmdOrCtrl+Shift+W'),
      line,
      item('larger', 'Larger text', 'CmdOrCtrl+Plus'),
      item('smaller', 'Smaller text', 'CmdOrCtrl+-'),
      item('normal-size', 'Normal text', 'CmdOrCtrl+0'),
      line,
      { role: 'togglefullscreen' },
      ...(mac ? [] : [settings]),
    ],
  };
  const help: Item = {
    ...(mac ? { role: 'help' } : {}),
    label: 'Help',
    submenu: [item('keys', 'Keys'), { id: 'show-data', label: 'Where is my data?', click: actions.showData }],
  };
  return mac ? [appMenu, file, edit, view, { role: 'windowMenu' }, help] : [file, edit, view, help];
}
