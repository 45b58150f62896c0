import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LEAST_SIZE,
  placeWindow,
  recall,
  remember,
  type Rectangle,
} from '../../../../electron/shell/window-memory.ts';
import { scratchFolder } from '../import/scratch.ts';

const FRESH = { bounds: null, maximized: false, theme: 'system', language: null };
const KEPT = {
  bounds: { x: 10, y: 20, width: 900, height: 700 },
  maximized: true,
  theme: 'sepia',
  language: 'de',
} as const;

describe('what the window remembers', () => {
  const at = scratchFolder();

  test('comes back at the next start', () => {
    remember(at('window.json'), KEPT);
    expect(recall(at('window.json'))).toEqual(KEPT);
  });

  test('lies in a file of the reader’s own, with no draft beside it', async () => {
    remember(at('window.json'), KEPT);
    expect((await stat(at('window.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(at())).toEqual(['window.json']);
  });

  test('is that of a first start where there is nothing to read', () => {
    expect(recall(at('window.json'))).toEqual(FRESH);
    expect(recall(at())).toEqual(FRESH);
  });

  test.each([
    ['half a file', '{"bounds":{"x":1'],
    ['nothing', ''],
    ['another shape', '[1, 2]'],
    ['null', 'null'],
    ['a theme of a later version', JSON.stringify({ ...KEPT, theme: 'midnight' })],
    ['a size of no window', JSON.stringify({ ...KEPT, bounds: { x: 0, y: 0, width: 0, height: 1e9 } })],
    ['half pixels', JSON.stringify({ ...KEPT, bounds: { x: 0.5, y: 0, width: 900, height: 700 } })],
  ])('is that of a first start when its file holds %s', async (_, text) => {
    await writeFile(at('window.json'), text);
    expect(recall(at('window.json'))).toEqual(FRESH);
  });

  test('keeps nothing that it does not know', async () => {
    await writeFile(at('window.json'), JSON.stringify({ ...KEPT, preload: '/tmp/evil.js' }));
    expect(recall(at('window.json'))).toEqual(KEPT);
  });

  test('is the one of before when the new one cannot be written, and the app goes on', async () => {
    remember(at('window.json'), KEPT);
    await chmod(at('window.json'), 0o600);
    remember(at('gone', 'window.json'), KEPT);
    // A folder stands where the draft would be written.
    remember(at('window.json.draft', 'never'), KEPT);
    expect(JSON.parse(await readFile(at('window.json'), 'utf8'))).toEqual(KEPT);
  });
});

describe('the place of the window', () => {
  const main = { x: 0, y: 25, width: 1920, height: 1055 };
  const right = { x: 1920, y: 0, width: 1280, height: 1024 };

  test('is where it stood', () => {
    const bounds = { x: 100, y: 90, width: 1000, height: 800 };
    expect(placeWindow(bounds, [main, right])).toEqual(bounds);
    expect(placeWindow({ ...bounds, x: 2000 }, [main, right])).toEqual({ ...bounds, x: 2000 });
  });

  test('is the system’s choice at a first start', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1440, height: 900 });
    expect(placeWindow(null, [{ ...main, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
    expect(placeWindow(null, [])).toEqual({ width: 1440, height: 900 });
  });

  test('is the system’s choice when its display is gone, in the size it had as far as that fits', () => {
    const there = { x: 2000, y: 100, width: 1200, height: 900 };
    expect(placeWindow(there, [main])).toEqual({ width: 1200, height: 900 });
    expect(placeWindow({ ...there, width: 5000, height: 5000 }, [main])).toEqual({
      width: 1920,
      height: 1055,
    });
  });

  test.each([
    ['above the display', { x: 100, y: -10, width: 900, height: 700 }],
    ['under the display', { x: 100, y: 1050, width: 900, height: 700 }],
    ['almost outside at the left', { x: -850, y: 100, width: 900, height: 700 }],
    ['almost outside at the right', { x: 1900, y: 100, width: 900, height: 700 }],
  ])('is the system’s choice when its bar is %s and could not be taken hold of', (_, bounds) => {
    expect(placeWindow(bounds, [main])).toEqual({ width: 900, height: 700 });
  });

  const length = fc.integer({ min: 1, max: 6000 });
  const coordinate = fc.integer({ min: -6000, max: 6000 });
  const rectangle: fc.Arbitrary<Rectangle> = fc.record({
    x: coordinate,
    y: coordinate,
    width: length,
    height: length,
  });
  const display = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 640, max: 6000 }),
    height: fc.integer({ min: 480, max: 4000 }),
  });

  test('always lets the reader take hold of the bar, on whatever displays there are', () => {
    fc.assert(
      fc.property(rectangle, fc.array(display, { minLength: 1, maxLength: 3 }), (bounds, displays) => {
        const { x, y, width } = placeWindow(bounds, displays);
        if (x === undefined || y === undefined) return;
        const held = displays.some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
            y >= area.y &&
            y + 48 <= area.y + area.height,
        );
        expect(held).toBe(true);
      }),
      { numRuns: 2_000, examples: [[{ x: -1900, y: 100, width: 2020, height: 800 }, [main]]] },
    );
  });

  test('is never smaller than a window can be, nor larger than the largest display', () => {
    fc.assert(
      fc.property(
        fc.option(rectangle),
        fc.array(display, { minLength: 1, maxLength: 3 }),
        (bounds, displays) => {
          const { width, height } = placeWindow(bounds, displays);
          expect(width).toBeGreaterThanOrEqual(LEAST_SIZE.width);
          expect(height).toBeGreaterThanOrEqual(LEAST_SIZE.height);
          expect(width).toBeLessThanOrEqual(Math.max(...displays.map((area) => area.width)));
          expect(height).toBeLessThanOrEqual(Math.max(...displays.map((area) => area.height)));
        },
      ),
    );
  });
});
