import { done, rowSum, type Result, type VersionBody } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { LecternDatabase } from './database.ts';
import type { Chunk } from './model.ts';

export const CHUNK_BLOCKS = 64;

/** A version's blocks in chunks of 64, with the offsets of their first units. */
export function chunksOf(versionId: string, body: VersionBody): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (let first = 0; first < body.blocks.length; first += CHUNK_BLOCKS) {
    const blocks = body.blocks.slice(first, first + CHUNK_BLOCKS);
    chunks.push({ versionId, n: chunks.length, start, firstBlock: first, blocks, sum: rowSum(blocks) });
    for (const block of blocks) start += block.text.length + 1;
  }
  return chunks;
}

/**
 * A version's chunks from the first on. The database's copy is a cache: where a chunk is missing or damaged, the
 * whole body is fetched from the vault and the rest comes from there.
 */
export async function* readChunks(
  db: LecternDatabase,
  desktop: Desktop,
  versionId: string,
): AsyncGenerator<Result<Chunk>> {
  const read = (n: number): Promise<Chunk | undefined> =>
    db.chunks.get([versionId, n]).catch(() => undefined);
  // The first is asked for at once: it is what the reader waits for.
  const [version, first] = await Promise.all([db.versions.get(versionId), read(0)]);
  const count = version?.chunks ?? 0;
  let n = 0;
  for (; n < count; n++) {
    const chunk = n === 0 ? first : await read(n);
    if (!chunk || rowSum(chunk.blocks) !== chunk.sum) break;
    yield done(chunk);
  }
  if (count > 0 && n === count) return;
  const body = await desktop.fetchVersion(versionId);
  if (!body.ok) {
    yield body;
    return;
  }
  for (const chunk of chunksOf(versionId, body.value).slice(n)) yield done(chunk);
}
