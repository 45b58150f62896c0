import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Op, Result } from '../../../../electron/bridge/contract.ts';
import { type FileSystem, nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { openVault, type Vault } from '../../../../electron/vault/vault.ts';

export const VAULT_ID = '01990000-0000-7000-8000-0000000000aa';

/** A folder on the real disk that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-vault-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function tryVault(folder: string, fs: FileSystem = nodeFileSystem, rotateBytes = 16 * 1024 * 1024) {
  return openVault({ folder, fs, rotateBytes, now: () => 1_795_000_000_000, newId: () => VAULT_ID });
}

export async function vaultAt(folder: string, fs?: FileSystem, rotateBytes?: number): Promise<Vault> {
  const vault = valueOf(await tryVault(folder, fs, rotateBytes));
  onTestFinished(() => vault.close());
  return vault;
}

/** The value of a result that must be one. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Every op of a vault, page by page. */
export async function allOps(vault: Vault): Promise<Op[]> {
  const ops: Op[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { ops: Op[]; next: number | null } = valueOf(await vault.read(after));
    ops.push(...page.ops);
    after = page.next;
  }
  return ops;
}
