import { describe, expect, test } from 'vitest';
import { keymapOf } from '../../../../renderer/ui/keymap.ts';
import { means } from './presses.ts';

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
