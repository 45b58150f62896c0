/**
 * The vault's immutable bytes, named by what they are: `objects/<kind>/<first two hex>/<sha256>`, or many small ones
 * together in one of `objects/packs/`. Sources and versions are written here by the import process and read by the
 * main process, both at once and without a lock: an object appears under its name whole (temporary file, sync,
 * rename) or not at all, and two writers of one name write the same bytes.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import type { Hash } from '../bridge/contract.ts';
import { type FileSystem, writeFile } from './file-system.ts';
import { hashOf, type Keepable, objectName, type ObjectKind } from './object-name.ts';
import { openPacks } from './packs.ts';

export { hashOf } from './object-name.ts';

/** Where objects are written before they get their name; emptied by the main process when it opens the vault. */
const UNFINISHED = 'unfinished';

/** Objects of at most this many bytes share a pack, where so many come together; others have a file of their own. */
export const SMALL_BYTES = 64 * 1024;
export const PACK_LEAST = 16;

export interface Objects {
  /**
   * Stores bytes and answers their hash. Their content is synced, their name only with the next `sync`. An
   * object that is there and whole is left alone; a damaged one is replaced. Rejects with Node's own error
   * (ENOSPC, EROFS, EIO...) and then leaves nothing under the name.
   */
  put(kind: ObjectKind, bytes: Uint8Array): Promise<Hash>;
  /**
   * Stores a batch and makes it durable, with everything put before: many small objects become one pack, which
   * costs one sync. Rejects as `put` does; then none of the batch counts as stored.
   */
  store(batch: readonly Keepable[]): Promise<void>;
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
  const packed = path.join(folder, 'packs');
  const packs = openPacks(fs, packed, path.join(folder, UNFINISHED));

  /** Checked at run time: hashes also come from the page and from URLs. */
  function locate(kind: ObjectKind, hash: Hash): string {
    const checked = v.parse(objectName, { kind, hash });
    return path.join(folder, checked.kind, checked.hash.slice(0, 2), checked.hash);
  }

  /** A folder found on the disk may be one the other process has not synced yet, so its parent counts too. */
  function touch(shelf: string): void {
    touched.add(shelf);
    for (let inner = shelf; inner !== path.dirname(folder); inner = path.dirname(inner)) {
      if (!known.has(inner)) touched.add(path.dirname(inner));
    }
  }

  /** The bytes of a file of its own; a damaged one is set aside. */
  async function alone(file: string, hash: Hash): Promise<Uint8Array | null> {
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

  /**
   * Whether an object is there and whole. It may be another process's, renamed and not yet synced: its name is synced
   * with the next `sync` either way.
   */
  async function isThere(kind: ObjectKind, hash: Hash): Promise<boolean> {
    const file = locate(kind, hash);
    if ((await alone(file, hash)) !== null) touch(path.dirname(file));
    else if ((await packs.get(kind, hash)) !== null) touch(packed);
    else return false;
    return true;
  }

  async function put(kind: ObjectKind, bytes: Uint8Array): Promise<Hash> {
    const hash = hashOf(bytes);
    await packs.look();
    if (await isThere(kind, hash)) return hash;
    const file = locate(kind, hash);
    await place(bytes, file);
    touch(path.dirname(file));
    return hash;
  }

  async function sync(): Promise<void> {
    const batch = touched;
    touched = new Set();
    try {
      for (const each of batch) await fs.syncFolder(each);
    } catch (error) {
      for (const each of batch) touched.add(each);
      throw error;
    }
    for (const each of batch) if (each !== path.dirname(folder)) known.add(each);
  }

  return {
    put,
    sync,
    async store(batch) {
      const small = new Map<string, Keepable>();
      await packs.look();
      for (const object of batch) {
        const { kind, hash, bytes } = object;
        if (bytes.length > SMALL_BYTES) await put(kind, bytes);
        else if (!(await isThere(kind, hash))) small.set(`${kind} ${hash}`, object);
      }
      if (small.size >= PACK_LEAST) {
        await packs.add([...small.values()]);
        touch(packed);
      } else for (const { kind, bytes } of small.values()) await put(kind, bytes);
      await sync();
    },
    async get(kind, hash) {
      const found = (await alone(locate(kind, hash), hash)) ?? (await packs.get(kind, hash));
      if (found !== null) return found;
      await packs.look();
      return packs.get(kind, hash);
    },
    async has(kind, hash) {
      if ((await fs.size(locate(kind, hash))) !== null || packs.has(kind, hash)) return true;
      await packs.look();
      return packs.has(kind, hash);
    },
  };
}

/** Removes what a crash left half written. Only for the vault's owner, before an import process runs. */
export async function clearUnfinished(fs: FileSystem, folder: string): Promise<void> {
  const drafts = path.join(folder, UNFINISHED);
  for (const name of await fs.list(drafts)) await fs.remove(path.join(drafts, name));
}
