import { describe, expect, test } from 'vitest';
import { acceleratorOf } from '../../../../renderer/ui/accelerator.ts';

describe('a key is in the menu', () => {
  test.each([
    ['Mod+K', 'CmdOrCtrl+K'],
    ['Mod+Shift+B', 'CmdOrCtrl+Shift+B'],
    ['Mod+0', 'CmdOrCtrl+0'],
    ['Mod+,', 'CmdOrCtrl+,'],
    ['Mod+.', 'CmdOrCtrl+.'],
    ['Mod++', 'CmdOrCtrl+Plus'],
    ['Mod+-', 'CmdOrCtrl+-'],
    ['Mod+=', 'CmdOrCtrl+='],
    ['Mod+Space', 'CmdOrCtrl+Space'],
    ['Mod+Shift+Enter', 'CmdOrCtrl+Shift+Enter'],
    ['Mod+Backspace', 'CmdOrCtrl+Backspace'],
    ['Mod+Delete', 'CmdOrCtrl+Delete'],
    ['Mod+Home', 'CmdOrCtrl+Home'],
    ['Alt+PageUp', 'Alt+PageUp'],
    ['Mod+ArrowDown', 'CmdOrCtrl+Down'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Alt+Shift+ArrowUp', 'Alt+Shift+Up'],
    ['F1', 'F1'],
    ['Shift+F6', 'Shift+F6'],
    ['Mod+F12', 'CmdOrCtrl+F12'],
    ['F24', 'F24'],
  ])('%s as %s', (chord, accelerator) => {
    expect(acceleratorOf(chord, false)).toBe(accelerator);
    expect(acceleratorOf(chord, true)).toBe(accelerator);
  });
});

describe('a key stays the page’s alone', () => {
  test.each([
    ['writes, or moves the caret', ['J', 'Shift+N', '1', '?', '+', 'Space', 'Enter', 'Delete', 'ArrowUp']],
    ['does so with Shift', ['Shift+Space', 'Shift+Delete', 'Shift+ArrowLeft', 'Shift+PageDown']],
    ['is elsewhere on other keyboards', ['Mod+?', 'Mod+!', 'Mod+/', 'Alt+[', 'Mod+;', 'Mod+&', 'Mod+\\']],
    ['has no name in Electron', ['Mod+F25', 'Mod+MediaRecord', 'Alt+BrowserBack', 'Mod+ContextMenu']],
    [
      'is no key',
      ['', 'Mod+', 'Alt+Shift+', 'Mod+Mod+K', 'Shift+Mod+K', 'Mod+constructor', 'mod+k', 'Mod+é'],
    ],
  ])('that %s', (_, chords) => {
    expect(chords.map((chord) => acceleratorOf(chord, false))).toEqual(chords.map(() => null));
    expect(acceleratorOf(chords[0] ?? '', true)).toBeNull();
  });

  test('with Option alone on a Mac, where that writes letters and signs, but not what stands for no sign', () => {
    expect([acceleratorOf('Alt+N', true), acceleratorOf('Alt+Shift+.', true)]).toEqual([null, null]);
    expect([acceleratorOf('Alt+N', false), acceleratorOf('Alt++', false)]).toEqual(['Alt+N', 'Alt+Plus']);
    expect(acceleratorOf('Alt+ArrowLeft', true)).toBe('Alt+Left');
  });

  test('with Ctrl and Alt, which writes letters on many keyboards, but not with Cmd and Option', () => {
    expect(acceleratorOf('Mod+Alt+K', false)).toBeNull();
    expect(acceleratorOf('Mod+Alt+K', true)).toBe('CmdOrCtrl+Alt+K');
  });
});
