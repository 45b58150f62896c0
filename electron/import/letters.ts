/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE_UNITS = 64 * 1024;

/** Scripts that are written in one language, nearly always (ISO 639-1). Latin, Cyrillic, Arabic and Devanagari serve many. */
const LANGUAGE_OF_SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['my', /\p{Script=Myanmar}/gu],
];
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
/** Japanese mixes Kana with Han in any text of some length; Chinese has none. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
/** Han, Kana and the like: a word is about two of them. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const SPACED = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** No letter that is counted here lies in these: Latin and what comes before it, marks, punctuation, currencies. */
const PLAIN = /^[\0-\u036F\u2000-\u20CF]*$/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language (ISO 639-1) where the script alone tells it; null otherwise. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE_UNITS);
  if (PLAIN.test(sample)) return null;
  const half = count(sample, /\p{L}/gu) / 2;
  if (half === 0) return null;
  const han = count(sample, HAN);
  const kana = count(sample, KANA);
  if (han + kana > half) return kana > (han + kana) * 0.05 ? 'ja' : 'zh';
  return LANGUAGE_OF_SCRIPT.find(([, script]) => count(sample, script) > half)?.[0] ?? null;
}

/** Right to left where more than 30 % of the letters are (the strong R and AL types of UAX #9). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, SAMPLE_UNITS);
  if (PLAIN.test(sample)) return 'ltr';
  return count(sample, RIGHT_TO_LEFT) > count(sample, /\p{L}/gu) * 0.3 ? 'rtl' : 'ltr';
}

/** Words between white space that hold a letter or a digit; of scripts without spaces, one for every two characters. */
export function wordsIn(text: string): number {
  const spaced = (text.match(SPACED) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return spaced + (PLAIN.test(text) ? 0 : Math.ceil(count(text, DENSE) / 2));
}
