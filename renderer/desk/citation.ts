import type { Article } from '../data/model.ts';

/** A date as a reader writes it; a date without a year (`--05-14`) is shown without one. */
function date(published: string, locale = 'en-GB'): string {
  const yearless = /^--(\d\d)-(\d\d)$/u.exec(published);
  const value = new Date(yearless ? `2000-${yearless[1]}-${yearless[2]}T00:00Z` : `${published}T00:00Z`);
  if (Number.isNaN(value.getTime())) return published;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(yearless ? {} : { year: 'numeric' as const }),
  }).format(value);
}

/** A quotation with where it stands: outlet, headline, date, paragraph (counted from 1, the headline being 0). */
function quote(words: string, article: Article, block: number): string {
  const source = [
    article.outlet,
    `“${article.title}”`,
    article.published === null ? null : date(article.published),
    block > 0 ? `paragraph ${block}` : null,
  ].filter((part) => part !== null);
  return `“${words}” (${source.join(', ')})`;
}

export const citation = { date, quote };
