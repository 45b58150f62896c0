/** A key press as the menu's accelerators need it: which modifiers, and the key by its value and by its place. */
export interface Key {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  /** `KeyboardEvent.key` and `KeyboardEvent.code` of the W3C UI Events specification. */
  readonly key: string;
  readonly code: string;
}

/**
 * Reports every key press the page let pass. As in Electron, the page comes first: an event it has prevented
 * never reaches the menu, one whose propagation it only stopped does.
 *
 * `ownKeys` are the `code`s of keys that a visible browser would act on itself (zoom, its own Open dialog); with
 * a modifier they are taken from it after the page has seen them.
 */
export function watchKeys(ownKeys: readonly string[], report: (key: Key) => void): void {
  const taken = new WeakSet<Event>();
  window.addEventListener(
    'keydown',
    (event) =>
      // All listeners have run when the task after this event's comes.
      setTimeout(() => {
        if (event.defaultPrevented && !taken.has(event)) return;
        const { ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta, key, code } = event;
        report({ ctrl, shift, alt, meta, key, code });
      }),
    { capture: true },
  );
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || !ownKeys.includes(event.code)) return;
    taken.add(event);
    event.preventDefault();
  });
}
