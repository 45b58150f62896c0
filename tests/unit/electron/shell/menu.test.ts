import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, test } from 'vitest';
import { COMMANDS, type MenuKeys } from '../../../../electron/bridge/contract.ts';
import { menuTemplate } from '../../../../electron/shell/menu.ts';
import { menuKeys } from '../../../../renderer/app/menu-keys.ts';
import { keymapOf } from '../../../../renderer/ui/keymap.ts';

function menu(mac: boolean, keys: MenuKeys | null = null): { items: Item[]; top: Item[]; done: string[] } {
  const done: string[] = [];
  const top = menuTemplate(mac, keys, {
    command: (name) => void done.push(name),
    inField: (what) => void done.push(`${what} in the field`),
    openSamples: () => void done.push('samples'),
    showData: () => void done.push('data'),
  });
  const all = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
  return { items: all(top), top, done };
}

/** Chooses an item as Electron does, with the mouse or by its accelerator. */
function choose({ items }: { items: Item[] }, id: string, triggeredByAccelerator: boolean): void {
  const item = items.find((one) => one.id === id);
  item?.click?.({} as never, undefined as never, { triggeredByAccelerator } as never);
}

const accelerators = (mac: boolean): string[] =>
  menu(mac).items.flatMap(({ accelerator }) => accelerator ?? []);

const FIRST_KEYS = menuKeys(keymapOf({ keys: {}, singleKeys: true }, false));

describe.each([
  ['macOS', true],
  ['other systems', false],
])('the menu of %s', (_, mac) => {
  test('has every command of the page, once and under its name', () => {
    const ids = menu(mac).items.flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual([...COMMANDS, 'open-samples', 'show-data'].toSorted());
  });

  test('sends each command by its name', () => {
    const all = menu(mac);
    for (const command of COMMANDS) choose(all, command, false);
    for (const id of ['open-samples', 'show-data']) choose(all, id, false);
    expect(all.done).toEqual([...COMMANDS, 'samples', 'data']);
  });

  test('has words on everything but lines and what the system names itself', () => {
    const nameless = menu(mac).items.filter(
      ({ label, role, type }) => !label && !role && type !== 'separator',
    );
    expect(nameless).toEqual([]);
  });

  test('takes no key twice, and none with Ctrl and Alt, which writes letters on many keyboards', () => {
    const keys = accelerators(mac);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /alt|option/iu.test(key))).toEqual([]);
    expect(keys.length).toBeGreaterThan(5);
  });

  test('has the keys of the page before it has told them', () => {
    const shown = (keys: MenuKeys | null): unknown =>
      menu(mac, keys).items.map(({ id, accelerator }) => [id, accelerator]);
    expect(shown(null)).toEqual(shown(FIRST_KEYS));
  });

  test('has the keys that the page tells, and none where it tells none', () => {
    const keys = { ...FIRST_KEYS, search: 'Alt+Up', find: null, 'copy-notes': 'F8' };
    const { items } = menu(mac, keys);
    const shown = (id: string): unknown => items.find((one) => one.id === id)?.accelerator;
    expect(['search', 'find', 'copy-notes', 'print'].map(shown)).toEqual([
      'Alt+Up',
      undefined,
      'F8',
      'CmdOrCtrl+P',
    ]);
  });

  test('offers cut, copy, paste and select all as the system’s own', () => {
    const roles = menu(mac).items.flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen']));
  });

  test('undoes what the page did when chosen with the mouse, and in the field by key', () => {
    const all = menu(mac);
    choose(all, 'undo', false);
    choose(all, 'redo', false);
    choose(all, 'undo', true);
    choose(all, 'redo', true);
    expect(all.done).toEqual(['undo', 'redo', 'undo in the field', 'redo in the field']);
  });
});

test('keys of undo and redo are the menu’s on macOS alone', () => {
  expect(accelerators(true)).toEqual(expect.arrayContaining(['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+Z']));
  expect(accelerators(false).filter((key) => key.endsWith('Z'))).toEqual([]);
  const undo = (mac: boolean, key: string | null): unknown =>
    menu(mac, { ...FIRST_KEYS, undo: key }).items.find(({ id }) => id === 'undo')?.accelerator;
  expect([undo(true, 'CmdOrCtrl+U'), undo(true, null)]).toEqual(['CmdOrCtrl+U', undefined]);
  expect(undo(false, 'CmdOrCtrl+U')).toBeUndefined();
});

test('macOS has its app and window menus, and closes the window where others quit', () => {
  expect(menu(true).top.map(({ role, label }) => label ?? role)).toEqual([
    'appMenu',
    'File',
    'Edit',
    'View',
    'Window',
    'Help',
  ]);
  expect(menu(false).top.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help']);
  const roles = (mac: boolean): (string | undefined)[] => menu(mac).items.map(({ role }) => role);
  expect(roles(true)).toEqual(expect.arrayContaining(['close', 'quit', 'services', 'hide', 'help']));
  expect(roles(false)).toContain('quit');
  expect(roles(false)).not.toContain('close');
});
