import type { OfferedCommand } from '../search/matching-commands.ts';
import type { AppCommand } from './commands.ts';
import { keyNames } from '../words/key-names.ts';
import { msg } from '../words/words.ts';

/** What the palette offers to do, in the order it lists it; `Mod` is Cmd on macOS and Ctrl elsewhere. */
const OFFERED: readonly (OfferedCommand & { readonly name: AppCommand })[] = [
  {
    name: 'open-files',
    get label() {
      return msg('Open files');
    },
    keys: 'Mod+O',
  },
  {
    name: 'note-on-article',
    get label() {
      return msg('Note on the whole article');
    },
    keys: 'Shift+N',
  },
  {
    name: 'copy-notes',
    get label() {
      return msg('Copy all notes as Markdown');
    },
    keys: '',
  },
  {
    name: 'show-file',
    get label() {
      return msg('Show file in folder');
    },
    keys: '',
  },
  {
    name: 'print',
    get label() {
      return msg('Print');
    },
    keys: 'Mod+P',
  },
  {
    name: 'save-pdf',
    get label() {
      return msg('Save as PDF');
    },
    keys: '',
  },
  {
    name: 'toggle-library',
    get label() {
      return msg('Show or hide the library');
    },
    keys: 'Mod+B',
  },
  {
    name: 'toggle-notes',
    get label() {
      return msg('Show or hide the notes');
    },
    keys: 'Mod+Shift+B',
  },
  {
    name: 'close-pane',
    get label() {
      return msg('Close the pane');
    },
    keys: 'Mod+Shift+W',
  },
  {
    name: 'swap-panes',
    get label() {
      return msg('Swap the pane with the one beside it');
    },
    keys: 'Mod+Shift+X',
  },
  {
    name: 'link-pane',
    get label() {
      return msg('Scroll the panes together, or by themselves');
    },
    keys: 'L',
  },
  {
    name: 'undo',
    get label() {
      return msg('Undo');
    },
    keys: 'Mod+Z',
  },
  {
    name: 'redo',
    get label() {
      return msg('Redo');
    },
    keys: 'Mod+Shift+Z',
  },
  {
    name: 'larger',
    get label() {
      return msg('Larger text');
    },
    keys: 'Mod++',
  },
  {
    name: 'smaller',
    get label() {
      return msg('Smaller text');
    },
    keys: 'Mod+-',
  },
  {
    name: 'normal-size',
    get label() {
      return msg('Normal text');
    },
    keys: 'Mod+0',
  },
  {
    name: 'settings',
    get label() {
      return msg('Settings');
    },
    keys: 'Mod+,',
  },
  {
    name: 'show-data',
    get label() {
      return msg('Where is my data?');
    },
    keys: '',
  },
  {
    name: 'keys',
    get label() {
      return msg('All keys');
    },
    keys: '?',
  },
];

export const offeredCommands = (mac: boolean): readonly OfferedCommand[] =>
  OFFERED.map((command) => ({ ...command, keys: keyNames(command.keys, mac) }));
