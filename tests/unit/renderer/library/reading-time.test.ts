import { expect, test } from 'vitest';
import { minutes, readingTime } from '../../../../renderer/library/reading-time.ts';

test('the time to read is rounded to minutes and never none', () => {
  expect([0, 100, 330, 2_200].map(minutes)).toEqual([1, 1, 2, 10]);
});

test.each([
  [1, '1 min'],
  [90, '90 min'],
  [91, '1.5 h'],
  [150, '2.5 h'],
  [569, '9.5 h'],
  [570, '10 h'],
  [4_911, '82 h'],
  [120_000, '2,000 h'],
])('%i minutes are written %s', (n, written) => {
  expect(readingTime(n)).toBe(written);
});
