import { type Group, SOFT_HYPHEN } from './lines.ts';

/** What the lines of a whole text have in common; each group is judged against it. */
export interface Measure {
  /** The column the text was wrapped at, if it was: the 97th percentile of the lines' widths. */
  readonly columns: number;
  /** No line was wrapped: each is a paragraph of its own. */
  readonly unwrapped: boolean;
}

/** Nobody wraps by hand beyond this many columns. */
const COLUMNS_MAX = 110;
/** Wider lines count as this wide. */
const WIDTHS = 256;
/** A line was wrapped if the next word would have reached beyond this share of the column. */
const COLUMN_SHARE = 0.9;
/** A group is wrapped text if this share of its lines were wrapped. */
const WRAPPED_SHARE = 0.6;

const SENTENCE_END = /[.!?…。！？؟।][\p{Pe}\p{Pf}\p{Pi}"'*_]*$/u;
/** Scripts that are written without spaces between words (Han, Kana, their punctuation and wide forms). */
const SPACELESS = /[\u3001-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;

const isSpaceless = (character: string | undefined): boolean =>
  character !== undefined && character > '\u3000' && SPACELESS.test(character);

/** Takes the measure of a text from all of its lines. */
export function measureOf(groups: readonly Group[]): Measure {
  const linesOfWidth = new Uint32Array(WIDTHS);
  let lines = 0;
  for (const group of groups) {
    lines += group.length;
    for (const line of group) {
      const at = Math.min(width(line), WIDTHS - 1);
      linesOfWidth[at] = (linesOfWidth[at] ?? 0) + 1;
    }
  }
  let columns = 0;
  for (let narrower = 0; columns < WIDTHS - 1; columns++) {
    narrower += linesOfWidth[columns] ?? 0;
    if (narrower > Math.floor(lines * 0.97)) break;
  }
  return { columns, unwrapped: columns > COLUMNS_MAX };
}

/** Width of a line in columns: wide and full-width characters (UAX #11) take 2, all others 1. */
export function width(line: string): number {
  let columns = line.length;
  for (let i = 0; i < line.length; i++) if (isWide(line.charCodeAt(i))) columns++;
  return columns;
}

const isWide = (unit: number): boolean =>
  unit >= 0x1100 &&
  (unit <= 0x115f ||
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6));

/** Whether a line ends a sentence; closing quotation marks and brackets may follow. Looks at its last 16 code units. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line.slice(-16));

/** Whether a line is drawn: a rule between parts, or the underline of a heading. */
export const isRule = (line: string): boolean => line.length < 200 && /^[\s*_=~#•·⁂‾—–-]{3,}$/u.test(line);

/** Whether the break after a line was meant: the next line's first word would still have fitted on it. */
export function breakWasMeant(line: string, next: string, { columns }: Measure): boolean {
  if (line.endsWith(SOFT_HYPHEN)) return false;
  const first = next.trimStart();
  const space = first.search(/\s/u);
  const need = isSpaceless(first[0]) ? 2 : 1 + width(first.slice(0, space < 0 ? undefined : space));
  return width(line) + need <= columns * COLUMN_SHARE;
}

/**
 * Whether a group is running text that was cut into lines. Only breaks inside sentences tell: one after a
 * sentence may close a paragraph.
 */
export function isWrapped(group: Group, measure: Measure): boolean {
  const breaks = group.slice(0, -1).map((line, i) => ({
    inside: !endsSentence(line),
    wrapped: !breakWasMeant(line, group[i + 1] ?? '', measure),
  }));
  const inside = breaks.filter((one) => one.inside);
  const telling = inside.length >= 2 ? inside : breaks;
  return telling.filter((one) => one.wrapped).length >= telling.length * WRAPPED_SHARE;
}

/**
 * Joins wrapped lines into one. Nothing goes between two characters of a script without spaces, nor after a
 * hyphen that follows a letter (the hyphen stays: it may be the word's own); a soft hyphen at a line's end goes.
 * Everywhere else goes one space.
 */
export function joined(lines: Group): string {
  const parts: string[] = [];
  let last = '';
  for (const raw of lines) {
    const line = raw.trimStart();
    if (parts.length > 0 && !belongTogether(last, line)) parts.push(' ');
    parts.push(line.endsWith(SOFT_HYPHEN) ? line.slice(0, -1) : line);
    last = line;
  }
  return parts.join('');
}

function belongTogether(line: string, next: string): boolean {
  if (line.endsWith(SOFT_HYPHEN)) return true;
  if (line.endsWith('-')) return /\p{L}-$/u.test(line.slice(-3));
  return isSpaceless(line.at(-1)) && isSpaceless(next[0]);
}

/** Cuts wrapped text into its paragraphs where no blank line does: at indents, or at meant breaks after a sentence. */
export function paragraphs(group: Group, measure: Measure): string[] {
  const indented = indents(group);
  const starts = group.flatMap((line, i) => {
    const before = group[i - 1];
    if (before === undefined) return [0];
    const begins =
      indented === null ? endsSentence(before) && breakWasMeant(before, line, measure) : indented[i] === true;
    return begins ? [i] : [];
  });
  return starts.map((start, i) => joined(group.slice(start, starts[i + 1])));
}

/**
 * Which lines are indented, where that marks paragraphs: some but not most, and mostly after a sentence. An
 * ideographic space (U+3000) at a line's start always marks one. Null where indents mean nothing.
 */
function indents(group: Group): readonly boolean[] | null {
  if (group.some((line) => line.startsWith('\u3000'))) return group.map((line) => line.startsWith('\u3000'));
  const indented = group.map((line) => /^(?:\t| {2})/u.test(line));
  const inner = indented.flatMap((yes, i) => (yes && i > 0 ? [i] : []));
  const after = inner.filter((i) => endsSentence(group[i - 1] ?? ''));
  const marks =
    inner.length > 0 &&
    indented.filter(Boolean).length >= 2 &&
    indented.filter(Boolean).length <= group.length * 0.7 &&
    after.length >= inner.length * 0.6;
  return marks ? indented : null;
}
