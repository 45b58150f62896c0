import type { Result } from '../../../electron/bridge/contract.ts';
import { describe, expect, test } from 'vitest';
import { openWork } from '../../../renderer/data/open-work.ts';
import type { Timer } from '../../../renderer/data/timer.ts';
import {
  behindItsBack,
  bothSides,
  clock,
  importArticles,
  newName,
  noteOn,
  notesOf,
  open,
  usedLibrary,
  type Open,
} from './one-library.ts';
import { vaultInMemory, type VaultInMemory } from './vault-in-memory.ts';

/** A library with one article, whose appends wait until the test lets them through. */
async function withSlowVault(): Promise<{
  name: string;
  library: Open;
  vault: VaultInMemory;
  let: () => void;
}> {
  const [name, vault] = [newName(), vaultInMemory()];
  const gate = Promise.withResolvers<void>();
  const request: typeof vault.desktop.request = async (channel, input) => {
    if (channel === 'vault:append') await gate.promise;
    return vault.desktop.request(channel, input);
  };
  const library = await openWork({ desktop: { ...vault.desktop, request }, name, now: clock() });
  return { name, library, vault, let: gate.resolve };
}

/** A timer whose time comes when the test says so. */
function handTimer(): Timer & { readonly waiting: { run: () => void; ms: number }[]; ring(): void } {
  const waiting = new Map<number, { run: () => void; ms: number }>();
  let ids = 0;
  return {
    now: () => 0,
    set: (run, ms) => (waiting.set((ids += 1), { run, ms }), ids),
    clear: (id) => void waiting.delete(id),
    get waiting() {
      return [...waiting.values()];
    },
    ring() {
      const due = [...waiting.values()];
      waiting.clear();
      for (const { run } of due) run();
    },
  };
}

/** Resolves when a condition on the work holds, looked at after each of its changes. */
function until({ work }: Open, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = work.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}

/** What an undo or redo says it did. */
const said = (travelled: Result<string | null>): unknown =>
  travelled.ok ? travelled.value : travelled.error.message;

