import { describe, expect, test } from 'vitest';
import type { Op, Result } from '../../../electron/bridge/contract.ts';
import { createCommitter } from '../../../renderer/data/commit.ts';
import { LecternDatabase } from '../../../renderer/data/database.ts';
import { startCheck } from '../../../renderer/data/start-check.ts';
import { createIds } from '../../../renderer/data/uuid.ts';
import {
  behindItsBack,
  bothSides,
  clock,
  newName,
  noteOn,
  notesOf,
  open,
  usedLibrary,
} from './one-library.ts';
import { vaultInMemory, type VaultInMemory } from './vault-in-memory.ts';

type Answer = Promise<Result<{ lastRecord: number }>>;
const never: Answer = new Promise(() => {});

interface Crash {
  /** The transaction's end; the crash may wait for it. */
  readonly written: () => Promise<unknown>;
  readonly ops: Op[];
  readonly db: LecternDatabase;
  readonly vault: VaultInMemory;
}
/** Stands where the append is sent, and lets the window die at one moment. */
type CrashAt = (crash: Crash) => Answer;

const durable = ({ vault, ops }: Crash): Answer => vault.desktop.request('vault:append', { ops });

interface Library {
  readonly name: string;
  readonly vault: VaultInMemory;
  readonly noteId: string;
}

/** Changes the note's words with a committer that dies as told. */
async function crashWhileSaving({ name, vault, noteId }: Library, body: string, at: CrashAt): Promise<void> {
  const db = new LecternDatabase(name);
  await db.open();
  const note = await db.notes.get(noteId);
  const sentinel = await db.meta.get('sentinel');
  let written: Promise<unknown> = Promise.resolve();
  const committer = createCommitter({
    db,
    device: 'device-that-dies',
    newId: createIds(clock()),
    now: clock(),
    timer: { now: () => 0, set: () => 0, clear: () => {} },
    append: (ops) => at({ written: () => written, ops, db, vault }),
  });
  await committer.belongTo(String(sentinel?.['vaultId']), Number(sentinel?.['lastRecord']));
  if (at === beforeTheTransaction) db.close();
  const commit = committer.commit([{ entity: 'note', id: noteId, value: { ...note, body } }]);
  written = commit.written;
  await written;
  // Where the crash lets the acknowledgement through, the committer must have seen it before the window is gone.
  if (at === acknowledged) await commit.saved;
  db.close();
}

/** What is on each side of a note: its revision in the database and in the vault, and its ops in the outbox. */
async function traces({ name, vault, noteId }: Library): Promise<string> {
  return behindItsBack(name, async (db) => {
    const note = await db.notes.get(noteId);
    const inVault = vault.ops.filter(({ id }) => id === noteId).at(-1);
    return `database ${note?.rev}, vault ${inVault?.rev}, outbox ${await db.ops.count()}`;
  });
}

const beforeTheTransaction: CrashAt = () => {
  throw new Error('nothing is sent before the transaction');
};
const notSent: CrashAt = () => never;
const onItsWay: CrashAt = (crash) => {
  void durable(crash);
  return never;
};
const acknowledged: CrashAt = async (crash) => {
  const answer = await durable(crash);
  await crash.written();
  crash.db.close();
  return answer;
};
const withinTheTransaction: CrashAt = (crash) => {
  void durable(crash);
  throw new Error('the window died within the transaction');
};

/** Where it crashed, how, and what that leaves behind. */
const points: readonly (readonly [string, CrashAt, string])[] = [
  ['after the transaction, the append not sent', notSent, 'database 2, vault 1, outbox 1'],
  ['after the append, the acknowledgement on its way', onItsWay, 'database 2, vault 2, outbox 1'],
  ['after the acknowledgement, the op still in the outbox', acknowledged, 'database 2, vault 2, outbox 1'],
  ['after the append, the transaction not committed', withinTheTransaction, 'database 1, vault 2, outbox 0'],
];

async function expectEqualSides({ name, vault }: Library): Promise<void> {
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
}

