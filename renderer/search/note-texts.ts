import type { Note } from '../data/model.ts';
import { noteWords, type Naming } from '../data/note-words.ts';
import { linksIn } from '../text/links.ts';
import { textOf, type Text } from './text.ts';

/** What a note is searched in. */
export interface NoteTexts {
  /** Its words as they are seen. */
  readonly words: Text;
  /** The words it stands on; none on a whole article. */
  readonly quote: Text;
}

/** Makes the texts of notes, anew only for a note that has changed, or what it links to is called otherwise. */
export function createNoteTexts(): (notes: readonly Note[], naming: Naming) => NoteTexts[] {
  let known = new Map<string, NoteTexts>();
  return (notes, naming) => {
    const before = known;
    known = new Map();
    return notes.map((note) => {
      const key = `${note.id} ${note.rev} ${naming.image} ${namesIn(note.body, naming)}`;
      const texts = before.get(key) ?? {
        words: textOf(noteWords(note.body, naming)),
        quote: textOf(note.selector?.quote.exact ?? ''),
      };
      known.set(key, texts);
      return texts;
    });
  };
}

/** What a note's links are called. */
const namesIn = (body: string, { nameOf }: Naming): string => linksIn(body).map(nameOf).join('\n');
