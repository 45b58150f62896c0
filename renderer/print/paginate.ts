/** Something that flows down the pages: a block of the text, or a note at the end. All lengths in CSS px. */
export interface Piece {
  /** The space above it where something stands above it on its page. */
  readonly gap: number;
  /** Where each of its lines ends, from the top of the piece; at least one. */
  readonly ends: readonly number[];
  /** It stays with what follows, as a heading does. */
  readonly leads: boolean;
  /** Its lines stay together. */
  readonly whole: boolean;
}

/** A note, at the line in which its passage begins. */
export interface NoteBox {
  readonly piece: number;
  readonly line: number;
  /** What it takes, with the gap to the next one. */
  readonly height: number;
}

/** Where notes take their room: in a margin as high as the text, or from the text's own height. */
export type NotesPlace = 'beside' | 'below';

export interface Sheet {
  /** The height a page has for text. */
  readonly height: number;
  readonly notes: NotesPlace;
  /** What keeps the first note of a page that stands below the text apart from it. */
  readonly apart: number;
}

/** Lines [from, to) of a piece. */
export interface Part {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly parts: readonly Part[];
  /** The notes that stand on this page, by their index, in the order of their lines. */
  readonly notes: readonly number[];
}

export interface Pagination {
  readonly pages: readonly Page[];
  /** Notes for which the page of their passage had no room, by their index. */
  readonly atEnd: readonly number[];
}

/** A paragraph leaves at least so many lines on a page that it begins on, and on one that it ends on. */
const ORPHANS = 2;
const WIDOWS = 2;

interface Line {
  readonly piece: number;
  readonly line: number;
  readonly height: number;
  readonly gap: number;
  /** A page may begin here: well (no heading, orphan or widow suffers), at need, or not at all. */
  readonly begins: 'well' | 'poorly' | 'never';
}

/**
 * Breaks pieces into pages so that every note stands on the page on which its passage begins. A page ends before the
 * line whose notes it could no longer hold; only notes that even then find no room, because they are too long or too
 * many for one line, go to the end. O(lines + notes).
 * @param notes in the order of their lines
 */
export function paginate(pieces: readonly Piece[], notes: readonly NoteBox[], sheet: Sheet): Pagination {
  const lines = pieces.flatMap(linesOf);
  const pages: Page[] = [];
  const atEnd: number[] = [];
  let note = 0;
  for (let start = 0; start < lines.length;) {
    const filled = fill(lines, start, notes, note, sheet);
    pages.push({ parts: partsOf(lines.slice(start, filled.end)), notes: filled.kept });
    atEnd.push(...filled.dropped);
    note += filled.kept.length + filled.dropped.length;
    start = filled.end;
  }
  // Without a line there is no page, and notes stand alone.
  for (; note < notes.length; note++) atEnd.push(note);
  return { pages, atEnd };
}

function linesOf(piece: Piece, index: number, pieces: readonly Piece[]): Line[] {
  const { gap, ends, whole } = piece;
  const led = pieces[index - 1]?.leads ?? false;
  return ends.map((end, line) => {
    const isInside = line > 0;
    const isWell = isInside ? line >= ORPHANS && ends.length - line >= WIDOWS : !led;
    const isFixed = isInside && whole;
    return {
      piece: index,
      line,
      height: end - (ends[line - 1] ?? 0),
      gap: isInside ? 0 : gap,
      begins: isFixed ? 'never' : isWell ? 'well' : 'poorly',
    };
  });
}

interface Filled {
  /** The line that the next page begins with. */
  readonly end: number;
  readonly kept: number[];
  readonly dropped: number[];
}

/** Takes lines from `start` on, and notes from `firstNote` on, until one of them does not fit any more. */
function fill(
  lines: readonly Line[],
  start: number,
  notes: readonly NoteBox[],
  firstNote: number,
  { height, notes: place, apart }: Sheet,
): Filled {
  const kept: { note: number; at: number }[] = [];
  const dropped: number[] = [];
  let text = 0;
  let taken = 0;
  let well = -1;
  let poor = -1;
  let note = firstNote;
  const fits = (moreText: number, moreNotes: number): boolean => {
    const below = place === 'beside' || taken + moreNotes === 0 ? 0 : apart + taken + moreNotes;
    return text + moreText + below <= height && taken + moreNotes <= height;
  };
  /** Ends the page at a line; what was kept for lines after it goes on with them. */
  const end = (at: number): Filled => ({
    end: at,
    kept: kept.filter((one) => one.at < at).map((one) => one.note),
    dropped,
  });
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (at > start && line.begins === 'well') well = at;
    if (at > start && line.begins === 'poorly') poor = at;
    const before = well >= 0 ? well : poor;
    const own = line.height + (at > start ? line.gap : 0);
    if (at > start && !fits(own, 0)) return end(before >= 0 ? before : at);
    text += own;
    for (let box = notes[note]; box && isAt(box, line); box = notes[++note]) {
      if (fits(0, box.height)) {
        taken += box.height;
        kept.push({ note, at });
      } else if (before >= 0) return end(before);
      else dropped.push(note);
    }
  }
  return end(lines.length);
}

const isAt = (box: NoteBox, line: Line): boolean => box.piece === line.piece && box.line === line.line;

function partsOf(lines: readonly Line[]): Part[] {
  const parts: { piece: number; from: number; to: number }[] = [];
  for (const { piece, line } of lines) {
    const last = parts.at(-1);
    if (last?.piece === piece) last.to = line + 1;
    else parts.push({ piece, from: line, to: line + 1 });
  }
  return parts;
}
