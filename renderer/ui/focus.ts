/** The element that has the focus, through all shadow roots. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const NOT_WRITTEN_IN = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit']);

/** Whether an element is written in: its keys and its undo are its own. */
export function isTextField(
  target: EventTarget | null | undefined,
): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !NOT_WRITTEN_IN.has(target.type))
  );
}
