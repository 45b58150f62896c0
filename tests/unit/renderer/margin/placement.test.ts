import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Card, type Column, placeCards } from '../../../../renderer/margin/placement.ts';

const column: Column = { gap: 4, floor: 0, limit: 40 };
const FOLDED = 28;

function card(id: string, want: number, height = 60, focused = false): Card {
  return { id, want, height, foldedHeight: FOLDED, focused };
}

/** What stands in the column, from the top down, with what it takes up. */
function standing(cards: readonly Card[], given = column) {
  const { cards: placed, groups } = placeCards(cards, given);
  const byId = new Map(cards.map((one) => [one.id, one]));
  const all = [
    ...placed.map(({ id, top, folded, offset }) => ({
      ids: [id],
      top,
      folded,
      offset,
      height: folded ? (byId.get(id)?.foldedHeight ?? 0) : (byId.get(id)?.height ?? 0),
    })),
    ...groups.map(({ top, ids }) => ({ ids: [...ids], top, folded: true, offset: 0, height: FOLDED })),
  ];
  return all.sort((a, b) => a.top - b.top);
}

const anyCard = fc.record({
  want: fc.double({ min: -200, max: 6000, noNaN: true }),
  height: fc.double({ min: FOLDED, max: 400, noNaN: true }),
});
const anyCards = fc
  .tuple(fc.array(anyCard, { maxLength: 120 }), fc.nat())
  .map(([cards, focus]) =>
    cards.map(({ want, height }, index) => card(`n${index}`, want, height, index === focus % 150)),
  );
const anyColumn = fc.record({
  gap: fc.constantFrom(0, 4, 7.5),
  floor: fc.constantFrom(0, 33.3, 500),
  limit: fc.constantFrom(40, 80),
});

