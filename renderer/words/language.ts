import { configureLocalization, type LocaleModule, str } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import {
  type Catalogue,
  type Forms,
  type Language,
  languageFor,
  LANGUAGES,
  localeOf,
} from '../../electron/bridge/contract.ts';

type Templates = LocaleModule['templates'];

/** Every language's words come with a file of their own, when they are asked for. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ words: Catalogue }>>> = {
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ar: () => import('./ar.ts'),
};

const counting = new Map<Language, ReadonlyMap<string, Forms>>();

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: LANGUAGES.filter((language) => language !== 'en'),
  async loadLocale(language) {
    const { words } = await CATALOGUES[language as Exclude<Language, 'en'>]();
    const forms = new Map<string, Forms>();
    const templates: Record<string, Templates[string]> = {};
    for (const [english, said] of Object.entries(words)) {
      if (typeof said === 'string')
        templates[generateMsgId(partsOf(english).strings, false)] = templateOf(said);
      else forms.set(english, said);
    }
    counting.set(language as Language, forms);
    return { templates };
  },
});

/** What the reader chose: a language, or that of the system. */
export type LanguageChoice = Language | 'system';

/** The language that a choice means on this computer. */
export const languageOf = (choice: LanguageChoice): Language =>
  choice === 'system' ? languageFor(navigator.languages) : choice;

/** From now on the interface speaks this language; resolves once its words are there. */
export const speak = (language: Language): Promise<void> => setLocale(language);

/** The language the interface speaks now. */
export const language = (): Language => getLocale() as Language;

/** Its locale, for `Intl`. */
export const locale = (): string => localeOf(language());

/** The forms of a counting sentence in the language spoken now, by the English one for many. */
export const formsOf = (english: string): Forms | undefined => counting.get(language())?.get(english);

/** The parts of a sentence around its holes, and which holes they are. */
function partsOf(sentence: string): { strings: string[]; holes: number[] } {
  const pieces = sentence.split(/\{(\d)\}/u);
  return {
    strings: pieces.filter((_, i) => i % 2 === 0),
    holes: pieces.filter((_, i) => i % 2 === 1).map(Number),
  };
}

function templateOf(said: string): Templates[string] {
  const { strings, holes } = partsOf(said);
  if (holes.length === 0) return said;
  return str(Object.assign(strings, { raw: strings }), ...holes);
}
