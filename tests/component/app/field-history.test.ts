import { expect, test } from 'vitest';
import { focusedElement } from '../../../renderer/ui/focus.ts';
import { articleTitled, noteOn } from '../data/one-library.ts';
import { click, press, rowOf, until } from './hands.ts';
import { openWindow, settled } from './open-window.ts';

const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}{Shift>}z{/Shift}{/Control}';

/** A window with an empty note, in which `abc` stands, after `gate` was typed in the library's field and cleared. */
async function written() {
  const opened = await openWindow([{ title: 'Alfa' }]);
  const { saved } = opened.work.addNote(noteOn(articleTitled(opened.work, 'Alfa'), ''));
  await saved;
  const search = opened.find<HTMLInputElement>('input[type="search"]');
  search.focus();
  await press('gate', '{Control>}a{/Control}', '{Backspace}');
  await click(rowOf(opened, 'Alfa'));
  await until(() => opened.all('lectern-note').length === 1, 'the card');
  opened.find<HTMLElement & { edit(): void }>('lectern-note').edit();
  await settled();
  const note = focusedElement() as HTMLTextAreaElement;
  await press('abc');
  const state = (): unknown => [note.value, search.value, focusedElement() === note];
  const menu = async (command: 'undo' | 'redo'): Promise<void> => {
    opened.vault.emit('app:command', { command });
    await settled();
  };
  return { ...opened, note, search, state, menu };
}

test('undo and redo by key stay in the field that is written in', async () => {
  const { state } = await written();
  expect(state()).toEqual(['abc', '', true]);
  await press(UNDO);
  expect(state()).toEqual(['', '', true]);
  await press(UNDO, UNDO);
  expect(state()).toEqual(['', '', true]);
  await press(REDO);
  expect(state()).toEqual(['abc', '', true]);
  await press(REDO);
  expect(state()).toEqual(['abc', '', true]);
});

test('redo by key leaves alone what was undone in another field', async () => {
  const { note, search, state } = await written();
  await press(UNDO);
  search.focus();
  await press(REDO);
  expect([note.value, search.value, focusedElement() === search]).toEqual(['', '', true]);
  note.focus();
  await press(REDO);
  expect(state()).toEqual(['abc', '', true]);
});

test('undo and redo from the menu stay there too, and the other field never hears of it', async () => {
  const { menu, search, state } = await written();
  let heard = 0;
  search.addEventListener('input', () => (heard += 1));
  await menu('undo');
  expect(state()).toEqual(['', '', true]);
  await menu('undo');
  await menu('undo');
  expect([state(), heard]).toEqual([['', '', true], 0]);
  await menu('redo');
  expect(state()).toEqual(['abc', '', true]);
  await menu('redo');
  expect([state(), heard]).toEqual([['abc', '', true], 0]);
});
