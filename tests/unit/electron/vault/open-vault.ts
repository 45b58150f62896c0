import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { FileSystem } from '../../../../electron/vault/file-system.ts';
import type { Vault } from '../../../../electron/vault/vault.ts';
import { tryVault, valueOf } from '../../../faults/vaults.ts';

export { allOps, tryVault, valueOf, VAULT_ID } from '../../../faults/vaults.ts';

/** A folder on the real disk that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-vault-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function vaultAt(folder: string, fs?: FileSystem, rotateBytes?: number): Promise<Vault> {
  const vault = valueOf(await tryVault(folder, fs, rotateBytes));
  onTestFinished(() => vault.close());
  return vault;
}
