/** Keys of punctuation by their place, for layouts that write another script. */
const PUNCTUATION: Readonly<Record<string, string>> = { Comma: ',', Minus: '-', Equal: '=' };

/**
 * The key of an event as a Latin character: `event.key`, or the key's place on the keyboard where the layout
 * writes another script.
 */
export function latinKey(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (event.key.length > 1 || /^[\u0020-\u007e]$/u.test(event.key)) return event.key.toLowerCase();
  return PUNCTUATION[event.code] ?? event.code.replace(/^Key|^Digit/u, '').toLowerCase();
}