describe('placing the cards of the note column', () => {
  test('nothing to place is nothing placed', () => {
    expect(placeCards([], column)).toEqual({ cards: [], groups: [] });
  });

  test('cards with room stand level with their lines', () => {
    expect(placeCards([card('a', 10.2), card('b', 100), card('c', 400.6)], column).cards).toEqual([
      { id: 'a', top: 10, folded: false, offset: expect.closeTo(-0.2, 6) },
      { id: 'b', top: 100, folded: false, offset: 0 },
      { id: 'c', top: 401, folded: false, offset: expect.closeTo(0.4, 6) },
    ]);
  });

  test('two cards in each other’s way share the displacement', () => {
    const { cards } = placeCards([card('a', 100), card('b', 124)], column);
    expect(cards.map(({ top, folded }) => ({ top, folded }))).toEqual([
      { top: 80, folded: false },
      { top: 144, folded: false },
    ]);
  });

  test('the card in focus stays level and its neighbours give way up and down', () => {
    const { cards } = placeCards([card('a', 80), card('b', 100, 60, true), card('c', 130)], column);
    expect(cards.map(({ id, top }) => [id, top])).toEqual([
      ['a', 68],
      ['b', 100],
      ['c', 164],
    ]);
    expect(cards[0]?.folded).toBe(true);
  });

  test('the tallest card of a run that cannot hold the limit is folded, and no other', () => {
    const { cards, groups } = placeCards(
      [card('a', 100, 60), card('b', 110, 300), card('c', 200, 60), card('far', 900, 350)],
      column,
    );
    expect(cards.filter(({ folded }) => folded).map(({ id }) => id)).toEqual(['b']);
    expect(groups).toEqual([]);
  });

  test('what folding did not need is unfolded again', () => {
    const cards = [card('a', 0, 200), card('b', 190, 100), card('c', 210, 30), card('d', 230, 30)];
    const placed = placeCards(cards, column).cards;
    for (const { id } of placed.filter(({ folded }) => folded)) {
      const others = placed.filter((one) => one.folded && one.id !== id).map((one) => one.id);
      const held = cards.map((one) => (others.includes(one.id) ? { ...one, height: FOLDED } : one));
      const again = placeCards(held, column).cards;
      expect(again.find((one) => one.id === id)?.folded).toBe(true);
    }
  });

  test('a folded card wants its own, higher head level', () => {
    const crowd = [0, 1].map((n) => ({ ...card(`n${n}`, 100, 200), foldedWant: 105 }));
    expect(placeCards(crowd, column).cards).toEqual([
      { id: 'n0', top: 87, folded: true, offset: -18 },
      { id: 'n1', top: 119, folded: false, offset: 19 },
    ]);
  });

  test('more notes on one line than fit folded stand behind one row', () => {
    const crowd = Array.from({ length: 9 }, (_, n) => card(`n${n}`, 300, 50 + n));
    const { cards, groups } = placeCards([card('before', 100), ...crowd, card('after', 500)], column);
    expect(cards.map(({ id, top }) => [id, top])).toEqual([
      ['before', 100],
      ['after', 500],
    ]);
    expect(groups).toEqual([{ top: 300, ids: crowd.map(({ id }) => id) }]);
  });

  test('the card in focus stays out of the rows of its crowd', () => {
    const crowd = Array.from({ length: 9 }, (_, n) => card(`n${n}`, 300, 90, n === 4));
    const { cards, groups } = placeCards(crowd, column);
    expect(cards).toEqual([{ id: 'n4', top: 300, folded: false, offset: 0 }]);
    expect(groups).toEqual([
      { top: 268, ids: ['n0', 'n1', 'n2', 'n3'] },
      { top: 394, ids: ['n5', 'n6', 'n7', 'n8'] },
    ]);
  });

  test('a line above the floor costs no folding of the cards that are level', () => {
    const { cards } = placeCards([card('a', 20, 60), card('b', 340, 60)], { ...column, floor: 200 });
    expect(cards).toEqual([
      { id: 'a', top: 200, folded: false, offset: 180 },
      { id: 'b', top: 340, folded: false, offset: 0 },
    ]);
  });

  test('only the floor can push the card in focus down, and no further than it must', () => {
    const { cards } = placeCards([card('a', 0), card('b', 0, 60, true)], column);
    expect(cards).toEqual([
      { id: 'a', top: 0, folded: true, offset: 0 },
      { id: 'b', top: FOLDED + 4, folded: false, offset: FOLDED + 4 },
    ]);
  });

  test('nothing ever overlaps, order is kept, and every note is somewhere', () => {
    fc.assert(
      fc.property(anyCards, anyColumn, (cards, given) => {
        const all = standing(cards, given);
        let free = given.floor;
        for (const one of all) {
          expect(one.top).toBeGreaterThanOrEqual(free);
          free = one.top + one.height + given.gap;
        }
        const order = [...cards].sort((a, b) => a.want - b.want).map(({ id }) => id);
        expect(all.flatMap(({ ids }) => ids)).toEqual(order);
      }),
    );
  });

  test('cards in nobody’s way are level within a pixel, and open', () => {
    const spaced = fc.array(
      fc.record({
        room: fc.double({ min: 5, max: 300, noNaN: true }),
        height: fc.double({ min: FOLDED, max: 300, noNaN: true }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(spaced, (steps) => {
        let want = 0;
        const cards = steps.map(({ room, height }, index) => {
          const one = card(`n${index}`, want, height);
          want += height + room;
          return one;
        });
        for (const { offset, folded } of placeCards(cards, column).cards) {
          expect(Math.abs(offset)).toBeLessThanOrEqual(1);
          expect(folded).toBe(false);
        }
      }),
    );
  });

  test('the card in focus is level and open, given room above it', () => {
    const want = fc.double({ min: 60, max: 6000, noNaN: true });
    const other = fc.record({ want, height: fc.double({ min: FOLDED, max: 400, noNaN: true }) });
    fc.assert(
      fc.property(want, fc.array(other, { maxLength: 120 }), (line, others) => {
        const resting = others.map(({ want, height }, index) => card(`n${index}`, want, height));
        const placed = placeCards([card('focus', line, 120, true), ...resting], column).cards;
        const focus = placed.find(({ id }) => id === 'focus');
        expect(Math.abs(focus?.offset ?? NaN)).toBeLessThanOrEqual(1);
        expect(focus?.folded).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('beside a tall card in focus the folded ones stay, one below the other, and go behind no row', () => {
    const lines = [100, 132, 164, 196, 228];
    const cards = lines.map((want, n) => ({
      ...card(`${n}`, want, 80),
      height: n === 2 ? 180 : 80,
      focused: n === 2,
    }));
    const { cards: placed, groups } = placeCards(cards, { ...column, far: 320 });
    expect(groups).toEqual([]);
    expect(placed.map(({ id, folded }) => [id, folded])).toEqual([
      ['0', true],
      ['1', true],
      ['2', false],
      ['3', true],
      ['4', expect.any(Boolean)],
    ]);
    expect(placed[2]?.top).toBe(164);
  });

  test('no card is further off than the limit, but for the floor and the card in focus', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const resting = cards.map((one) => ({ ...one, want: Math.abs(one.want), focused: false }));
        for (const { offset } of placeCards(resting, column).cards) {
          expect(Math.abs(offset)).toBeLessThanOrEqual(column.limit + 0.5);
        }
      }),
    );
  });

  test('equal input gives equal output, in whatever order the cards come', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const distinct = cards.map((one, index) => ({ ...one, want: one.want + index * 1e-3 }));
        expect(placeCards([...distinct].reverse(), column)).toEqual(placeCards(distinct, column));
      }),
    );
  });

  test.each([
    ['all on one line', () => 100],
    ['as close as folded cards can stand', (n: number) => n * (FOLDED + 4)],
    ['a little too close', (n: number) => n * 60],
    ['in heaps', (n: number) => Math.floor(n / 7) * 300],
  ])(
    '20,000 cards, %s, are placed in order without a walk through all for each',
    { timeout: 60_000 },
    (_, want) => {
      const cards = Array.from({ length: 20_000 }, (_, n) =>
        card(`n${n}`, want(n), 60 + ((n * 37) % 90), n === 99),
      );
      const { cards: placed, groups } = placeCards(cards, column);
      expect(placed.length + groups.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(cards.length);
    },
  );
});
