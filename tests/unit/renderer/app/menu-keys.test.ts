import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { COMMANDS, requests, type MenuKeys } from '../../../../electron/bridge/contract.ts';
import { menuKeys } from '../../../../renderer/app/menu-keys.ts';
import { changeKey } from '../../../../renderer/ui/key-changes.ts';
import { KEYED } from '../../../../renderer/ui/keyed.ts';
import { keymapOf, type KeyChanges } from '../../../../renderer/ui/keymap.ts';

const after = (keys: KeyChanges): MenuKeys => menuKeys(keymapOf({ keys, singleKeys: true }, false));

test('the menu gets a key or none for each of its commands, and the bridge lets them pass', () => {
  const keys = after({});
  expect(Object.keys(keys)).toEqual([...COMMANDS]);
  expect(v.is(requests['app:keys'].input, { keys })).toBe(true);
  expect(keys).toMatchObject({ search: 'CmdOrCtrl+K', larger: 'CmdOrCtrl+Plus', 'save-pdf': null });
});

test('whatever key is chosen, the bridge lets what the menu gets pass', () => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    fc.constantFrom('Space', 'Enter', 'Delete', 'PageUp', 'ArrowLeft', 'F1', 'F10', 'F24', 'F25', 'Cut', ''),
  );
  const part = (held: string): fc.Arbitrary<string> => fc.constantFrom('', held);
  const chord = fc.tuple(part('Mod+'), part('Alt+'), part('Shift+'), key).map((parts) => parts.join(''));
  const passes = fc.property(chord, (one) =>
    v.is(requests['app:keys'].input, { keys: after({ search: [one] }) }),
  );
  expect(fc.check(passes, { numRuns: 2_000 }).counterexample).toBeNull();
});

test('a changed key is the menu’s, and one that was taken away is not', () => {
  expect(after(changeKey({}, 'search', 0, 'Alt+ArrowUp')).search).toBe('Alt+Up');
  expect(after(changeKey({}, 'search', 0, null)).search).toBeNull();
});

test('of several keys the first that a menu can have is its own', () => {
  expect(after({}).keys).toBe('F1');
  expect(after(changeKey({}, 'larger', 0, null)).larger).toBe('CmdOrCtrl+=');
  expect(after({ search: ['Mod+?', 'F8'] }).search).toBe('F8');
});

test('a key that works in the text alone is never the menu’s, whatever is held with it', () => {
  const inText = ['note-on-article', 'link-pane', 'line-focus', 'read-aloud'] as const;
  const keys = after(Object.fromEntries(inText.map((id) => [id, ['Mod+J']])));
  expect(inText.map((id) => keys[id])).toEqual([null, null, null, null]);
});

test('a key that fields keep is never the menu’s, but for undo and redo, which it hands to them', () => {
  const kept = COMMANDS.filter((command) => KEYED.some((one) => one.id === command && 'yields' in one));
  expect(Object.fromEntries(kept.map((id) => [id, after({})[id]]))).toEqual({
    undo: 'CmdOrCtrl+Z',
    redo: 'CmdOrCtrl+Shift+Z',
    back: null,
    'swap-panes': null,
  });
});
