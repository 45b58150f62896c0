import type { Block, BlockKind } from '../bridge/contract.ts';
import { type Group, SOFT_HYPHEN } from './lines.ts';
import { beginsItem, isList, itemsOf } from './lists.ts';
import { isLikeVerse, VERSE_COLUMNS } from './verse.ts';
import { endsSentence, isRule, isWrapped, joined, type Measure, paragraphs, width } from './wrapping.ts';

const KEYWORD = /^\s*(?:function|const|let|import|export|def|class|return|#include|<\?php)\b/u;
/** Columns stand apart, or the line ends in a frame. */
const TABLE_ROW = /\S(?: {3,}|\t)\S|\|$/u;

/**
 * One group of lines as blocks, by the shape of its lines. No word is lost, added or moved, and lines are joined
 * only where they were cut to fit a width; verse, tables and code keep their breaks and indents exactly.
 */
export function structure(group: Group, measure: Measure): Block[] {
  if (group.length === 1 && isRule(group[0] ?? '')) return [block('rule', group)];
  if (isList(group)) return list(group, measure);
  if (measure.unwrapped) return unwrapped(group);
  return group.length === 1 ? [single(group)] : lines(group, measure);
}

/** The measure of lines that were quoted so deep, without their marks. */
export const narrowed = (measure: Measure, depth: number): Measure =>
  depth === 0 ? measure : { ...measure, columns: measure.columns - 2 * depth };

/** A block of lines that were quoted so deep: running text is a quotation, all else is what it is. */
export const quotation = (one: Block, depth: number): Block =>
  depth > 0 && one.kind === 'paragraph' ? { ...one, kind: 'quotation', level: depth } : one;

/** A block of the given kind from lines that keep their breaks. */
export function block(kind: BlockKind, lines: Group, level = 0): Block {
  const text = lines.join('\n').replaceAll(SOFT_HYPHEN, '');
  return {
    kind,
    level,
    path: [],
    text: kind === 'verse' || kind === 'preformatted' ? text : text.trim(),
    styles: [],
  };
}

/** In a text whose lines are paragraphs only runs of short lines, or of indented ones, are something else. */
function unwrapped(group: Group): Block[] {
  if (group.length >= 2 && group.every((line) => /^(?:\t| {4})/u.test(line)))
    return [block('preformatted', group)];
  if (isCode(group) || isTable(group)) return [block('preformatted', group)];
  const mean = group.reduce((sum, line) => sum + width(line), 0) / group.length;
  if (group.length >= 3 && mean < VERSE_COLUMNS && !group.every(endsSentence)) return [block('verse', group)];
  return group.map((line) => single([line]));
}

function lines(group: Group, measure: Measure): Block[] {
  if (isCode(group)) return [block('preformatted', group)];
  if (beginsItem(group[0] ?? '') && hangs(group)) return list(group, measure);
  if (!isLikeVerse(group, measure) && isWrapped(group, measure)) {
    return paragraphs(group, measure).map((text) => block('paragraph', [text]));
  }
  if (isTable(group)) return [block('preformatted', group)];
  if (group.every((line) => endsSentence(line) && width(line) > VERSE_COLUMNS)) {
    return group.map((line) => single([line]));
  }
  return [block('verse', group)];
}

function single(group: Group): Block {
  return beginsItem(group[0] ?? '') ? block('listItem', group, 1) : block('paragraph', group);
}

/** One item's lines belong together if each is a paragraph's wrapped tail; else each stands for itself. */
function list(group: Group, measure: Measure): Block[] {
  return itemsOf(group).flatMap(({ lines, level }) => {
    if (level === 0) return structure(lines, measure);
    if (!measure.unwrapped) return [block('listItem', [joined(lines)], level)];
    return lines.map((line, i) => (i === 0 ? block('listItem', [line], level) : block('paragraph', [line])));
  });
}

/** The lines after the first are indented to stand under its words. */
const hangs = (group: Group): boolean => group.slice(1).every((line) => /^(?:\t| {2})/u.test(line));

const isCode = (group: Group): boolean =>
  group.length >= 2 && group.filter(isStatement).length >= group.length * 0.4;

const isStatement = (line: string): boolean =>
  line.endsWith(';') || line.endsWith('}') || line.endsWith('{') || KEYWORD.test(line);

const isTable = (group: Group): boolean =>
  group.length >= 2 && group.filter((line) => TABLE_ROW.test(line.trimStart())).length >= group.length * 0.6;
