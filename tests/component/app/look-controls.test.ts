import { afterEach, describe, expect, test } from 'vitest';
import { button, click, press, until, words } from './hands.ts';
import { openWindow, settled, type OpenWindow } from './open-window.ts';

let opened: OpenWindow;
afterEach(() => opened.work.choose({ language: 'en' }));

/** The ways to the choices, each of another width. */
const WAYS = {
  'above the text': async () => click(button(opened, 'Reading settings')),
  'in the settings': async () => press('{Control>},{/Control}'),
} as const;
type Way = keyof typeof WAYS;

interface Row {
  readonly names: readonly string[];
  readonly left: number;
  readonly right: number;
}

/** The typefaces row by row, and the box that they stand in. */
async function faces(language: 'en' | 'de' | 'fr', way: Way): Promise<{ box: DOMRect; rows: Row[] }> {
  opened = await openWindow();
  await WAYS[way]();
  const seen = (selector: string): HTMLElement[] =>
    opened.all(selector).filter((element) => element.checkVisibility());
  await until(() => seen('.faces').length === 1, 'the choices');
  await opened.work.choose({ language });
  await document.fonts.ready;
  await settled();
  const box = seen('.faces')[0]?.getBoundingClientRect() ?? new DOMRect();
  const byRow = Map.groupBy(seen('.faces label'), (face) => face.getBoundingClientRect().top);
  const rows = [...byRow.values()].map((row) => {
    const boxes = row.map((face) => face.getBoundingClientRect());
    return {
      names: row.map(words),
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
    };
  });
  return { box, rows };
}

describe.each(Object.keys(WAYS) as Way[])('the typefaces to choose from, %s', (way) => {
  test('stand in a row of the app’s own and one of the system’s', async () => {
    const { rows } = await faces('en', way);
    expect(rows.map(({ names }) => names)).toEqual([
      ['Literata', 'Inter', 'Atkinson Hyperlegible'],
      ['System serif', 'System sans'],
    ]);
  });

  test.each(['en', 'de', 'fr'] as const)('fill each row and keep within it: %s', async (language) => {
    const { box, rows } = await faces(language, way);
    for (const { left, right } of rows) {
      expect(left).toBeCloseTo(box.left + 2, 0);
      expect(right).toBeCloseTo(box.right - 2, 0);
    }
  });
});
