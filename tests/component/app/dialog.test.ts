import { expect, test } from 'vitest';
import { focused, press, until, words } from './hands.ts';
import { openWindow, settled, type OpenWindow } from './open-window.ts';

async function openDialog(key: string): Promise<OpenWindow> {
  const opened = await openWindow();
  await press(key);
  await until(() => opened.all('lectern-dialog').length === 1, 'the dialog');
  await settled();
  return opened;
}

/** The innermost element that the mouse would meet there. */
function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const within: Element | null = found.shadowRoot.elementFromPoint(x, y);
    if (within === null || within === found) break;
    found = within;
  }
  return found;
}

const scrolled = (opened: OpenWindow): HTMLElement => opened.find('dialog .scroll');

test('what scrolls in a dialog goes under its head', async () => {
  const opened = await openDialog('{Control>},{/Control}');
  const heading = opened.find('dialog h2').getBoundingClientRect();
  const choices = opened.all('label[data-choice]');
  expect(choices.length).toBeGreaterThan(10);
  const inTheWay = choices.filter((choice) => {
    choice.scrollIntoView({ block: 'start' });
    scrolled(opened).scrollBy(0, choice.getBoundingClientRect().top - heading.top);
    return !elementAt(heading.left + 4, heading.top + heading.height / 2)?.closest('header');
  });
  expect(inTheWay.map(words)).toEqual([]);
});

test('the corners of a dialog cut its scroll bar too', async () => {
  const opened = await openDialog('{F1}');
  const dialog = opened.find('dialog');
  expect(scrolled(opened).scrollHeight).toBeGreaterThan(scrolled(opened).clientHeight);
  expect(getComputedStyle(dialog).overflow).toBe('hidden');
  expect(dialog.scrollHeight).toBe(dialog.clientHeight);
  expect(dialog.getBoundingClientRect().height).toBeLessThanOrEqual(innerHeight - 64);
});

test('a dialog with nothing else to press is scrolled with the keys from its way out', async () => {
  const opened = await openDialog('{F1}');
  expect(focused()).toBe('Close');
  await press('{PageDown}');
  await until(() => scrolled(opened).scrollTop > 0, 'the dialog to scroll');
});
