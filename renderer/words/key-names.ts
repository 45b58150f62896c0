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
};

/**
 * Keys as they are written on the reader's keyboard: `Mod+Shift+Z` is `Ctrl+Shift+Z`, in German `Strg+Umschalt+Z`, and
 * on a Mac `Cmd+Shift+Z`.
 */
export function keyNames(keys: string, mac: boolean): string {
  return keys
    .replaceAll('Mod', mac ? 'Cmd' : 'Ctrl')
    .replaceAll(/\p{L}{2,}/gu, (name) => NAMES[name]?.() ?? name);
}
