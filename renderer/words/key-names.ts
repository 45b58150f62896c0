import { msg } from './words.ts';

/** Names that are written on keys in other words on the keyboards of other languages. */
const NAMES: Readonly<Record<string, () => string>> = {
  Ctrl: () => msg('Ctrl'),
  Shift: () => msg('Shift'),
  Enter: () => msg('Enter'),
  Esc: () => msg('Esc'),
  Delete: () => msg('Delete'),
  Space: () => msg('Space'),
  Home: () => msg('Home'),
  End: () => msg('End'),
  Backspace: () => msg('Backspace'),
};

/** Keys as they are written on the reader's keyboard: `Ctrl+Shift+Z` is `Strg+Umschalt+Z` in German. */
export const keyNames = (keys: string): string =>
  keys.replaceAll(/\p{L}{2,}/gu, (name) => NAMES[name]?.() ?? name);
