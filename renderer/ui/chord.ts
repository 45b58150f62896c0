import { keyNames } from '../words/key-names.ts';

/**
 * Chords: keys held together, as text. `Mod` is Cmd on macOS and Ctrl elsewhere; what is held stands before the key, in
 * the order Mod, Alt, Shift: `J`, `Shift+N`, `Mod+Shift+B`, `Alt+ArrowUp`, `Mod++`. A sign or figure is named by what it
 * writes and never with Shift, as on some keyboards it is written with Shift and on others without.
 */
export type Chord = string;

/** A key press as far as chords care. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'isComposing' | 'getModifierState'>>;

/** Whether this computer's keyboard has Cmd. */
export const IS_MAC = (globalThis.navigator?.platform ?? '').startsWith('Mac');

/** Signs that other scripts have of their own; full-width ones are told by NFKC. */
const SIGNS: Readonly<Record<string, string>> = { '؟': '?', '،': ',', '؛': ';', ' ': 'Space' };

/** What a key writes on most Latin keyboards, for layouts that write another script: without and with Shift. */
const PLACES: Readonly<Record<string, string>> = {
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Semicolon: ';:',
  Quote: `'"`,
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
};

/** Keys that are held, and names that say nothing of the key. */
const NO_KEY =
  /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Hyper|Super|Dead|Process|Unidentified)$/u;

/**
 * The chords that a press may mean, the likeliest first: what the key writes, then its place on the keyboard, for
 * layouts that write other scripts, and for figures that are written with Shift (AZERTY). Empty while an input method
 * composes, and for Ctrl with Alt, which is how Windows tells AltGr.
 */
export function chordsOf(press: Press, mac = IS_MAC): readonly Chord[] {
  const { ctrlKey, metaKey, altKey } = press;
  const mod = mac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (press.isComposing || (mod ? altKey && !mac : ctrlKey || metaKey)) return [];
  const held = `${mod ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}`;
  return keysOf(press).map((key) => held + key);
}

/** The keys a press may mean, with Shift where it counts. */
function keysOf(press: Press): string[] {
  const { code, shiftKey } = press;
  const shift = shiftKey ? 'Shift+' : '';
  const written = SIGNS[press.key] ?? press.key.normalize('NFKC');
  if (/^[a-z]$/iu.test(written)) return [shift + written.toUpperCase()];
  if (/^[A-Z][A-Za-z0-9]+$/u.test(written) && !NO_KEY.test(written)) return [shift + written];
  const isSign = /^[!-~]$/u.test(written);
  // What is written with AltGr is not on the key itself.
  if (press.getModifierState?.('AltGraph')) return isSign ? [written] : [];
  const figure = shiftKey ? undefined : /^Digit(\d)$/u.exec(code)?.[1];
  const letter = isSign ? undefined : /^Key([A-Z])$/u.exec(code)?.[1];
  const sign = isSign ? written : PLACES[code]?.[shiftKey ? 1 : 0];
  return [
    ...(sign === undefined ? [] : [sign]),
    ...(figure === undefined || figure === sign ? [] : [figure]),
    ...(letter === undefined ? [] : [shift + letter]),
  ];
}

/** Whether a chord is one letter, figure or sign: what speech input and unsteady hands press by mistake. */
export const isSingle = (chord: Chord): boolean => /^(?:Shift\+)?.$/u.test(chord);

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A chord as it is written for people, on keyboards of the language of the interface. */
export function spelled(chord: Chord, mac = IS_MAC): string {
  const [, held = '', key = ''] = /^((?:Mod\+|Alt\+|Shift\+)*)(.+)$/u.exec(chord) ?? [];
  const names = held.replace('Mod', mac ? 'Cmd' : 'Ctrl').replace('Alt', mac ? 'Option' : 'Alt');
  return keyNames(names + (NAMES[key] ?? key));
}
