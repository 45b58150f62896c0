import type { Block, BlockKind } from '../bridge/contract.ts';
import { width, type Group } from './lines.ts';

/** Beyond this many columns a text is not hard-wrapped: each of its lines is a paragraph. */
const WRAP_MAX = 110;
/** A line was wrapped when the next word would have reached beyond this share of the text's width. */
const WRAP_SHARE = 0.9;
const ENDS_SENTENCE = /[.!?…。！？؟।:]["'”’»)\]]*$/u;
const ITEM = /^\s*(?:[-*•–]|\d{1,3}[.)]|[a-z]\))\s+\S/u;
const CJK = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;

/**
 * Plain text to blocks, by the shape of its lines (rules and their measurements: docs/adr). No word is lost,
 * added or moved: lines are joined only where the next word would not have fitted.
 */
export function structure(groups: readonly Group[]): Block[] {
  const widest = typicalWidth(groups);
  const unwrapped = widest > WRAP_MAX;
  const only = groups.length === 1;
  return groups.flatMap((group) => (unwrapped ? lineByLine(group) : wrapped(group, widest, only)));
}

/** The 97th percentile of the lines' widths: the column the text was wrapped to, if it was. */
function typicalWidth(groups: readonly Group[]): number {
  const widths = groups.flatMap((group) => group.map(width)).sort((a, b) => a - b);
  return widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.97))] ?? 0;
}

function lineByLine(group: Group): Block[] {
  const mean = group.reduce((sum, line) => sum + width(line), 0) / group.length;
  if (group.length >= 3 && mean < 45 && !group.every((line) => ENDS_SENTENCE.test(line))) {
    return isList(group) ? items(group) : [block('verse', group.join('\n'))];
  }
  if (isList(group)) return items(group);
  return group.map((line) => block('paragraph', line.trim()));
}

function wrapped(group: Group, widest: number, only: boolean): Block[] {
  if (group.length === 1) {
    return ITEM.test(group[0] ?? '') ? items(group) : [block('paragraph', (group[0] ?? '').trim())];
  }
  if (isCode(group)) return [block('preformatted', group.join('\n'))];
  if (isList(group)) return items(group);
  const breaks = group.slice(0, -1).map((line, i) => fits(line, group[i + 1] ?? '', widest));
  const kept = breaks.filter((fitted) => !fitted).length;
  if (kept / breaks.length >= 0.6 || (only && group.length > 8)) return joined(group, breaks);
  if (group.every((line) => ENDS_SENTENCE.test(line)) && group.every((line) => width(line) > 45)) {
    return group.map((line) => block('paragraph', line.trim()));
  }
  if (group.every((line) => /^(?:\t| {4})/u.test(line))) return [block('preformatted', group.join('\n'))];
  return [block('verse', group.join('\n'))];
}

/** True when the next line's first word would have fitted on this line, so that the break was meant. */
function fits(line: string, next: string, widest: number): boolean {
  const word = /\S+/u.exec(next)?.[0] ?? '';
  const glue = CJK.test(line.at(-1) ?? '') ? 0 : 1;
  const need = CJK.test(word) ? 2 : width(word);
  return width(line) + glue + need <= widest * WRAP_SHARE;
}

/** Joins wrapped lines into paragraphs; an indented line, or a meant break after a sentence, begins a new one. */
function joined(group: Group, breaks: readonly boolean[]): Block[] {
  const indented = group.filter((line) => /^(?:\u3000|\s{2,}|\t)/u.test(line));
  const byIndent = indented.length >= 2 && indented.length <= group.length * 0.7;
  const paragraphs: string[] = [];
  let text = '';
  group.forEach((line, i) => {
    const begins =
      i > 0 &&
      ((byIndent && indented.includes(line)) ||
        (breaks[i - 1] === true && ENDS_SENTENCE.test(group[i - 1] ?? '')));
    if (begins) {
      paragraphs.push(text);
      text = line.trim();
    } else text = i === 0 ? line.trim() : join(text, line.trim());
  });
  return [...paragraphs, text].map((paragraph) => block('paragraph', paragraph));
}

/** Nothing goes between two CJK characters, nor after a hyphen that follows a letter; else one space. */
function join(text: string, line: string): string {
  const glue = (CJK.test(text.at(-1) ?? '') && CJK.test(line[0] ?? '')) || /\p{L}-$/u.test(text) ? '' : ' ';
  return text + glue + line;
}

function isList(group: Group): boolean {
  const marked = group.filter((line) => ITEM.test(line)).length;
  return ITEM.test(group[0] ?? '') && marked >= 2 && marked / group.length >= 0.3;
}

function items(group: Group): Block[] {
  const texts: string[] = [];
  for (const line of group) {
    if (ITEM.test(line) || texts.length === 0) texts.push(line.trim());
    else texts.push(join(texts.pop() ?? '', line.trim()));
  }
  return texts.map((text) => block('listItem', text, 1));
}

function isCode(group: Group): boolean {
  const marked = group.filter((line) =>
    /[{};]\s*$|^\s*(?:function|const|let|import|def|class|#include)\b/u.test(line),
  );
  const columns = group.filter((line) => /\S(?: {3,}|\t)\S/u.test(line));
  return marked.length >= group.length * 0.4 || columns.length >= group.length * 0.6;
}

function block(kind: BlockKind, text: string, level = 0): Block {
  return { kind, level, path: [], text, styles: [] };
}
