import { done, rowSum, type Result, type VersionBody } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { LecternDatabase } from './database.ts';
import type { Chunk } from './model.ts';

/** The reader waits for the first chunk: it is about what a window shows. */
const FIRST_BLOCKS = 16;
const CHUNK_BLOCKS = 64;

/** A version's blocks in chunks, with the offsets of their first units; all of them, or those that come `after` one. */
export function chunksOf(versionId: string, body: VersionBody, after?: Chunk): Chunk[] {
  const chunks: Chunk[] = [];
  let [n, start, firstBlock] = after
    ? [after.n + 1, after.start + unitsOf(after), after.firstBlock + after.blocks.length]
    : [0, 0, 0];
  while (firstBlock < body.blocks.length) {
    const blocks = body.blocks.slice(firstBlock, firstBlock + (n === 0 ? FIRST_BLOCKS : CHUNK_BLOCKS));
    const chunk = { versionId, n, start, firstBlock, blocks, sum: rowSum(blocks) };
    chunks.push(chunk);
    n += 1;
    start += unitsOf(chunk);
    firstBlock += blocks.length;
  }
  return chunks;
}

/** With the line end after each block. */
const unitsOf = ({ blocks }: Pick<Chunk, 'blocks'>): number =>
  blocks.reduce((units, { text }) => units + text.length + 1, 0);

/** How many chunks the database has of a version, and the first of them; resolves whatever it has. */
type Head = Promise<readonly [count: number, first: Chunk | undefined]>;

/** The head of a version that was asked for before the one who reads it. */
export interface Ahead {
  readonly versionId: string;
  readonly head: Head;
}

export const aheadOf = (db: LecternDatabase, versionId: string): Ahead => ({
  versionId,
  head: readHead(db, versionId),
});

// Both at once: the first chunk is what the reader waits for.
const readHead = (db: LecternDatabase, versionId: string): Head =>
  Promise.all([
    db.versions.get(versionId).then((version) => version?.chunks ?? 0),
    readChunk(db, versionId, 0),
  ]).catch(() => [0, undefined] as const);

const readChunk = (db: LecternDatabase, versionId: string, n: number): Promise<Chunk | undefined> =>
  db.chunks.get([versionId, n]).catch(() => undefined);

/** So many chunks are asked for before they are wanted: while some are drawn the database reads on. */
const AHEAD = 8;

/** The chunks behind the first; none is asked for before the first of them is wanted. */
async function* readRest(
  db: LecternDatabase,
  versionId: string,
  count: number,
): AsyncGenerator<Chunk | undefined, undefined> {
  const asked: Promise<Chunk | undefined>[] = [];
  for (let n = 1; n < count; n++) {
    while (asked.length < AHEAD && n + asked.length < count) {
      asked.push(readChunk(db, versionId, n + asked.length));
    }
    yield await asked.shift();
  }
}

/**
 * A version's chunks from the first on. The database's copy is a cache: where a chunk is missing or damaged, the
 * whole body is fetched from the vault and the rest comes from there.
 */
export async function* readChunks(
  db: LecternDatabase,
  desktop: Desktop,
  versionId: string,
  head = readHead(db, versionId),
): AsyncGenerator<Result<Chunk>> {
  const [count, first] = await head;
  const rest = readRest(db, versionId, count);
  let n = 0;
  let last: Chunk | undefined;
  for (; n < count; n++) {
    const chunk = n === 0 ? first : (await rest.next()).value;
    if (!chunk || rowSum(chunk.blocks) !== chunk.sum) break;
    yield done((last = chunk));
  }
  if (count > 0 && n === count) return;
  const body = await desktop.fetchVersion(versionId);
  if (!body.ok) {
    yield body;
    return;
  }
  for (const chunk of chunksOf(versionId, body.value, last)) yield done(chunk);
}
