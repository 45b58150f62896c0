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

/**
 * Whether a line names this day, in one of the languages: `May 14th, 2026`, `14. Mai`, `14.5.2026`, `2026年5月14日`.
 * Where the year is known, the line has to name it too.
 */
export function namesDay(line: string, published: string, languages: readonly string[]): boolean {
  const day = partsOf(published);
  if (day === null) return line.includes(published);
  const ascii = asciiFigures(line);
  return inFigures(ascii, day) || inWords(ascii, day, languages);
}

/** Figures of East Asian width, and those of Arabic and Persian, as ASCII has them. */
const asciiFigures = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (figure) => `${figure.charCodeAt(0) & 0xf}`);

/** With slashes either order is in use: which one was meant is not asked, but whether it can be this day. */
const FIGURES = [
  /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/gu,
  /(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d\d)(?!\d)/gu,
  /(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}|\d\d)(?!\d)/gu,
  /(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d\d)(?!\d)/gu,
  /(?:(?<year>\d{4})\s*年\s*)?(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/gu,
];

function inFigures(line: string, { year, month, day }: Parts): boolean {
  return FIGURES.flatMap((form) => [...line.matchAll(form)]).some(
    ({ groups: said = {} }) =>
      Number(said['month']) === month &&
      Number(said['day']) === day &&
      (year === null || isYear(said['year'] ?? '', year)),
  );
}

/** The year, or its last two figures. */
const isYear = (said: string, year: number): boolean =>
  Number(said) === (said.length === 2 ? year % 100 : year);

/** Between a day and its month stand no more than `th of`. */
const NEAR = 3;

function inWords(line: string, { year, month, day }: Parts, languages: readonly string[]): boolean {
  const words: readonly string[] = line.toLowerCase().match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const isDay = (word: string): boolean => word.length <= 2 && Number(word) === day;
  // Most lines have no such figure: then no names of months are needed.
  if (!words.some(isDay) || (year !== null && !words.includes(String(year)))) return false;
  const names = languages.flatMap((language) => monthNames(month, language));
  return words.some(
    (word, at) => names.includes(word) && words.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(isDay),
  );
}

/** A month as it stands beside a day, whole and short. */
const monthNames = (month: number, language: string): readonly string[] =>
  (['long', 'short'] as const).map((style) => {
    const parts = besideDay(language, style).formatToParts(Date.UTC(2000, month - 1, 1));
    const name = parts.find(({ type }) => type === 'month')?.value ?? '';
    return name.toLowerCase().replace(/\.$/u, '');
  });

function besideDay(language: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${language} ${month}`;
  let format = formats.get(key);
  if (!format) {
    const options = { day: 'numeric', month, timeZone: 'UTC' } as const;
    try {
      format = new Intl.DateTimeFormat(language, options);
    } catch {
      // The name of a language that is not well formed.
      format = new Intl.DateTimeFormat('en', options);
    }
    formats.set(key, format);
  }
  return format;
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
