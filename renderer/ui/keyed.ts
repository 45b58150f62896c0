import { msg } from '../words/words.ts';
import type { Chord } from './chord.ts';

/** Where a key works: everywhere, or while the focus is there. */
export type KeyPlace = 'window' | 'library' | 'text' | 'note' | 'all-notes';

export interface Keyed {
  readonly id: string;
  readonly places: readonly KeyPlace[];
  /** What it does, in words. */
  readonly does: string;
  /** Its keys while the reader has not chosen others. */
  readonly keys: readonly Chord[];
  /** With Shift it selects as far as it goes. */
  readonly extends?: true;
  /** In a text field the key is the field's own. */
  readonly yields?: true;
  /** The key is the same in every program, or part of how lists and fields work: it cannot be changed. */
  readonly fixed?: true;
}

/** Every key there is: what the window, the library, the text and the notes act on, and what the dialogs show. */
export const KEYED = [
  {
    id: 'open-files',
    places: ['window'],
    get does() {
      return msg('Open files');
    },
    keys: ['Mod+O'],
  },
  {
    id: 'search',
    places: ['window'],
    get does() {
      return msg('Search articles, notes and commands');
    },
    keys: ['Mod+K'],
  },
  {
    id: 'print',
    places: ['window'],
    get does() {
      return msg('Print, or save as PDF');
    },
    keys: ['Mod+P'],
  },
  {
    id: 'toggle-library',
    places: ['window'],
    get does() {
      return msg('Show or hide the library');
    },
    keys: ['Mod+B'],
  },
  {
    id: 'toggle-notes',
    places: ['window'],
    get does() {
      return msg('Show or hide the notes');
    },
    keys: ['Mod+Shift+B'],
  },
  {
    id: 'all-notes',
    places: ['window'],
    get does() {
      return msg('All notes, and back to the desk');
    },
    keys: ['Mod+Shift+N'],
  },
  {
    id: 'larger',
    places: ['window'],
    get does() {
      return msg('Larger text');
    },
    keys: ['Mod++', 'Mod+='],
  },
  {
    id: 'smaller',
    places: ['window'],
    get does() {
      return msg('Smaller text');
    },
    keys: ['Mod+-'],
  },
  {
    id: 'normal-size',
    places: ['window'],
    get does() {
      return msg('Normal text');
    },
    keys: ['Mod+0'],
  },
  {
    id: 'undo',
    places: ['window'],
    get does() {
      return msg('Undo, a deleted note or article too');
    },
    keys: ['Mod+Z'],
    yields: true,
  },
  {
    id: 'redo',
    places: ['window'],
    get does() {
      return msg('Redo');
    },
    keys: ['Mod+Shift+Z'],
    yields: true,
  },
  {
    id: 'next-region',
    places: ['window'],
    get does() {
      return msg('Next region: library, text, notes');
    },
    keys: ['F6'],
  },
  {
    id: 'previous-region',
    places: ['window'],
    get does() {
      return msg('Region before');
    },
    keys: ['Shift+F6'],
  },
  {
    id: 'find',
    places: ['window'],
    get does() {
      return msg('Find in the article and its notes');
    },
    keys: ['Mod+F'],
  },
  {
    id: 'find-next',
    places: ['window'],
    get does() {
      return msg('Next match');
    },
    keys: ['F3'],
  },
  {
    id: 'find-previous',
    places: ['window'],
    get does() {
      return msg('Match before');
    },
    keys: ['Shift+F3'],
  },
  {
    id: 'go-to-paragraph',
    places: ['window'],
    get does() {
      return msg('Go to a paragraph by its number');
    },
    keys: ['Mod+G'],
  },
  {
    id: 'back',
    places: ['window'],
    get does() {
      return msg('Back to where you jumped from');
    },
    keys: ['Alt+ArrowLeft'],
    yields: true,
  },
  {
    id: 'forward',
    places: ['window'],
    get does() {
      return msg('Forward again');
    },
    keys: ['Alt+ArrowRight'],
    yields: true,
  },
  {
    id: 'pane-1',
    places: ['window'],
    get does() {
      return msg('Go to the first pane');
    },
    keys: ['Mod+1'],
  },
  {
    id: 'pane-2',
    places: ['window'],
    get does() {
      return msg('Go to the second pane');
    },
    keys: ['Mod+2'],
  },
  {
    id: 'pane-3',
    places: ['window'],
    get does() {
      return msg('Go to the third pane');
    },
    keys: ['Mod+3'],
  },
  {
    id: 'close-pane',
    places: ['window'],
    get does() {
      return msg('Close the pane');
    },
    keys: ['Mod+Shift+W'],
  },
  {
    id: 'swap-panes',
    places: ['window'],
    get does() {
      return msg('Swap the pane with the one beside it');
    },
    keys: ['Mod+Shift+X'],
    yields: true,
  },
  {
    id: 'settings',
    places: ['window'],
    get does() {
      return msg('Settings');
    },
    keys: ['Mod+,'],
  },
  {
    id: 'keys',
    places: ['window'],
    get does() {
      return msg('All keys');
    },
    keys: ['?', 'F1'],
  },

  {
    id: 'go-through-list',
    places: ['library'],
    get does() {
      return msg('Go through the articles; with Shift choose several');
    },
    keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
    fixed: true,
  },
  {
    id: 'open-article',
    places: ['library'],
    get does() {
      return msg('Open the article');
    },
    keys: ['Enter'],
    fixed: true,
  },
  {
    id: 'choose-article',
    places: ['library'],
    get does() {
      return msg('Choose the article, or let it go');
    },
    keys: ['Space'],
    fixed: true,
  },
  {
    id: 'article-menu',
    places: ['library'],
    get does() {
      return msg('Menu of the article');
    },
    keys: ['Shift+F10'],
    fixed: true,
  },
  {
    id: 'open-beside',
    places: ['library'],
    get does() {
      return msg('Open the article in a new pane');
    },
    keys: ['Mod+Enter'],
  },
  {
    id: 'choose-all',
    places: ['library'],
    get does() {
      return msg('Choose all');
    },
    keys: ['Mod+A'],
  },
  {
    id: 'delete-articles',
    places: ['library'],
    get does() {
      return msg('Delete what is chosen, or the collection');
    },
    keys: ['Delete'],
  },
  {
    id: 'rename-collection',
    places: ['library'],
    get does() {
      return msg('Rename the collection');
    },
    keys: ['F2'],
    fixed: true,
  },

  {
    id: 'next-sentence',
    places: ['text'],
    get does() {
      return msg('Next sentence; with Shift select');
    },
    keys: ['J', 'ArrowDown'],
    extends: true,
  },
  {
    id: 'previous-sentence',
    places: ['text'],
    get does() {
      return msg('Sentence before; with Shift select');
    },
    keys: ['K', 'ArrowUp'],
    extends: true,
  },
  {
    id: 'next-paragraph',
    places: ['text'],
    get does() {
      return msg('Next paragraph; with Shift select');
    },
    keys: ['Mod+ArrowDown'],
    extends: true,
  },
  {
    id: 'previous-paragraph',
    places: ['text'],
    get does() {
      return msg('Paragraph before; with Shift select');
    },
    keys: ['Mod+ArrowUp'],
    extends: true,
  },
  {
    id: 'word-left',
    places: ['text'],
    get does() {
      return msg('Move the caret left by a word; with Shift select');
    },
    keys: ['ArrowLeft'],
    extends: true,
  },
  {
    id: 'word-right',
    places: ['text'],
    get does() {
      return msg('Move the caret right by a word; with Shift select');
    },
    keys: ['ArrowRight'],
    extends: true,
  },
  {
    id: 'note',
    places: ['text'],
    get does() {
      return msg('Note on the selection, or the sentence');
    },
    keys: ['N'],
  },
  {
    id: 'note-on-article',
    places: ['text'],
    get does() {
      return msg('Note on the whole article');
    },
    keys: ['Shift+N'],
  },
  {
    id: 'copy',
    places: ['text'],
    get does() {
      return msg('Copy with citation');
    },
    keys: ['C'],
  },
  {
    id: 'to-note',
    places: ['text'],
    get does() {
      return msg('From the passage to its note');
    },
    keys: ['Enter'],
  },
  {
    id: 'link-pane',
    places: ['text'],
    get does() {
      return msg('Scroll the panes together; then, free this one');
    },
    keys: ['L'],
  },
  {
    id: 'line-focus',
    places: ['text'],
    get does() {
      return msg('Dim all but the sentence that you read');
    },
    keys: ['F'],
  },
  {
    id: 'read-aloud',
    places: ['text'],
    get does() {
      return msg('Read aloud from here, pause, go on');
    },
    keys: ['R'],
  },
  {
    id: 'let-go',
    places: ['text'],
    get does() {
      return msg('Let the selection go');
    },
    keys: ['Escape'],
    fixed: true,
  },

  {
    id: 'quote',
    places: ['text', 'note', 'all-notes'],
    get does() {
      return msg('Mark as quote');
    },
    keys: ['1'],
  },
  {
    id: 'claim',
    places: ['text', 'note', 'all-notes'],
    get does() {
      return msg('Mark as claim');
    },
    keys: ['2'],
  },
  {
    id: 'question',
    places: ['text', 'note', 'all-notes'],
    get does() {
      return msg('Mark as question');
    },
    keys: ['3'],
  },
  {
    id: 'to-check',
    places: ['text', 'note', 'all-notes'],
    get does() {
      return msg('Mark as to check');
    },
    keys: ['4'],
  },
  {
    id: 'checked',
    places: ['text', 'note', 'all-notes'],
    get does() {
      return msg('Mark as checked');
    },
    keys: ['5'],
  },
  {
    id: 'previous-note',
    places: ['text', 'note'],
    get does() {
      return msg('Note before');
    },
    keys: ['Alt+ArrowUp'],
  },
  {
    id: 'next-note',
    places: ['text', 'note'],
    get does() {
      return msg('Next note');
    },
    keys: ['Alt+ArrowDown'],
  },

  {
    id: 'write',
    places: ['note'],
    get does() {
      return msg('Write in the note');
    },
    keys: ['Enter'],
    fixed: true,
  },
  {
    id: 'close-note',
    places: ['note'],
    get does() {
      return msg('Close the note, it is already saved; then back to its passage');
    },
    keys: ['Escape', 'Mod+Enter'],
    fixed: true,
  },
  {
    id: 'delete-note',
    places: ['note'],
    get does() {
      return msg('Delete the note');
    },
    keys: ['Delete', 'Backspace'],
  },

  {
    id: 'go-through-notes',
    places: ['all-notes'],
    get does() {
      return msg('Go through the notes; with Shift choose several');
    },
    keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
    fixed: true,
  },
  {
    id: 'open-passage',
    places: ['all-notes'],
    get does() {
      return msg('Open the passage on the desk');
    },
    keys: ['Enter'],
    fixed: true,
  },
  {
    id: 'choose-note',
    places: ['all-notes'],
    get does() {
      return msg('Choose the note, or let it go');
    },
    keys: ['Space'],
    fixed: true,
  },
  {
    id: 'leave-notes',
    places: ['all-notes'],
    get does() {
      return msg('Let go of what is chosen, then back to the desk');
    },
    keys: ['Escape'],
    fixed: true,
  },
  {
    id: 'choose-all-notes',
    places: ['all-notes'],
    get does() {
      return msg('Choose all');
    },
    keys: ['Mod+A'],
  },
  {
    id: 'tag-notes',
    places: ['all-notes'],
    get does() {
      return msg('Change the tags of what is chosen');
    },
    keys: ['T'],
  },
  {
    id: 'delete-notes',
    places: ['all-notes'],
    get does() {
      return msg('Delete what is chosen');
    },
    keys: ['Delete', 'Backspace'],
  },
] as const satisfies readonly Keyed[];

type AnyKeyed = (typeof KEYED)[number];
export type KeyId = AnyKeyed['id'];
type IdIn<One, Place> = One extends { readonly id: infer Id; readonly places: readonly (infer In)[] }
  ? Place extends In
    ? Id
    : never
  : never;
/** What can be asked for by key in a place. */
export type KeyIdAt<Place extends KeyPlace> = IdIn<AnyKeyed, Place>;

/** What is told of a key by its name. */
export const keyed = (id: KeyId): Keyed => KEYED.find((one) => one.id === id) as Keyed;
