import { msg, plural, str } from '../words/words.ts';

/** As much of the text is said at once, and of a selection its beginning and its end; UTF-16 code units. */
const WORDS_UNITS = 2000;
const SELECTED_UNITS = 200;
/** As much of a note, and of the words it stands on, is said with a sentence; UTF-16 code units. */
const NOTE_UNITS = 300;
const QUOTE_UNITS = 80;
/** As many notes are said, and the rest counted. */
const NOTES = 3;

/** A note as a listener needs it: what it is, its words as they are seen, and which of the words just heard it stands on. */
export interface SpokenNote {
  /** `Claim`, or `Note` for one without a kind. */
  readonly kind: string;
  readonly body: string;
  /** The words it stands on; null where it is on all that was heard. */
  readonly on: string | null;
}

/**
 * What a screen reader says of a stretch of text and the notes on it, in whole sentences: first the words, then each
 * note by its kind and the words it stands on.
 * @param place said before the words: `Paragraph 4`; null says none
 */
export function spoken(words: string, notes: readonly SpokenNote[], place: string | null = null): string {
  const more = notes.length - NOTES;
  return [
    ...(place === null ? [] : [sentence(place)]),
    sentence(cut(oneLine(words), WORDS_UNITS)),
    ...notes.slice(0, NOTES).map(spokenNote),
    ...(more > 0 ? [plural(more, { one: 'And # more note.', other: 'And # more notes.' })] : []),
  ].join(' ');
}

function spokenNote({ kind, body, on }: SpokenNote): string {
  const words = cut(oneLine(body.slice(0, 2 * NOTE_UNITS)), NOTE_UNITS);
  const quote = on === null ? null : `“${cut(oneLine(on), QUOTE_UNITS)}”`;
  if (words === '')
    return quote === null ? msg(str`Marked: ${kind}.`) : msg(str`${quote} is marked: ${kind}.`);
  return sentence(quote === null ? `${kind}: ${words}` : msg(str`${kind} on ${quote}: ${words}`));
}

/** What a screen reader says of words that were selected: all of them, or how they begin and end. */
export function spokenSelection(words: string): string {
  if (words.length <= 2 * SELECTED_UNITS) return msg(str`Selected: ${oneLine(words)}`);
  const start = cut(oneLine(words.slice(0, 2 * SELECTED_UNITS)), SELECTED_UNITS);
  const end = oneLine(words.slice(-SELECTED_UNITS)).replace(/^\S*\s+/u, '');
  return msg(str`Selected: ${start} to: …${end}`);
}

/** A full stop makes a voice pause. */
const sentence = (words: string): string => (/[\p{L}\p{N}]$/u.test(words) ? `${words}.` : words);

/** In one line, and without marks heaped on a letter: nobody says them, and a browser takes long to set them. */
const oneLine = (words: string): string =>
  words
    .slice(0, 2 * WORDS_UNITS + MOST_MARKS)
    .replaceAll(/(\p{M}{4})\p{M}+/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
/** Letters with more marks than this are not looked past; UTF-16 code units. */
const MOST_MARKS = 20_000;

/** The first words, with as many units at most; cut where a word ends. */
function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const start = words.slice(0, most);
  return `${start.replace(/\s+\S*$/u, '').replace(/[\ud800-\udbff]$/u, '')}…`;
}
