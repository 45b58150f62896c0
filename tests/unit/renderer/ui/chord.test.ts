import { describe, expect, test } from 'vitest';
import { chordsOf, isSingle, spelled } from '../../../../renderer/ui/chord.ts';
import { press } from './presses.ts';

const chords = (written: string): readonly string[] => chordsOf(press(written), false);

describe('a press means', () => {
  test.each([
    ['j', ['J']],
    ['Shift+J', ['Shift+J']],
    ['Ctrl+Shift+B', ['Mod+Shift+B']],
    ['Alt+ArrowUp', ['Alt+ArrowUp']],
    ['Shift+F6', ['Shift+F6']],
    [' @Space', ['Space']],
    ['Shift+?@Slash', ['?']],
    ['Ctrl+Shift++@Equal', ['Mod++']],
    ['Ctrl++@NumpadAdd', ['Mod++']],
    ['1@Digit1', ['1']],
    ['Shift+!@Digit1', ['!']],
    ['Shift+Shift', []],
    ['Ctrl+Control', []],
  ])('%s: %j', (written, wanted) => {
    expect(chords(written)).toEqual(wanted);
  });

  test('nothing with Ctrl and Alt, which is how Windows tells AltGr, nor with Ctrl and Cmd', () => {
    expect(['Ctrl+Alt+q', 'Ctrl+Alt+@@KeyQ', 'Ctrl+Cmd+q', 'Cmd+q'].map(chords)).toEqual([[], [], [], []]);
  });

  test('nothing while an input method composes', () => {
    expect(chordsOf(press('j', { isComposing: true }), false)).toEqual([]);
  });

  test('what AltGr writes, and never the key it is written on', () => {
    const altGr = { getModifierState: (name: string) => name === 'AltGraph' };
    expect(chordsOf(press('[@Digit8', altGr), false)).toEqual(['[']);
    expect(chordsOf(press('ł@KeyL', altGr), false)).toEqual([]);
  });

  test('on macOS, Cmd for Mod, and Option whatever it writes', () => {
    expect(chordsOf(press('Cmd+b'), true)).toEqual(['Mod+B']);
    expect(chordsOf(press('Alt+˜@KeyN'), true)).toEqual(['Alt+N']);
    expect(chordsOf(press('Ctrl+b'), true)).toEqual([]);
  });
});

describe('on other keyboards', () => {
  test.each([
    // What the key writes, before its place: AZERTY has its figures on Shift, and signs without.
    ['AZERTY', '&@Digit1', ['&', '1']],
    ['AZERTY', 'Shift+1@Digit1', ['1']],
    ['AZERTY', 'é@Digit2', ['2']],
    ['AZERTY', 'Ctrl+-@Digit6', ['Mod+-', 'Mod+6']],
    ['AZERTY', 'Ctrl+à@Digit0', ['Mod+0']],
    ['AZERTY', 'Ctrl+z@KeyW', ['Mod+Z']],
    ['AZERTY', 'Ctrl+,@KeyM', ['Mod+,']],
    ['AZERTY', 'Shift+?@KeyM', ['?']],
    ['German', 'Ctrl+z@KeyY', ['Mod+Z']],
    ['German', 'Ctrl+ü@BracketLeft', ['Mod+[']],
    ['German', 'Shift+?@Minus', ['?']],
    ['Spanish', 'Shift+?@Minus', ['?']],
    ['Spanish', 'ñ@Semicolon', [';']],
    ['Spanish, of a dead key', 'Dead@BracketLeft', ['[']],
    ['Czech', 'ě@Digit2', ['2']],
    ['Turkish', 'ı@KeyI', ['I']],
    ['Dvorak', 'Ctrl+o@KeyS', ['Mod+O']],
    ['Russian', 'о@KeyJ', ['J']],
    ['Russian', 'Ctrl+Shift+И@KeyB', ['Mod+Shift+B']],
    ['Russian', 'Ctrl+б@Comma', ['Mod+,']],
    ['Greek', 'ξ@KeyJ', ['J']],
    ['Hebrew', 'ח@KeyJ', ['J']],
    ['Arabic', 'ت@KeyJ', ['J']],
    ['Arabic, of one key for two letters', 'Ctrl+لا@KeyB', ['Mod+B']],
    ['Arabic, of figures', '١@Digit1', ['1']],
    ['Arabic', 'Shift+؟@Slash', ['?']],
    ['Hindi', 'र@KeyJ', ['J']],
    ['Chinese, of full width', 'Shift+？@Slash', ['?']],
    ['Chinese, of full width', '１@Digit1', ['1']],
    ['Chinese, of an input method that takes the key', 'Process@KeyJ', ['J']],
    ['Japanese', 'ｊ@KeyJ', ['J']],
    ['Korean', 'ㅓ@KeyJ', ['J']],
  ])('of %s, %s is %j', (_, written, wanted) => {
    expect(chords(written)).toEqual(wanted);
  });
});

test('a chord is written for people as the keys of this computer are called', () => {
  const written = ['Mod+Shift+B', 'Alt+ArrowUp', 'Mod++', 'Escape', '?'];
  expect(written.map((chord) => spelled(chord, false))).toEqual([
    'Ctrl+Shift+B',
    'Alt+↑',
    'Ctrl++',
    'Esc',
    '?',
  ]);
  expect(written.slice(0, 2).map((chord) => spelled(chord, true))).toEqual(['Cmd+Shift+B', 'Option+↑']);
});

test('a letter, a figure or a sign alone is a single key, with Shift too; named keys are none', () => {
  expect(['J', 'Shift+N', '1', '?', '+'].every(isSingle)).toBe(true);
  expect(['Mod+J', 'ArrowDown', 'Enter', 'F1', 'Alt+N'].some(isSingle)).toBe(false);
});