describe('a crash between commit and acknowledgement', () => {
  test.each(points)('%s, ends after the next start with the change on both sides', async (_, at, left) => {
    const library = await usedLibrary();
    await crashWhileSaving(library, 'Who says so, and when?', at);
    expect(await traces(library)).toBe(left);

    const { work, report } = await open(library.name, library.vault);
    expect(report).toEqual({ notice: null, readOnly: null });
    expect(notesOf(work, library.ids[0] ?? '')).toMatchObject([{ body: 'Who says so, and when?', rev: 2 }]);
    expect(await traces(library)).toBe('database 2, vault 2, outbox 0');
    await expectEqualSides(library);
  });

  test('before the transaction, ends after the next start without the change on both sides', async () => {
    const library = await usedLibrary();
    await crashWhileSaving(library, 'never said', beforeTheTransaction);
    expect(await traces(library)).toBe('database 1, vault 1, outbox 0');

    const { work, report } = await open(library.name, library.vault);
    expect(report).toEqual({ notice: null, readOnly: null });
    expect(notesOf(work, library.ids[0] ?? '')).toMatchObject([{ body: 'Who says so?', rev: 1 }]);
    await expectEqualSides(library);
  });

  test.each(points)('%s, twice in a row, ends with the later change on both sides', async (_, at) => {
    const library = await usedLibrary();
    await crashWhileSaving(library, 'first', at);
    await crashWhileSaving(library, 'second', at);
    const { work } = await open(library.name, library.vault);
    expect(notesOf(work, library.ids[0] ?? '').map(({ body }) => body)).toEqual(['second']);
    await expectEqualSides(library);
  });

  test('control: a merge that prefers the database ends with two sides that differ', async () => {
    const library = await usedLibrary();
    await crashWhileSaving(library, 'in the vault alone', withinTheTransaction);
    const db = new LecternDatabase(library.name);
    await db.open();
    const committer = createCommitter({
      db,
      device: 'device',
      newId: createIds(clock()),
      now: clock(),
      append: (ops) => library.vault.desktop.request('vault:append', { ops }),
    });
    await startCheck(db, { ...committer, restore: async () => {} }, library.vault.desktop);
    db.close();
    const sides = await bothSides(library.name, library.vault);
    expect(sides.database).not.toEqual(sides.vault);
  });

  test('with the very first change not sent, ends after the next start in both, without a word of loss', async () => {
    const [name, vault] = [newName(), vaultInMemory()];
    vault.refusal = 'The disk is full.';
    const { work } = await open(name, vault);
    const { id, saved } = work.addNote(noteOn('article-1', 'first of all'));
    expect((await saved).ok).toBe(false);
    vault.refusal = null;

    const { report } = await open(name, vault);
    expect(report).toEqual({ notice: null, readOnly: null });
    expect(vault.ops.map((op) => [op.id, op.rev])).toEqual([[id, 1]]);
    await expectEqualSides({ name, vault, noteId: id });
  });
});

