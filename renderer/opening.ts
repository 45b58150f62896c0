import { loadFaces, recallLook, showLook } from './app/look.ts';
import { openWork } from './data/open-work.ts';
import { connectDesktop } from './platform/desktop.ts';
import { languageOf, speak } from './words/language.ts';

// What comes before the window: other processes open the database and look into the vault meanwhile.

const look = recallLook();
if (look) showLook(look);
loadFaces();

/** The words of the reader's language; they lie beside this file, and are there before the first paint as well. */
export const words = speak(languageOf(look?.language ?? 'system')).catch(() => undefined);

/** The reader's work; rejects where it cannot be opened. */
export const opening = open();

async function open() {
  await words;
  const desktop = connectDesktop();
  return { desktop, ...(await openWork({ desktop })) };
}
