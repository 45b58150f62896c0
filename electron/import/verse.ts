import type { Group } from './lines.ts';
import { endsSentence, type Measure, width } from './wrapping.ts';

/** Lines of verse are shorter on the whole than this many columns. */
export const VERSE_COLUMNS = 45;
/** Fewer lines say nothing of how a poet begins or ends them. */
const LINES_LEAST = 4;
/** Where lines rest, this share of them ends in a mark of punctuation; in wrapped prose one in six does. */
const RESTS_SHARE = 0.75;
/** A paragraph's last line ends anywhere, a stanza's is about as long as its others. */
const LAST_LINE_SHARE = 0.7;

const INDENT = /^(?:\t| {2})/u;
const REST = /[,;:—–-][\p{Pe}\p{Pf}\p{Pi}"'*_]*$/u;

/**
 * Whether a group has a shape that wrapping does not give. Without this, verse of an even length passes for
 * wrapped text.
 */
export const isLikeVerse = (group: Group, measure: Measure): boolean =>
  group.length >= LINES_LEAST &&
  (linesBeginLikeVerse(group) || isIndentedLikeVerse(group) || linesEndLikeVerse(group, measure));

/** Poets begin each line with a capital; in wrapped prose one line in six does. */
function linesBeginLikeVerse(group: Group): boolean {
  const first = group.map((line) => /[\p{L}\p{N}]/u.exec(line)?.[0] ?? '');
  const capitals = first.filter((letter) => /\p{Lu}/u.test(letter)).length;
  return capitals >= group.length * 0.9 && group.some((line) => /\p{Ll}/u.test(line));
}

/** Lines are indented in the middle of sentences, time and again; in prose an indent begins a paragraph. */
function isIndentedLikeVerse(group: Group): boolean {
  const indented = group.map((line) => INDENT.test(line));
  const inner = group.flatMap((_, i) =>
    i > 0 && indented[i] === true && indented[i - 1] !== true ? [i] : [],
  );
  const within = inner.filter((i) => !closes(group[i - 1] ?? '')).length;
  return inner.length >= 2 && within > inner.length * 0.4;
}

/** A colon before direct speech closes a paragraph too. */
const closes = (line: string): boolean => endsSentence(line) || line.endsWith(':');

/** Short, even lines, most of which end where the voice rests. */
function linesEndLikeVerse(group: Group, { columns }: Measure): boolean {
  if (columns >= VERSE_COLUMNS) return false;
  const rests = group.filter((line) => endsSentence(line) || REST.test(line.slice(-16))).length;
  return rests >= group.length * RESTS_SHARE && width(group.at(-1) ?? '') >= columns * LAST_LINE_SHARE;
}
