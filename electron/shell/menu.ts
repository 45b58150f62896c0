import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../bridge/contract.ts';

/**
 * The application menu. Undo and redo carry no accelerator: the page decides by where the focus is whether the
 * keys mean the text field's own undo or the reader's last step.
 */
export function setMenu(run: (command: Command) => void): void {
  const item = (id: Command, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => run(id),
  });
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          item('open-files', 'Open…', 'CmdOrCtrl+O'),
          item('show-file', 'Show file in folder'),
          { type: 'separator' },
          { role: mac ? 'close' : 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          item('undo', 'Undo'),
          item('redo', 'Redo'),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          { type: 'separator' },
          item('note-on-article', 'Note on the whole article'),
          item('copy-notes', 'Copy all notes as Markdown'),
        ],
      },
      {
        label: 'View',
        submenu: [
          item('toggle-library', 'Library', 'CmdOrCtrl+B'),
          item('toggle-notes', 'Notes', 'CmdOrCtrl+Shift+B'),
          { type: 'separator' },
          item('larger', 'Larger text', 'CmdOrCtrl+Plus'),
          item('smaller', 'Smaller text', 'CmdOrCtrl+-'),
          item('normal-size', 'Normal text', 'CmdOrCtrl+0'),
          { type: 'separator' },
          { role: 'togglefullscreen' },
          item('settings', 'Settings…', 'CmdOrCtrl+,'),
        ],
      },
      { label: 'Help', submenu: [item('keys', 'Keys')] },
    ]),
  );
}
