import { describe, expect, test } from 'vitest';
import { behindItsBack, bothSides, newName, open, usedLibrary } from './one-library.ts';

/** A library of two articles with a collection of the first. */
async function collected() {
  const used = await usedLibrary();
  const { work } = await open(used.name, used.vault);
  const [first = '', second = ''] = used.ids;
  const { id, saved } = work.addCollection('Sources', [first]);
  await saved;
  return { ...used, work, id, first, second };
}
type Collected = Awaited<ReturnType<typeof collected>>;

const names = ({ work }: Collected): string[] => work.collections.map(({ name }) => name);
const members = ({ work, id, ids }: Collected): boolean[] =>
  ids.map((one) => work.entry(one)?.article.collections?.includes(id) ?? false);

describe('a collection', () => {
  test('is made with its articles in one step, which one undo takes back', async () => {
    const library = await collected();
    expect([names(library), members(library)]).toEqual([['Sources'], [true, false]]);
    expect(await library.work.undo()).toEqual({ ok: true, value: 'Make collection' });
    expect([names(library), members(library)]).toEqual([[], [false, false]]);
    await library.work.redo();
    expect([names(library), members(library)]).toEqual([['Sources'], [true, false]]);
  });

  test('takes articles and lets go of them, and each can be undone', async () => {
    const library = await collected();
    const { work, id, ids, first } = library;
    await work.collect(ids, { add: [id] });
    expect(members(library)).toEqual([true, true]);
    await work.collect([first], { remove: [id] });
    expect(members(library)).toEqual([false, true]);
    await work.undo();
    await work.undo();
    expect(members(library)).toEqual([true, false]);
  });

  test('writes no article that is in it already', async () => {
    const { work, vault, id, first } = await collected();
    const before = vault.ops.length;
    await work.collect([first], { add: [id] });
    expect(vault.ops).toHaveLength(before);
  });

  test('is renamed, deleted and brought back with its articles', async () => {
    const library = await collected();
    await library.work.renameCollection(library.id, 'Primary sources');
    await library.work.removeCollection(library.id);
    expect(names(library)).toEqual([]);
    expect(library.work.entries).toHaveLength(2);
    await library.work.undo();
    expect([names(library), members(library)]).toEqual([['Primary sources'], [true, false]]);
    await library.work.undo();
    expect(names(library)).toEqual(['Sources']);
  });

  test('stands among the others by its name', async () => {
    const library = await collected();
    for (const name of ['Élan', 'zebra', 'Part 10', 'Part 9']) await library.work.addCollection(name).saved;
    expect(names(library)).toEqual(['Élan', 'Part 9', 'Part 10', 'Sources', 'zebra']);
  });
});

describe('after a restart', () => {
  test('collections and their articles are there, on both sides', async () => {
    const library = await collected();
    await library.work.settled();
    const { work, report } = await open(library.name, library.vault);
    expect(report.notice).toBeNull();
    expect([names({ ...library, work }), members({ ...library, work })]).toEqual([
      ['Sources'],
      [true, false],
    ]);
    const sides = await bothSides(library.name, library.vault);
    expect(sides.database).toEqual(sides.vault);
  });

  test('they come back from the vault when the database is lost', async () => {
    const library = await collected();
    await library.work.settled();
    const { work, report } = await open(newName(), library.vault);
    expect(report.notice).toMatch(/2 articles and 1 note were brought back/u);
    expect([names({ ...library, work }), members({ ...library, work })]).toEqual([
      ['Sources'],
      [true, false],
    ]);
  });

  test('a collection that was damaged in the database is mended', async () => {
    const library = await collected();
    await library.work.settled();
    await behindItsBack(library.name, (db) => db.collections.update(library.id, { name: 'Sorcery' }));
    const { work, report } = await open(library.name, library.vault);
    expect(report.notice).toMatch(/mended from the vault/u);
    expect(names({ ...library, work })).toEqual(['Sources']);
  });
});
