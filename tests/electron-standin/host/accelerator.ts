import type { Key } from '../page/keys.ts';

const MODIFIERS: Readonly<Record<string, 'ctrl' | 'shift' | 'alt' | 'meta' | 'main'>> = {
  ctrl: 'ctrl',
  control: 'ctrl',
  shift: 'shift',
  alt: 'alt',
  option: 'alt',
  cmd: 'meta',
  command: 'meta',
  meta: 'meta',
  super: 'meta',
  cmdorctrl: 'main',
  commandorcontrol: 'main',
};

/** Electron's names of keys whose `KeyboardEvent.key` reads otherwise. */
const KEYS: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  up: 'ARROWUP',
  down: 'ARROWDOWN',
  left: 'ARROWLEFT',
  right: 'ARROWRIGHT',
  return: 'ENTER',
  esc: 'ESCAPE',
};

/** The `KeyboardEvent.code`s of the keys with a sign on them, on the keyboard Chromium's own shortcuts assume. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  '+': ['Equal', 'NumpadAdd'],
  '-': ['Minus', 'NumpadSubtract'],
  '=': ['Equal'],
  ',': ['Comma'],
  '.': ['Period'],
  '/': ['Slash'],
};

interface Combination {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  /** In upper case. */
  readonly key: string;
}

/** Whether a key press is what an accelerator of Electron's syntax (`CmdOrCtrl+Shift+B`) names. */
export function matches(accelerator: string, pressed: Key, platform: NodeJS.Platform): boolean {
  const wanted = parse(accelerator, platform);
  // `+` is Shift and `=` on many keyboards; what the accelerator names is the sign, whatever it takes.
  const shift = wanted.key === '+' && pressed.key === '+' ? true : wanted.shift === pressed.shift;
  return (
    shift &&
    wanted.ctrl === pressed.ctrl &&
    wanted.alt === pressed.alt &&
    wanted.meta === pressed.meta &&
    (wanted.key === pressed.key.toUpperCase() || codesOf(wanted.key).includes(pressed.code))
  );
}

/** The keys of these accelerators by place, in `KeyboardEvent.code`s. */
export function ownKeysOf(accelerators: readonly string[]): string[] {
  return accelerators.flatMap((accelerator) => codesOf(parse(accelerator, 'linux').key));
}

function parse(accelerator: string, platform: NodeJS.Platform): Combination {
  const combination = { ctrl: false, shift: false, alt: false, meta: false, key: '' };
  for (const part of accelerator.split('+')) {
    const modifier = MODIFIERS[part.toLowerCase()];
    if (modifier === undefined) combination.key = KEYS[part.toLowerCase()] ?? part.toUpperCase();
    else combination[modifier === 'main' ? (platform === 'darwin' ? 'meta' : 'ctrl') : modifier] = true;
  }
  return combination;
}

/** A letter or figure is also known by its place, for keyboards with another script. */
function codesOf(key: string): readonly string[] {
  if (/^[A-Z]$/u.test(key)) return [`Key${key}`];
  if (/^\d$/u.test(key)) return [`Digit${key}`];
  return CODES[key] ?? [];
}
