import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blockingFileSystem } from '../../../../electron/vault/blocking-file-system.ts';
import { type FileSystem, nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { hashOf, type Keepable } from '../../../../electron/vault/object-name.ts';
import { openObjects, PACK_LEAST, SMALL_BYTES } from '../../../../electron/vault/objects.ts';

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'lectern-packs-')), 'objects');
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

function keepable(text: string): Keepable {
  const bytes = Uint8Array.from(new TextEncoder().encode(text));
  return { kind: 'version', hash: hashOf(bytes), bytes };
}
const batch = Array.from({ length: PACK_LEAST }, (_, n) => keepable(`Article ${n} of the evening paper`));

async function onlyPack(): Promise<string> {
  const [name, ...others] = await readdir(path.join(folder, 'packs'));
  if (name === undefined || others.length > 0) throw new Error('There is not one pack.');
  return path.join(folder, 'packs', name);
}

test.each<[string, FileSystem]>([
  ['the disk', nodeFileSystem],
  ['the blocking disk', blockingFileSystem],
])('many small objects become one pack on %s, and each comes back from it', async (_, fs) => {
  const reader = openObjects(nodeFileSystem, folder);
  expect(await reader.has('version', batch[3]?.hash ?? '')).toBe(false);
  const objects = openObjects(fs, folder);
  await objects.store(batch);
  await onlyPack();
  expect(await readdir(path.join(folder, 'unfinished'))).toEqual([]);
  for (const opened of [objects, reader]) {
    for (const { hash, bytes } of batch) {
      expect(await opened.has('version', hash)).toBe(true);
      expect(new Uint8Array((await opened.get('version', hash)) ?? [])).toEqual(bytes);
      expect(await opened.get('source', hash)).toBeNull();
    }
  }
});

test('a few objects, and long ones, have files of their own', async () => {
  const long = keepable('x'.repeat(SMALL_BYTES + 1));
  await openObjects(nodeFileSystem, folder).store([...batch.slice(1), long]);
  expect(await readdir(folder)).toEqual(['unfinished', 'version']);
  const objects = openObjects(nodeFileSystem, folder);
  for (const { hash } of [...batch.slice(1), long]) expect(await objects.get('version', hash)).not.toBeNull();
});

test('what is there already is not packed again, even under other company', async () => {
  await openObjects(nodeFileSystem, folder).store(batch);
  const pack = await onlyPack();
  await openObjects(nodeFileSystem, folder).store([...batch, keepable('One more')]);
  expect(await onlyPack()).toBe(pack);
});

test('a pack costs one sync of bytes and one of each new folder', async () => {
  const synced: string[] = [];
  const watched: FileSystem = {
    ...nodeFileSystem,
    async open(file, how) {
      const opened = await nodeFileSystem.open(file, how);
      return { ...opened, sync: () => (synced.push('bytes'), opened.sync()) };
    },
    syncFolder(each) {
      synced.push(path.relative(path.dirname(folder), each));
      return nodeFileSystem.syncFolder(each);
    },
  };
  await openObjects(watched, folder).store(batch);
  expect(synced.sort()).toEqual(['', 'bytes', 'objects', path.join('objects', 'packs')]);
});

test.each<[string, (pack: Buffer) => number, number]>([
  ['the index at its beginning', () => 6, PACK_LEAST],
  ['the index at its end', (pack) => pack.length - 6, PACK_LEAST],
  ['one of its objects', (pack) => pack.indexOf('Article 7'), PACK_LEAST - 1],
])(
  'of a pack in which %s is damaged the rest is read, and the same files bring all back',
  async (_, at, kept) => {
    await openObjects(nodeFileSystem, folder).store(batch);
    const file = await onlyPack();
    const bytes = await readFile(file);
    bytes[at(bytes)] = 0xff;
    await writeFile(file, bytes);
    const count = async () => {
      const objects = openObjects(nodeFileSystem, folder);
      const found = await Promise.all(batch.map(({ hash }) => objects.get('version', hash)));
      return found.filter((each) => each !== null).length;
    };
    expect(await count()).toBe(kept);
    await openObjects(nodeFileSystem, folder).store(batch);
    expect(await count()).toBe(PACK_LEAST);
  },
);
