import type { Press } from '../../../../renderer/ui/chord.ts';

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
