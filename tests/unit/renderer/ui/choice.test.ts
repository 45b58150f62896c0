import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goTo, keepWithin, moveTo, NO_CHOICE, toggle, type Choice } from '../../../../renderer/ui/choice.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const chosen = (choice: Choice): string => [...choice.chosen].toSorted().join('');

describe('choosing rows', () => {
  test('moving chooses nothing and lets go of nothing', () => {
    const choice = moveTo({ ...goTo('a'), chosen: new Set(['d']) }, ORDER, 'b', false);
    expect(choice).toEqual({ cursor: 'b', anchor: 'b', chosen: new Set(['d']) });
  });

  test('a range grows and shrinks from where it began, and turns around there', () => {
    let choice = goTo('c');
    const seen = ['d', 'e', 'd', 'c', 'b', 'a'].map((id) =>
      chosen((choice = moveTo(choice, ORDER, id, true))),
    );
    expect(seen).toEqual(['cd', 'cde', 'cd', 'c', 'bc', 'abc']);
  });

  test('a range without a beginning is its one row', () => {
    expect(chosen(moveTo(NO_CHOICE, ORDER, 'c', true))).toBe('c');
  });

  test('a row is chosen and let go of by itself', () => {
    const one = toggle(goTo('a'), 'b', null);
    expect([chosen(one), chosen(toggle(one, 'd', null)), chosen(toggle(one, 'b', null))]).toEqual([
      'b',
      'bd',
      '',
    ]);
  });

  test('the first row chosen takes the open article with it, and only the first', () => {
    const both = toggle(goTo('a'), 'c', 'a');
    expect([chosen(both), chosen(toggle(toggle(both, 'a', 'a'), 'd', 'a'))]).toEqual(['ac', 'cd']);
  });

  test('the open article itself is chosen by itself', () => {
    expect(chosen(toggle(goTo('b'), 'a', 'a'))).toBe('a');
  });
});

describe('after rows came, went or moved', () => {
  test('the cursor is on the row that took its place: the next, else the one before', () => {
    const at = (id: string, after: string[]): string | null => keepWithin(goTo(id), ORDER, after).cursor;
    expect(at('b', ['a', 'c', 'd'])).toBe('c');
    expect(at('e', ['a', 'b'])).toBe('b');
    expect(at('b', ['x', 'y'])).toBe('x');
    expect(at('b', [])).toBeNull();
    expect(at('b', ['e', 'b', 'a'])).toBe('b');
  });

  test('nothing is chosen that is not there', () => {
    const rows = fc.uniqueArray(fc.constantFrom(...ORDER, 'f', 'g'));
    fc.assert(
      fc.property(rows, rows, fc.subarray(ORDER), (before, after, some) => {
        const choice = keepWithin({ ...goTo('c'), chosen: new Set(some) }, before, after);
        expect([...choice.chosen].every((id) => after.includes(id))).toBe(true);
        expect(choice.cursor === null ? after.length === 0 : after.includes(choice.cursor)).toBe(true);
      }),
    );
  });
});
