import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskLayout } from '../../../../renderer/data/model.ts';
import {
  activePane,
  changePane,
  closeMissing,
  closePane,
  goToPane,
  LEAST_SHARE,
  linkPane,
  MOST_PANES,
  moveEdge,
  openBeside,
  openHere,
  swapPane,
} from '../../../../renderer/desk/layout.ts';

const EMPTY: DeskLayout = { panes: [], active: 0, together: false };
const articles = ({ panes }: DeskLayout): string => panes.map(({ article }) => article).join(' ');
const open = (...ids: string[]): DeskLayout => ids.reduce(openBeside, EMPTY);

describe('opening', () => {
  test('an article on an empty desk makes its first pane', () => {
    expect(openHere(EMPTY, 'a')).toEqual({
      panes: [{ key: 1, article: 'a', share: 1, zoom: 1, free: false }],
      active: 1,
      together: false,
    });
  });

  test('an article takes the active pane’s place, and keeps the pane’s width', () => {
    const layout = openHere(goToPane(open('a', 'b'), 0), 'c');
    expect(articles(layout)).toBe('c b');
  });

  test('beside puts it behind the active pane', () => {
    expect(articles(openBeside(goToPane(open('a', 'b'), 0), 'c'))).toBe('a c b');
  });

  test('an article that lies open is gone to, and not opened twice', () => {
    const layout = openBeside(open('a', 'b'), 'a');
    expect([articles(layout), activePane(layout)?.article]).toEqual(['a b', 'a']);
  });

  test('beside on a full desk takes the active pane', () => {
    expect(articles(openBeside(open('a', 'b', 'c'), 'd'))).toBe('a b d');
  });
});

describe('closing', () => {
  test('the active pane goes to the one before it', () => {
    const layout = closePane(open('a', 'b', 'c'), 3);
    expect([articles(layout), activePane(layout)?.article]).toEqual(['a b', 'b']);
  });

  test('the first pane goes to the one that takes its place', () => {
    const layout = closePane(goToPane(open('a', 'b'), 0), 1);
    expect([articles(layout), activePane(layout)?.article]).toEqual(['b', 'b']);
  });

  test('what was deleted leaves the others as they were', () => {
    const layout = open('a', 'b', 'c');
    expect(articles(closeMissing(layout, (id) => id !== 'b'))).toBe('a c');
    expect(closeMissing(layout, () => true)).toBe(layout);
  });
});

test('swapping exchanges the articles with their zoom, and the active pane stays with its article', () => {
  const layout = swapPane(changePane(open('a', 'b'), 2, { zoom: 1.5 }), 2);
  expect(layout.panes.map(({ article, zoom }) => [article, zoom])).toEqual([
    ['b', 1.5],
    ['a', 1],
  ]);
  expect(activePane(layout)?.article).toBe('b');
});

test('L links panes that scroll apart; then it frees the pane, and takes it back', () => {
  const linked = linkPane(open('a', 'b'), 1);
  const freed = linkPane(linked, 1);
  expect(
    [linked, freed, linkPane(freed, 1)].map(({ together, panes }) => [together, panes[0]?.free]),
  ).toEqual([
    [true, false],
    [true, true],
    [true, false],
  ]);
  expect(linkPane(open('a'), 1)).toEqual(open('a'));
});

test('whatever is done, articles lie open once, shares make a whole, and the active pane is there', () => {
  const act = fc.oneof(
    fc.record({ do: fc.constantFrom('here', 'beside'), id: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({ do: fc.constantFrom('close', 'swap', 'link', 'go'), key: fc.integer({ min: 0, max: 4 }) }),
    fc.record({
      do: fc.constant('edge'),
      key: fc.integer({ min: 0, max: 2 }),
      to: fc.double({ min: -1, max: 2, noNaN: true }),
    }),
  );
  const apply = (
    layout: DeskLayout,
    step: { do: string; id?: string; key?: number; to?: number },
  ): DeskLayout => {
    const { id = '', key = 0, to = 0 } = step;
    switch (step.do) {
      case 'here':
        return openHere(layout, id);
      case 'beside':
        return openBeside(layout, id);
      case 'close':
        return closePane(layout, key);
      case 'swap':
        return swapPane(layout, key);
      case 'link':
        return linkPane(layout, key);
      case 'go':
        return goToPane(layout, key);
      default:
        return moveEdge(layout, key, to);
    }
  };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (steps) => {
      const layout = steps.reduce(apply, EMPTY);
      const ids = layout.panes.map(({ article }) => article);
      expect(ids.length).toBeLessThanOrEqual(MOST_PANES);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(layout.panes.map(({ key }) => key)).size).toBe(ids.length);
      expect(layout.panes.some(({ key }) => key === layout.active)).toBe(ids.length > 0);
      expect(layout.panes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(Math.min(1, ids.length));
      for (const { share } of layout.panes) expect(share).toBeGreaterThanOrEqual(LEAST_SHARE - 1e-9);
    }),
  );
});
