import { expect, test } from 'vitest';
import type { Note } from '../../../renderer/data/model.ts';
import { bothSides, importArticles, newName, noteOn, open } from './one-library.ts';
import { vaultInMemory } from './vault-in-memory.ts';

const selector = { position: { start: 0, end: 7 }, quote: { exact: 'Article', prefix: '', suffix: '' } };

/** Two articles: `a` on the whole of the first, `b` and `c` on its passages, `d` on a passage of the second. */
async function fourNotes() {
  const [name, vault] = [newName(), vaultInMemory()];
  const library = await open(name, vault);
  const { work } = library;
  const [first = '', second = ''] = await importArticles(library, vault, 2);
  const ids = [
    work.addNote(noteOn(first, 'a')).id,
    work.addNote({ ...noteOn(first, 'b'), selector, kind: 'claim' }).id,
    work.addNote({ ...noteOn(first, 'c'), selector }).id,
    work.addNote({ ...noteOn(second, 'd'), selector }).id,
  ];
  await work.settled();
  const seen: (readonly Note[])[] = [];
  const stop = work.watchAllNotes((notes) => seen.push(notes));
  const facts = (of: (note: Note) => unknown): unknown[] =>
    [...(seen.at(-1) ?? [])].sort((x, y) => (x.body < y.body ? -1 : 1)).map(of);
  return { name, vault, work, first, second, ids, seen, stop, facts };
}

test('all notes are watched, without those that are deleted and those of deleted articles', async () => {
  const { work, first, second, ids, seen, stop, facts } = await fourNotes();
  expect(facts(({ body }) => body)).toEqual(['a', 'b', 'c', 'd']);
  await work.removeNotes([ids[1] ?? '']);
  expect(facts(({ body }) => body)).toEqual(['a', 'c', 'd']);
  await work.removeArticles([second]);
  expect(facts(({ body }) => body)).toEqual(['a', 'c']);
  await work.undo();
  expect(facts(({ body }) => body)).toEqual(['a', 'c', 'd']);
  const heard = seen.length;
  await work.place(first, { block: 0, fraction: 0, progress: 0.5 });
  expect(seen).toHaveLength(heard);
  stop();
  await work.removeNotes(ids);
  expect(seen).toHaveLength(heard);
});

test('many notes get a kind in one step, but for those on a whole article', async () => {
  const { name, vault, work, ids, facts } = await fourNotes();
  const kinds = (): unknown => facts(({ kind }) => kind);
  expect(await work.editNotes(ids, { kind: 'question' })).toEqual({ ok: true, value: null });
  expect(kinds()).toEqual([null, 'question', 'question', 'question']);
  expect(await work.undo()).toEqual({ ok: true, value: 'Change the kind of 3 notes' });
  expect(kinds()).toEqual([null, 'claim', null, null]);
  await work.redo();
  const sides = await bothSides(name, vault);
  expect([kinds(), sides.database]).toEqual([[null, 'question', 'question', 'question'], sides.vault]);
});

test('many notes get tags and lose others in one step; their order stays', async () => {
  const { work, ids, facts } = await fourNotes();
  const tags = (): unknown => facts((note) => note.tags.join(' '));
  await work.tagNotes(ids.slice(0, 2), { add: ['law', 'water'] });
  await work.tagNotes(ids, { add: ['money', 'law'], remove: ['water'] });
  expect(tags()).toEqual(['law money', 'law money', 'money law', 'money law']);
  expect(await work.undo()).toEqual({ ok: true, value: 'Tag 4 notes' });
  expect(tags()).toEqual(['law water', 'law water', '', '']);
});

test('what changes nothing is no step and no op', async () => {
  const { vault, work, ids, facts } = await fourNotes();
  const ops = vault.ops.length;
  await work.tagNotes(ids, { remove: ['law'] });
  await work.editNotes([ids[0] ?? '', ids[1] ?? ''], { kind: 'claim' });
  expect([vault.ops.length, facts(({ rev }) => rev)]).toEqual([ops, [1, 1, 1, 1]]);
  expect(await work.undo()).toEqual({ ok: true, value: 'Add note' });
});

test('more notes than are sent at once are changed, undone and saved together', async () => {
  const { name, vault, work, second } = await fourNotes();
  for (let n = 0; n < 60; n++) void work.addNote(noteOn(second, `note ${n}`));
  await work.settled();
  let all: readonly Note[] = [];
  work.watchAllNotes((notes) => (all = notes));
  await work.removeNotes(all.map(({ id }) => id));
  expect(all).toEqual([]);
  expect(await work.undo()).toEqual({ ok: true, value: 'Delete 64 notes' });
  expect(all).toHaveLength(64);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});
