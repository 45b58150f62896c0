import { describe, expect, test } from 'vitest';
import { commandOf, SHORTCUTS } from '../../../../renderer/app/shortcuts.ts';

type Press = Parameters<typeof commandOf>[0];

/** A press written as `Ctrl+Shift+b@KeyB`: modifiers, `event.key` and, after the @, `event.code`. */
function press(written: string): Press {
  const [keys = '', code = ''] = written.split('@');
  const parts =
    keys === '+' || keys.endsWith('++') ? [...keys.slice(0, -1).split('+'), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key,
    code: code === '' && /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : code,
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  };
}

const means = (written: string, where: Partial<Parameters<typeof commandOf>[1]> = {}): string | null =>
  commandOf(press(written), { mac: false, inField: false, ...where });

describe('a key press', () => {
  test.each([
    ['Ctrl+o', 'open-files'],
    ['Ctrl+b', 'toggle-library'],
    ['Ctrl+Shift+B', 'toggle-notes'],
    ['Ctrl+Shift+N', 'all-notes'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+=@Equal', 'larger'],
    ['Ctrl+Shift++@Equal', 'larger'],
    ['Ctrl++@NumpadAdd', 'larger'],
    ['Ctrl+-@Minus', 'smaller'],
    ['Ctrl+0@Digit0', 'normal-size'],
    ['Ctrl+,@Comma', 'settings'],
    ['Shift+?@Slash', 'keys'],
    ['F1@F1', 'keys'],
    ['F6@F6', 'next-region'],
    ['Shift+F6@F6', 'previous-region'],
  ])('%s means %s', (written, command) => {
    expect(means(written)).toBe(command);
    const onMac = written.replace('Ctrl', 'Cmd');
    expect(means(onMac, { mac: true })).toBe(command);
    const crossed = onMac === written ? command : null;
    expect([means(written, { mac: true }), means(onMac)]).toEqual([crossed, crossed]);
  });

  test.each([
    ['a letter alone', 'o'],
    ['Enter', 'Ctrl+Enter@Enter'],
    ['with Ctrl and Alt, which write letters', 'Ctrl+Alt+o'],
    ['with Alt alone', 'Alt+F6@F6'],
    ['with Ctrl and Cmd', 'Ctrl+Cmd+o'],
    ['a plain command with Shift', 'Ctrl+Shift+O'],
    ['Ctrl with ?', 'Ctrl+Shift+?@Slash'],
    ['save, which the app does by itself', 'Ctrl+s'],
  ])('of %s means nothing', (_, written) => {
    expect([means(written), means(written, { mac: true })]).toEqual([null, null]);
  });

  test('of undo, redo and ? is a text field’s own while writing; the others are the window’s', () => {
    const inField = { inField: true };
    expect(['Ctrl+z', 'Ctrl+Shift+Z', 'Shift+?@Slash', 'o'].map((keys) => means(keys, inField))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(means('Cmd+z', { ...inField, mac: true })).toBeNull();
    expect(['Ctrl+o', 'Ctrl+b', 'F6@F6', 'F1@F1'].map((keys) => means(keys, inField))).toEqual([
      'open-files',
      'toggle-library',
      'next-region',
      'keys',
    ]);
  });
});

describe('on other keyboards', () => {
  test.each([
    ['AZERTY', 'Ctrl+z@KeyW', 'undo'],
    ['AZERTY', 'Ctrl+w@KeyZ', null],
    ['AZERTY', 'Ctrl+à@Digit0', 'normal-size'],
    ['AZERTY', 'Ctrl+-@Digit6', 'smaller'],
    ['AZERTY', 'Ctrl+,@KeyM', 'settings'],
    ['AZERTY', 'Shift+?@KeyM', 'keys'],
    ['QWERTZ', 'Ctrl+z@KeyY', 'undo'],
    ['QWERTZ', 'Ctrl++@BracketRight', 'larger'],
    ['QWERTZ', 'Ctrl+ü@BracketLeft', null],
    ['Dvorak', 'Ctrl+o@KeyS', 'open-files'],
    ['Russian', 'Ctrl+щ@KeyO', 'open-files'],
    ['Russian', 'Ctrl+я@KeyZ', 'undo'],
    ['Russian', 'Ctrl+Shift+И@KeyB', 'toggle-notes'],
    ['Russian', 'Ctrl+б@Comma', 'settings'],
    ['Greek', 'Ctrl+ζ@KeyZ', 'undo'],
    ['Hebrew', 'Ctrl+ז@KeyZ', 'undo'],
    ['Arabic', 'Ctrl+ئ@KeyZ', 'undo'],
    ['Arabic, of one key for two letters', 'Ctrl+لا@KeyB', 'toggle-library'],
    ['Arabic, of figures', 'Ctrl+٠@Digit0', 'normal-size'],
    ['Arabic', 'Shift+؟@Slash', 'keys'],
  ])('of %s, %s means %s', (_, written, command) => {
    expect(means(written)).toBe(command);
  });
});

test('every key of the window that people are shown does what it says', () => {
  const shown = SHORTCUTS.filter(({ where }) => where === 'window').flatMap(({ keys }) =>
    keys.split(/ {2}/u),
  );
  const dead = shown.filter((keys) => means(keys.replaceAll('Mod', 'Ctrl')) === null);
  expect(dead).toEqual([]);
  expect(shown.length).toBeGreaterThan(10);
});
