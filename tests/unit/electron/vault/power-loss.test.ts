import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem, type OpenFile } from '../../../../electron/vault/file-system.ts';
import { hashOf } from '../../../../electron/vault/objects.ts';
import { allOps, temporaryFolder, valueOf, vaultAt } from './open-vault.ts';
import { afterPowerCut, type Event, POWER_CUTS, type PowerCut, recording } from './recording-file-system.ts';
import { someOps } from './some-ops.ts';

const ROTATE_BYTES = 1000;
const article = new TextEncoder().encode('Twelve of 15 members voted for the bridge.');

/**
 * A small working day: a new vault, single and grouped appends across several rotations, objects, closing,
 * opening again, more appends. Every acknowledgement is a promise in the recording. The controls put a lie
 * between the vault and the recorded disk.
 */
async function workingDay(between: (disk: FileSystem) => FileSystem): Promise<readonly Event[]> {
  const root = await temporaryFolder();
  const { fs: disk, events, promised } = recording(nodeFileSystem, root);
  const fs = between(disk);
  const folder = path.join(root, 'vault');
  const append = async (vault: Awaited<ReturnType<typeof vaultAt>>, from: number, to: number) => {
    const ops = someOps(from, to);
    valueOf(await vault.append(ops));
    for (const { opId } of ops) promised(`op ${opId}`);
  };

  const first = await vaultAt(folder, fs, ROTATE_BYTES);
  await append(first, 1, 1);
  await Promise.all([append(first, 2, 3), append(first, 4, 4), append(first, 5, 7)]);
  await first.objects.put('source', article);
  await first.objects.put('version', article);
  await first.objects.sync();
  promised('article');
  await append(first, 8, 8);
  await first.close();

  const second = await vaultAt(folder, fs, ROTATE_BYTES);
  await append(second, 9, 12);
  await second.close();
  return events;
}

/** Cuts the power after each event in each way; answers what was promised and is not there, or is wrong. */
async function lossesOf(events: readonly Event[], cuts: readonly PowerCut[]): Promise<string[]> {
  const losses: string[] = [];
  const known = new Map(someOps(1, 12).map((op) => [`op ${op.opId}`, op]));
  const root = await temporaryFolder();
  for (let length = 0; length <= events.length; length += 1) {
    const past = events.slice(0, length);
    // A power cut between a promise and the next call is the one before that call.
    if (past.at(-1)?.did === 'promise' && events[length]?.did === 'promise') continue;
    for (const cut of cuts) {
      const target = path.join(root, `${length} ${cut}`);
      await mkdir(target);
      await afterPowerCut(past, cut, target);
      const vault = await vaultAt(path.join(target, 'vault'), nodeFileSystem, ROTATE_BYTES);
      const ops = new Map((await allOps(vault)).map((op) => [`op ${op.opId}`, op]));
      const sound = [...ops].every(([name, op]) => JSON.stringify(op) === JSON.stringify(known.get(name)));
      if (!sound) losses.push(`${length}, ${cut}: a record is not as it was written`);
      for (const event of past) {
        if (event.did !== 'promise') continue;
        const kept =
          event.name === 'article'
            ? (await vault.objects.get('source', hashOf(article))) !== null &&
              (await vault.objects.get('version', hashOf(article))) !== null
            : ops.has(event.name);
        if (!kept) losses.push(`${length}, ${cut}: ${event.name}`);
      }
      // A vault that was cut off must also go on: what is added now has to be there next time.
      valueOf(await vault.append(someOps(13, 13)));
      await vault.close();
    }
  }
  return losses;
}

const cuts = Object.keys(POWER_CUTS) as PowerCut[];

test(
  'a power cut after any call of the disk loses nothing that was acknowledged',
  { timeout: 120_000 },
  async () => {
    const events = await workingDay((disk) => disk);
    const rotated = events.filter((event) => event.did === 'open' && event.path.endsWith('.log'));
    expect(rotated.length).toBeGreaterThan(3);
    expect(events.filter(({ did }) => did === 'promise')).toHaveLength(13);
    expect(await lossesOf(events, cuts)).toEqual([]);
  },
);

/** A disk whose open files are not what they seem. */
const withFiles = (change: (file: OpenFile) => OpenFile) => (disk: FileSystem) => ({
  ...disk,
  open: async (file: string, how: Parameters<FileSystem['open']>[1]) => change(await disk.open(file, how)),
});

test('control: without fdatasync the power cut loses acknowledged notes', { timeout: 60_000 }, async () => {
  const losses = await lossesOf(await workingDay(withFiles((file) => ({ ...file, sync: async () => {} }))), [
    'nothing unsynced',
  ]);
  expect(losses.some((loss) => loss.includes('op '))).toBe(true);
  expect(losses.some((loss) => loss.includes('article'))).toBe(true);
});

test('control: without the directory sync the power cut loses whole files', { timeout: 60_000 }, async () => {
  const losses = await lossesOf(await workingDay((disk) => ({ ...disk, syncFolder: async () => {} })), [
    'nothing unsynced',
  ]);
  expect(losses.some((loss) => loss.includes('op '))).toBe(true);
});

test('control: acknowledging before the write loses acknowledged notes', { timeout: 60_000 }, async () => {
  const hasty = withFiles((file) => {
    let later: Promise<unknown> = Promise.resolve();
    return {
      ...file,
      write: async (bytes, position) => {
        const copy = bytes.slice();
        later = later.then(() => file.write(copy, position));
        return bytes.length;
      },
      sync: async () => {
        later = later.then(() => file.sync());
      },
      close: async () => {
        await later;
        await file.close();
      },
    };
  });
  const losses = await lossesOf(await workingDay(hasty), ['everything unsynced']);
  expect(losses.some((loss) => loss.includes('op '))).toBe(true);
});
