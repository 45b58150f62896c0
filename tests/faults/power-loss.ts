import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type FileSystem, nodeFileSystem, type OpenFile } from '../../electron/vault/file-system.ts';
import { hashOf } from '../../electron/vault/objects.ts';
import { aBatch } from './some-objects.ts';
import type { Vault } from '../../electron/vault/vault.ts';
import type { Outcome } from './family.ts';
import { afterPowerCut, type Event, type PowerCut, recording } from './recording-file-system.ts';
import { someOps } from './some-ops.ts';
import { allOps, inScratch, valueOf, withVault } from './vaults.ts';

const ROTATE_BYTES = 1000;
const article = new TextEncoder().encode('Twelve of 15 members voted for the bridge.');

/** A disk that is, or is not, what it seems. */
export type Between = (disk: FileSystem) => FileSystem;

/**
 * A small working day: a new vault, single and grouped appends across several rotations, objects, closing,
 * opening again, more appends. Every acknowledgement is a promise in the recording. The controls put a lie
 * between the vault and the recorded disk.
 */
export function workingDay(between: Between = (disk) => disk): Promise<readonly Event[]> {
  return inScratch(async (root) => {
    const { fs: disk, events, promised } = recording(nodeFileSystem, root);
    const fs = between(disk);
    const folder = path.join(root, 'vault');
    const append = async (vault: Vault, from: number, to: number) => {
      const ops = someOps(from, to);
      valueOf(await vault.append(ops));
      for (const { opId } of ops) promised(`op ${opId}`);
    };
    const morning = async (vault: Vault) => {
      await append(vault, 1, 1);
      await Promise.all([append(vault, 2, 3), append(vault, 4, 4), append(vault, 5, 7)]);
      await vault.objects.put('source', article);
      await vault.objects.put('version', article);
      await vault.objects.sync();
      promised('article');
      await vault.objects.store(aBatch);
      promised('batch');
      await append(vault, 8, 8);
    };
    await withVault(folder, morning, fs, ROTATE_BYTES);
    await withVault(folder, (vault) => append(vault, 9, 12), fs, ROTATE_BYTES);
    return events;
  });
}

/** Cuts the power after each event in each way; what was promised has to be there, and nothing may be wrong. */
export async function cutEverywhere(events: readonly Event[], cuts: readonly PowerCut[]): Promise<Outcome> {
  const lost: string[] = [];
  const silent: string[] = [];
  let cases = 0;
  const known = new Map(someOps(1, 12).map((op) => [`op ${op.opId}`, JSON.stringify(op)]));

  async function check(vault: Vault, past: readonly Event[], name: string): Promise<void> {
    const ops = new Map((await allOps(vault)).map((op) => [`op ${op.opId}`, JSON.stringify(op)]));
    if ([...ops].some(([id, op]) => op !== known.get(id))) silent.push(`${name}: a record is not as it was`);
    for (const event of past) {
      if (event.did !== 'promise') continue;
      const kept =
        event.name === 'article'
          ? (await vault.objects.get('source', hashOf(article))) !== null &&
            (await vault.objects.get('version', hashOf(article))) !== null
          : event.name === 'batch'
            ? (await Promise.all(aBatch.map(({ kind, hash }) => vault.objects.get(kind, hash)))).every(
                Boolean,
              )
            : ops.has(event.name);
      if (!kept) lost.push(`${name}: ${event.name}`);
    }
    // A vault that was cut off must also go on: what is added now has to be there next time.
    valueOf(await vault.append(someOps(13, 13)));
  }

  await inScratch(async (root) => {
    for (let length = 0; length <= events.length; length += 1) {
      const past = events.slice(0, length);
      // A power cut between a promise and the next call is the one before that call.
      if (past.at(-1)?.did === 'promise' && events[length]?.did === 'promise') continue;
      for (const cut of cuts) {
        const target = path.join(root, `${length} ${cut}`);
        await mkdir(target);
        await afterPowerCut(past, cut, target);
        const folder = path.join(target, 'vault');
        const name = `after ${length} calls, ${cut}`;
        await withVault(folder, (vault) => check(vault, past, name), nodeFileSystem, ROTATE_BYTES);
        cases += 1;
      }
    }
  });
  return { cases, lost, silent };
}

/** A disk whose open files are not what they seem. */
const withFiles =
  (change: (file: OpenFile) => OpenFile): Between =>
  (disk) => ({ ...disk, open: async (file, how) => change(await disk.open(file, how)) });

export const withoutDatasync: Between = withFiles((file) => ({ ...file, sync: async () => {} }));
export const withoutFolderSync: Between = (disk) => ({ ...disk, syncFolder: async () => {} });
/** Every write is called done before it is begun. */
export const hasty: Between = withFiles((file) => {
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
