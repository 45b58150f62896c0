import { msg } from '../words/words.ts';
import { linkedIn, readable, type Rows } from './links.ts';
import type { Note } from './model.ts';
import { noteWords } from './note-words.ts';

/** Makes the words of notes as they are seen, once for each text that a note has: a link's name may change. */
export function createSeenWords(rows: Rows): (note: Note) => string {
  const known = new WeakMap<
    Note,
    { readonly text: string; readonly image: string; readonly words: string }
  >();
  return (note) => {
    const text = note.links.length === 0 ? note.body : readable(rows, note.body);
    const image = msg('image');
    const before = known.get(note);
    if (before?.text === text && before.image === image) return before.words;
    const words = noteWords(note.body, { nameOf: (target) => linkedIn(rows, target).name, image });
    known.set(note, { text, image, words });
    return words;
  };
}
