import { focusedElement } from './focus.ts';

// Chromium keeps one history for all fields of a page. What is undone by key could be in another field than the one
// that is written in, and the focus would go there.

/** Stops an undo or redo of the reader's that would change another field than the one that has the focus. */
export function keepHistoryInField(event: InputEvent): void {
  const travels = event.inputType === 'historyUndo' || event.inputType === 'historyRedo';
  if (travels && event.composedPath()[0] !== focusedElement()) event.preventDefault();
}

const BACK = { undo: 'redo', redo: 'undo' } as const;
/** What the page must not hear of a change that is taken back at once. */
const PASSING = ['blur', 'focus', 'focusout', 'focusin', 'input'] as const;

/**
 * Undoes or redoes in a text field that has the focus, and answers whether something changed there. Asked for by the
 * page, Chromium says only afterwards where it did: in another field it is taken back, unheard.
 */
export function travelInField(
  field: HTMLInputElement | HTMLTextAreaElement,
  way: keyof typeof BACK,
): boolean {
  const { value, selectionStart, selectionEnd } = field;
  let strayed = false;
  const hush = (event: Event): void => {
    if (event.type === 'input' && event.composedPath()[0] === field) return;
    strayed = true;
    event.stopImmediatePropagation();
  };
  for (const type of PASSING) window.addEventListener(type, hush, true);
  try {
    document.execCommand(way);
    if (strayed) {
      document.execCommand(BACK[way]);
      field.focus({ preventScroll: true });
      // Only of text: a field for an address or a number has no selection to set.
      if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
    }
  } finally {
    for (const type of PASSING) window.removeEventListener(type, hush, true);
  }
  return field.value !== value;
}
