import { boundaryAfter, boundaryBefore, type Span } from './graphemes.ts';

/** A piece of a text to be shown by itself; the spans are offsets in it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** So much is shown at most, and so much of it before the passage, UTF-16 code units. */
const LONGEST = 240;
const BEFORE = 80;
/** So far around a passage the ends of its sentence are looked for. */
const REACH = 400;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * The sentence or sentences that hold a passage, within its line, with the places in it marked. What is too long is cut
 * between words or characters, with `…` where it is.
 */
export function excerpt(text: string, passage: Span, places: readonly Span[]): Excerpt {
  const line = lineAround(text, passage);
  const sentence = sentenceAround(text, passage, line);
  let { start, end } = sentence;
  if (end - start > LONGEST) {
    if (passage.start - start > BEFORE) start = wordAfter(text, passage.start - BEFORE, passage.start);
    end = Math.min(end, boundaryBefore(text, start + LONGEST));
  }
  const head = start > sentence.start ? '…' : '';
  const tail = end < sentence.end ? '…' : '';
  const marks = places
    .filter((place) => place.end > start && place.start < end)
    .map((place) => ({
      start: Math.max(place.start, start) - start + head.length,
      end: Math.min(place.end, end) - start + head.length,
    }));
  return { text: head + text.slice(start, end) + tail, marks: apart(marks) };
}

/** Where a word begins soon after an offset and before another, or the next character. */
function wordAfter(text: string, offset: number, before: number): number {
  const space = text.indexOf(' ', offset);
  return space !== -1 && space - offset < BEFORE / 3 && space < before
    ? space + 1
    : boundaryAfter(text, offset);
}

/** The line that holds the passage's beginning, and its end, if both are in reach. */
function lineAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', Math.max(start, end));
  return { start: start === 0 ? 0 : from, end: to === -1 ? text.length : to };
}

function sentenceAround(text: string, passage: Span, line: Span): Span {
  const from = Math.max(line.start, boundaryBefore(text, passage.start - REACH));
  const to = Math.min(line.end, boundaryAfter(text, passage.end + REACH));
  const segments = sentences.segment(text.slice(from, to));
  const first = segments.containing(Math.min(passage.start - from, to - from - 1));
  const last = segments.containing(Math.min(Math.max(passage.start, passage.end - 1) - from, to - from - 1));
  const start = from + (first?.index ?? 0);
  const end = from + (last ? last.index + last.segment.trimEnd().length : to - from);
  return { start, end };
}

/** Marks in order, those that touch or overlap as one. */
function apart(marks: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && mark.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined;
}
