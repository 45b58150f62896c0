import type { OfferedCommand } from '../search/matching-commands.ts';
import type { AppCommand } from './commands.ts';

/** What the palette offers to do, in the order it lists it; `Mod` is Cmd on macOS and Ctrl elsewhere. */
const OFFERED: readonly (OfferedCommand & { readonly name: AppCommand })[] = [
  { name: 'open-files', label: 'Open files', keys: 'Mod+O' },
  { name: 'find', label: 'Find in the article and its notes', keys: 'Mod+F' },
  { name: 'go-to-paragraph', label: 'Go to a paragraph by its number', keys: 'Mod+G' },
  { name: 'back', label: 'Back to where you jumped from', keys: 'Alt+←' },
  { name: 'read-aloud', label: 'Read aloud, or pause', keys: 'R' },
  { name: 'line-focus', label: 'Line focus on or off', keys: 'F' },
  { name: 'note-on-article', label: 'Note on the whole article', keys: 'Shift+N' },
  { name: 'copy-notes', label: 'Copy all notes as Markdown', keys: '' },
  { name: 'show-file', label: 'Show file in folder', keys: '' },
  { name: 'toggle-library', label: 'Show or hide the library', keys: 'Mod+B' },
  { name: 'toggle-notes', label: 'Show or hide the notes', keys: 'Mod+Shift+B' },
  { name: 'close-pane', label: 'Close the pane', keys: 'Mod+Shift+W' },
  { name: 'swap-panes', label: 'Swap the pane with the one beside it', keys: 'Mod+Shift+X' },
  { name: 'link-pane', label: 'Scroll the panes together, or by themselves', keys: 'L' },
  { name: 'undo', label: 'Undo', keys: 'Mod+Z' },
  { name: 'redo', label: 'Redo', keys: 'Mod+Shift+Z' },
  { name: 'larger', label: 'Larger text', keys: 'Mod++' },
  { name: 'smaller', label: 'Smaller text', keys: 'Mod+-' },
  { name: 'normal-size', label: 'Normal text', keys: 'Mod+0' },
  { name: 'settings', label: 'Settings', keys: 'Mod+,' },
  { name: 'show-data', label: 'Where is my data?', keys: '' },
  { name: 'keys', label: 'All keys', keys: '?' },
];

export const offeredCommands = (mac: boolean): readonly OfferedCommand[] =>
  OFFERED.map((command) => ({ ...command, keys: command.keys.replace('Mod', mac ? 'Cmd' : 'Ctrl') }));
