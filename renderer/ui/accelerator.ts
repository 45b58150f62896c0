import { IS_MAC, type Chord } from './chord.ts';

/**
 * Keys that a menu can have where another is held with them. Of the signs only those are among them that lie on a key
 * of their own on nearly every keyboard: the others Electron looks for where an American one has them, which elsewhere
 * is another key, and the menu would show and act on that.
 */
const HELD_KEY =
  /^(?:[A-Z0-9+,.=-]|Space|Enter|Backspace|Delete|Insert|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right))$/u;
const FUNCTION_KEY = /^F(?:[1-9]|1\d|2[0-4])$/u;

/**
 * A chord as Electron's menus name it; null where the menu cannot have it: it has no name there, or it would act while
 * the reader writes.
 */
export function acceleratorOf(chord: Chord, mac = IS_MAC): string | null {
  const [, mod = '', alt = '', shift = '', key = ''] = /^(Mod\+)?(Alt\+)?(Shift\+)?(.+)$/u.exec(chord) ?? [];
  // Windows tells AltGr so, which writes; on a Mac Option alone does.
  const writes = mac ? !mod && key.length === 1 : mod !== '';
  if (alt && writes) return null;
  if (!FUNCTION_KEY.test(key) && !((mod || alt) && HELD_KEY.test(key))) return null;
  const name = key === '+' ? 'Plus' : key.replace(/^Arrow/u, '');
  return mod.replace('Mod', 'CmdOrCtrl') + alt + shift + name;
}
