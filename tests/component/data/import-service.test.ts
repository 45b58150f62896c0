import { expect, test } from 'vitest';
import type { ImportRow } from '../../../renderer/data/imports.ts';
import {
  articleTitled,
  behindItsBack,
  bothSides,
  importArticles,
  importFiles,
  newName,
  noteOn,
  notesOf,
  open,
  summary,
  usedLibrary,
  type Open,
} from './one-library.ts';
import { vaultInMemory, type VaultInMemory } from './vault-in-memory.ts';

async function emptyLibrary(): Promise<{ name: string; vault: VaultInMemory; library: Open }> {
  const [name, vault] = [newName(), vaultInMemory()];
  return { name, vault, library: await open(name, vault) };
}

const file = (n: number, changes: Parameters<typeof summary>[1] = {}) => ({
  name: `${n}.txt`,
  outcome: { ok: true as const, value: summary(n, changes) },
});

function lastRows({ imports }: Open): readonly Omit<ImportRow, 'articleId'>[] {
  return (imports.runs.at(-1)?.rows ?? []).map(({ name, outcome, message }) => ({ name, outcome, message }));
}

test('a file is added with what the importer learned, and its batch acknowledged once it is saved', async () => {
  const { name, vault, library } = await emptyLibrary();
  const remarks = [{ code: 'joined', message: '12 lines were joined.' }];
  await importFiles(library, vault, [
    file(1, { outlet: 'The Ledger', published: '--05-14', words: 1234, remarks }),
  ]);
  expect(lastRows(library)).toEqual([
    { name: '1.txt', outcome: 'added', message: 'Added. 1,234 words. 12 lines were joined.' },
  ]);
  expect(library.work.entries).toMatchObject([
    { article: { title: 'Article 1', outlet: 'The Ledger', published: '--05-14' }, reading: null, notes: 0 },
  ]);
  expect(vault.asked).toEqual([
    { channel: 'import:acknowledge', input: { importId: library.imports.runs[0]?.importId, batch: 1 } },
  ]);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});

test('a file that is in the library already is not added again', async () => {
  const { vault, library } = await emptyLibrary();
  const [id] = await importArticles(library, vault, 1);
  await importFiles(library, vault, [file(1)]);
  expect(library.imports.runs.at(-1)?.rows).toEqual([
    {
      name: '1.txt',
      outcome: 'duplicate',
      message: 'Already in the library since 24 November.',
      articleId: id,
    },
  ]);
  expect(library.work.entries).toHaveLength(1);
});

test('the same file twice in one drop is added once', async () => {
  const { vault, library } = await emptyLibrary();
  await importFiles(library, vault, [file(1), { ...file(1), name: 'copy.txt' }]);
  expect(lastRows(library)).toEqual([
    { name: '1.txt', outcome: 'added', message: 'Added. 2 words.' },
    { name: 'copy.txt', outcome: 'duplicate', message: 'The same file was already in this drop.' },
  ]);
  expect(library.work.entries).toHaveLength(1);
});

test('a file that changed since is a new article, and says so', async () => {
  const { vault, library } = await emptyLibrary();
  await importArticles(library, vault, 1);
  await importFiles(library, vault, [file(2, { originId: summary(1).originId })]);
  expect(lastRows(library)[0]?.message).toBe(
    'Added as a new article: the file has changed since it was first added. 2 words.',
  );
  expect(library.work.entries).toHaveLength(2);
});

test('the file of a deleted article brings it back with its notes and corrections', async () => {
  const { name, vault, library } = await emptyLibrary();
  const [id = ''] = await importArticles(library, vault, 1);
  await library.work.addNote(noteOn(id, 'mine')).saved;
  await library.work.correct(id, { title: 'The valley votes' });
  await library.work.removeArticles([id]);
  expect(library.work.entries).toEqual([]);

  await importFiles(library, vault, [file(1)]);
  expect(lastRows(library)).toEqual([
    { name: '1.txt', outcome: 'added', message: 'Brought back with its notes. 2 words.' },
  ]);
  expect(articleTitled(library.work, 'The valley votes')).toBe(id);
  expect(notesOf(library.work, id)).toMatchObject([{ body: 'mine' }]);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});

test('a file that could not be read fails in the importer’s words, and the others are added', async () => {
  const { vault, library } = await emptyLibrary();
  await importFiles(library, vault, [
    { name: 'a.txt', outcome: { ok: false, error: { code: 'empty', message: 'The file is empty.' } } },
    file(1),
  ]);
  expect(lastRows(library).map(({ outcome, message }) => [outcome, message])).toEqual([
    ['failed', 'The file is empty.'],
    ['added', 'Added. 2 words.'],
  ]);
});

test('an article that the vault refused is in the library, is not called added, and is not added twice', async () => {
  const { name, vault, library } = await emptyLibrary();
  vault.refusal = 'The disk is full.';
  await importFiles(library, vault, [file(1)]);
  expect(lastRows(library)).toEqual([
    {
      name: '1.txt',
      outcome: 'failed',
      message: 'In the library, but not in the vault yet. The disk is full.',
    },
  ]);
  vault.refusal = null;
  await importFiles(library, vault, [file(1)]);
  expect(lastRows(library)[0]?.outcome).toBe('duplicate');

  const again = await open(name, vault);
  expect(again.work.entries).toHaveLength(1);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});

test('a batch of 500 files is saved whole, in messages the bridge lets through', async () => {
  const { name, vault, library } = await emptyLibrary();
  await importArticles(library, vault, 500);
  expect(library.imports.runs[0]?.rows.every(({ outcome }) => outcome === 'added')).toBe(true);
  expect(library.work.entries).toHaveLength(500);
  expect(vault.ops).toHaveLength(500);
  expect(await behindItsBack(name, (db) => db.ops.count())).toBe(0);
});

test('two drops at once are taken one after the other', async () => {
  const { vault, library } = await emptyLibrary();
  await Promise.all([
    importFiles(library, vault, [file(1)]),
    importFiles(library, vault, [file(1), file(2)]),
  ]);
  expect(library.work.entries.map(({ article }) => article.title).sort()).toEqual(['Article 1', 'Article 2']);
});

test('into a library that may not be changed adds nothing, says why, and leaves it as it was', async () => {
  const [{ name }, other] = [await usedLibrary(), await usedLibrary()];
  const vault = vaultInMemory('another-vault');
  await vault.desktop.request('vault:append', { ops: [...other.vault.ops] });
  const library = await open(name, vault);
  const before = await behindItsBack(name, (db) => db.meta.toArray());
  await importFiles(library, vault, [file(9)]);
  expect(lastRows(library)).toEqual([
    {
      name: '9.txt',
      outcome: 'failed',
      message: `Not added. Not saved: ${library.report.readOnly}`,
    },
  ]);
  expect(library.work.entries).toHaveLength(2);
  expect(await behindItsBack(name, (db) => db.meta.toArray())).toEqual(before);
});

test('what is said of an import that this page did not see begin is not heard', async () => {
  const { vault, library } = await emptyLibrary();
  vault.emit('import:progress', { importId: 'of-the-page-before', found: 3, read: 1, searching: false });
  vault.emit('import:ended', { importId: 'of-the-page-before', cancelled: true, read: 1, failed: 0 });
  await importFiles(library, vault, [file(1)]);
  expect(library.imports.runs.map(({ importId }) => importId)).not.toContain('of-the-page-before');
});
