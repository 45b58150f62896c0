import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Op, Result } from '../../electron/bridge/contract.ts';
import { type FileSystem, nodeFileSystem } from '../../electron/vault/file-system.ts';
import { openVault, type Vault } from '../../electron/vault/vault.ts';

export const VAULT_ID = '01990000-0000-7000-8000-0000000000aa';

/** Does something in a folder of its own, which is gone afterwards. */
export async function inScratch<Value>(
  act: (folder: string) => Promise<Value>,
  parent = tmpdir(),
): Promise<Value> {
  const folder = await mkdtemp(path.join(parent, 'lectern-faults-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function tryVault(folder: string, fs: FileSystem = nodeFileSystem, rotateBytes = 16 * 1024 * 1024) {
  return openVault({ folder, fs, rotateBytes, now: () => 1_795_000_000_000, newId: () => VAULT_ID });
}

/** Opens a vault that must open, does something with it, and closes it. */
export async function withVault<Value>(
  folder: string,
  act: (vault: Vault) => Promise<Value>,
  fs?: FileSystem,
  rotateBytes?: number,
): Promise<Value> {
  const vault = valueOf(await tryVault(folder, fs, rotateBytes));
  try {
    return await act(vault);
  } finally {
    await vault.close();
  }
}

/** The value of a result that must be one. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Every op of a vault, page by page. */
export async function allOps(vault: Pick<Vault, 'read'>): Promise<Op[]> {
  const ops: Op[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { ops: Op[]; next: number | null } = valueOf(await vault.read(after));
    ops.push(...page.ops);
    after = page.next;
  }
  return ops;
}
