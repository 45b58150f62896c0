import type { OfferedCommand } from '../search/matching-commands.ts';
import { spelled } from '../ui/chord.ts';
import { KEYED } from '../ui/keyed.ts';
import type { Keymap } from '../ui/keymap.ts';
import type { AppCommand } from './commands.ts';
import { msg } from '../words/words.ts';

/** What the palette offers to do, in the order it lists it. */
const OFFERED: readonly { readonly name: AppCommand; readonly label: string }[] = [
  {
    name: 'open-files',
    get label() {
      return msg('Open files');
    },
  },
  {
    name: 'find',
    get label() {
      return msg('Find in the article and its notes');
    },
  },
  {
    name: 'go-to-paragraph',
    get label() {
      return msg('Go to a paragraph by its number');
    },
  },
  {
    name: 'back',
    get label() {
      return msg('Back to where you jumped from');
    },
  },
  {
    name: 'read-aloud',
    get label() {
      return msg('Read aloud, or pause');
    },
  },
  {
    name: 'line-focus',
    get label() {
      return msg('Line focus on or off');
    },
  },
  {
    name: 'note-on-article',
    get label() {
      return msg('Note on the whole article');
    },
  },
  {
    name: 'copy-notes',
    get label() {
      return msg('Copy all notes as Markdown');
    },
  },
  {
    name: 'show-file',
    get label() {
      return msg('Show file in folder');
    },
  },
  {
    name: 'print',
    get label() {
      return msg('Print');
    },
  },
  {
    name: 'save-pdf',
    get label() {
      return msg('Save as PDF');
    },
  },
  {
    name: 'all-notes',
    get label() {
      return msg('All notes');
    },
  },
  {
    name: 'toggle-library',
    get label() {
      return msg('Show or hide the library');
    },
  },
  {
    name: 'toggle-notes',
    get label() {
      return msg('Show or hide the notes');
    },
  },
  {
    name: 'close-pane',
    get label() {
      return msg('Close the pane');
    },
  },
  {
    name: 'swap-panes',
    get label() {
      return msg('Swap the pane with the one beside it');
    },
  },
  {
    name: 'link-pane',
    get label() {
      return msg('Scroll the panes together, or by themselves');
    },
  },
  {
    name: 'undo',
    get label() {
      return msg('Undo');
    },
  },
  {
    name: 'redo',
    get label() {
      return msg('Redo');
    },
  },
  {
    name: 'larger',
    get label() {
      return msg('Larger text');
    },
  },
  {
    name: 'smaller',
    get label() {
      return msg('Smaller text');
    },
  },
  {
    name: 'normal-size',
    get label() {
      return msg('Normal text');
    },
  },
  {
    name: 'theme-light',
    get label() {
      return msg('Light theme');
    },
  },
  {
    name: 'theme-sepia',
    get label() {
      return msg('Sepia theme');
    },
  },
  {
    name: 'theme-dark',
    get label() {
      return msg('Dark theme');
    },
  },
  {
    name: 'theme-system',
    get label() {
      return msg('Theme of the system');
    },
  },
  {
    name: 'settings',
    get label() {
      return msg('Settings');
    },
  },
  {
    name: 'show-data',
    get label() {
      return msg('Where is my data?');
    },
  },
  {
    name: 'keys',
    get label() {
      return msg('All keys');
    },
  },
];

/** The same, each with its key as it is now. */
export const offeredCommands = (keymap: Keymap): readonly OfferedCommand[] =>
  OFFERED.map(({ name, label }) => {
    const id = KEYED.find((keyed) => keyed.id === name)?.id;
    const [key] = id === undefined ? [] : keymap.keys(id);
    return { name, label, keys: key === undefined ? '' : spelled(key) };
  });
