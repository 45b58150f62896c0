import { expect, test } from 'vitest';
import { chunksOf, readChunks } from '../../../renderer/data/bodies.ts';
import { LecternDatabase } from '../../../renderer/data/database.ts';
import type { Chunk } from '../../../renderer/data/model.ts';
import { until } from '../app/hands.ts';
import { newName, paragraph } from './one-library.ts';
import { vaultInMemory } from './vault-in-memory.ts';

const ID = 'a-version';
const TEXTS = Array.from({ length: 1000 }, (_, n) => `Paragraph ${n}.`);
const BODY = { importer: '1', decoding: 'utf-8', blocks: TEXTS.map(paragraph) };
const CHUNKS = chunksOf(ID, BODY);

/** A database with all chunks of the text but one, and a vault that has the text where it is told to. */
async function texts({ missing = -1, inVault = false } = {}) {
  const db = new LecternDatabase(newName());
  await db.open();
  await db.chunks.bulkPut(CHUNKS.filter(({ n }) => n !== missing));
  await db.versions.put({ id: ID, chunks: CHUNKS.length });
  const read: number[] = [];
  db.chunks.hook('reading', (chunk: Chunk | undefined) => {
    if (chunk) read.push(chunk.n);
    return chunk;
  });
  const vault = vaultInMemory();
  if (inVault) vault.bodies.set(ID, BODY);
  return { read, chunks: readChunks(db, vault.desktop, ID) };
}

async function all(chunks: ReturnType<typeof readChunks>): Promise<string[]> {
  const blocks: string[] = [];
  for await (const chunk of chunks) {
    blocks.push(...(chunk.ok ? chunk.value.blocks.map(({ text }) => text) : [chunk.error.message]));
  }
  return blocks;
}

test('a text comes whole and in order from the database alone', async () => {
  const { chunks } = await texts();
  expect(await all(chunks)).toEqual(TEXTS);
});

test.each([0, 1, 7, CHUNKS.length - 1])(
  'where chunk %i is missing the rest comes from the vault, and nothing twice',
  async (missing) => {
    const { chunks } = await texts({ missing, inVault: true });
    expect(await all(chunks)).toEqual(TEXTS);
  },
);

test('the first chunk is waited for alone; behind it some are read before they are wanted', async () => {
  const { chunks, read } = await texts();
  await chunks.next();
  expect(read).toEqual([0]);
  await chunks.next();
  await until(() => Math.max(...read) > 1, 'more than was asked for');
  expect(Math.max(...read)).toBeLessThan(CHUNKS.length - 1);
});
