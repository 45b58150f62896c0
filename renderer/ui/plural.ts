const rules = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en');

/**
 * A sentence that counts: the form that fits the number (CLDR plural categories), with `#` as the number in
 * figures. `plural(3, { one: '# article', other: '# articles' })` is `3 articles`.
 */
export function plural(n: number, forms: { readonly one: string; readonly other: string }): string {
  return (rules.select(n) === 'one' ? forms.one : forms.other).replaceAll('#', figures.format(n));
}
