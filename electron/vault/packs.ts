/**
 * Many small objects in one file, because a sync for each of them costs more than everything else in an import:
 * `objects/packs/<uuid>`, which is
 *
 *     length   4 bytes, big-endian, of the index
 *     index    JSON in UTF-8: [kind, sha256, bytes] of each object, in their order
 *     objects  their bytes, one after another
 *     index    once more
 *     length   once more, so that damage at the beginning costs no more than the objects it hits
 *
 * A pack appears under its name whole (temporary file, sync, rename) or not at all, and is never changed.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import { hash as hashSchema, type Hash } from '../bridge/contract.ts';
import { type FileSystem, writeFile } from './file-system.ts';
import { hashOf, type Keepable, OBJECT_KINDS, type ObjectKind } from './object-name.ts';

const LENGTH_BYTES = 4;
const bytesCount = v.pipe(v.number(), v.integer(), v.minValue(0));
const indexSchema = v.array(v.tuple([v.picklist(OBJECT_KINDS), hashSchema, bytesCount]));
type Index = v.InferOutput<typeof indexSchema>;

/** Where an object lies: bytes `start` to `end` of a file. */
interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface Packs {
  /** Writes a pack. Its content is synced, its name only with the folder's next sync. */
  add(objects: readonly Keepable[]): Promise<void>;
  /** Takes in what packs there are; the other process may have written some since the last look. */
  look(): Promise<void>;
  /** An object's bytes, checked against their hash; null when no pack that was taken in holds it undamaged. */
  get(kind: ObjectKind, hash: Hash): Promise<Uint8Array | null>;
  /** Whether any pack that was taken in names the object. */
  has(kind: ObjectKind, hash: Hash): boolean;
}

/** The packs in `folder`, which is made with the first of them; they are written in `drafts`. */
export function openPacks(fs: FileSystem, folder: string, drafts: string): Packs {
  const read = new Set<string>();
  const places = new Map<string, Place[]>();

  let looking: Promise<void> = Promise.resolve();

  /** One look at a time: a pack that is being taken in is not there for a second look yet. */
  function look(): Promise<void> {
    return (looking = looking.catch(() => undefined).then(takeNew));
  }

  async function takeNew(): Promise<void> {
    for (const name of await fs.list(folder)) {
      if (read.has(name)) continue;
      const file = path.join(folder, name);
      const found = await readIndex(fs, file);
      read.add(name);
      if (found) take(file, found);
    }
  }

  function take(file: string, { index, start: first }: { index: Index; start: number }): void {
    let start = first;
    for (const [kind, hash, bytes] of index) {
      const key = `${kind} ${hash}`;
      const place = { file, start, end: (start += bytes) };
      places.set(key, [...(places.get(key) ?? []), place]);
    }
  }

  return {
    async add(objects) {
      const name = randomUUID();
      const draft = path.join(drafts, name);
      const index: Index = objects.map(({ kind, hash, bytes }) => [kind, hash, bytes.length]);
      const written = Buffer.from(JSON.stringify(index));
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(written.length);
      await fs.makeFolder(drafts);
      await fs.makeFolder(folder);
      try {
        const pack = Buffer.concat([length, written, ...objects.map(({ bytes }) => bytes), written, length]);
        await writeFile(fs, draft, pack);
        await fs.rename(draft, path.join(folder, name));
      } catch (error) {
        await fs.remove(draft).catch(() => undefined);
        throw error;
      }
      read.add(name);
      take(path.join(folder, name), { index, start: LENGTH_BYTES + written.length });
    },
    look,
    async get(kind, hash) {
      for (const { file, start, end } of places.get(`${kind} ${hash}`) ?? []) {
        const bytes = await fs.read(file, start, end);
        if (bytes !== null && hashOf(bytes) === hash) return bytes;
      }
      return null;
    },
    has: (kind, hash) => places.has(`${kind} ${hash}`),
  };
}

/** A pack's index, from its beginning or else from its end, and where its objects begin; null when both are damaged. */
async function readIndex(fs: FileSystem, file: string): Promise<{ index: Index; start: number } | null> {
  const size = (await fs.size(file)) ?? 0;
  async function at(lengthAt: number, indexAt: (length: number) => number) {
    const head = await fs.read(file, lengthAt, lengthAt + LENGTH_BYTES);
    if (head?.length !== LENGTH_BYTES) return null;
    const length = Buffer.from(head).readUInt32BE();
    const start = indexAt(length);
    if (start < 0 || start + length > size) return null;
    const index = parseIndex(await fs.read(file, start, start + length));
    const total = index?.reduce((sum, [, , bytes]) => sum + bytes, 2 * (LENGTH_BYTES + length));
    return index && total === size ? { index, start: LENGTH_BYTES + length } : null;
  }
  return (
    (await at(0, () => LENGTH_BYTES)) ??
    (await at(size - LENGTH_BYTES, (length) => size - LENGTH_BYTES - length))
  );
}

function parseIndex(bytes: Uint8Array | null): Index | null {
  try {
    const parsed = v.safeParse(indexSchema, JSON.parse(new TextDecoder().decode(bytes ?? undefined)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
