import { expect, test } from 'vitest';
import { editedText } from '../../bench/edited-text.ts';
import { matchQuote } from '../../bench/match-quote.ts';
import { atLeast, atMost, interleave, median } from '../../bench/measure.ts';

const compared = { name: 'one', peerName: 'other', unit: 'ms' };

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, NaN]);
});

test('sides take turns, every other round in the opposite order, and the first round is thrown away', async () => {
  const order: string[] = [];
  const side = (name: string) => () => order.push(name);
  const taken = await interleave(2, { a: side('a'), b: side('b') });
  expect(order.join('')).toBe('baabba');
  expect(taken).toEqual({ a: [3, 6], b: [4, 5] });
});

test('a limit is met by ours over peer, a speed by peer over ours', () => {
  expect(atMost(1.5, { ...compared, ours: [3], peer: [2] })).toMatchObject({ ratio: 1.5, met: true });
  expect(atMost(1.5, { ...compared, ours: [4], peer: [2] })).toMatchObject({ ratio: 2, met: false });
  expect(atLeast(5, { ...compared, ours: [2], peer: [10] })).toMatchObject({ ratio: 5, met: true });
  expect(atLeast(5, { ...compared, ours: [2], peer: [9] })).toMatchObject({ ratio: 4.5, met: false });
});

test('an edited text is the same for the same seed, and most quotes stand where it says', () => {
  const { text, quotes } = editedText(20_000, 50, 3);
  expect(editedText(20_000, 50, 3).text).toBe(text);
  const unchanged = quotes.filter(
    ({ selector, now }) => text.slice(now.start, now.end) === selector.quote.exact,
  );
  expect(unchanged.length).toBeGreaterThan(25);
  expect(unchanged.length).toBeLessThan(50);
  for (const { selector, now } of unchanged) {
    expect(matchQuote(text, selector)).toMatchObject({ start: now.start, end: now.end });
  }
});
