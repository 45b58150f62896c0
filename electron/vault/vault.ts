/**
 * The vault: the second copy of the reader's work, in plain files that Chromium never touches.
 *
 *     vault/manifest.json     identity and format
 *     vault/journal/          every change, in order
 *     vault/objects/          sources and versions, by hash
 *     vault/reserve           room for the journal on a full disk
 *
 * One process at a time may have it open: two would write journal files over each other. There is no lock file
 * here, because one left by a crash would keep the reader out; Electron's single-instance lock on the profile,
 * which dies with its process, is taken before this is called. The import process uses `objects` alone.
 */
import path from 'node:path';
import { done, failed, type Op, type Result, type VaultState } from '../bridge/contract.ts';
import { diskFailure, type VaultError } from './failure.ts';
import type { FileSystem } from './file-system.ts';
import { openJournal, type Appended, type Page } from './journal.ts';
import { openManifest } from './manifest.ts';
import { clearUnfinished, type Objects, openObjects } from './objects.ts';
import { msg } from '../words/words.ts';

export interface Vault {
  state(): Omit<VaultState, 'space'>;
  /** Resolves once the ops are on the disk. Idempotent by opId. */
  append(ops: readonly Op[]): Promise<Appended>;
  /** A page of ops after a record number; `next` is null at the end. */
  read(after: number): Promise<Page>;
  readonly objects: Objects;
  /** Lets the appends under way finish, then closes. */
  close(): Promise<void>;
}

export interface VaultOptions {
  readonly folder: string;
  readonly fs: FileSystem;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** A UUID version 7. */
  readonly newId: () => string;
  /** Bytes after which a journal file is followed by a new one; 16 MB unless told. */
  readonly rotateBytes?: number;
  /** Makes some room on a full disk for the journal, once. */
  readonly makeRoom?: () => Promise<boolean>;
}

/** Where the objects of a vault lie; the import process opens them there. */
export const objectsFolder = (folder: string) => path.join(folder, 'objects');

/**
 * Opens the vault in a folder, or makes a new one. Answers a failure in words when the folder cannot be written
 * to, the disk is full or broken, or a newer version made the vault; no record is lost by that.
 */
export async function openVault(options: VaultOptions): Promise<Result<Vault, VaultError>> {
  try {
    return await open(options);
  } catch (error) {
    const { code, message } = diskFailure(error, msg('The vault could not be opened'), options.folder);
    return failed(code, message);
  }
}

async function open({
  folder,
  fs,
  now,
  newId,
  rotateBytes,
  makeRoom,
}: VaultOptions): Promise<Result<Vault, VaultError>> {
  const journalFolder = path.join(folder, 'journal');
  await fs.makeFolder(folder);
  await fs.syncFolder(path.dirname(folder));
  const inUse = (await fs.list(journalFolder)).length > 0;
  const opened = await openManifest(fs, folder, inUse, () => ({ vaultId: newId(), createdAt: now() }));
  if (!opened.ok) return opened;
  const { manifest, repairs, isNew } = opened.value;

  await fs.makeFolder(journalFolder);
  await fs.syncFolder(folder);
  const journal = await openJournal(fs, journalFolder, { rotateBytes, makeRoom });
  // A leftover costs space and nothing else, so failing to clear it is no reason to keep the reader out.
  await clearUnfinished(fs, objectsFolder(folder)).catch(() => undefined);

  return done({
    state: () => ({
      vaultId: manifest.vaultId,
      lastRecord: journal.lastRecord(),
      alive: journal.alive(),
      sums: journal.sums(),
      isNew,
      repairs: [...repairs, ...journal.repairs],
    }),
    append: journal.append,
    read: journal.read,
    objects: openObjects(fs, objectsFolder(folder)),
    close: journal.close,
  });
}
