const MONTHS: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) =>
  (['long', 'short'] as const).map((style): string =>
    new Intl.DateTimeFormat('en', { month: style, timeZone: 'UTC' })
      .format(Date.UTC(2000, month, 15))
      .toLowerCase(),
  ),
);

/** Reads `14 May`, `14 May 2026`, `May 14, 2026` and `2026-05-14` into ISO 8601; null for anything else. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text.trim());
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words: string[] = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const month = MONTHS.findIndex((names) => names.some((name) => words.includes(name))) + 1;
  const numbers = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const day = numbers.find((number) => number >= 1 && number <= 31);
  if (month === 0 || day === undefined || words.length > 3) return null;
  return valid(numbers.find((number) => number > 31) ?? null, month, day);
}

function valid(year: number | null, month: number, day: number): string | null {
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
