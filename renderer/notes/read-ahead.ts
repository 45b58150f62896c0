import type { Note } from '../data/model.ts';

/** Left of a pause before it is given back, ms. */
const MARGIN_MS = 2;

/**
 * Makes the words of notes in the pauses of the page, so that the first letter of a question does not wait for thousands
 * of them; `wordsOf` keeps what it made. Answers how to leave off.
 */
export function readAhead(notes: readonly Note[], wordsOf: (note: Note) => string): () => void {
  let next = 0;
  const read = (pause: IdleDeadline): void => {
    while (next < notes.length && pause.timeRemaining() > MARGIN_MS) wordsOf(notes[next++] as Note);
    if (next < notes.length) waiting = requestIdleCallback(read);
  };
  let waiting = requestIdleCallback(read);
  return () => cancelIdleCallback(waiting);
}
