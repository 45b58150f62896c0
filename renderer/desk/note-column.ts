import type { Note, NoteId, NoteKind } from '../data/model.ts';
import { connectors } from '../margin/connectors.ts';
import { placeCards } from '../margin/placement.ts';
import { axisOf } from './axis.ts';
import type { Box, Painted } from './hit.ts';

/** Middle of a card's head below the card's top, px: border, padding and half the head (see the card's styles). */
const HEAD_MIDDLE = 19;
const FOLDED_HEIGHT = 28;
const GAP = 4;
/** Height of a mark in the margin. */
const MARK = 24;
const LIMIT = 40;
/** Ten lines: beyond that a folded card no longer speaks of its line. */
const FAR = 320;

export interface LaidCard {
  readonly id: NoteId;
  readonly top: number;
  readonly folded: boolean;
}

export interface Laid {
  readonly cards: readonly LaidCard[];
  /** Where the passages near the window are painted, in px of the text. */
  readonly painted: readonly Painted[];
  readonly glyphs: readonly { kind: NoteKind | null; x: number; y: number }[];
  readonly ties: readonly { path: string; kind: NoteKind | null }[];
  /** Where the notes' marks stand while the notes are a drawer: where each begins, along the text. */
  readonly marks: readonly { id: NoteId; kind: NoteKind | null; at: number }[];
  readonly more: readonly { top: number; ids: readonly NoteId[] }[];
  readonly height: number;
}

export const NOTHING_LAID: Laid = {
  cards: [],
  painted: [],
  glyphs: [],
  ties: [],
  marks: [],
  more: [],
  height: 0,
};

interface Request {
  readonly passages: readonly { note: Note; range: Range; on: boolean }[];
  readonly column: HTMLElement | null;
  readonly text: HTMLElement;
  card(id: NoteId): (HTMLElement & { readonly naturalHeight?: number }) | null;
}

/**
 * Measures the passages and cards that are near the window (all reads, no writes) and says where the cards,
 * glyphs and connectors stand, in px of the column and of the text.
 */
export function layOut({ passages, column, text, card }: Request): Laid {
  const textBox = text.getBoundingClientRect();
  const columnBox = column?.getBoundingClientRect();
  const rtl = getComputedStyle(text).direction === 'rtl';
  const axis = axisOf(text);
  const glyphs: Laid['glyphs'][number][] = [];
  const marks: Laid['marks'][number][] = [];
  const painted: Painted[] = [];
  const items = [];
  for (const { note, range, on } of passages) {
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const first = boxes[0];
    const last = boxes.at(-1);
    if (!first || !last) continue;
    painted.push({ id: note.id, boxes: boxes.map((box) => fromCorner(box, textBox)) });
    if (note.kind !== null) {
      const [x, y] = axis.vertical
        ? [last.right - 2, last.bottom - 5]
        : [(rtl ? last.left : last.right) - 5, last.top - 9];
      glyphs.push({ kind: note.kind, x: x - textBox.left, y: y - textBox.top });
    }
    const element = card(note.id);
    if (!columnBox) {
      const at = (axis.start(first) + axis.end(first)) / 2 - axis.start(textBox) - MARK / 2;
      const taken = marks.at(-1)?.at ?? -Infinity;
      marks.push({ id: note.id, kind: note.kind, at: Math.max(at, taken + MARK) });
    }
    if (!columnBox || !element) continue;
    const middle = (first.top + first.bottom) / 2 - columnBox.top;
    items.push({
      id: note.id,
      kind: note.kind,
      middle,
      want: middle - HEAD_MIDDLE,
      foldedWant: middle - FOLDED_HEIGHT / 2,
      height: element.naturalHeight ?? element.offsetHeight,
      foldedHeight: FOLDED_HEIGHT,
      focused: on,
      left: first.left,
    });
  }
  if (!column || !columnBox) return { ...NOTHING_LAID, painted, glyphs, marks };
  items.sort((a, b) => a.want - b.want || a.left - b.left);
  const floor = Math.max(
    0,
    ...[...column.querySelectorAll<HTMLElement>('lectern-note[whole], .add-whole')].map(
      (one) => one.offsetTop + one.offsetHeight + 8,
    ),
  );
  const { cards, groups } = placeCards(items, { gap: GAP, floor, limit: LIMIT, far: FAR });
  const byId = new Map(items.map((item) => [item.id, item]));
  const ties = connectors(
    cards.map((placed) => ({
      id: placed.id,
      top: placed.top,
      lineMiddle: byId.get(placed.id)?.middle ?? 0,
      headMiddle: placed.top + (placed.folded ? FOLDED_HEIGHT / 2 : HEAD_MIDDLE),
      focused: byId.get(placed.id)?.focused ?? false,
    })),
    // The column stands to the left of the text with its script or by the edge of the desk it belongs to.
    columnBox.left < textBox.left
      ? { from: textBox.left - columnBox.left - 8, to: columnBox.width }
      : { from: textBox.right - columnBox.left + 8, to: 0 },
  ).map(({ id, path }) => {
    const item = byId.get(id);
    return { path, kind: item?.focused ? item.kind : null };
  });
  const end = cards.reduce(
    (low, placed) => Math.max(low, placed.top + (byId.get(placed.id)?.height ?? 0)),
    0,
  );
  return { cards, painted, glyphs, ties, marks, more: groups, height: end };
}

const fromCorner = ({ left, top, right, bottom }: DOMRect, corner: DOMRect): Box => ({
  left: left - corner.left,
  top: top - corner.top,
  right: right - corner.left,
  bottom: bottom - corner.top,
});
