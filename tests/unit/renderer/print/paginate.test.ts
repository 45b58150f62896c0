import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  paginate,
  type NoteBox,
  type Pagination,
  type Piece,
  type Sheet,
} from '../../../../renderer/print/paginate.ts';

const LINE = 20;
const SHEET: Sheet = { height: 10 * LINE, notes: 'beside', apart: 10 };

/** A paragraph of so many lines, without a gap above. */
const piece = (lines: number, changes: Partial<Piece> = {}): Piece => ({
  gap: 0,
  ends: Array.from({ length: lines }, (_, i) => (i + 1) * LINE),
  leads: false,
  whole: false,
  ...changes,
});
const heading = (lines = 1): Piece => piece(lines, { leads: true, whole: true });
const note = (at: number, line: number, height: number): NoteBox => ({ piece: at, line, height });

/** The pages as `piece:from-to`. */
const seen = ({ pages }: Pagination): string[] =>
  pages.map(({ parts }) => parts.map(({ piece, from, to }) => `${piece}:${from}-${to}`).join(' '));

describe('text', () => {
  test('of one page stays on one', () => {
    expect(seen(paginate([piece(4), piece(6)], [], SHEET))).toEqual(['0:0-4 1:0-6']);
  });

  test('goes on, within a paragraph, where a page is full', () => {
    expect(seen(paginate([piece(4), piece(20)], [], SHEET))).toEqual(['0:0-4 1:0-6', '1:6-16', '1:16-20']);
  });

  test('counts the gap above a piece, but not at the top of a page', () => {
    const apart = piece(5, { gap: LINE });
    expect(seen(paginate([piece(5), apart, apart], [], SHEET))).toEqual(['0:0-5 1:0-3', '1:3-5 2:0-5']);
  });

  test('leaves no single line of a paragraph on either page', () => {
    expect(seen(paginate([piece(9), piece(4)], [], SHEET))).toEqual(['0:0-9', '1:0-4']);
    expect(seen(paginate([piece(7), piece(4)], [], SHEET))).toEqual(['0:0-7 1:0-2', '1:2-4']);
    expect(seen(paginate([piece(7), piece(3)], [], SHEET))).toEqual(['0:0-7 1:0-3']);
    expect(seen(paginate([piece(8), piece(3)], [], SHEET))).toEqual(['0:0-8', '1:0-3']);
  });

  test('keeps a heading with the lines that follow', () => {
    expect(seen(paginate([piece(8), heading(), piece(5)], [], SHEET))).toEqual(['0:0-8', '1:0-1 2:0-5']);
    expect(seen(paginate([piece(7), heading(), piece(5)], [], SHEET))).toEqual([
      '0:0-7 1:0-1 2:0-2',
      '2:2-5',
    ]);
  });

  test('that must stay together is broken only where it is longer than a page', () => {
    const together = piece(12, { whole: true });
    expect(seen(paginate([piece(3), together], [], SHEET))).toEqual(['0:0-3', '1:0-10', '1:10-12']);
  });

  test('of no piece has no page', () => {
    expect(paginate([], [], SHEET)).toEqual({ pages: [], atEnd: [] });
  });
});

describe('notes', () => {
  test('in the margin leave the text where it is while they fit', () => {
    const { pages, atEnd } = paginate([piece(10)], [note(0, 0, 100), note(0, 9, 100)], SHEET);
    expect([pages.length, pages[0]?.notes, atEnd]).toEqual([1, [0, 1], []]);
  });

  test('in the margin end the page before the line whose note it could not hold', () => {
    const paged = paginate([piece(4), piece(6)], [note(0, 1, 150), note(1, 3, 60)], SHEET);
    expect(seen(paged)).toEqual(['0:0-4 1:0-3', '1:3-6']);
    expect(paged.pages.map(({ notes }) => notes)).toEqual([[0], [1]]);
  });

  test('below take their room from the text', () => {
    const below: Sheet = { ...SHEET, notes: 'below' };
    const paged = paginate([piece(10)], [note(0, 0, 50)], below);
    expect(seen(paged)).toEqual(['0:0-7', '0:7-10']);
    expect(paged.pages.map(({ notes }) => notes)).toEqual([[0], []]);
  });

  test('below go with their line where the page has no room for both', () => {
    const below: Sheet = { ...SHEET, notes: 'below' };
    const paged = paginate([piece(10)], [note(0, 7, 60)], below);
    expect(seen(paged)).toEqual(['0:0-7', '0:7-10']);
    expect(paged.pages.map(({ notes }) => notes)).toEqual([[], [0]]);
  });

  test('break a paragraph badly rather than stand on another page than their passage', () => {
    const paged = paginate([piece(3)], [note(0, 0, 150), note(0, 1, 150)], SHEET);
    expect(seen(paged)).toEqual(['0:0-1', '0:1-3']);
    expect(paged.atEnd).toEqual([]);
  });

  test('longer than a page go to the end, and the text stays', () => {
    const paged = paginate([piece(4)], [note(0, 0, 50), note(0, 0, 900), note(0, 1, 50)], SHEET);
    expect(paged).toMatchObject({ pages: [{ notes: [0, 2] }], atEnd: [1] });
  });
});

