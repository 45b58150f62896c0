import { expect, test } from 'vitest';
import { mayLoadAgain } from '../../../../electron/shell/crashes.ts';

test('a page that crashed is loaded again, up to three times within a minute', () => {
  expect(mayLoadAgain([5_000])).toBe(true);
  expect(mayLoadAgain([5_000, 5_100, 5_200])).toBe(true);
  expect(mayLoadAgain([5_000, 5_100, 5_200, 5_300])).toBe(false);
});

test('crashes of more than a minute ago no longer count', () => {
  expect(mayLoadAgain([0, 100, 200, 59_999])).toBe(false);
  expect(mayLoadAgain([0, 100, 200, 60_000])).toBe(true);
  expect(mayLoadAgain([0, 100, 200, 300, 400, 3_600_000])).toBe(true);
});
