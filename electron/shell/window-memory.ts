import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { LANGUAGES, THEMES } from '../bridge/contract.ts';

const length = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const coordinate = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
/** In device-independent pixels of the whole desktop. */
const rectangle = v.object({ x: coordinate, y: coordinate, width: length, height: length });
export type Rectangle = v.InferOutput<typeof rectangle>;

const memory = v.object({
  bounds: v.nullable(rectangle),
  maximized: v.boolean(),
  /** Known to the main process as well, so that the window opens in the right colour, before the page is there. */
  theme: v.picklist(THEMES),
  /** And in its language; null before the page has told one. */
  language: v.optional(v.nullable(v.picklist(LANGUAGES)), null),
});
export type WindowMemory = v.InferOutput<typeof memory>;

const FRESH: WindowMemory = { bounds: null, maximized: false, theme: 'system', language: null };

const SIZE = { width: 1440, height: 900 };
export const LEAST_SIZE = { width: 400, height: 300 };
/** So much of the bar at the top must lie on some display, or the window could not be taken hold of. */
const GRIP = { width: 120, height: 48 };

/** What the last start left; a fresh one's where there is nothing or nothing readable. */
export function recall(file: string): WindowMemory {
  try {
    const read = v.safeParse(memory, JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.output : FRESH;
  } catch {
    return FRESH;
  }
}

/** Keeps it for the next start. Failing is no reason to trouble the reader: the window opens in its usual place. */
export function remember(file: string, value: WindowMemory): void {
  const draft = `${file}.draft`;
  try {
    writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    return;
  }
}

/**
 * Where to open a window that stood at `bounds`, on displays with these work areas, the main one first. Without a
 * place (centred by the system) when the display it stood on is gone; never larger than the display it opens on.
 */
export function placeWindow(
  bounds: Rectangle | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number } & Partial<Rectangle> {
  const home = bounds === null ? undefined : workAreas.find((area) => canGrip(bounds, area));
  const room = home ?? workAreas[0] ?? { x: 0, y: 0, ...SIZE };
  const { width, height } = bounds ?? SIZE;
  const size = {
    width: Math.max(LEAST_SIZE.width, Math.min(width, room.width)),
    height: Math.max(LEAST_SIZE.height, Math.min(height, room.height)),
  };
  if (bounds === null || !home) return size;
  // A window that had to shrink may have lost the part that could be taken hold of.
  const there = { ...size, x: bounds.x, y: bounds.y };
  return canGrip(there, home) ? there : size;
}

function canGrip({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return shown >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height;
}
