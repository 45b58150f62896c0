import type { KEYED } from '../ui/keyed.ts';
import { msg } from '../words/words.ts';

type AnyKeyed = (typeof KEYED)[number];

/** Keys as they are shown together, by where they work. */
export const KEY_GROUPS: readonly { readonly name: string; holds(keyed: AnyKeyed): boolean }[] = [
  {
    get name() {
      return msg('Everywhere');
    },
    holds: ({ places: [place] }) => place === 'window',
  },
  {
    get name() {
      return msg('In the library');
    },
    holds: ({ places: [place] }) => place === 'library',
  },
  {
    get name() {
      return msg('In the text');
    },
    holds: ({ places: [place, other] }) => place === 'text' && other === undefined,
  },
  {
    get name() {
      return msg('In the text and on notes');
    },
    holds: ({ places: [, other] }) => other === 'note',
  },
  {
    get name() {
      return msg('On a note');
    },
    holds: ({ places: [place] }) => place === 'note',
  },
  {
    get name() {
      return msg('In all notes');
    },
    holds: ({ places: [place] }) => place === 'all-notes',
  },
];
