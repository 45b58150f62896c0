const MONTHS: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) =>
  (['long', 'short'] as const).map((style): string =>
    new Intl.DateTimeFormat('en', { month: style, timeZone: 'UTC' })
      .format(Date.UTC(2000, month, 15))
      .toLowerCase(),
  ),
);

/** Reads `14 May`, `14 May 2026`, `May 14th, 2026` and `2026-05-14` into ISO 8601; null for anything else. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text.trim());
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const typed = text.toLowerCase().replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/gu, '');
  const words: readonly string[] = typed.match(/\d+|\p{L}+/gu) ?? [];
  const month = MONTHS.findIndex((names) => names.some((name) => words.includes(name))) + 1;
  const days = words.filter((word) => /^\d{1,2}$/u.test(word));
  const years = words.filter((word) => /^\d{4}$/u.test(word));
  if (month === 0 || days.length !== 1 || years.length > 1 || words.length !== 2 + years.length) return null;
  return valid(years.length === 0 ? null : Number(years[0]), month, Number(days[0]));
}

function valid(year: number | null, month: number, day: number): string | null {
  if (year !== null && year < 1000) return null;
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year === null ? `--${rest}` : `${year}-${rest}`;
}

/** A date as it may be typed again: `14 May 2026`, or `14 May` without a year. */
export function writeDate(iso: string): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/u.exec(iso) ?? [];
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1, 15),
  );
  return `${Number(day)} ${name}${year === '-' || year === undefined ? '' : ` ${year}`}`;
}