describe('a start', () => {
  test('with both sides whole changes nothing and says nothing', async () => {
    const library = await usedLibrary();
    const before = await bothSides(library.name, library.vault);
    const { report } = await open(library.name, library.vault);
    expect(report).toEqual({ notice: null, readOnly: null });
    expect(await bothSides(library.name, library.vault)).toEqual(before);
  });

  test('with the database deleted rebuilds it from the vault and says so', async () => {
    const library = await usedLibrary();
    const before = await bothSides(library.name, library.vault);
    await deleteDatabase(library.name);

    const { work, report } = await open(library.name, library.vault);
    expect(report.notice).toBe(
      'The library’s database was damaged. 2 articles and 1 note were brought back from the vault.',
    );
    expect(work.entries.map(({ article }) => article.title).sort()).toEqual(['Article 1', 'Article 2']);
    expect(await bothSides(library.name, library.vault)).toEqual(before);
    expect((await open(library.name, library.vault)).report.notice).toBeNull();
  });

  test('with the database deleted still shows every text, fetched from the vault', async () => {
    const library = await usedLibrary();
    await deleteDatabase(library.name);
    const { work } = await open(library.name, library.vault);
    const texts: string[] = [];
    for (const { article } of work.entries) {
      for await (const chunk of work.chunks(article.version.versionId)) {
        if (chunk.ok) texts.push(...chunk.value.blocks.map(({ text }) => text));
      }
    }
    expect(texts.sort()).toEqual(['Article 1', 'Article 2']);
  });

  test('with some rows gone brings those back and says how many', async () => {
    const library = await usedLibrary();
    const before = await bothSides(library.name, library.vault);
    await behindItsBack(library.name, async (db) => {
      await db.articles.delete(library.ids[1] ?? '');
      await db.notes.clear();
    });
    const { report } = await open(library.name, library.vault);
    expect(report.notice).toBe(
      'The library’s database was damaged. 1 article and 1 note were brought back from the vault.',
    );
    expect(await bothSides(library.name, library.vault)).toEqual(before);
  });

  test('with a row that says something else at the same revision takes the vault’s words and says so', async () => {
    const library = await usedLibrary();
    const before = await bothSides(library.name, library.vault);
    await behindItsBack(library.name, async (db) => {
      const note = await db.notes.get(library.noteId);
      if (note) await db.notes.put({ ...note, body: 'Who says sp?' });
    });
    const { work, report } = await open(library.name, library.vault);
    expect(report.notice).toBe(
      'The library’s database was damaged. 0 articles and 1 note were brought back from the vault.',
    );
    expect(notesOf(work, library.ids[0] ?? '')).toMatchObject([{ body: 'Who says so?' }]);
    expect(await bothSides(library.name, library.vault)).toEqual(before);
  });

  test('with a chunk of a text that says something else shows the vault’s', async () => {
    const library = await usedLibrary();
    await behindItsBack(library.name, async (db) => {
      for (const chunk of await db.chunks.toArray()) {
        await db.chunks.put({ ...chunk, blocks: chunk.blocks.map((each) => ({ ...each, text: 'Artikle' })) });
      }
    });
    const { work } = await open(library.name, library.vault);
    const texts: string[] = [];
    for (const { article } of work.entries) {
      for await (const chunk of work.chunks(article.version.versionId)) {
        if (chunk.ok) texts.push(...chunk.value.blocks.map(({ text }) => text));
      }
    }
    expect(texts.sort()).toEqual(['Article 1', 'Article 2']);
  });

  test('with both sides empty, though the vault was there before, says so', async () => {
    const library = await usedLibrary();
    library.vault.lose('vault-1');
    await deleteDatabase(library.name);
    library.vault.isNew = false;
    const { report } = await open(library.name, library.vault);
    expect(report.notice).toMatch(/^The library and its vault are both empty/u);
  });

  test('with another library’s vault changes neither and opens read-only, in words', async () => {
    const [library, other] = [await usedLibrary(), await usedLibrary()];
    const vault = vaultInMemory('vault-2');
    const appended = await vault.desktop.request('vault:append', { ops: [...other.vault.ops] });
    expect(appended.ok).toBe(true);
    const before = await bothSides(library.name, vault);

    const { work, report } = await open(library.name, vault);
    expect(report.readOnly).toBe(
      'The library and the vault in this profile belong to different libraries. Nothing was changed; put the right vault folder back and start again.',
    );
    expect(await work.removeNotes([library.noteId])).toEqual({
      ok: false,
      error: { code: 'read-only', message: `Not saved: ${report.readOnly}` },
    });
    expect(await bothSides(library.name, vault)).toEqual(before);
  });

  test('with the vault lost fills the new one and says so', async () => {
    const library = await usedLibrary();
    library.vault.lose('vault-2');
    const { report } = await open(library.name, library.vault);
    expect(report).toEqual({
      notice: 'The vault was empty. Your articles and notes were copied to it again.',
      readOnly: null,
    });
    await expectEqualSides(library);
    expect((await open(library.name, library.vault)).report).toEqual({ notice: null, readOnly: null });
  });

  test('goes on with filling a vault where a crash stopped it', async () => {
    const library = await usedLibrary();
    const [first] = library.vault.ops;
    library.vault.lose('vault-2');
    await behindItsBack(library.name, (db) =>
      db.meta.put({ key: 'sentinel', vaultId: 'vault-2', lastRecord: 0, seq: 3 }),
    );
    await library.vault.desktop.request('vault:append', { ops: first ? [first] : [] });
    await open(library.name, library.vault);
    expect(library.vault.ops.length).toBeGreaterThan(1);
    await expectEqualSides(library);
  });

  test('does not bring back what a tombstone ended, in the journal or still in the outbox', async () => {
    const library = await usedLibrary();
    const tombstone = (seq: number, id: string): Op => ({
      opId: `tombstone-${seq}`,
      device: 'another',
      seq,
      entity: 'article',
      id,
      rev: 2,
      baseRev: 1,
      at: 1,
      value: null,
    });
    const [first = '', second = ''] = library.ids;
    await library.vault.desktop.request('vault:append', { ops: [tombstone(1, first)] });
    await behindItsBack(library.name, async (db) => {
      await db.articles.delete(second);
      await db.ops.add({ op: tombstone(2, second) });
    });
    const { work, report } = await open(library.name, library.vault);
    expect(report.notice).toBeNull();
    expect(work.entries).toEqual([]);
    await expectEqualSides(library);
    await deleteDatabase(library.name);
    expect((await open(library.name, library.vault)).work.entries).toEqual([]);
  });

  test('of a database that a newer Lectern wrote opens nothing and says so', async () => {
    const library = await usedLibrary();
    await deleteDatabase(library.name);
    const newer = await opened(indexedDB.open(library.name, 990));
    newer.close();

    const { work, report } = await open(library.name, library.vault);
    expect(report.readOnly).toBe(
      'This library was written by a newer Lectern. Update Lectern to change it; nothing was touched.',
    );
    expect((await work.addNote(noteOn('article-1', 'a')).saved).ok).toBe(false);
    const after = await opened(indexedDB.open(library.name));
    expect([after.version, after.objectStoreNames.length]).toEqual([990, 0]);
    after.close();
  });

  test('numbers a device’s ops onwards from the last start', async () => {
    const library = await usedLibrary();
    const { work } = await open(library.name, library.vault);
    await work.editNote(library.noteId, { body: 'again' });
    expect(library.vault.ops.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(new Set(library.vault.ops.map(({ device }) => device)).size).toBe(1);
  });
});

function opened<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });
}

const deleteDatabase = (name: string): Promise<unknown> => opened(indexedDB.deleteDatabase(name));
