import { describe, expect, test } from 'vitest';
import { click, press, words } from './hands.ts';
import { settled, openWindow, type OpenWindow } from './open-window.ts';

async function openSettings(): Promise<OpenWindow> {
  const opened = await openWindow([{ title: 'Alfa' }]);
  opened.vault.emit('app:command', { command: 'settings' });
  await settled();
  await click(opened.find('lectern-key-settings').shadowRoot?.querySelector('summary') ?? opened.app);
  return opened;
}

/** The row of what a key does. */
function row(opened: OpenWindow, does: string): HTMLElement {
  const found = opened.all('li').find((one) => words(one.firstElementChild ?? one) === does);
  if (!found) throw new Error(`No key does “${does}”`);
  return found;
}

const keysOf = (opened: OpenWindow, does: string): string[] =>
  [...row(opened, does).querySelectorAll('.key, .fixed')].map(words);

/** Presses the button of a key, and then the new one. */
async function change(opened: OpenWindow, does: string, ...keys: readonly string[]): Promise<void> {
  const key = row(opened, does).querySelector<HTMLElement>('.key');
  key?.focus();
  await click(key ?? opened.app);
  await press(...keys);
}

async function answer(opened: OpenWindow, name: string): Promise<void> {
  const found = opened.all('.asking button').find((one) => words(one) === name);
  if (!found) throw new Error(`There is no “${name}”`);
  await click(found);
}

const question = ({ all }: OpenWindow): string => all('.asking p').map(words).join();

describe('a key in the settings', () => {
  test('is changed by pressing the new one, works at once, and is shown so by ?', async () => {
    const opened = await openSettings();
    await change(opened, 'Show or hide the library', '{Control>}l{/Control}');
    expect(keysOf(opened, 'Show or hide the library')).toEqual(['Ctrl+L']);
    await press('{Escape}', '{Control>}l{/Control}');
    expect(opened.work.settings.libraryShown).toBe(false);
    await press('{Control>}b{/Control}');
    expect(opened.work.settings.libraryShown).toBe(false);
    await press('?');
    expect(opened.all('dt').map((key) => key.textContent)).toContain('Ctrl+L');
  });

  test('of Escape is left as it is, and the dialog stays', async () => {
    const opened = await openSettings();
    await change(opened, 'Next sentence; with Shift select', '{Escape}');
    expect([keysOf(opened, 'Next sentence; with Shift select'), question(opened)]).toEqual([['J', '↓'], '']);
    expect(opened.all('lectern-settings').length).toBe(1);
  });

  test('that is another’s is told, and the two can be swapped', async () => {
    const opened = await openSettings();
    await change(opened, 'Copy with citation', 'l');
    expect(question(opened)).toBe(
      'L is already the key of “Scroll the panes together; then, free this one”.',
    );
    await answer(opened, 'Leave it');
    expect(keysOf(opened, 'Copy with citation')).toEqual(['C']);
    await change(opened, 'Copy with citation', 'l');
    await answer(opened, 'Swap the two');
    expect(keysOf(opened, 'Copy with citation')).toEqual(['L']);
    expect(keysOf(opened, 'Scroll the panes together; then, free this one')).toEqual(['C']);
  });

  test('that cannot be swapped is refused, as is one of the system', async () => {
    const opened = await openSettings();
    await change(opened, 'Copy with citation', '{Control>}b{/Control}');
    expect(question(opened)).toBe('Ctrl+B is already the key of “Show or hide the library”.');
    expect(opened.all('.asking button').map(words)).toEqual(['Leave it']);
    await answer(opened, 'Leave it');
    await change(opened, 'Undo, a deleted note or article too', 'u');
    expect(question(opened)).toContain('get in the way of writing');
    await press('{Control>}c{/Control}');
    expect(question(opened)).toBe('This key belongs to the system. Choose another.');
  });

  test('that is another’s is told in full view, at the foot of the dialog too', async () => {
    const opened = await openSettings();
    const dialog = opened.find('dialog').getBoundingClientRect();
    for (const does of ['Find in the article and its notes', 'Next match', 'Close the pane']) {
      const key = row(opened, does).querySelector<HTMLElement>('.key');
      key?.scrollIntoView({ block: 'end' });
      await change(opened, does, '{Control>}k{/Control}');
      await settled();
      expect(question(opened)).toContain('Ctrl+K is already the key of');
      const { top, bottom } = row(opened, does).getBoundingClientRect();
      expect(bottom).toBeLessThanOrEqual(dialog.bottom);
      expect(top).toBeGreaterThan(opened.find('dialog header').getBoundingClientRect().bottom);
      await answer(opened, 'Leave it');
    }
  });

  test('is taken away, and reset by itself or with all others', async () => {
    const opened = await openSettings();
    await change(opened, 'Copy with citation');
    await answer(opened, 'Take the key away');
    expect(keysOf(opened, 'Copy with citation')).toEqual(['No key']);
    await change(opened, 'Note on the whole article', 'w');
    await click(row(opened, 'Copy with citation').querySelector('[title="Reset"]') ?? opened.app);
    expect([keysOf(opened, 'Copy with citation'), keysOf(opened, 'Note on the whole article')]).toEqual([
      ['C'],
      ['W'],
    ]);
    await click(opened.all('button').find((one) => words(one) === 'Reset all keys') ?? opened.app);
    expect([keysOf(opened, 'Note on the whole article'), opened.work.settings.keys]).toEqual([
      ['Shift+N'],
      {},
    ]);
  });
});

test('single letters are turned off with one box, and ? with them', async () => {
  const opened = await openSettings();
  await click(opened.find('lectern-key-settings').shadowRoot?.querySelector('input') ?? opened.app);
  expect(opened.work.settings.singleKeys).toBe(false);
  await press('{Escape}', '?');
  expect(opened.all('lectern-keys').length).toBe(0);
  await press('{F1}');
  expect(opened.all('lectern-keys dt').length + opened.all('dt').length).toBeGreaterThan(20);
  expect(opened.all('dt').map((key) => key.textContent)).not.toContain('J  ↓');
});
