import { expect, test } from 'vitest';
import { killHastyWriter, killWriter } from '../../../faults/killed-appends.ts';

const KILLS = 20;

test(`${KILLS} kills in the middle of saving lose no acknowledged op`, { timeout: 120_000 }, async () => {
  const { lost, acknowledged } = await killWriter(KILLS, 20_261_124);
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(KILLS);
});

test('control: a process that acknowledges before it writes is caught', { timeout: 30_000 }, async () => {
  expect(await killHastyWriter()).toEqual([1, 2, 3]);
});
