import { COMMANDS, type Command, type MenuKeys } from '../../electron/bridge/contract.ts';
import { acceleratorOf } from '../ui/accelerator.ts';
import { KEYED } from '../ui/keyed.ts';
import type { Keymap } from '../ui/keymap.ts';

/** The key of each command of the menu. */
export const menuKeys = (keymap: Keymap): MenuKeys =>
  Object.fromEntries(COMMANDS.map((command) => [command, menuKey(keymap, command)])) as MenuKeys;

/**
 * The first of a command's keys that the menu can have. The menu acts wherever the focus is: keys of the text alone are
 * not for it, nor what a text field keeps. Of undo and redo it knows that they mean the field.
 */
function menuKey(keymap: Keymap, command: Command): string | null {
  const keyed = KEYED.find(({ id }) => id === command);
  if (keyed?.places[0] !== 'window') return null;
  if ('yields' in keyed && command !== 'undo' && command !== 'redo') return null;
  return keymap.keys(keyed.id).reduce<string | null>((found, chord) => found ?? acceleratorOf(chord), null);
}
