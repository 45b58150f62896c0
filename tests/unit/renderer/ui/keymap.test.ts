import { describe, expect, test } from 'vitest';
import {
  changeKey,
  KEYED,
  keymapOf,
  refusal,
  resetKeys,
  swapKeys,
  takenBy,
  type KeyChanges,
  type KeyPlace,
} from '../../../../renderer/ui/keymap.ts';
import { press } from './presses.ts';

const FIRST = { keys: {}, singleKeys: true };

function means(
  written: string,
  place: KeyPlace,
  { choices = FIRST, mac = false, inField = false } = {},
): string | null {
  const command = keymapOf(choices, mac).commandOf(press(written), place, inField);
  return command && `${command.id}${command.extend ? ' and select' : ''}`;
}

describe('a key press', () => {
  test.each([
    ['window', 'Ctrl+o', 'open-files'],
    ['window', 'Ctrl+b', 'toggle-library'],
    ['window', 'Ctrl+Shift+B', 'toggle-notes'],
    ['window', 'Ctrl+z', 'undo'],
    ['window', 'Ctrl+Shift+Z', 'redo'],
    ['window', 'Ctrl+=@Equal', 'larger'],
    ['window', 'Ctrl+Shift++@Equal', 'larger'],
    ['window', 'Ctrl++@NumpadAdd', 'larger'],
    ['window', 'Ctrl+-@Minus', 'smaller'],
    ['window', 'Ctrl+0@Digit0', 'normal-size'],
    ['window', 'Ctrl+,@Comma', 'settings'],
    ['window', 'Ctrl+k', 'search'],
    ['window', 'Ctrl+p', 'print'],
    ['window', 'Ctrl+Shift+N', 'all-notes'],
    ['window', 'Shift+?@Slash', 'keys'],
    ['window', 'F1@F1', 'keys'],
    ['window', 'F6@F6', 'next-region'],
    ['window', 'Shift+F6@F6', 'previous-region'],
    ['window', 'Ctrl+2@Digit2', 'pane-2'],
    ['window', 'Ctrl+é@Digit2', 'pane-2'],
    ['text', 'j', 'next-sentence'],
    ['text', 'Shift+J', 'next-sentence and select'],
    ['text', 'ArrowUp', 'previous-sentence'],
    ['text', 'Ctrl+ArrowDown', 'next-paragraph'],
    ['text', 'Ctrl+Shift+ArrowDown', 'next-paragraph and select'],
    ['text', 'Shift+ArrowLeft', 'word-left and select'],
    ['text', 'n', 'note'],
    ['text', 'Shift+N', 'note-on-article'],
    ['text', '3@Digit3', 'question'],
    ['text', '(@Digit5', 'checked'],
    ['text', 'ت@KeyJ', 'next-sentence'],
    ['text', 'Alt+ArrowDown', 'next-note'],
    ['note', 'Alt+ArrowDown', 'next-note'],
    ['note', 'Ctrl+Enter', 'close-note'],
    ['note', '1@Digit1', 'quote'],
    ['all-notes', 't', 'tag-notes'],
    ['all-notes', '2@Digit2', 'claim'],
    ['library', 'Ctrl+a', 'choose-all'],
    ['library', 'Ctrl+Enter', 'open-beside'],
  ] as const)('in %s: %s means %s', (place, written, command) => {
    expect(means(written, place)).toBe(command);
    const onMac = written.replace('Ctrl', 'Cmd');
    expect(means(onMac, place, { mac: true })).toBe(command);
  });

  test.each([
    ['window', 'o'],
    ['window', 'Ctrl+Alt+o'],
    ['window', 'Alt+F6@F6'],
    ['window', 'Ctrl+Cmd+o'],
    ['window', 'Ctrl+Shift+O'],
    ['window', 'Ctrl+Shift+?@Slash'],
    ['window', 'Ctrl+s'],
    ['text', 'Ctrl+c'],
    ['text', 'Shift+C'],
    ['library', 'j'],
  ] as const)('in %s: %s means nothing', (place, written) => {
    expect([means(written, place), means(written, place, { mac: true })]).toEqual([null, null]);
  });

  test('of undo and of signs is a text field’s own while writing; the others are the window’s', () => {
    const inField = { inField: true };
    expect(['Ctrl+z', 'Ctrl+Shift+Z', 'Shift+?@Slash'].map((key) => means(key, 'window', inField))).toEqual([
      null,
      null,
      null,
    ]);
    expect(['Ctrl+o', 'F6@F6', 'F1@F1'].map((key) => means(key, 'window', inField))).toEqual([
      'open-files',
      'next-region',
      'keys',
    ]);
    expect(means('3@Digit3', 'note', inField)).toBeNull();
  });

  test('of one letter, figure or sign means nothing while these are turned off', () => {
    const choices = { keys: {}, singleKeys: false };
    const single = ['j', 'Shift+N', '1@Digit1', 'c'].map((key) => means(key, 'text', { choices }));
    expect([...single, means('Shift+?@Slash', 'window', { choices })]).toEqual(Array(5).fill(null));
    expect([means('ArrowDown', 'text', { choices }), means('F1', 'window', { choices })]).toEqual([
      'next-sentence',
      'keys',
    ]);
    expect(keymapOf(choices, false).keys('keys')).toEqual(['F1']);
  });
});

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
