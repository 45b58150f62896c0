/**
 * Tells what the reader asked for to whoever is around the element: an event that leaves its shadow root and
 * rises to the window's element, which does it.
 */
export function say(from: EventTarget, name: `lectern-${string}`, detail: object): void {
  from.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}
