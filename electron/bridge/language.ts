/** The languages of the interface; English is the source of all words. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'zh-Hans', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'zh-Hans': '简体中文',
  ar: 'العربية',
};

/**
 * The locale by which `Intl` writes a language's dates and numbers. In Arabic with the figures that the keys, the
 * sizes and most articles have: two kinds of figures in one line are hard to read.
 */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de',
  fr: 'fr',
  es: 'es',
  'zh-Hans': 'zh-Hans',
  ar: 'ar-u-nu-latn',
};
export const localeOf = (language: Language): string => LOCALES[language];

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * The language that serves a reader best who wants these (BCP 47, the best first); English where there is none of
 * them. Traditional Chinese is another script, and not answered with the simplified one.
 */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const { language, script } = likely(tag);
    const found = LANGUAGES.find((one) => {
      const known = likely(one);
      return known.language === language && known.script === script;
    });
    if (found) return found;
  }
  return 'en';
}

function likely(tag: string): Pick<Intl.Locale, 'language' | 'script'> {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return { language: '' }; // What a system calls `C` is no language.
  }
}

/** A sentence that counts: a form for each of the language's plural categories (CLDR), `#` being the number. */
export type Forms = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/**
 * The words of one language by their English ones. A hole is `{0}`, `{1}`…, in the order of the English sentence; a
 * sentence that counts is called by its English form for many.
 */
export type Catalogue = Readonly<Record<string, string | Forms>>;

/** Puts values into the holes of a sentence, and the number, already in figures, for each `#`. */
export function fill(sentence: string, values: readonly (string | number)[], figures?: string): string {
  // In one go: a value may hold what looks like a hole.
  return sentence.replaceAll(/#|\{(\d)\}/gu, (hole, index: string | undefined) =>
    index === undefined ? (figures ?? hole) : String(values[Number(index)] ?? hole),
  );
}

const rules = new Map<string, Intl.PluralRules>();
const figures = new Map<string, Intl.NumberFormat>();

/** The form of a counting sentence that fits a number, filled in. */
export function countedIn(
  language: Language,
  n: number,
  forms: Forms,
  values: readonly (string | number)[],
): string {
  const form = kept(rules, language, () => new Intl.PluralRules(language)).select(n);
  return fill(forms[form] ?? forms.other, values, figuresIn(language, n));
}

/** A number as a language writes it. */
export const figuresIn = (language: Language, n: number): string =>
  kept(figures, language, () => new Intl.NumberFormat(localeOf(language))).format(n);

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
