import type { App } from '../../../renderer/app/app.ts';
import type { Pane } from '../../../renderer/desk/pane.ts';
import type { Entry } from '../../../renderer/data/model.ts';

/** The parts of the running app, as the page has them. */
export const app = (): App => one<App>(document, 'lectern-app');
export const pane = (): Pane => {
  const { shadowRoot } = one(app().renderRoot, 'lectern-desk');
  if (!shadowRoot) throw new Error('The desk is not drawn.');
  return one<Pane>(shadowRoot, 'lectern-pane');
};
export const paneRoot = (): ShadowRoot => pane().renderRoot as ShadowRoot;

export function one<E extends Element>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing in the window fits ${selector}.`);
  return found;
}

/** The one article of a file. */
export function entryOf(fileName: string): Entry {
  const found = app().work.entries.find(({ article }) => article.version.fileName === fileName);
  if (!found) throw new Error(`${fileName} is not in the library.`);
  return found;
}

/** Opens an article as a press on its row does. */
export function open({ article }: Entry): void {
  const detail = { id: article.id };
  one(app().renderRoot, '.app').dispatchEvent(new CustomEvent('lectern-open', { detail }));
}

/** Whether a block of a root can be read: its words are these, and its first line is what stands at its place. */
export function isReadable(root: ShadowRoot, block: number, words: string): boolean {
  const element = root.querySelector<HTMLElement>(`[data-block="${block}"]`);
  if (element?.textContent !== words) return false;
  const { left, top, height } = element.getBoundingClientRect();
  return height > 0 && root.elementFromPoint(left + 4, top + 12) === element;
}
