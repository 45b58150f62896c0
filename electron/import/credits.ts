import { readDate } from './dates.ts';
import { endsSentence } from './wrapping.ts';

/** What a line says of the article; absent where it says nothing. */
export interface Facts {
  title?: string;
  byline?: string;
  outlet?: string;
  /** ISO 8601; `--MM-DD` without a year. */
  published?: string;
}

/** A longer line is text, in UTF-16 code units. */
const LONGEST = 160;
const BYLINE_WORDS = 10;
const OUTLET_WORDS = 5;

const LABELS: ReadonlyMap<string, keyof Facts | null> = new Map([
  ...labels('title', 'title headline subject titel überschrift titre título titolo'),
  ...labels('byline', 'by byline author autor autorin auteur autore von'),
  ...labels(
    'outlet',
    'source outlet publication newspaper publisher quelle zeitung journal fuente medio fonte',
  ),
  ...labels('published', 'date published datum fecha data veröffentlicht publié'),
  ...labels(null, 'url link section topic ressort tags'),
]);

function labels(fact: keyof Facts | null, words: string): [string, keyof Facts | null][] {
  return words.split(' ').map((word) => [word, fact]);
}

const BY =
  /^(?:by|By|BY|von|Von|VON|par|Par|PAR|por|Por|POR|de|De|di|Di|av|Av|door|Door|текст|Текст|автор|Автор|作者|記者|记者|بقلم)[\s:：]\s*(?=[\p{Lu}\p{Lo}])(.+)$/u;
const NAMELESS =
  /^(?:(?:by |from )?(?:our )?staff(?: reports?| reporters?| writers?| correspondents?)?|agencies|wire reports?)$/iu;
const POSITION = /\b(?:reporter|correspondent|writer|editor|columnist|contributor|staff)$/iu;
const AND = /\s(?:and|und|et|y|e|och|og|en)\s/u;
const YEAR = /^\d{4}$/u;

/** Reads a header line, `Title: …`, `By: …`, `Source: …`, `Date: …`, in several languages; null for any other line. */
export function readLabel(line: string): Facts | null {
  if (line.length > LONGEST * 2) return null;
  const cut = line.search(/[:：]/u);
  if (cut < 1) return null;
  const fact = LABELS.get(line.slice(0, cut).trim().toLowerCase());
  const value = line.slice(cut + 1).trim();
  if (fact === undefined || value === '') return null;
  if (fact === null) return {};
  if (fact === 'byline') return readCredit(`By ${value}`) ?? { byline: value };
  if (fact !== 'published') return { [fact]: value };
  const date = readDate(value);
  return date === null ? {} : { published: date };
}

/**
 * Reads a line that credits the article: `By Merle Oduvar, Kesten Courier, 14 May`, `Staff report`,
 * `Kesten Courier | 14 May 2026`, a date alone. Null for a line that is something else.
 */
export function readCredit(line: string): Facts | null {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  const facts: Facts = {};
  const others: string[] = [];
  const parts = partsOf(text);
  for (const part of parts) {
    const by = BY.exec(part)?.[1];
    const date = readDate(part);
    if (date !== null) facts.published ??= date;
    else if (NAMELESS.test(part)) facts.byline ??= part;
    else if (by !== undefined && facts.byline === undefined) facts.byline = by;
    else if (facts.byline !== undefined && AND.test(part)) facts.byline += `, ${part}`;
    else if (!POSITION.test(part)) others.push(part);
  }
  const words = facts.byline?.split(/\s+/u).length ?? 0;
  const isName = facts.byline !== undefined && words <= BYLINE_WORDS && readDate(facts.byline) === null;
  if (!isName) delete facts.byline;
  if (!isName && (facts.published === undefined || others.length > 1)) return null;
  if (isName && endsSentence(text) && !/\b\p{Lu}\.$/u.test(text)) return null;
  const [outlet = ''] = others;
  const outletWords = outlet.split(/\s+/u).length;
  if (!isName && outletWords > OUTLET_WORDS) return null;
  // A single word beside a date alone is as likely the place.
  if (outlet !== '' && outletWords <= OUTLET_WORDS && (isName || outletWords > 1)) facts.outlet = outlet;
  return facts;
}

/** Cut at commas, bars, dots and dashes; a year that a comma cut from its day goes back to it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/\s*[,|·•]\s*|\s+[-–—]\s+/u)) {
    const last = parts.at(-1);
    if (part === '') continue;
    if (last !== undefined && YEAR.test(part) && readDate(`${last} ${part}`) !== null) {
      parts[parts.length - 1] = `${last} ${part}`;
    } else if (last !== undefined && readDate(last) === null && isDay(last) && readDate(part) !== null) {
      parts[parts.length - 1] = part;
    } else parts.push(part);
  }
  return parts;
}

/** A weekday alone: it becomes a date with any day behind it. */
const isDay = (part: string): boolean => readDate(`${part}, 1 January`) !== null;

/** A place in capitals, perhaps a date and an agency, then a dash: the opening of an agency's first paragraph. */
const DATELINE =
  /^\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s*([^(—–]{3,40}?))?\s*(?:\(\p{L}[\p{L}\s.]{1,20}\)\s*)?(?:—|–|--|\s-\s)/u;

/** What a dateline says of the article; null where a text has none. The text keeps it. */
export function readDateline(text: string): Facts | null {
  const found = DATELINE.exec(text.slice(0, LONGEST));
  if (!found) return null;
  const date = readDate(found[1] ?? '');
  return date === null ? {} : { published: date };
}
