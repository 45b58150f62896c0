/**
 * The vault's immutable bytes, named by what they are: `objects/<kind>/<first two hex>/<sha256>`. Sources and
 * versions are written here by the import process and read by the main process, both at once and without a
 * lock: an object appears under its name whole (temporary file, sync, rename) or not at all, and two writers
 * of one name write the same bytes.
 */
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import { hash as hashSchema, type Hash } from '../bridge/contract.ts';
import { type FileSystem, writeFile } from './file-system.ts';

export const OBJECT_KINDS = ['source', 'version', 'origin'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** Where objects are written before they get their name; emptied by the main process when it opens the vault. */
export const UNFINISHED = 'unfinished';

const address = v.object({ kind: v.picklist(OBJECT_KINDS), hash: hashSchema });

/** SHA-256 of the bytes, in lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): Hash {
  return createHash('sha256').update(bytes).digest('hex');
}

export interface Objects {
  /**
   * Stores bytes and answers their hash. Their content is synced, their name only with the next `sync`. An
   * object that is there and whole is left alone; a damaged one is replaced. Rejects with Node's own error
   * (ENOSPC, EROFS, EIO...) and then leaves nothing under the name.
   */
  put(kind: ObjectKind, bytes: Uint8Array): Promise<Hash>;
  /** Makes everything put so far durable: one directory sync per touched folder. Call once a batch. */
  sync(): Promise<void>;
  /**
   * An object's bytes, checked against their hash; null when there is none, or when it is damaged: then it is
   * set aside as `<hash>.damaged`, so that a later `put` can bring it back. Throws on an address that is none.
   */
  get(kind: ObjectKind, hash: Hash): Promise<Uint8Array | null>;
  /** Whether there is an object of that name; its bytes are not read. */
  has(kind: ObjectKind, hash: Hash): Promise<boolean>;
}

/** The objects under `folder` (the vault's `objects`), which is made with the first `put`. */
export function openObjects(fs: FileSystem, folder: string): Objects {
  /** Folders this process has made or found, and seen into their parent with a sync. */
  const known = new Set<string>();
  let touched = new Set<string>();

  /** The schema, not the type, keeps `..` and separators out: hashes also come from the page and from URLs. */
  function locate(kind: ObjectKind, hash: Hash): string {
    const checked = v.parse(address, { kind, hash });
    return path.join(folder, checked.kind, checked.hash.slice(0, 2), checked.hash);
  }

  /** A folder found on the disk may be one the other process has not synced yet, so its parent counts too. */
  function touch(shelf: string): void {
    touched.add(shelf);
    for (const inner of [shelf, path.dirname(shelf), folder]) {
      if (!known.has(inner)) touched.add(path.dirname(inner));
    }
  }

  async function get(kind: ObjectKind, hash: Hash): Promise<Uint8Array | null> {
    const file = locate(kind, hash);
    const bytes = await fs.read(file);
    if (bytes === null) return null;
    if (hashOf(bytes) === hash) return bytes;
    // Best effort: the other process may have been first, or the disk may be read-only. It is no object either way.
    await fs.rename(file, `${file}.damaged`).catch(() => undefined);
    return null;
  }

  async function place(bytes: Uint8Array, file: string): Promise<void> {
    const draft = path.join(folder, UNFINISHED, randomUUID());
    await fs.makeFolder(path.dirname(draft));
    await fs.makeFolder(path.dirname(file));
    try {
      await writeFile(fs, draft, bytes);
      await fs.rename(draft, file);
    } catch (error) {
      await fs.remove(draft).catch(() => undefined);
      throw error;
    }
  }

  return {
    get,
    async put(kind, bytes) {
      const hash = hashOf(bytes);
      const file = locate(kind, hash);
      if ((await get(kind, hash)) === null) await place(bytes, file);
      // One that was there may be another process's, renamed but not yet synced: the name is synced either way.
      touch(path.dirname(file));
      return hash;
    },
    async sync() {
      const batch = touched;
      touched = new Set();
      try {
        for (const each of batch) await fs.syncFolder(each);
      } catch (error) {
        for (const each of batch) touched.add(each);
        throw error;
      }
      for (const each of batch) if (each !== path.dirname(folder)) known.add(each);
    },
    async has(kind, hash) {
      return (await fs.size(locate(kind, hash))) !== null;
    },
  };
}

/** Removes what a crash left half written. Only for the vault's owner, before an import process runs. */
export async function clearUnfinished(fs: FileSystem, folder: string): Promise<void> {
  const drafts = path.join(folder, UNFINISHED);
  for (const name of await fs.list(drafts)) await fs.remove(path.join(drafts, name));
}
