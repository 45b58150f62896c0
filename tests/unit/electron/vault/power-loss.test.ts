import { expect, test } from 'vitest';
import {
  cutEverywhere,
  hasty,
  withoutDatasync,
  withoutFolderSync,
  workingDay,
} from '../../../faults/power-loss.ts';
import { POWER_CUTS, type PowerCut } from '../../../faults/recording-file-system.ts';

const cuts = Object.keys(POWER_CUTS) as PowerCut[];

test(
  'a power cut after any call of the disk loses nothing that was acknowledged',
  { timeout: 120_000 },
  async () => {
    const events = await workingDay();
    const rotated = events.filter((event) => event.did === 'open' && event.path.endsWith('.log'));
    expect(rotated.length).toBeGreaterThan(3);
    expect(events.filter(({ did }) => did === 'promise')).toHaveLength(14);
    const { lost, silent } = await cutEverywhere(events, cuts);
    expect([...lost, ...silent]).toEqual([]);
  },
);

test('control: without fdatasync the power cut loses acknowledged notes', { timeout: 60_000 }, async () => {
  const { lost } = await cutEverywhere(await workingDay(withoutDatasync), ['nothing unsynced']);
  expect(lost.some((loss) => loss.includes('op '))).toBe(true);
  expect(lost.some((loss) => loss.includes('article'))).toBe(true);
});

test('control: without the directory sync the power cut loses whole files', { timeout: 60_000 }, async () => {
  const { lost } = await cutEverywhere(await workingDay(withoutFolderSync), ['nothing unsynced']);
  expect(lost.some((loss) => loss.includes('op '))).toBe(true);
});

test('control: acknowledging before the write loses acknowledged notes', { timeout: 60_000 }, async () => {
  const { lost } = await cutEverywhere(await workingDay(hasty), ['everything unsynced']);
  expect(lost.some((loss) => loss.includes('op '))).toBe(true);
});
