import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { schema0001 } from '../../../../renderer/data/migrations/0001-first.ts';
import { behindItsBack, bothSides, newName, notesOf, open, usedLibrary } from '../one-library.ts';

/** A used library in a database as schema 1 had it, and its vault. */
async function libraryOfSchema1() {
  const used = await usedLibrary();
  const name = newName();
  const rows = await behindItsBack(used.name, async (db) => {
    const all = Object.keys(schema0001).map(
      async (table) => [table, await db.table(table).toArray()] as const,
    );
    return Promise.all(all);
  });
  const db = new Dexie(name);
  db.version(1).stores(schema0001);
  for (const [table, some] of rows) await db.table(table).bulkPut(some);
  db.close();
  return { ...used, name };
}

test('a library of schema 1 is as it was, in the new schema, and nothing is told', async () => {
  const library = await libraryOfSchema1();
  const { name, vault, ids } = library;
  const before = vault.ops.length;
  const { work, report } = await open(name, vault);
  expect(report).toEqual({ notice: null, readOnly: null });
  expect([work.entries.length, work.collections]).toEqual([2, []]);
  expect(notesOf(work, ids[0] ?? '')).toMatchObject([{ body: 'Who says so?', rev: 1 }]);
  expect(vault.ops).toHaveLength(before);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});

test('its articles go into collections', async () => {
  const { name, vault, ids } = await libraryOfSchema1();
  const { work } = await open(name, vault);
  const { id, saved } = work.addCollection('Sources', ids);
  expect(await saved).toMatchObject({ ok: true });
  expect(work.entries.map(({ article }) => article.collections)).toEqual([[id], [id]]);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});
