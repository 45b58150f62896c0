import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { clearUnfinished, hashOf, openObjects } from '../../../../electron/vault/objects.ts';

const bytes = new TextEncoder().encode('The council met on Tuesday.');
const hash = hashOf(bytes);

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'lectern-objects-')), 'objects');
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const fileOf = (kind: string) => path.join(folder, kind, hash.slice(0, 2), hash);

test('bytes are stored under their SHA-256 and come back', async () => {
  const objects = openObjects(nodeFileSystem, folder);
  expect(await objects.has('source', hash)).toBe(false);
  expect(await objects.put('source', bytes)).toBe(hash);
  await objects.sync();
  expect(await objects.has('source', hash)).toBe(true);
  expect(await objects.has('version', hash)).toBe(false);
  expect(await openObjects(nodeFileSystem, folder).get('source', hash)).toEqual(bytes);
  expect(new Uint8Array(await readFile(fileOf('source')))).toEqual(bytes);
});

test('the empty object is an object', async () => {
  const objects = openObjects(nodeFileSystem, folder);
  const empty = await objects.put('source', new Uint8Array());
  expect(empty).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(await objects.get('source', empty)).toEqual(new Uint8Array());
});

test.skipIf(process.platform === 'win32')('folders are 0700 and files 0600', async () => {
  await openObjects(nodeFileSystem, folder).put('source', bytes);
  const mode = async (file: string) => (await stat(file)).mode & 0o777;
  expect(await mode(fileOf('source'))).toBe(0o600);
  expect(await mode(path.dirname(fileOf('source')))).toBe(0o700);
  expect(await mode(folder)).toBe(0o700);
});

test('an object that is there is left alone', async () => {
  await openObjects(nodeFileSystem, folder).put('source', bytes);
  const before = await stat(fileOf('source'));
  await openObjects(nodeFileSystem, folder).put('source', bytes);
  expect((await stat(fileOf('source'))).ino).toBe(before.ino);
});

test('two writers of one object at once both succeed', async () => {
  const writers = [openObjects(nodeFileSystem, folder), openObjects(nodeFileSystem, folder)];
  const hashes = await Promise.all(writers.map((objects) => objects.put('version', bytes)));
  expect(hashes).toEqual([hash, hash]);
  expect(await writers[0]?.get('version', hash)).toEqual(bytes);
});

test('a damaged object answers null, is set aside, and comes back with the next put', async () => {
  const objects = openObjects(nodeFileSystem, folder);
  await objects.put('version', bytes);
  await writeFile(fileOf('version'), 'The council met on Monday.');
  expect(await objects.get('version', hash)).toBeNull();
  expect(await objects.has('version', hash)).toBe(false);
  expect(await readFile(`${fileOf('version')}.damaged`, 'utf8')).toBe('The council met on Monday.');
  await objects.put('version', bytes);
  expect(await objects.get('version', hash)).toEqual(bytes);
});

test('put itself replaces a damaged object', async () => {
  const objects = openObjects(nodeFileSystem, folder);
  await objects.put('version', bytes);
  await writeFile(fileOf('version'), '');
  await objects.put('version', bytes);
  expect(await objects.get('version', hash)).toEqual(bytes);
});

test.each(['../../manifest.json', hash.toUpperCase(), `${hash}/..`, '', hash.slice(1)])(
  'the address %j is refused before the disk is asked',
  async (address) => {
    await expect(openObjects(nodeFileSystem, folder).get('source', address)).rejects.toThrow(/hash|Invalid/);
    await expect(openObjects(nodeFileSystem, folder).has('source', address)).rejects.toThrow(/hash|Invalid/);
  },
);

test('folders are synced once a batch, and their parents when they are new to this process', async () => {
  const synced: string[] = [];
  const watched = {
    ...nodeFileSystem,
    syncFolder: (each: string) => {
      synced.push(path.relative(path.dirname(folder), each));
      return nodeFileSystem.syncFolder(each);
    },
  };
  const objects = openObjects(watched, folder);
  await objects.put('source', bytes);
  await objects.put('source', bytes);
  expect(synced).toEqual([]);
  await objects.sync();
  const shelf = path.join('objects', 'source', hash.slice(0, 2));
  expect(synced.sort()).toEqual(['', 'objects', path.join('objects', 'source'), shelf]);
  await objects.sync();
  expect(synced).toHaveLength(4);
  await objects.put('source', bytes);
  await objects.sync();
  expect(synced.slice(4)).toEqual([shelf]);
});

test('what a crash left half written is cleared', async () => {
  const objects = openObjects(nodeFileSystem, folder);
  await objects.put('source', bytes);
  const drafts = path.join(folder, 'unfinished');
  expect(await readdir(drafts)).toEqual([]);
  await writeFile(path.join(drafts, '1-1'), 'half');
  await clearUnfinished(nodeFileSystem, folder);
  expect(await readdir(drafts)).toEqual([]);
  expect(await objects.get('source', hash)).toEqual(bytes);
});
