import { latinKey } from '../ui/latin-key.ts';
import type { AppCommand } from './commands.ts';
import { msg } from '../words/words.ts';

/** A shortcut as it is written for people; `Mod` is Cmd on macOS and Ctrl elsewhere. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
  /** Where it works. */
  readonly where: 'window' | 'library' | 'text' | 'note' | 'all-notes';
}

/** All keys, as the dialog of keys shows them. What those of the window do is decided in `commandOf`. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    where: 'window',
    keys: 'Mod+O',
    get does() {
      return msg('Open files');
    },
  },
  {
    where: 'window',
    keys: 'Mod+K',
    get does() {
      return msg('Search articles, notes and commands');
    },
  },
  {
    where: 'window',
    keys: 'Mod+P',
    get does() {
      return msg('Print, or save as PDF');
    },
  },
  {
    where: 'window',
    keys: 'Mod+B',
    get does() {
      return msg('Show or hide the library');
    },
  },
  {
    where: 'window',
    keys: 'Mod+Shift+B',
    get does() {
      return msg('Show or hide the notes');
    },
  },
  {
    where: 'window',
    keys: 'Mod+Shift+N',
    get does() {
      return msg('All notes, and back to the desk');
    },
  },
  {
    where: 'window',
    keys: 'Mod++  Mod+-  Mod+0',
    get does() {
      return msg('Larger, smaller, normal text');
    },
  },
  {
    where: 'window',
    keys: 'Mod+Z',
    get does() {
      return msg('Undo, a deleted note or article too');
    },
  },
  {
    where: 'window',
    keys: 'Mod+Shift+Z',
    get does() {
      return msg('Redo');
    },
  },
  {
    where: 'window',
    keys: 'F6',
    get does() {
      return msg('Next region: library, text, notes; with Shift the one before');
    },
  },
  {
    where: 'window',
    keys: 'Mod+1  Mod+2  Mod+3',
    get does() {
      return msg('Go to a pane');
    },
  },
  {
    where: 'window',
    keys: 'Mod+Shift+W',
    get does() {
      return msg('Close the pane');
    },
  },
  {
    where: 'window',
    keys: 'Mod+Shift+X',
    get does() {
      return msg('Swap the pane with the one beside it');
    },
  },
  {
    where: 'window',
    keys: 'Mod+,',
    get does() {
      return msg('Settings');
    },
  },
  {
    where: 'window',
    keys: '?  F1',
    get does() {
      return msg('All keys');
    },
  },
  {
    where: 'library',
    keys: '↑ ↓ Home End',
    get does() {
      return msg('Go through the articles; with Shift choose several');
    },
  },
  {
    where: 'library',
    keys: 'Enter',
    get does() {
      return msg('Open the article');
    },
  },
  {
    where: 'library',
    keys: 'Mod+Enter',
    get does() {
      return msg('Open the article in a new pane');
    },
  },
  {
    where: 'library',
    keys: 'Space',
    get does() {
      return msg('Choose the article, or let it go');
    },
  },
  {
    where: 'library',
    keys: 'Mod+A',
    get does() {
      return msg('Choose all');
    },
  },
  {
    where: 'library',
    keys: 'Shift+F10',
    get does() {
      return msg('Menu of the article');
    },
  },
  {
    where: 'library',
    keys: 'Delete',
    get does() {
      return msg('Delete what is chosen, or the collection');
    },
  },
  {
    where: 'library',
    keys: 'F2',
    get does() {
      return msg('Rename the collection');
    },
  },
  {
    where: 'text',
    keys: '← →',
    get does() {
      return msg('Move the caret by words; Shift selects');
    },
  },
  {
    where: 'text',
    keys: '1 to 5',
    get does() {
      return msg('Mark the selection, or the sentence at the caret');
    },
  },
  {
    where: 'text',
    keys: 'N',
    get does() {
      return msg('Note on the selection');
    },
  },
  {
    where: 'text',
    keys: 'Shift+N',
    get does() {
      return msg('Note on the whole article');
    },
  },
  {
    where: 'text',
    keys: 'C',
    get does() {
      return msg('Copy the selection with its citation');
    },
  },
  {
    where: 'text',
    keys: 'Enter',
    get does() {
      return msg('From the passage to its note');
    },
  },
  {
    where: 'text',
    keys: 'L',
    get does() {
      return msg('Scroll the panes together; then, free this one');
    },
  },
  {
    where: 'note',
    keys: 'Enter',
    get does() {
      return msg('Write in the note');
    },
  },
  {
    where: 'note',
    keys: '[[',
    get does() {
      return msg('Link to an article or a note');
    },
  },
  {
    where: 'note',
    keys: 'Alt+↑  Alt+↓',
    get does() {
      return msg('Previous and next note');
    },
  },
  {
    where: 'note',
    keys: 'Esc',
    get does() {
      return msg('Close the note; it is already saved');
    },
  },
  {
    where: 'note',
    keys: 'Delete',
    get does() {
      return msg('Delete the note');
    },
  },
  {
    where: 'all-notes',
    keys: '↑ ↓ Home End',
    get does() {
      return msg('Go through the notes; with Shift choose several');
    },
  },
  {
    where: 'all-notes',
    keys: 'Enter',
    get does() {
      return msg('Open the passage on the desk');
    },
  },
  {
    where: 'all-notes',
    keys: 'Space',
    get does() {
      return msg('Choose the note, or let it go');
    },
  },
  {
    where: 'all-notes',
    keys: 'Mod+A',
    get does() {
      return msg('Choose all');
    },
  },
  {
    where: 'all-notes',
    keys: '1 to 5',
    get does() {
      return msg('Change the kind of what is chosen');
    },
  },
  {
    where: 'all-notes',
    keys: 'T',
    get does() {
      return msg('Change its tags');
    },
  },
  {
    where: 'all-notes',
    keys: 'Delete',
    get does() {
      return msg('Delete what is chosen');
    },
  },
  {
    where: 'all-notes',
    keys: 'Esc',
    get does() {
      return msg('Let go of what is chosen, then back to the desk');
    },
  },
];

/** The figure of a key of the upper row, whatever the layout writes with it (AZERTY: `&` for 1). */
const figureKey = ({ code, shiftKey }: Press): string | null =>
  (shiftKey ? null : /^Digit([0-3])$/u.exec(code)?.[1]) ?? null;

