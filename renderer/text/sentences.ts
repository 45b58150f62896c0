import { goesOn } from './abbreviations.ts';
import { boundaryAfter, type Span } from './graphemes.ts';

/** A long text is looked at in parts of about so many UTF-16 code units, only those that are asked for. */
const PART_UNITS = 8192;
/** Where a part begins is decided by so much of the text before and after it, UTF-16 code units. */
const BEFORE_EDGE = 256;
const AFTER_EDGE = 1024;
/** No sentence is longer: what has no end (a log, a script without full stops) is cut where a word ends. UTF-16 code units. */
export const LONGEST_SENTENCE = 4000;
/** As much of a text decides whether one of its breaks is the end of a sentence, UTF-16 code units. */
const CONTEXT = 40;

/** The sentences of one text. They cover all of it, white space after a sentence belongs to it, and none is empty. */
export interface Sentences {
  /**
   * The sentence that holds an offset; at the end of the text and beyond it the last one. Null in an empty text.
   * Reads no more of the text than the part around the offset.
   */
  at(offset: number): Span | null;
}

/**
 * Finds sentences by UAX #29, without the breaks after abbreviations, within quotations and before references, which its
 * rules cannot know. All edges are grapheme boundaries.
 * @param language BCP 47; null where it is not known
 */
export function sentencesOf(text: string, language: string | null): Sentences {
  const segmenter = segmenterFor(language);
  const parts = Math.max(1, Math.ceil(text.length / PART_UNITS));
  const edges = new Map<number, number>();
  let known: { part: number; ends: readonly number[] } | null = null;

  /** Where a part begins: the first sentence at or after its place, by what stands around it alone. */
  function edge(part: number): number {
    if (part <= 0) return 0;
    if (part >= parts) return text.length;
    let at = edges.get(part);
    if (at === undefined) edges.set(part, (at = findEdge(part * PART_UNITS)));
    return at;
  }

  function findEdge(place: number): number {
    const from = place - BEFORE_EDGE;
    const around = text.slice(from, place + AFTER_EDGE);
    const end = ends(around, segmenter, language).find((one) => from + one >= place && one < around.length);
    const space = around.slice(BEFORE_EDGE).search(/\s\S/u);
    return boundaryAfter(text, end === undefined ? place + space + 1 : from + end);
  }

  function endsOf(part: number): readonly number[] {
    if (known?.part !== part) {
      const from = edge(part);
      const whole = text.slice(from, edge(part + 1));
      const found = [...ends(whole, segmenter, language), whole.length];
      known = { part, ends: wholeAndShort(text, from, found) };
    }
    return known.ends;
  }

  return {
    at(offset) {
      if (text.length === 0) return null;
      const at = Math.min(Math.max(0, offset), text.length - 1);
      let part = Math.floor(at / PART_UNITS);
      while (edge(part) > at) part--;
      const all = endsOf(part);
      const end = all.findIndex((one) => one > at);
      return { start: all[end - 1] ?? edge(part), end: all[end] ?? text.length };
    },
  };
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Greek, for one, has a question mark of its own. A language that is none counts as unknown. */
function segmenterFor(language: string | null): Intl.Segmenter {
  const name = language ?? '';
  let segmenter = segmenters.get(name);
  if (!segmenter) {
    const options = { granularity: 'sentence' } as const;
    try {
      segmenter = new Intl.Segmenter(name === '' ? 'en' : name, options);
    } catch {
      segmenter = new Intl.Segmenter('en', options);
    }
    segmenters.set(name, segmenter);
  }
  return segmenter;
}

/** Where the sentences of a text end, but for the last one, which may go on. */
function ends(text: string, segmenter: Intl.Segmenter, language: string | null): number[] {
  const found: number[] = [];
  for (const { index } of segmenter.segment(text)) {
    if (index === 0) continue;
    const at = moved(text, index);
    if (isEnd(text, at, language)) found.push(at);
  }
  return found;
}

/** Marks of a reference, `[3]` and `¹`, right after a full stop. */
const REFERENCE = /^(?:\[[\p{Nd}a-z,–\- ]{1,12}\]|[⁰¹²³⁴-⁹]{1,3})+\s*/u;
const OPENS = /^[\p{Ps}\p{Pi}¿¡]$/u;

/**
 * UAX #29 takes what opens a quotation right after a full stop (as Chinese does) for what closes one: the break belongs
 * before it. It belongs after the marks of a reference.
 */
function moved(text: string, at: number): number {
  let start = at;
  while (start > 0 && OPENS.test(text[start - 1] ?? '')) start--;
  const reference = REFERENCE.exec(text.slice(start, start + CONTEXT));
  return start + (reference?.[0].length ?? 0);
}

const NEW_LINE = /[\n\r\u0085\u2028\u2029]\s*$/u;
const GOES_ON_SMALL = /^[\p{P}\s]*\p{Ll}/u;
const NO_WORD = /^[^\p{L}\p{N}]*$/u;
const LIST_MARK = /^\s*(?:\p{Nd}{1,3}|\p{L}|[ivxlc]{1,5})[.)]\s*$/iu;
const JAPANESE_QUOTE = /[」』）]$/u;
const JAPANESE_GOES_ON = /^(?:と|って|など)/u;

/** Whether a break of UAX #29 is the end of a sentence. */
function isEnd(text: string, at: number, language: string | null): boolean {
  if (at <= 0 || at >= text.length) return false;
  const rest = text.slice(at, at + CONTEXT);
  if (at + rest.length >= text.length && NO_WORD.test(rest)) return false;
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  if (NEW_LINE.test(before)) return true;
  if (GOES_ON_SMALL.test(rest)) return false;
  if (at <= CONTEXT && LIST_MARK.test(before)) return false;
  const said = before.trimEnd();
  if (JAPANESE_QUOTE.test(said) && JAPANESE_GOES_ON.test(rest)) return false;
  return !goesOn(said, rest.trimStart(), language);
}

/** The ends on grapheme boundaries, ascending, with more of them where a sentence would be too long. */
function wholeAndShort(text: string, from: number, found: readonly number[]): number[] {
  const all: number[] = [];
  let start = from;
  for (const end of found) {
    const at = boundaryAfter(text, from + end);
    while (at - start > LONGEST_SENTENCE) {
      const most = text.slice(start, start + LONGEST_SENTENCE);
      const space = most.search(/\s\S*$/u);
      const cut = boundaryAfter(text, start + (space > 0 ? space + 1 : LONGEST_SENTENCE));
      if (cut >= at) break;
      all.push((start = cut));
    }
    if (at > start) all.push((start = at));
  }
  return all;
}
