import { firstFrom } from './binary-search.ts';
import { LONGER, MARK, tableOf, type Folding } from './fold-table.ts';

export type { Folding } from './fold-table.ts';

/** A text as it is compared, and the way back to the text itself. Offsets are UTF-16 code units, between characters. */
export interface Folded {
  readonly text: string;
  readonly folding: Folding;
  /** Where the character that stands at an offset of the folded text begins in the source. */
  start(offset: number): number;
  /** Where the character that stands before an offset of the folded text ends in the source, with its marks. */
  end(offset: number): number;
}

/** What is less controls, and takes no marks. */
const SPACE = 0x20;

/** So many units are folded at a time. */
const PART = 1024;

/**
 * Folds a text for comparison, so that equal means alike to a reader: upper and lower case, letters with and without
 * diacritics (`é`, `Ł`, Hebrew points, Arabic vowel signs), `ß` and `ss`, ligatures, wide letters, the shapes of
 * quotation marks, dashes and spaces become one, and what is not seen (soft hyphens, joiners) goes. A line end is a
 * space. Marks that make another letter stay: `й`, `が`, the vowel signs of India. Composed and decomposed characters
 * are the same with any folding.
 *
 * Takes time in proportion to the text: ASCII about as long as `toLowerCase`, other scripts a few times that. Offsets
 * are kept only where the lengths differ.
 */
export function fold(text: string, folding: Folding = {}): Folded {
  const places = createPlaces();
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length;) {
    const ascii = asciiAt(text, at);
    let part = foldAscii(ascii, folding);
    at += ascii.length;
    if (ascii === '') ({ part, at } = foldPart(text, at, folding, places, length));
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), folding, start: places.start, end: places.end };
}

/** The next part of a text if it is all ASCII, without a last letter that may have a mark; else none. */
function asciiAt(text: string, at: number): string {
  const part = text.slice(at, at + PART);
  if (!isAscii(part)) return '';
  return isAscii(text.charAt(at + PART)) ? part : part.slice(0, -1);
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/u.test(text);

const foldAscii = (text: string, { caseSensitive }: Folding): string =>
  (caseSensitive ? text : text.toLowerCase()).replace(/[\t-\r]/gu, ' ');

/** Folds a part of a text, to the end of its last character, which is at `at`; the folded part begins at `base`. */
function foldPart(
  text: string,
  from: number,
  folding: Folding,
  places: Places,
  base: number,
): { part: string; at: number } {
  const { units, longer } = tableOf(folding);
  const folded: number[] = [];
  const unitAt = (at: number): number => (at < text.length ? (units[text.charCodeAt(at)] as number) : 0);
  const to = Math.min(from + PART, text.length);
  let at = from;
  for (let unit = unitAt(at); at < to;) {
    const next = unitAt(at + 1);
    if (unit < LONGER && (next !== MARK || text.charCodeAt(at) < SPACE)) {
      folded.push(unit);
      unit = next;
      at++;
      continue;
    }
    const end = characterEnd(text, at, unitAt);
    const source = text.slice(at, end);
    const character = longer(source);
    const start = base + folded.length;
    for (let n = 0; n < character.length; n++) folded.push(character.charCodeAt(n));
    if (character !== source) places.add(start, base + folded.length, at, end);
    at = end;
    unit = unitAt(at);
  }
  return { part: textOf(folded), at };
}

/** Where a character ends, with the marks that belong to it. Beyond the basic plane only marks join that are there too. */
function characterEnd(text: string, at: number, unitAt: (at: number) => number): number {
  const isFar = (text.codePointAt(at) as number) > 0xffff;
  let end = at + (isFar ? 2 : 1);
  if (isFar) while (FAR_MARK.test(text.slice(end, end + 2))) end += 2;
  while (unitAt(end) === MARK) end++;
  return end;
}

const FAR_MARK = /^(?=[\u{10000}-\u{10ffff}])\p{M}$/u;

/** The text of units; a function takes only so many arguments. */
function textOf(units: readonly number[]): string {
  if (units.length <= 2 * PART) return String.fromCharCode(...units);
  const middle = units.length >> 1;
  return textOf(units.slice(0, middle)) + textOf(units.slice(middle));
}

interface Places {
  /** Takes down that a stretch of the folded text is one character of the source. */
  add(from: number, to: number, start: number, end: number): void;
  start(offset: number): number;
  end(offset: number): number;
}

/** Edges of characters that belong together; between them units go side by side. */
function createPlaces(): Places {
  const folded = [0];
  const source = [0];
  /** Whether what follows an edge is one character. */
  const isOne = [false];
  const place = (n: number, offset: number): number => (source[n] ?? 0) + offset - (folded[n] ?? 0);
  return {
    add(from, to, start, end) {
      if (folded.at(-1) === from && source.at(-1) === start) {
        isOne[isOne.length - 1] = true;
      } else {
        folded.push(from);
        source.push(start);
        isOne.push(true);
      }
      folded.push(to);
      source.push(end);
      isOne.push(false);
    },
    start(offset) {
      const n = firstFrom(folded.length, (n) => (folded[n] ?? 0) > offset) - 1;
      return isOne[n] ? (source[n] ?? 0) : place(n, offset);
    },
    end(offset) {
      const n = firstFrom(folded.length, (n) => (folded[n] ?? 0) >= offset);
      return folded[n] === offset || isOne[n - 1] ? (source[n] ?? 0) : place(n - 1, offset);
    },
  };
}
