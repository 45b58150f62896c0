import type { OfferedCommand } from '../search/matching-commands.ts';
import { spelled } from '../ui/chord.ts';
import { KEYED, type Keymap } from '../ui/keymap.ts';
import type { AppCommand } from './commands.ts';

/** What the palette offers to do, in the order it lists it. */
const OFFERED: readonly { readonly name: AppCommand; readonly label: string }[] = [
  { name: 'open-files', label: 'Open files' },
  { name: 'find', label: 'Find in the article and its notes' },
  { name: 'go-to-paragraph', label: 'Go to a paragraph by its number' },
  { name: 'back', label: 'Back to where you jumped from' },
  { name: 'read-aloud', label: 'Read aloud, or pause' },
  { name: 'line-focus', label: 'Line focus on or off' },
  { name: 'note-on-article', label: 'Note on the whole article' },
  { name: 'copy-notes', label: 'Copy all notes as Markdown' },
  { name: 'show-file', label: 'Show file in folder' },
  { name: 'print', label: 'Print' },
  { name: 'save-pdf', label: 'Save as PDF' },
  { name: 'all-notes', label: 'All notes' },
  { name: 'toggle-library', label: 'Show or hide the library' },
  { name: 'toggle-notes', label: 'Show or hide the notes' },
  { name: 'close-pane', label: 'Close the pane' },
  { name: 'swap-panes', label: 'Swap the pane with the one beside it' },
  { name: 'link-pane', label: 'Scroll the panes together, or by themselves' },
  { name: 'undo', label: 'Undo' },
  { name: 'redo', label: 'Redo' },
  { name: 'larger', label: 'Larger text' },
  { name: 'smaller', label: 'Smaller text' },
  { name: 'normal-size', label: 'Normal text' },
  { name: 'settings', label: 'Settings' },
  { name: 'show-data', label: 'Where is my data?' },
  { name: 'keys', label: 'All keys' },
];

/** The same, each with its key as it is now. */
export const offeredCommands = (keymap: Keymap): readonly OfferedCommand[] =>
  OFFERED.map(({ name, label }) => {
    const id = KEYED.find((keyed) => keyed.id === name)?.id;
    const [key] = id === undefined ? [] : keymap.keys(id);
    return { name, label, keys: key === undefined ? '' : spelled(key) };
  });
