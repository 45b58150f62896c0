import type { KEYED } from '../ui/keymap.ts';

type AnyKeyed = (typeof KEYED)[number];

/** Keys as they are shown together, by where they work. */
export const KEY_GROUPS: readonly { readonly name: string; holds(keyed: AnyKeyed): boolean }[] = [
  { name: 'Everywhere', holds: ({ places: [place] }) => place === 'window' },
  { name: 'In the library', holds: ({ places: [place] }) => place === 'library' },
  { name: 'In the text', holds: ({ places: [place, other] }) => place === 'text' && other === undefined },
  { name: 'In the text and on notes', holds: ({ places: [, other] }) => other === 'note' },
  { name: 'On a note', holds: ({ places: [place] }) => place === 'note' },
  { name: 'In all notes', holds: ({ places: [place] }) => place === 'all-notes' },
];
