import type { Command } from '../../electron/bridge/contract.ts';

export type AppCommand = Command | 'next-region' | 'previous-region';

/** A shortcut as it is written for people; `Mod` is Cmd on macOS and Ctrl elsewhere. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
  readonly command?: AppCommand;
}

/** All keys, as the dialog of keys shows them; those with a command are handled by the app. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: 'Mod+O', does: 'Open files', command: 'open-files' },
  { keys: 'Mod+B', does: 'Show or hide the library', command: 'toggle-library' },
  { keys: 'Mod+Shift+B', does: 'Show or hide the notes', command: 'toggle-notes' },
  { keys: 'Mod++', does: 'Larger text', command: 'larger' },
  { keys: 'Mod+-', does: 'Smaller text', command: 'smaller' },
  { keys: 'Mod+0', does: 'Normal text', command: 'normal-size' },
  { keys: 'Mod+,', does: 'Settings', command: 'settings' },
  { keys: 'Mod+Z', does: 'Undo, also a deleted note or article', command: 'undo' },
  { keys: 'Mod+Shift+Z', does: 'Redo', command: 'redo' },
  { keys: 'F6', does: 'Next region: library, text, notes', command: 'next-region' },
  { keys: 'Shift+F6', does: 'Previous region', command: 'previous-region' },
  { keys: '?', does: 'All keys', command: 'keys' },
  { keys: '← →', does: 'In the text: move the caret by words; Shift selects' },
  { keys: '1 to 5', does: 'Mark the selection, or the sentence at the caret' },
  { keys: 'N', does: 'Note on the selection' },
  { keys: 'Shift+N', does: 'Note on the whole article' },
  { keys: 'C', does: 'Copy the selection with its citation' },
  { keys: 'Enter', does: 'From the passage to its note; on a note: write' },
  { keys: 'Alt+↑ ↓', does: 'Previous and next note' },
  { keys: 'Esc', does: 'Close the note; it is already saved' },
  { keys: 'Delete', does: 'Delete the note or the articles in focus' },
];

/**
 * The key of an event as a Latin character: `event.key`, or the key's place on the keyboard where the layout
 * writes another script.
 */
export function latinKey(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (event.key.length > 1 || /^[\u0020-\u007e]$/u.test(event.key)) return event.key.toLowerCase();
  return event.code.replace(/^Key|^Digit/u, '').toLowerCase();
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command a key press means; null for none. Single letters and undo are the text field's own while writing. */
export function commandOf(event: Press, where: { mac: boolean; inField: boolean }): AppCommand | null {
  if (event.altKey) return null;
  const mod = where.mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const key = latinKey(event);
  if (key === 'f6') return event.shiftKey ? 'previous-region' : 'next-region';
  if (!mod) return key === '?' && !where.inField && !event.ctrlKey && !event.metaKey ? 'keys' : null;
  if (key === 'z' && !where.inField) return event.shiftKey ? 'redo' : 'undo';
  if (key === 'b') return event.shiftKey ? 'toggle-notes' : 'toggle-library';
  if (key === '+' || key === '=') return 'larger';
  if (event.shiftKey) return null;
  const plain: Readonly<Record<string, AppCommand>> = {
    o: 'open-files',
    '-': 'smaller',
    '0': 'normal-size',
    ',': 'settings',
  };
  return plain[key] ?? null;
}
