import { snapOutwards } from '../text/graphemes.ts';
import type { Article } from './article.ts';
import type { TextMap } from './text-map.ts';

/** A passage as offsets in the whole text, half open, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What is selected in the text, trimmed of white space at both ends and widened to whole grapheme clusters; null when
 * nothing is, or when the selection reaches outside the text (into a note, say).
 */
export function selectedSpan(root: ShadowRoot, map: TextMap, article: Article): Span | null {
  const selection = document.getSelection();
  const range = selection?.getComposedRanges({ shadowRoots: [root] })[0];
  if (!range || range.collapsed) return null;
  const start = map.offset(range.startContainer, range.startOffset);
  const end = map.offset(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const span = trimmed(article.text, start, end);
  return span && snapOutwards(article.text, span);
}

/** The span without white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}
