/**
 * The words of the interface. English stands in the sources, as `msg('Open files')` or, with values, as
 * msg(str`Open ${name}`); the other languages stand beside this file, and a test holds all of them whole. A module that
 * is read once says its words in functions or getters, so that they follow the language; an element that says some is
 * `@localized()`, and drawn again when it changes.
 */
import { countedIn, figuresIn } from '../../electron/bridge/contract.ts';
import { formsOf, language, locale } from './language.ts';

export { localized, msg, str } from '@lit/localize';
export { locale } from './language.ts';

/**
 * A sentence that counts: the form that fits the number (CLDR plural categories), with `#` as the number in
 * figures. `plural(3, { one: '# article', other: '# articles' })` is `3 articles`. The forms are the English ones; other
 * languages have as many as they need. Values go into the holes `{0}`, `{1}`…
 */
export function plural(
  n: number,
  forms: { readonly one: string; readonly other: string },
  ...values: readonly (string | number)[]
): string {
  const said = formsOf(forms.other);
  return said ? countedIn(language(), n, said, values) : countedIn('en', n, forms, values);
}

/** A number in figures. */
export const figures = (n: number): string => figuresIn(language(), n);

/** A share, 0 to 1, in per cent without a fraction. */
export const percent = (share: number): string => percentIn(locale()).format(share);

/** Making a format takes longer than using it a hundred times. */
const percents = new Map<string, Intl.NumberFormat>();
function percentIn(language: string): Intl.NumberFormat {
  const format =
    percents.get(language) ?? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  percents.set(language, format);
  return format;
}