const QUESTION_MARKS: ReadonlySet<string> = new Set(['?', '؟', '？']);

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command a key press means; null for none. Single letters and undo are the text field's own while writing. */
export function commandOf(event: Press, where: { mac: boolean; inField: boolean }): AppCommand | null {
  if (event.altKey) return null;
  const mod = where.mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const key = figureKey(event) ?? latinKey(event);
  if (key === 'f6') return event.shiftKey ? 'previous-region' : 'next-region';
  if (key === 'f1') return 'keys';
  if (!mod) {
    const asks = QUESTION_MARKS.has(event.key) && !where.inField && !event.ctrlKey && !event.metaKey;
    return asks ? 'keys' : null;
  }
  if (key === 'z' && !where.inField) return event.shiftKey ? 'redo' : 'undo';
  if (key === 'n' && event.shiftKey) return 'all-notes';
  if (key === 'b') return event.shiftKey ? 'toggle-notes' : 'toggle-library';
  if (key === '+' || key === '=') return 'larger';
  if (event.shiftKey) return key === 'w' ? 'close-pane' : key === 'x' && !where.inField ? 'swap-panes' : null;
  const plain: Readonly<Record<string, AppCommand>> = {
    o: 'open-files',
    k: 'search',
    p: 'print',
    '-': 'smaller',
    '0': 'normal-size',
    ',': 'settings',
    '1': 'pane-1',
    '2': 'pane-2',
    '3': 'pane-3',
  };
  return plain[key] ?? null;
}
