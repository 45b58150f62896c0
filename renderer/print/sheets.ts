import type { Paper } from '../../electron/bridge/contract.ts';
import type { PrintChoice } from '../data/model.ts';

/** Where things stand on a sheet of paper, CSS px from its upper corner on the side where lines begin. */
export interface SheetLook {
  readonly paper: Paper;
  readonly width: number;
  readonly height: number;
  /** Of the text. */
  readonly top: number;
  readonly start: number;
  readonly measure: number;
  readonly textHeight: number;
  /** Of the margin with the notes; 0 where there is none. */
  readonly notesStart: number;
  readonly notesWidth: number;
}

/** Rounded down, so that a page never runs over onto a second sheet. */
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 793, height: 1122 },
  Letter: { width: 816, height: 1056 },
};
const TOP = 92;
const FOOT = 64;
const SIDE = 64;
const LEADING = 21;
const NOTES_WIDTH = 204;
const BETWEEN = 32;
/** Of lines that no notes stand beside: 68 characters of Literata at 14 px. */
const MEASURE = 480;

export const NOTES_GAP = 8;

export function sheetOf({ paper, notes }: PrintChoice): SheetLook {
  const { width, height } = SIZES[paper];
  const frame = { paper, width, height, top: TOP };
  const textHeight = Math.floor((height - TOP - FOOT) / LEADING) * LEADING;
  if (notes !== 'beside') {
    const start = Math.round((width - MEASURE) / 2);
    return { ...frame, textHeight, start, measure: MEASURE, notesStart: start, notesWidth: MEASURE };
  }
  const notesStart = width - SIDE - NOTES_WIDTH;
  const measure = notesStart - BETWEEN - SIDE;
  return { ...frame, textHeight, start: SIDE, measure, notesStart, notesWidth: NOTES_WIDTH };
}
