/** What an ISO date of an article may be, as the import reads it too. */
const YEAR_FIRST = 1500;
const YEAR_LAST = 2200;
/** A longer text is no date, in UTF-16 code units. */
const LONGEST = 60;
/** What may stand beside day, month and year: days of the week, and `the 14th of May`. */
const FILLERS = ['the', 'of', 'de', 'del', 'le'];

interface Names {
  readonly months: readonly (readonly string[])[];
  readonly fillers: ReadonlySet<string>;
}
const known = new Map<string, Names>();

/** The names of months and weekdays in a locale; English ones are understood in all. */
function namesOf(locale: string): Names {
  const kept = known.get(locale) ?? {
    months: names('month', 12, locale),
    fillers: new Set([...FILLERS, ...names('weekday', 7, locale).flat()]),
  };
  known.set(locale, kept);
  return kept;
}

/** Names of a month or a weekday, whole and short, alone and in a date; British and American ones differ (`Sept`, `Sep`). */
function names(field: 'month' | 'weekday', count: number, locale: string): readonly (readonly string[])[] {
  const formats = (['long', 'short'] as const).flatMap((style) =>
    ['en', 'en-GB', locale].map(
      (locale) => new Intl.DateTimeFormat(locale, { [field]: style, timeZone: 'UTC' }),
    ),
  );
  return Array.from({ length: count }, (_, n) => {
    // Any day of the month; 2 January 2000 was a Sunday.
    const date = field === 'month' ? Date.UTC(2000, n, 15) : Date.UTC(2000, 0, 2 + n);
    return formats.map((format) => format.format(date).toLowerCase().replace(/\.$/u, ''));
  });
}

/**
 * Reads `14 May`, `14 May 2026`, `Thursday, May 14th, 2026`, `14.5.2026` and `2026-05-14` into ISO 8601; null for
 * anything else, and for years before 1500 and after 2200. What it reads in English, the import reads alike; in the
 * interface's language it reads what the interface writes (`14. Mai 2026`, `2026年5月14日`).
 */
export function readDate(text: string, locale = 'en-GB'): string | null {
  if (text.length > LONGEST) return null;
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/u.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/u.exec(text);
  if (dotted) return valid(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const counted = /^\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\s*$/u.exec(text);
  if (counted)
    return valid(
      counted[1] === undefined ? null : Number(counted[1]),
      Number(counted[2]),
      Number(counted[3]),
    );
  const { months, fillers } = namesOf(locale);
  const typed = text.toLowerCase().replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/gu, '');
  const words = (typed.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).filter((word) => !fillers.has(word));
  const month = months.findIndex((names) => names.some((name) => words.includes(name))) + 1;
  const days = words.filter((word) => /^\d{1,2}$/u.test(word));
  const years = words.filter((word) => /^\d{4}$/u.test(word));
  if (month === 0 || days.length !== 1 || years.length > 1 || words.length !== 2 + years.length) return null;
  return valid(years.length === 0 ? null : Number(years[0]), month, Number(days[0]));
}

function valid(year: number | null, month: number, day: number): string | null {
  if (year !== null && (year < YEAR_FIRST || year > YEAR_LAST)) return null;
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `${year ?? '-'}-${rest}`;
}
