import { userEvent } from 'vitest/browser';
import { focusedElement } from '../../../renderer/ui/focus.ts';
import type { NoticeBar } from '../../../renderer/ui/notice.ts';
import type { OpenWindow } from './open-window.ts';

/** Waits for the next frame: what an event changed is drawn then. */
const drawn = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Presses keys, `{Shift>}{ArrowDown}{/Shift}`, on whatever has the focus. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await drawn();
  }
}

export async function click(element: Element, held: MouseEventInit = {}): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...held });
  element.dispatchEvent(event);
  await drawn();
}

/** Puts words into a field as typing does. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawn();
}

/** What an element says, in one line. */
export const words = (element: Element): string =>
  (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

/** The button of this name, by what a screen reader calls it. */
export function button({ all }: OpenWindow, name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>('button').find(
    (one) => (one.getAttribute('aria-label') ?? words(one)) === name,
  );
  if (!found) throw new Error(`There is no button “${name}”`);
  return found;
}

/** Titles of the rows, in the order they are shown. */
export const titles = ({ all }: OpenWindow): string[] => all('.row .title').map(words);
export const chosen = ({ all }: OpenWindow): string[] => all('.row[aria-selected="true"] .title').map(words);

export function rowOf({ all }: OpenWindow, title: string): HTMLElement {
  const found = all('.row').find((row) => words(row).startsWith(title));
  if (!found) throw new Error(`There is no row “${title}”`);
  return found;
}

/** Name of what has the focus: its label, else its words. */
export function focused(): string {
  const element = focusedElement();
  return element?.getAttribute('aria-label') ?? (element ? words(element) : '');
}

/** The notice at the foot of the window; empty when there is none. */
export const notice = ({ all }: OpenWindow): string =>
  all<NoticeBar>('lectern-notice')
    .map(({ text }) => text)
    .join();

/** Waits, frame by frame, until something holds that comes by itself. */
export async function until(holds: () => boolean, what = 'what was waited for'): Promise<void> {
  for (let frame = 0; frame < 300; frame += 1) {
    if (holds()) return;
    await drawn();
  }
  throw new Error(`It did not come: ${what}`);
}
