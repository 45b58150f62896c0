import { refuseTheRest } from './refuse.ts';

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const size = { width: 1920, height: 1080 };
const display = { id: 1, scaleFactor: 1, bounds: area, workArea: area, size, workAreaSize: size };

/** `screen`: one display of 1920 by 1080. */
export const screen = refuseTheRest('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
});
