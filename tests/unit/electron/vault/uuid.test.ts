import { expect, test } from 'vitest';
import { uuidv7 } from '../../../../electron/vault/uuid.ts';

test('the example of RFC 9562, A.6', () => {
  const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids sort by the time they were made, and two of one time differ', () => {
  const ids = [1, 2, 1_795_000_000_000].map((time) => uuidv7(time));
  expect(ids.toSorted()).toEqual(ids);
  expect(uuidv7(5)).not.toBe(uuidv7(5));
});