describe('a change', () => {
  test('is shown at once and saved only when database and vault have it', async () => {
    const { name, library, vault, let: go } = await withSlowVault();
    const { id, saved } = library.work.addNote(noteOn('article-1', 'mine'));
    expect(notesOf(library.work, 'article-1')).toMatchObject([{ id, body: 'mine', rev: 1 }]);

    let said = false;
    void saved.then(() => (said = true));
    const inDatabase = await behindItsBack(name, async (db) => {
      let rows = await db.notes.toArray();
      while (rows.length === 0) rows = await db.notes.toArray();
      return { rows, outbox: await db.ops.count() };
    });
    expect(inDatabase).toMatchObject({ rows: [{ id }], outbox: 1 });
    expect([said, vault.ops.length]).toEqual([false, 0]);

    go();
    expect(await saved).toEqual({ ok: true, value: null });
    await library.work.settled();
    expect(vault.ops).toMatchObject([{ id, rev: 1, baseRev: 0, value: { body: 'mine' } }]);
    expect((await bothSides(name, vault)).database).toMatchObject({ outbox: 0 });
  });

  test('that the vault refuses says why in words, stays shown, and is saved when the vault takes it', async () => {
    const [name, vault, timer] = [newName(), vaultInMemory(), handTimer()];
    const library = await openWork({ desktop: vault.desktop, name, now: clock(), timer });
    vault.refusal = 'The change was not saved: the disk is full. Make room; Lectern tries again.';
    const { id, saved } = library.work.addNote(noteOn('article-1', 'mine'));
    expect(await saved).toEqual({ ok: false, error: { code: 'disk-full', message: vault.refusal } });
    expect(notesOf(library.work, 'article-1')).toMatchObject([{ id, body: 'mine' }]);
    expect(timer.waiting.map(({ ms }) => ms)).toEqual([2000]);

    const refusedAgain = until(library, () => timer.waiting.length === 1);
    timer.ring();
    await refusedAgain;
    expect(vault.ops).toEqual([]);

    vault.refusal = null;
    const delivered = until(library, () => vault.ops.length === 1);
    timer.ring();
    await delivered;
    expect(vault.ops).toMatchObject([{ id, rev: 1, value: { body: 'mine' } }]);
    const sides = await bothSides(name, vault);
    expect(sides.database).toEqual(sides.vault);
    expect(timer.waiting).toEqual([]);
  });

  test('of 30 to one note, none awaited, reaches the vault in order and ends in the last words', async () => {
    const { name, vault, ids, noteId } = await usedLibrary();
    const { work } = await open(name, vault);
    const saved = Array.from({ length: 30 }, (_, n) => work.editNote(noteId, { body: `draft ${n}` }));
    expect((await Promise.all(saved)).every(({ ok }) => ok)).toBe(true);
    const ops = vault.ops.filter(({ id }) => id === noteId);
    expect(ops.map(({ rev }) => rev)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
    expect(ops.map(({ baseRev }) => baseRev)).toEqual(Array.from({ length: 31 }, (_, n) => n));
    expect(notesOf(work, ids[0] ?? '')).toMatchObject([{ body: 'draft 29', rev: 31 }]);
    const sides = await bothSides(name, vault);
    expect(sides.database).toEqual(sides.vault);
  });

  test('of more than one message holds reaches the vault in several', async () => {
    const [name, vault] = [newName(), vaultInMemory()];
    const library = await open(name, vault);
    const ids = Array.from({ length: 12 }, () => {
      const { id, saved } = library.work.addNote(noteOn('article-1', '“ß”'.repeat(16_000)));
      return { id, saved };
    });
    for (const { saved } of ids) expect((await saved).ok).toBe(true);
    expect(await library.work.removeNotes(ids.map(({ id }) => id))).toEqual({ ok: true, value: null });
    expect(vault.ops).toHaveLength(24);
    expect(notesOf(library.work, 'article-1')).toEqual([]);
  });

  test('that fits into no message is refused in words before it is shown or written, and holds up no other', async () => {
    const [name, vault] = [newName(), vaultInMemory()];
    const { work } = await open(name, vault);
    const told: string[] = [];
    work.onFailure((message) => told.push(message));
    const exact = 'The level fell. '.repeat(20_000);
    const position = { start: 0, end: exact.length };
    const selector = { position, quote: { exact, prefix: '', suffix: '' } };
    const tooLong = await work.addNote({ ...noteOn('article-1', 'mine'), selector }).saved;
    const why =
      'Not saved: a note and the passage it is on hold at most 250,000 characters together. Choose a shorter passage.';
    expect(tooLong).toEqual({ ok: false, error: { code: 'too-large', message: why } });
    expect(told).toEqual([why]);
    expect(notesOf(work, 'article-1')).toEqual([]);
    expect(said(await work.undo())).toBeNull();
    expect(await work.addNote(noteOn('article-1', 'short')).saved).toEqual({ ok: true, value: null });
    const sides = await bothSides(name, vault);
    expect(sides.database).toEqual(sides.vault);
  });

  test('after another Lectern took the database is refused in words', async () => {
    const { name, vault, noteId } = await usedLibrary();
    const library = await open(name, vault);
    const closed = until(library, () => library.work.readOnly !== null);
    const other = indexedDB.open(name, 999);
    other.addEventListener('upgradeneeded', () => other.transaction?.abort());
    other.addEventListener('error', (event) => event.preventDefault());
    await closed;
    expect(library.work.readOnly).toBe('Another Lectern needs to change this library. Close one of them.');
    expect(await library.work.editNote(noteId, { body: 'too late' })).toEqual({
      ok: false,
      error: {
        code: 'read-only',
        message: 'Not saved: Another Lectern needs to change this library. Close one of them.',
      },
    });
    expect(vault.ops.filter(({ id }) => id === noteId)).toHaveLength(1);
  });

  test('under way when another Lectern takes the database still answers', async () => {
    const { name, library, vault, let: go } = await withSlowVault();
    const { saved } = library.work.addNote(noteOn('article-1', 'mine'));
    await behindItsBack(name, async (db) => {
      while ((await db.ops.count()) === 0);
    });
    const closed = until(library, () => library.work.readOnly !== null);
    indexedDB.deleteDatabase(name);
    await closed;
    go();
    expect(await saved).toEqual({ ok: true, value: null });
    expect(vault.ops).toHaveLength(1);
  });
});

describe('undo and redo', () => {
  test('take back and bring back each step, on both sides, and say what they did', async () => {
    const [name, vault] = [newName(), vaultInMemory()];
    const library = await open(name, vault);
    const [article = ''] = await importArticles(library, vault, 1);
    const { work } = library;
    const { id } = work.addNote(noteOn(article, 'first'));
    await work.editNote(id, { kind: 'claim' });
    await work.tag([article], { add: ['water', 'budget'] });
    await work.mark([article], 'finished');
    await work.correct(article, { title: 'The valley votes' });
    await work.removeArticles([article]);
    const seen = (): unknown => [
      work.entries.map((entry) => [entry.article.title, entry.article.tags, entry.reading?.state]),
      notesOf(work, article).map(({ body, kind }) => [body, kind]),
    ];
    expect(seen()).toEqual([[], [['first', 'claim']]]);

    const undone: unknown[] = [];
    for (let step = 0; step < 6; step += 1) undone.push(said(await work.undo()), seen());
    expect(undone).toEqual([
      'Delete article',
      [[['The valley votes', ['water', 'budget'], 'finished']], [['first', 'claim']]],
      'Correct details',
      [[['Article 1', ['water', 'budget'], 'finished']], [['first', 'claim']]],
      'Mark as read',
      [[['Article 1', ['water', 'budget'], 'unread']], [['first', 'claim']]],
      'Tag',
      [[['Article 1', [], 'unread']], [['first', 'claim']]],
      'Change kind',
      [[['Article 1', [], 'unread']], [['first', null]]],
      'Add note',
      [[['Article 1', [], 'unread']], []],
    ]);
    expect(said(await work.undo())).toBeNull();

    for (let step = 0; step < 5; step += 1) await work.redo();
    expect(seen()).toEqual([[['The valley votes', ['water', 'budget'], 'finished']], [['first', 'claim']]]);
    const sides = await bothSides(name, vault);
    expect(sides.database).toEqual(sides.vault);

    const again = await open(name, vault);
    expect(again.report.notice).toBeNull();
    expect(again.work.entries).toEqual(work.entries);
  });

  test('take typing into one note as one step until there is a pause', async () => {
    const { name, vault, ids, noteId } = await usedLibrary();
    let at = 0;
    const { work } = await openWork({ desktop: vault.desktop, name, now: () => at });
    const type = (body: string, ms: number): void => {
      at += ms;
      void work.editNote(noteId, { body });
    };
    for (const body of ['a', 'ab', 'abc']) type(body, 300);
    type('abc, later', 2000);
    const words = (): (string | undefined)[] => notesOf(work, ids[0] ?? '').map(({ body }) => body);
    expect([said(await work.undo()), words()]).toEqual(['Typing', ['abc']]);
    expect([said(await work.undo()), words()]).toEqual(['Typing', ['Who says so?']]);
    expect([said(await work.redo()), words()]).toEqual(['Typing', ['abc']]);
  });

  test('reach back 20 steps and more', async () => {
    const { name, vault, ids } = await usedLibrary();
    const { work } = await open(name, vault);
    for (let n = 0; n < 25; n += 1) void work.tag([ids[0] ?? ''], { add: [`tag-${n}`] });
    for (let n = 0; n < 25; n += 1) expect(said(await work.undo())).toBe('Tag');
    expect(work.entry(ids[0] ?? '')?.article.tags).toEqual([]);
  });

  test('of a mark leaves the reader where they have come to meanwhile', async () => {
    const { name, vault, ids } = await usedLibrary();
    const [id = ''] = ids;
    const { work } = await open(name, vault);
    await work.mark([id], 'finished');
    await work.place(id, { block: 4, fraction: 0.5, progress: 0.7 });
    await work.undo();
    expect(work.entry(id)?.reading).toMatchObject({ state: 'unread', progress: 0, block: 4, fraction: 0.5 });
  });
});

describe('a disk without room', () => {
  const full = { state: 'full', freeBytes: 1024 } as const;
  const ok = { state: 'ok', freeBytes: 10 * 1024 ** 3 } as const;

  test('has changes saved in the vault alone, and in the database once there is room', async () => {
    const { name, vault, ids, noteId } = await usedLibrary();
    const library = await open(name, vault);
    vault.emit('vault:space', full);
    expect(library.work.space).toBe('full');
    for (const body of ['first', 'second']) {
      expect((await library.work.editNote(noteId, { body })).ok).toBe(true);
    }
    expect(library.work.vaultAlone).toBe(true);
    expect(await behindItsBack(name, (db) => db.notes.get(noteId))).toMatchObject({ rev: 1 });
    expect(vault.ops.filter(({ id }) => id === noteId).map(({ rev, baseRev }) => [rev, baseRev])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);

    const caughtUp = until(library, () => !library.work.vaultAlone);
    vault.emit('vault:space', ok);
    await caughtUp;
    expect(notesOf(library.work, ids[0] ?? '')).toMatchObject([{ body: 'second', rev: 3 }]);
    const sides = await bothSides(name, vault);
    expect(sides.database).toEqual(sides.vault);
  });

  test('that is full already at the start shows what only the vault has', async () => {
    const { name, vault, ids, noteId } = await usedLibrary();
    const library = await open(name, vault);
    vault.emit('vault:space', full);
    await library.work.editNote(noteId, { body: 'in the vault' });

    vault.space = full;
    const again = await open(name, vault);
    expect(notesOf(again.work, ids[0] ?? '')).toMatchObject([{ body: 'in the vault', rev: 2 }]);
    expect(await behindItsBack(name, (db) => db.notes.get(noteId))).toMatchObject({ rev: 1 });
    expect((await again.work.editNote(noteId, { body: 'further' })).ok).toBe(true);
    expect(vault.ops.at(-1)).toMatchObject({ id: noteId, rev: 3, baseRev: 2 });

    vault.space = ok;
    const last = await open(name, vault);
    expect(notesOf(last.work, ids[0] ?? '')).toMatchObject([{ body: 'further', rev: 3 }]);
    const sides = await bothSides(name, vault);
    expect(sides.database).toEqual(sides.vault);
  });

  test('says so when the vault has no room either', async () => {
    const { name, vault, noteId } = await usedLibrary();
    const { work } = await open(name, vault);
    vault.emit('vault:space', full);
    vault.refusal = 'The change was not saved: the disk is full.';
    expect(await work.editNote(noteId, { body: 'too much' })).toEqual({
      ok: false,
      error: { code: 'disk-full', message: vault.refusal },
    });
    expect(work.vaultAlone).toBe(false);
  });
});

test('the main process is told when something typed is not saved yet, and when it is', async () => {
  const vault = vaultInMemory();
  const { work } = await open(newName(), vault);
  for (const [id, unsaved] of [
    ['a', true],
    ['a', true],
    ['b', true],
    ['a', false],
    ['b', false],
  ] as const) {
    work.typing(id, unsaved);
  }
  await Promise.resolve();
  await Promise.resolve();
  expect(vault.asked.filter(({ channel }) => channel === 'app:typing').map(({ input }) => input)).toEqual([
    { unsaved: true },
    { unsaved: false },
  ]);
});
