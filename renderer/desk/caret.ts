import { axisOf } from './axis.ts';
import type { TextMap } from './text-map.ts';

/** Where the caret is in the text, an offset in UTF-16 code units; null when it is elsewhere. */
export function caretOffset(root: ShadowRoot, map: TextMap): number | null {
  const range = document.getSelection()?.getComposedRanges({ shadowRoots: [root] })[0];
  return range ? map.offset(range.startContainer, range.startOffset) : null;
}

/** Where the caret stands, CSS px from the corner of the text. */
export interface CaretBox {
  readonly x: number;
  readonly y: number;
  /** Across the line. */
  readonly height: number;
}

/** The caret's box; null while something is selected, or while it is not in the text. */
export function caretBox(root: ShadowRoot, map: TextMap, text: HTMLElement): CaretBox | null {
  const range = document.getSelection()?.getComposedRanges({ shadowRoots: [root] })[0];
  if (!range?.collapsed) return null;
  const offset = map.offset(range.startContainer, range.startOffset);
  const [box] = (offset === null ? null : map.range(offset, offset))?.getClientRects() ?? [];
  if (!box) return null;
  const corner = text.getBoundingClientRect();
  const height = axisOf(text).vertical ? box.width : box.height;
  return { x: box.left - corner.left, y: box.top - corner.top, height };
}

/** Puts the caret at an offset of the text. */
export function putCaret(map: TextMap, offset: number): void {
  const at = map.range(offset, offset);
  if (at) document.getSelection()?.collapse(at.startContainer, at.startOffset);
}
