import { NOTE_KINDS, type NoteKind } from '../data/model.ts';
import { latinKey } from '../ui/latin-key.ts';

/** What a key does while the focus is in the text. */
export type TextCommand =
  | { readonly do: 'mark'; readonly kind: NoteKind | null }
  | {
      readonly do:
        'note-on-article' | 'copy' | 'to-note' | 'let-go' | 'link-pane' | 'line-focus' | 'read-aloud';
    }
  | { readonly do: 'move'; readonly direction: 'left' | 'right'; readonly extend: boolean }
  | { readonly do: 'step-note'; readonly step: 1 | -1 };

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command of a key press in the text; null for keys that are the browser's or the window's. */
export function textCommandOf(event: Press): TextCommand | null {
  const { shiftKey, altKey } = event;
  if (event.ctrlKey || event.metaKey) return null;
  const key = latinKey(event);
  if (altKey) {
    if (key === 'arrowup') return { do: 'step-note', step: -1 };
    return key === 'arrowdown' ? { do: 'step-note', step: 1 } : null;
  }
  const kind = NOTE_KINDS[figureOf(event) - 1];
  if (kind !== undefined) return { do: 'mark', kind };
  switch (key) {
    case 'n':
      return shiftKey ? { do: 'note-on-article' } : { do: 'mark', kind: null };
    case 'c':
      return { do: 'copy' };
    case 'l':
      return { do: 'link-pane' };
    case 'f':
      return { do: 'line-focus' };
    case 'r':
      return { do: 'read-aloud' };
    case 'enter':
      return { do: 'to-note' };
    case 'escape':
      return { do: 'let-go' };
    case 'arrowleft':
    case 'arrowright':
      return { do: 'move', direction: key === 'arrowleft' ? 'left' : 'right', extend: shiftKey };
    default:
      return null;
  }
}

/** The figure on a key; on AZERTY and its like the row of figures gives them with Shift only, and signs without. */
function figureOf({ key, code, shiftKey }: Press): number {
  if (/^\d$/u.test(key)) return Number(key);
  return shiftKey ? NaN : Number(/^Digit(\d)$/u.exec(code)?.[1]);
}
