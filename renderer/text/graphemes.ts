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

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** True where the text may be cut for certain; false says nothing. */
const surelyApart = (text: string, offset: number) =>
  offset <= 0 || offset >= text.length || ALWAYS_APART.test(text.slice(offset - 1, offset + 1));

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

/** The nearest grapheme boundary at or after an offset; offsets outside the text give its nearer end. */
export const boundaryAfter = (text: string, offset: number): number => clusterAt(text, offset).end;

/** The smallest span of whole grapheme clusters that holds the given one; an empty span stays empty. */
export function snapOutwards(text: string, { start, end }: Span): Span {
  const from = boundaryBefore(text, start);
  return { start: from, end: end <= start ? from : boundaryAfter(text, end) };
}

/** The largest span of whole grapheme clusters inside the given one; empty when there is none. */
export function snapInwards(text: string, { start, end }: Span): Span {
  const from = boundaryAfter(text, start);
  return { start: from, end: Math.max(from, boundaryBefore(text, end)) };
}
