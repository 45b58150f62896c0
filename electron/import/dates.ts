/** Languages whose names of months and days are known; the names come from the Unicode CLDR, through Intl. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'ru'];
/** What may stand beside day, month and year in a date. */
const FILLERS = new Set(
  'st nd rd th er de del of the le el den am il em on um at kl uhr updated published veröffentlicht publié'.split(
    ' ',
  ),
);
/** A longer text is no date, in UTF-16 code units. */
const LONGEST = 60;

/** Every name of a field, in every language, bare and as it stands in a date ("май", "мая"). */
function names(field: 'month' | 'weekday', count: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const forms = [{ [field]: style }, { day: 'numeric', [field]: style } as const];
      for (const form of forms) {
        const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
        for (let n = 0; n < count; n++) {
          // The first of each month; 2 January 2000 was a Sunday.
          const date = new Date(field === 'month' ? Date.UTC(2000, n, 1) : Date.UTC(2000, 0, 2 + n));
          const part = format.formatToParts(date).find(({ type }) => type === field);
          const name = part?.value.toLowerCase().replace(/\.$/u, '');
          // Some languages write months as figures beside a day.
          if (name !== undefined && /^\p{L}/u.test(name) && !found.has(name)) found.set(name, n + 1);
        }
      }
    }
  }
  return found;
}

const MONTHS = names('month', 12);
const WEEKDAYS = names('weekday', 7);

/**
 * Reads a text that is a date and nothing else: `2026-05-14`, `14.5.2026`, `14 May 2026`, `Thursday, May 14th`,
 * `14 de mayo de 2026`, `2026年5月14日`, a time of day after it allowed. Answers ISO 8601: `2026-05-14`, or
 * `--05-14` where no year is given. Null for anything else, and for `5/6/2026`, which may be either of two days.
 */
export function readDate(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .toLowerCase()
    .replace(
      /[t\s]\s*\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:z|gmt|utc|uhr|[ap]\.?m\.?|[+-]\d\d:?\d\d)?/u,
      ' ',
    );
  const numeric =
    /^\D*?(\d{4})-(\d\d)-(\d\d)\D*$/u.exec(plain)?.slice(1) ??
    /^\D*?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\D*$/u.exec(plain)?.slice(1).reverse() ??
    /^\s*(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(plain)?.slice(1);
  if (numeric) {
    const [year, month, day] = numeric;
    return written(year === undefined ? null : Number(year), Number(month), Number(day));
  }
  const words = (plain.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => !FILLERS.has(word) && (MONTHS.has(word) || !WEEKDAYS.has(word)),
  );
  const month = words.map((word) => MONTHS.get(word)).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  const day = numbers.find((number) => number.length <= 2);
  const year = numbers.find((number) => number.length === 4);
  const expected = year === undefined ? 2 : 3;
  if (month === undefined || day === undefined || words.length !== expected) return null;
  return written(year === undefined ? null : Number(year), month, Number(day));
}

/** A day that exists, in ISO 8601; null for the 31st of June. Without a year the 29th of February exists. */
function written(year: number | null, month: number, day: number): string | null {
  if (year !== null && (year < 1500 || year > 2200)) return null;
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `${year ?? '-'}-${rest}`;
}
