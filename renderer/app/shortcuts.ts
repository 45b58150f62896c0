import { latinKey } from '../ui/latin-key.ts';
import type { AppCommand } from './commands.ts';

/** A shortcut as it is written for people; `Mod` is Cmd on macOS and Ctrl elsewhere. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
  /** Where it works. */
  readonly where: 'window' | 'library' | 'text' | 'note' | 'all-notes';
}

/** All keys, as the dialog of keys shows them. What those of the window do is decided in `commandOf`. */
export const SHORTCUTS: readonly Shortcut[] = [
  { where: 'window', keys: 'Mod+O', does: 'Open files' },
  { where: 'window', keys: 'Mod+K', does: 'Search articles, notes and commands' },
  { where: 'window', keys: 'Mod+P', does: 'Print, or save as PDF' },
  { where: 'window', keys: 'Mod+B', does: 'Show or hide the library' },
  { where: 'window', keys: 'Mod+Shift+B', does: 'Show or hide the notes' },
  { where: 'window', keys: 'Mod+Shift+N', does: 'All notes, and back to the desk' },
  { where: 'window', keys: 'Mod++  Mod+-  Mod+0', does: 'Larger, smaller, normal text' },
  { where: 'window', keys: 'Mod+Z', does: 'Undo, a deleted note or article too' },
  { where: 'window', keys: 'Mod+Shift+Z', does: 'Redo' },
  { where: 'window', keys: 'F6', does: 'Next region: library, text, notes; with Shift the one before' },
  { where: 'window', keys: 'Mod+F', does: 'Find in the article and its notes' },
  { where: 'window', keys: 'F3  Shift+F3', does: 'Next and previous match' },
  { where: 'window', keys: 'Mod+G', does: 'Go to a paragraph by its number' },
  { where: 'window', keys: 'Alt+←  Alt+→', does: 'Back to where you jumped from, and forward again' },
  { where: 'window', keys: 'Mod+1  Mod+2  Mod+3', does: 'Go to a pane' },
  { where: 'window', keys: 'Mod+Shift+W', does: 'Close the pane' },
  { where: 'window', keys: 'Mod+Shift+X', does: 'Swap the pane with the one beside it' },
  { where: 'window', keys: 'Mod+,', does: 'Settings' },
  { where: 'window', keys: '?  F1', does: 'All keys' },
  { where: 'library', keys: '↑ ↓ Home End', does: 'Go through the articles; with Shift choose several' },
  { where: 'library', keys: 'Enter', does: 'Open the article' },
  { where: 'library', keys: 'Mod+Enter', does: 'Open the article in a new pane' },
  { where: 'library', keys: 'Space', does: 'Choose the article, or let it go' },
  { where: 'library', keys: 'Mod+A', does: 'Choose all' },
  { where: 'library', keys: 'Shift+F10', does: 'Menu of the article' },
  { where: 'library', keys: 'Delete', does: 'Delete what is chosen, or the collection' },
  { where: 'library', keys: 'F2', does: 'Rename the collection' },
  { where: 'text', keys: '← →', does: 'Move the caret by words; Shift selects' },
  { where: 'text', keys: '1 to 5', does: 'Mark the selection, or the sentence at the caret' },
  { where: 'text', keys: 'N', does: 'Note on the selection' },
  { where: 'text', keys: 'Shift+N', does: 'Note on the whole article' },
  { where: 'text', keys: 'C', does: 'Copy the selection with its citation' },
  { where: 'text', keys: 'Enter', does: 'From the passage to its note' },
  { where: 'text', keys: 'L', does: 'Scroll the panes together; then, free this one' },
  { where: 'text', keys: 'F', does: 'Dim all but the sentence that you read' },
  { where: 'text', keys: 'R', does: 'Read aloud from here, pause, go on; Esc stops' },
  { where: 'note', keys: 'Enter', does: 'Write in the note' },
  { where: 'note', keys: '[[', does: 'Link to an article or a note' },
  { where: 'note', keys: 'Alt+↑  Alt+↓', does: 'Previous and next note' },
  { where: 'note', keys: 'Esc', does: 'Close the note; it is already saved' },
  { where: 'note', keys: 'Delete', does: 'Delete the note' },
  { where: 'all-notes', keys: '↑ ↓ Home End', does: 'Go through the notes; with Shift choose several' },
  { where: 'all-notes', keys: 'Enter', does: 'Open the passage on the desk' },
  { where: 'all-notes', keys: 'Space', does: 'Choose the note, or let it go' },
  { where: 'all-notes', keys: 'Mod+A', does: 'Choose all' },
  { where: 'all-notes', keys: '1 to 5', does: 'Change the kind of what is chosen' },
  { where: 'all-notes', keys: 'T', does: 'Change its tags' },
  { where: 'all-notes', keys: 'Delete', does: 'Delete what is chosen' },
  { where: 'all-notes', keys: 'Esc', does: 'Let go of what is chosen, then back to the desk' },
];

/** The figure of a key of the upper row, whatever the layout writes with it (AZERTY: `&` for 1). */
const figureKey = ({ code, shiftKey }: Press): string | null =>
  (shiftKey ? null : /^Digit([0-3])$/u.exec(code)?.[1]) ?? null;

const QUESTION_MARKS: ReadonlySet<string> = new Set(['?', '؟', '？']);

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Alt with an arrow, and nothing else held. */
function travelOf({ key, ctrlKey, metaKey, shiftKey }: Press): AppCommand | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  return key === 'ArrowLeft' ? 'back' : key === 'ArrowRight' ? 'forward' : null;
}

/** The command a key press means; null for none. Single letters and undo are the text field's own while writing. */
export function commandOf(event: Press, where: { mac: boolean; inField: boolean }): AppCommand | null {
  if (event.altKey) return where.inField ? null : travelOf(event);
  const mod = where.mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const key = figureKey(event) ?? latinKey(event);
  if (key === 'f6') return event.shiftKey ? 'previous-region' : 'next-region';
  if (key === 'f1') return 'keys';
  if (key === 'f3') return event.shiftKey ? 'find-previous' : 'find-next';
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
    f: 'find',
    g: 'go-to-paragraph',
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
