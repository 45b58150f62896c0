import { focusedElement, isTextField } from './focus.ts';

/** Whoever waits longer for a field types for nobody, ms. */
const LONGEST_MS = 1_000;

/**
 * Holds what is typed while a field is on its way, so that no letter is taken for a key of the text; to be called
 * within the event that asked for the field. Ends with a command, a press, another field that is written in, or by
 * itself after a second. What an input method composes cannot be held.
 *
 * @returns ends it and writes what was held into the field; into none where there is none. Answers whether the field
 * was left with Escape already.
 */
export function holdTyping(): (field: HTMLTextAreaElement | null) => boolean {
  const typed: string[] = [];
  let isLeft = false;
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), LONGEST_MS);
  const listening = { capture: true, signal: end.signal };
  const hold = (event: KeyboardEvent): void => {
    const isChord = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
    if (event.isComposing || event.key === 'Shift' || event.key === 'AltGraph') return;
    const isLetter = [...event.key].length === 1 && !isChord && !event.metaKey;
    const isTyping = isLetter || event.key === 'Backspace' || event.key === 'Enter';
    isLeft = event.key === 'Escape' && typed.length > 0;
    if (!isTyping) end.abort();
    if (!isTyping && !isLeft) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isLeft) return;
    // The key that asked for the field may be held down yet.
    if (event.repeat && typed.at(-1) !== event.key) return;
    if (event.key === 'Backspace') typed.pop();
    else typed.push(event.key === 'Enter' ? '\n' : event.key);
  };
  window.addEventListener('keydown', hold, listening);
  window.addEventListener('pointerdown', () => end.abort(), listening);
  window.addEventListener('focusin', () => isTextField(focusedElement()) && end.abort(), listening);
  return (field) => {
    clearTimeout(timer);
    end.abort();
    if (typed.length > 0 && field) write(field, typed.join(''));
    return isLeft;
  };
}

function write(field: HTMLTextAreaElement, words: string): void {
  // Where it is written in this can be undone there; a dialog may have come before it.
  if (focusedElement() === field) {
    document.execCommand('insertText', false, words);
    return;
  }
  field.setRangeText(words, field.value.length, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
