import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { oneArticle, type OneArticle } from './one-article.ts';

/** More than one part holds: the second begins with block 2,000, the second section of the first with block 16. */
const LONG = Array.from({ length: 2_200 }, (_, n) => `Paragraph ${n}. ${'The water fell. '.repeat(8)}`);
const INNER_EDGE = 16;
const PART_EDGE = 2_000;

describe('a text of several parts', () => {
  let opened: OneArticle;
  const block = (n: number): HTMLElement => opened.find(`[data-block="${n}"]`);
  const isRendered = (n: number): boolean => block(n).checkVisibility({ contentVisibilityAuto: true });

  beforeAll(async () => {
    opened = await oneArticle(LONG);
  });

  test('stands in the document whole, and only what is near the view is rendered', async () => {
    expect(opened.all('.part')).toHaveLength(2);
    opened.scroller.scrollTop = 0;
    await until(() => isRendered(0) && !isRendered(1_500), 'the beginning');
    expect([PART_EDGE, 2_199].map(isRendered)).toEqual([false, false]);
    block(PART_EDGE + 100).scrollIntoView();
    await until(() => isRendered(PART_EDGE + 100), 'the second part');
    await until(() => !isRendered(0), 'the first section gone');
    expect(isRendered(2_199)).toBe(false);
  });

  test('tells in each of them what is at the top of the window', async () => {
    for (const n of [2_199 - 20, PART_EDGE + 1, PART_EDGE - 1, INNER_EDGE]) {
      opened.pane.follow({ block: n, fraction: 0.5 });
      await settled();
      await settled();
      expect(opened.pane.place?.block).toBe(n);
      expect(opened.pane.place?.fraction).toBeCloseTo(0.5, 1);
    }
  });

  test.each(['spaced', 'indented'] as const)(
    'has the same between two paragraphs everywhere: %s',
    async (way) => {
      await opened.work.choose({ paragraphs: way });
      await settled();
      const before = (n: number): string[] => {
        const { marginTop, textIndent } = getComputedStyle(block(n));
        return [marginTop, textIndent];
      };
      const within = before(3);
      expect(before(INNER_EDGE)).toEqual(within);
      expect(before(PART_EDGE)).toEqual(within);
      expect(within).not.toEqual(['0px', '0px']);
      expect(before(0)).toEqual(['0px', '0px']);
    },
  );
});
