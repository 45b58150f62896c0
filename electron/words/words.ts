import { type Catalogue, countedIn, fill, type Language } from '../bridge/contract.ts';
import { words as ar } from './ar.ts';
import { words as de } from './de.ts';
import { words as es } from './es.ts';
import { words as fr } from './fr.ts';
import { words as zhHans } from './zh-Hans.ts';

/**
 * The words of the main process and the import process: menus, native dialogs, and what became of files and disks.
 * English stands in the sources, the other languages beside this file; each process speaks one at a time.
 */
const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: {}, de, fr, es, 'zh-Hans': zhHans, ar };

let spoken: Language = 'en';

/** From now on this process speaks this language. */
export function speak(language: Language): void {
  spoken = language;
}

export const language = (): Language => spoken;

/** A sentence in the language spoken now, with values in its holes `{0}`, `{1}`… */
export function msg(english: string, ...values: readonly (string | number)[]): string {
  const said = CATALOGUES[spoken][english];
  return fill(typeof said === 'string' ? said : english, values);
}

/** A sentence that counts, `#` being the number; other languages have as many forms as they need. */
export function plural(
  n: number,
  forms: { readonly one: string; readonly other: string },
  ...values: readonly (string | number)[]
): string {
  const said = CATALOGUES[spoken][forms.other];
  return typeof said === 'object' ? countedIn(spoken, n, said, values) : countedIn('en', n, forms, values);
}
