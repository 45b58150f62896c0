import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Op } from '../../../../electron/bridge/contract.ts';
import { errorCode, type FileSystem, nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { hashOf } from '../../../../electron/vault/objects.ts';
import type { Vault } from '../../../../electron/vault/vault.ts';
import { failing, type Fault } from './failing-file-system.ts';
import { allOps, temporaryFolder, tryVault, valueOf, vaultAt } from './open-vault.ts';
import { afterPowerCut, recording } from './recording-file-system.ts';
import { someOps } from './some-ops.ts';

const ROTATE_BYTES = 1000;
const source = new TextEncoder().encode('The bridge opens on 5 May.');
const WORDS = { ENOSPC: 'disk-full', EIO: 'io', EACCES: 'read-only', EROFS: 'read-only' } as const;

interface Outcome {
  /** What was acknowledged, and so has to be there. */
  readonly acknowledged: Set<string>;
  readonly stored: boolean;
  /** Codes of the failures that were reported. */
  readonly reported: string[];
}

/** Opens, appends alone and in groups over a rotation, stores an object, reads; each is tried a second time. */
async function script(folder: string, fs: FileSystem): Promise<Outcome> {
  const acknowledged = new Set<string>();
  const reported: string[] = [];
  let stored = false;

  const tryTwice = async (attempt: () => Promise<boolean>) => (await attempt()) || (await attempt());
  const append = (vault: Vault, ops: readonly Op[]) =>
    tryTwice(async () => {
      const result = await vault.append(ops);
      if (result.ok) for (const { opId } of ops) acknowledged.add(opId);
      else reported.push(result.error.code);
      return result.ok;
    });

  let opened = await tryVault(folder, fs, ROTATE_BYTES);
  if (!opened.ok) {
    reported.push(opened.error.code);
    opened = await tryVault(folder, fs, ROTATE_BYTES);
  }
  if (!opened.ok) return { acknowledged, stored, reported };
  const vault = opened.value;
  await append(vault, someOps(4, 4));
  await Promise.all([append(vault, someOps(5, 6)), append(vault, someOps(7, 8))]);
  stored = await tryTwice(async () => {
    try {
      await vault.objects.put('source', source);
      await vault.objects.sync();
      return true;
    } catch (error) {
      reported.push(errorCode(error));
      return false;
    }
  });
  const page = await vault.read(0);
  if (!page.ok) reported.push(page.error.code);
  await append(vault, someOps(9, 9));
  await vault.close();
  return { acknowledged, stored, reported };
}

/** What is on the disk must be what was acknowledged and, beyond that, only whole ops that were sent. */
async function expectKept(folder: string, { acknowledged, stored }: Outcome): Promise<void> {
  const vault = await vaultAt(folder, nodeFileSystem, ROTATE_BYTES);
  const sent = new Map(someOps(1, 9).map((op) => [op.opId, op]));
  const kept = await allOps(vault);
  expect(kept).toEqual(kept.map(({ opId }) => sent.get(opId)));
  expect(new Set(kept.map(({ opId }) => opId)).size).toBe(kept.length);
  expect(kept.slice(0, 3)).toEqual(someOps(1, 3));
  const ids = new Set(kept.map(({ opId }) => opId));
  expect([...acknowledged].filter((opId) => !ids.has(opId))).toEqual([]);
  if (stored) expect(await vault.objects.get('source', hashOf(source))).toEqual(source);
  await vault.close();
}

/** Runs the script on a vault that holds 3 notes, with one fault. Answers whether the fault was ever reached. */
async function runWith(fault: Fault): Promise<boolean> {
  const root = await temporaryFolder();
  const folder = path.join(root, 'vault');
  const { fs: disk, events } = recording(nodeFileSystem, root);
  const before = await vaultAt(folder, disk, ROTATE_BYTES);
  valueOf(await before.append(someOps(1, 3)));
  await before.close();

  const { fs, calls } = failing(disk, fault);
  const outcome = await script(folder, fs);
  const reached = calls() >= fault.at;
  const codes: string[] = reached ? [WORDS[fault.code], fault.code] : [];
  expect(outcome.reported.filter((code) => !codes.includes(code))).toEqual([]);
  const { acknowledged, stored, reported } = outcome;
  const lasting = reached && fault.lasts === 'for good';
  expect({ fault, unsaid: lasting && reported.length === 0 }).toEqual({ fault, unsaid: false });
  expect({ fault, whole: lasting || (acknowledged.size === 6 && stored) }).toEqual({ fault, whole: true });
  await expectKept(folder, outcome);

  // The same disk after the power failed as well.
  const left = path.join(root, 'left');
  await mkdir(left);
  await afterPowerCut(events, 'nothing unsynced', left);
  await expectKept(path.join(left, 'vault'), outcome);
  return reached;
}

describe.each(['once', 'for good'] as const)('a call of the disk that fails %s', (lasts) => {
  test.each([
    ['ENOSPC', 'nothing'],
    ['ENOSPC', 'something'],
    ['EIO', 'nothing'],
    ['EIO', 'something'],
    ['EACCES', 'nothing'],
  ] as const)(
    'is told with %s after %s was done, and loses nothing, whichever call it is',
    { timeout: 60_000 },
    async (code, done) => {
      let at = 1;
      while (await runWith({ at, lasts, code, done })) at += 1;
      expect(at).toBeGreaterThan(30);
    },
  );
});

test('a disk that takes a few bytes at a time is written to until all are there', async () => {
  const folder = path.join(await temporaryFolder(), 'vault');
  const vault = await vaultAt(folder, {
    ...nodeFileSystem,
    async open(file, how) {
      const opened = await nodeFileSystem.open(file, how);
      return { ...opened, write: (bytes, position) => opened.write(bytes.subarray(0, 7), position) };
    },
  });
  valueOf(await vault.append(someOps(1, 3)));
  await vault.close();
  expect(await allOps(await vaultAt(folder))).toEqual(someOps(1, 3));
});
