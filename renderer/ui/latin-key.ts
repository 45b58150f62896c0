/** Keys of punctuation by their place, for layouts that write another script. */
const PUNCTUATION: Readonly<Record<string, string>> = { Comma: ',', Minus: '-', Equal: '=' };

/**
 * The key of an event in lower case: `event.key` where it is a key's name or a Latin character, else the key's place on
 * the keyboard, for layouts that write another script. Some of their keys write two letters (Arabic `لا`).
 */
export function latinKey(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[\u0020-\u007e]+$/u.test(event.key)) return event.key.toLowerCase();
  return PUNCTUATION[event.code] ?? event.code.replace(/^Key|^Digit/u, '').toLowerCase();
}
