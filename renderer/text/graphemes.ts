/** Half open, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Two neighbouring code units that UAX #29 always breaks between, whatever stands around them: neither extends,
 * joins, prepends or is half of a pair (CR is left out because of CR LF, GB3). Not all such units, but enough
 * that any usual text has such a place nearby.
 */
const ALWAYS_APART =
  /^[\0-\f\x0e-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]{2}$/u;

/**
 * The same for scripts with marks, joined emoji and astral planes: a usual character (no mark, no half of a flag, no
 * jamo, nothing that prepends) before one that extends nothing. Slower, and what keeps a long text of Hindi or of emoji
 * from being read to its ends.
 */
const USUALLY_APART =
  /^(?:[^\p{M}\p{Cf}\p{Cs}\p{Cn}\p{RI}\p{Gr_Ext}\r\u0d4e\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff\u{10000}-\u{10ffff}]|\p{ExtPict}|\p{scx=Han})[^\p{M}\p{Cf}\p{Cs}\p{Cn}\p{Gr_Ext}\p{Emoji_Modifier}\u0e33\u0eb3]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether the unit there is the second half of a surrogate pair. */
const isLow = (text: string, offset: number): boolean => (text.charCodeAt(offset) & 0xfc00) === 0xdc00;

/** True where the text may be cut for certain; false says nothing. */
function surelyApart(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length || ALWAYS_APART.test(text.slice(offset - 1, offset + 1)))
    return true;
  if (isLow(text, offset)) return false;
  return USUALLY_APART.test(text.slice(offset - (isLow(text, offset - 1) ? 2 : 1), offset + 2));
}

/**
 * The grapheme cluster (UAX #29) that holds an offset, or an empty span at it where a cluster begins. Looks
 * only as far around the offset as it must: to the nearest places where a cluster ends for certain.
 */
function clusterAt(text: string, offset: number): Span {
  const at = Math.min(Math.max(offset, 0), text.length);
  if (surelyApart(text, at)) return { start: at, end: at };
  let from = at - 1;
  while (!surelyApart(text, from)) from--;
  let to = at + 1;
  while (!surelyApart(text, to)) to++;
  const cluster = segmenter.segment(text.slice(from, to)).containing(at - from);
  const start = from + (cluster?.index ?? 0);
  return start === at ? { start, end: at } : { start, end: start + (cluster?.segment.length ?? 0) };
}

/** Whether the text can be cut at this offset without cutting a grapheme cluster. */
export const isGraphemeBoundary = (text: string, offset: number): boolean =>
  clusterAt(text, offset).end === offset;

/** The nearest grapheme boundary at or before an offset; offsets outside the text give its nearer end. */
export const boundaryBefore = (text: string, offset: number): number => clusterAt(text, offset).start;

/** The beginning of a text, at most so many UTF-16 code units, with an ellipsis where it was cut. */
export const beginning = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, boundaryBefore(text, most))}…` : text;

/** The nearest grapheme boundary at or after an offset; offsets outside the text give its nearer end. */
export const boundaryAfter = (text: string, offset: number): number => clusterAt(text, offset).end;

/** The smallest span of whole grapheme clusters that holds the given one; an empty span stays empty. */
export function snapOutwards(text: string, { start, end }: Span): Span {
  const from = boundaryBefore(text, start);
  return { start: from, end: end <= start ? from : boundaryAfter(text, end) };
}
