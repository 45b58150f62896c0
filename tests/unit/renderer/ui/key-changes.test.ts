import { describe, expect, test } from 'vitest';
import { changeKey, refusal, resetKeys, swapKeys, takenBy } from '../../../../renderer/ui/key-changes.ts';
import { KEYED, type KeyPlace } from '../../../../renderer/ui/keyed.ts';
import { keymapOf, type KeyChanges } from '../../../../renderer/ui/keymap.ts';
import { means, press } from './presses.ts';

test('no two keys are in each other’s way, and none needs AltGr on the layouts of Europe', () => {
  for (const { id, keys } of KEYED) {
    for (const chord of keys) {
      expect([id, chord, takenBy({}, id, chord)]).toEqual([id, chord, null]);
      expect(/[@[\]{}|\\~€]$/u.test(chord)).toBe(false);
    }
  }
});

describe('changing a key', () => {
  const after = (keys: KeyChanges, written: string, place: KeyPlace): string | null =>
    means(written, place, { choices: { keys, singleKeys: true } });

  test('gives it to what it was changed for, with Shift too, and takes the old one away', () => {
    const keys = changeKey({}, 'next-sentence', 0, 'D');
    expect(keys).toEqual({ 'next-sentence': ['D', 'ArrowDown'] });
    expect(['d', 'Shift+D', 'j', 'ArrowDown'].map((key) => after(keys, key, 'text'))).toEqual([
      'next-sentence',
      'next-sentence and select',
      null,
      'next-sentence',
    ]);
  });

  test('back to what it was leaves no change behind', () => {
    const keys = changeKey({}, 'copy', 0, 'Y');
    expect(changeKey(keys, 'copy', 0, 'C')).toEqual({});
    expect(resetKeys(keys, 'copy')).toEqual({ keys: {} });
  });

  test('to none leaves it without a key until it is given one', () => {
    const keys = changeKey({}, 'copy', 0, null);
    expect(after(keys, 'c', 'text')).toBeNull();
    expect(after(changeKey(keys, 'copy', 0, 'Y'), 'y', 'text')).toBe('copy');
  });

  test('of the window is told from keys that never were one: Chromium may know it too', () => {
    const map = keymapOf({ keys: changeKey({}, 'toggle-library', 0, 'Mod+L'), singleKeys: true }, false);
    expect(map.commandOf(press('Ctrl+b'), 'window')).toBeNull();
    expect(['Ctrl+b', 'Ctrl+j', 'b'].map((key) => map.wasGivenUp(press(key)))).toEqual([true, false, false]);
  });

  test('tells what has it already, where both work', () => {
    expect(takenBy({}, 'copy', 'J')).toBe('next-sentence');
    expect(takenBy({}, 'copy', 'Shift+J')).toBe('next-sentence');
    expect(takenBy({}, 'next-sentence', 'N')).toBe('note');
    expect(takenBy({}, 'copy', 'Mod+B')).toBe('toggle-library');
    expect(takenBy({}, 'toggle-library', 'Mod+A')).toBe('choose-all');
    expect(takenBy({}, 'choose-all', 'Mod+Shift+A')).toBeNull();
    expect(takenBy({}, 'delete-articles', 'J')).toBeNull();
  });

  test('to one of another swaps the two', () => {
    const keys = swapKeys({}, 'copy', 0, 'L') ?? {};
    expect(['l', 'c'].map((key) => after(keys, key, 'text'))).toEqual(['copy', 'link-pane']);
    expect(resetKeys(keys, 'copy')).toEqual({ takenBy: 'link-pane' });
  });

  test('is not swapped with what cannot be changed, nor where it would be in a third one’s way', () => {
    expect(swapKeys({}, 'to-note', 0, 'Escape')).toBeNull();
    // Everywhere, C would get in the way of writing.
    expect(swapKeys({}, 'copy', 0, 'Mod+B')).toBeNull();
    // With Shift, N is the note on the whole article.
    expect(swapKeys({}, 'note', 0, 'J')).toBeNull();
  });

  test('is refused for keys of the system, and for letters everywhere', () => {
    expect(refusal('copy', 'Tab')).toContain('belongs to the system');
    expect(refusal('copy', 'Mod+C')).toContain('belongs to the system');
    expect(refusal('undo', 'U')).toContain('get in the way of writing');
    expect([refusal('undo', 'F9'), refusal('copy', 'Y'), refusal('keys', '?')]).toEqual([null, null, null]);
  });
});
