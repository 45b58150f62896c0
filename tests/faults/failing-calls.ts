import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Op } from '../../electron/bridge/contract.ts';
import { errorCode, type FileSystem, nodeFileSystem } from '../../electron/vault/file-system.ts';
import { hashOf } from '../../electron/vault/objects.ts';
import type { Vault } from '../../electron/vault/vault.ts';
import { failing, type Fault } from './failing-file-system.ts';
import { nothingWrong, type Outcome } from './family.ts';
import { afterPowerCut, recording } from './recording-file-system.ts';
import { aBatch } from './some-objects.ts';
import { someOps } from './some-ops.ts';
import { allOps, inScratch, tryVault, valueOf, withVault } from './vaults.ts';

const ROTATE_BYTES = 1000;
const source = new TextEncoder().encode('The bridge opens on 5 May.');
/** What the reader is told of a failing call; a short write that is made up for is no failure. */
const WORDS: Readonly<Record<Fault['code'], string>> = {
  ENOSPC: 'disk-full',
  EIO: 'io',
  EMFILE: 'io',
  EBUSY: 'io',
  EACCES: 'read-only',
  EROFS: 'read-only',
  short: 'disk-full',
};

interface Done {
  /** What was acknowledged, and so has to be there. */
  readonly acknowledged: Set<string>;
  readonly stored: boolean;
  /** Codes of the failures that were reported. */
  readonly reported: string[];
}

/** Opens, appends alone and in groups over a rotation, stores an object and a batch of them, reads; each is tried a second time. */
async function script(folder: string, fs: FileSystem): Promise<Done> {
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
      await vault.objects.store(aBatch);
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

/** On the disk must be what was acknowledged and, beyond that, only whole ops that were sent. */
async function lossesOn(folder: string, { acknowledged, stored }: Done): Promise<string[]> {
  return withVault(
    folder,
    async (vault) => {
      const losses: string[] = [];
      const sent = new Map(someOps(1, 9).map((op) => [op.opId, JSON.stringify(op)]));
      const kept = await allOps(vault);
      const ids = new Set(kept.map(({ opId }) => opId));
      if (kept.some((op) => JSON.stringify(op) !== sent.get(op.opId)))
        losses.push('a record is not as it was sent');
      if (ids.size < kept.length) losses.push('a record is there twice');
      const before = someOps(1, 3).map(({ opId }) => opId);
      if (before.some((opId, index) => kept[index]?.opId !== opId)) losses.push('an older record is gone');
      losses.push(...[...acknowledged].filter((opId) => !ids.has(opId)).map((opId) => `op ${opId} is gone`));
      if (stored && (await vault.objects.get('source', hashOf(source))) === null)
        losses.push('the object is gone');
      for (const { kind, hash } of stored ? aBatch : [])
        if ((await vault.objects.get(kind, hash)) === null)
          losses.push(`the object ${hash} of the batch is gone`);
      return losses;
    },
    nodeFileSystem,
    ROTATE_BYTES,
  );
}

/** Runs the script on a vault that holds 3 notes, with one fault; null when the fault was never reached. */
function oneFault(fault: Fault): Promise<Outcome | null> {
  return inScratch(async (root) => {
    const folder = path.join(root, 'vault');
    const { fs: disk, events } = recording(nodeFileSystem, root);
    await withVault(folder, async (vault) => valueOf(await vault.append(someOps(1, 3))), disk, ROTATE_BYTES);

    const { fs, calls } = failing(disk, fault);
    const after = await script(folder, fs);
    const reached = calls() >= fault.at;
    const name = `call ${fault.at}, ${fault.code} ${fault.lasts}, ${fault.done} done`;
    const codes: string[] = reached ? [WORDS[fault.code], fault.code, 'ENOSPC'] : [];
    const silent = after.reported
      .filter((code) => !codes.includes(code))
      .map((code) => `${name}: said ${code}`);
    const lasting = reached && fault.lasts === 'for good';
    const whole = after.acknowledged.size === 6 && after.stored;
    if (lasting && !whole && after.reported.length === 0) silent.push(`${name}: not a word of it`);
    const lost = (await lossesOn(folder, after)).map((loss) => `${name}: ${loss}`);
    if (!lasting && !whole) lost.push(`${name}: not everything was saved at the second try`);

    // The same disk after the power failed as well.
    const left = path.join(root, 'left');
    await mkdir(left);
    await afterPowerCut(events, 'nothing unsynced', left);
    const afterCut = await lossesOn(path.join(left, 'vault'), after);
    lost.push(...afterCut.map((loss) => `${name}, and the power cut: ${loss}`));
    return reached ? { cases: 1, lost, silent } : null;
  });
}

/** Lets every call fail in turn, until none is left to fail. */
export async function everyCall(fault: Omit<Fault, 'at'>): Promise<Outcome> {
  let total = nothingWrong(0);
  for (let at = 1; ; at += 1) {
    const outcome = await oneFault({ ...fault, at });
    if (!outcome) return total;
    total = {
      cases: total.cases + 1,
      lost: [...total.lost, ...outcome.lost],
      silent: [...total.silent, ...outcome.silent],
    };
  }
}
