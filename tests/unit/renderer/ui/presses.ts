import type { Press } from '../../../../renderer/ui/chord.ts';
import type { KeyPlace } from '../../../../renderer/ui/keyed.ts';
import { keymapOf } from '../../../../renderer/ui/keymap.ts';

/** A press written as `Ctrl+Shift+b@KeyB`: modifiers, `event.key` and, after the @, `event.code`. */
export function press(written: string, changes: Partial<Press> = {}): Press {
  const [keys = '', code = ''] = written.split('@');
  const parts =
    keys === '+' || keys.endsWith('++') ? [...keys.slice(0, -1).split('+'), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key,
    code: code === '' && /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : code,
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
    ...changes,
  };
}

const FIRST = { keys: {}, singleKeys: true };

/** What a press written like that does in a place, with “and select” where it selects; null where it does nothing. */
export function means(
  written: string,
  place: KeyPlace,
  { choices = FIRST, mac = false, inField = false } = {},
): string | null {
  const command = keymapOf(choices, mac).commandOf(press(written), place, inField);
  return command && `${command.id}${command.extend ? ' and select' : ''}`;
}