const pieces = fc.array(
  fc.record({
    gap: fc.nat({ max: 30 }),
    ends: fc
      .array(fc.integer({ min: 10, max: 40 }), { minLength: 1, maxLength: 15 })
      .map((heights) => heights.map((_, i) => heights.slice(0, i + 1).reduce((sum, h) => sum + h, 0))),
    leads: fc.boolean(),
    whole: fc.boolean(),
  }),
  { maxLength: 12 },
);
const sheet = fc.record({
  height: fc.integer({ min: 60, max: 400 }),
  notes: fc.constantFrom('beside' as const, 'below' as const),
  apart: fc.nat({ max: 20 }),
});
/** Notes on random lines of the pieces, in order. */
const laden = pieces.chain((some) => {
  const lines = some.flatMap(({ ends }, at) => ends.map((_, line) => ({ piece: at, line })));
  const at = lines.length === 0 ? fc.constant([]) : fc.array(fc.nat({ max: lines.length - 1 }));
  return fc.record({
    pieces: fc.constant(some),
    notes: at.chain((picks) =>
      fc.tuple(
        ...picks
          .toSorted((a, b) => a - b)
          .map((pick) =>
            fc
              .integer({ min: 10, max: 300 })
              .map((height): NoteBox => ({ piece: 0, line: 0, ...lines[pick], height })),
          ),
      ),
    ),
  });
});

test('every line stands once, in order, and every note on the page of its line or at the end', () => {
  fc.assert(
    fc.property(laden, sheet, ({ pieces, notes }, sheet) => {
      const { pages, atEnd } = paginate(pieces, notes, sheet);
      const lines = pages.flatMap(({ parts }) =>
        parts.flatMap(({ piece, from, to }) =>
          Array.from({ length: to - from }, (_, i) => `${piece} ${from + i}`),
        ),
      );
      expect(lines).toEqual(pieces.flatMap(({ ends }, at) => ends.map((_, line) => `${at} ${line}`)));
      for (const { parts, notes: here } of pages) {
        for (const index of here) {
          const { piece, line } = notes[index] ?? { piece: -1, line: -1 };
          const holds = parts.some((part) => part.piece === piece && part.from <= line && line < part.to);
          expect(holds).toBe(true);
        }
      }
      const all = [...pages.flatMap(({ notes }) => notes), ...atEnd];
      expect(all.toSorted((a, b) => a - b)).toEqual(notes.map((_, index) => index));
    }),
  );
});

test('no page holds more than it has room for, but for a line that is higher than a page', () => {
  fc.assert(
    fc.property(laden, sheet, ({ pieces, notes }, sheet) => {
      for (const { parts, notes: here } of paginate(pieces, notes, sheet).pages) {
        const text = parts.reduce((sum, { piece, from, to }, i) => {
          const { ends, gap } = pieces[piece] ?? { ends: [], gap: 0 };
          return sum + (i > 0 ? gap : 0) + (ends[to - 1] ?? 0) - (ends[from - 1] ?? 0);
        }, 0);
        const room = here.reduce((sum, index) => sum + (notes[index]?.height ?? 0), 0);
        const below = sheet.notes === 'below' && room > 0 ? sheet.apart + room : 0;
        const first = parts[0];
        const isOneLine = parts.length === 1 && first !== undefined && first.to - first.from === 1;
        expect(room).toBeLessThanOrEqual(sheet.height);
        expect(isOneLine || text + below <= sheet.height).toBe(true);
      }
    }),
  );
});
