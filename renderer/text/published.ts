/** A day as versions and articles hold it: ISO 8601, `2026-05-14`, or `--05-14` where the year is not given. */
const DAY = /^(\d{4}|-)-(\d\d)-(\d\d)$/u;

/** `14 May 2026`, or `14 May` without a year, as the locale writes it; what is not a day stands as it is. */
export function fullDate(published: string, locale = 'en-GB'): string {
  const parts = partsOf(published);
  return parts === null ? published : written(parts, locale);
}

/** The same, without a year that goes without saying: this one. */
export function shortDate(published: string, now = new Date(), locale = 'en-GB'): string {
  const parts = partsOf(published);
  if (parts === null) return published;
  return written(parts.year === now.getFullYear() ? { ...parts, year: null } : parts, locale);
}

/**
 * The day a text is most likely of, to be sorted by: a day without a year is the latest such day that is not
 * after the one it was added on, by the reader's clock.
 */
export function likelyDay(published: string, addedAt: number): string {
  const parts = partsOf(published);
  if (parts === null || parts.year !== null) return published;
  const added = new Date(addedAt);
  const isLater = parts.month - 1 - added.getMonth() || parts.day - added.getDate();
  let year = added.getFullYear() - (isLater > 0 ? 1 : 0);
  while (!exists(year, parts)) year -= 1;
  return `${year}${published.slice(1)}`;
}

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

function partsOf(published: string): Parts | null {
  const found = DAY.exec(published);
  if (!found) return null;
  const year = found[1] === '-' ? null : Number(found[1]);
  const parts = { year, month: Number(found[2]), day: Number(found[3]) };
  // Without a year the 29th of February exists.
  return exists(year ?? 2000, parts) ? parts : null;
}

function exists(year: number, { month, day }: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Making a format takes longer than using it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function written({ year, month, day }: Parts, locale: string): string {
  const key = `${locale} ${year === null}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...(year === null ? {} : { year: 'numeric' }),
    });
  formats.set(key, format);
  // Without a year the 29th of February exists.
  return format.format(new Date(`${String(year ?? 2000).padStart(4, '0')}-${two(month)}-${two(day)}`));
}

const two = (n: number): string => String(n).padStart(2, '0');
