import { expect, test } from 'vitest';
import type { Note } from '../../../renderer/data/model.ts';
import { linkTo } from '../../../renderer/text/links.ts';
import { behindItsBack, bothSides, noteOn, notesOf, open, usedLibrary } from './one-library.ts';

/** A library of two articles; a note on the first links to the second and to the note that was there. */
async function linked() {
  const used = await usedLibrary();
  const { work } = await open(used.name, used.vault);
  const [first = '', second = ''] = used.ids;
  const body = `See ${linkTo({ kind: 'article', id: second })} and ${linkTo({ kind: 'note', id: used.noteId })}.`;
  const { id, saved } = work.addNote(noteOn(first, body));
  await saved;
  return { ...used, work, first, second, id, body };
}

test('a note’s links are what its words link to, at every save, on both sides', async () => {
  const { work, name, vault, first, second, noteId, id, body } = await linked();
  const links = () => notesOf(work, first).find((note) => note.id === id)?.links;
  expect(links()).toEqual([second, noteId]);
  await work.editNote(id, { body: body.replace('See', 'Not') });
  expect(links()).toEqual([second, noteId]);
  await work.editNote(id, { body: linkTo({ kind: 'note', id: noteId }) });
  expect(links()).toEqual([noteId]);
  await work.undo();
  expect(links()).toEqual([second, noteId]);
  await work.editNote(id, { kind: 'claim' });
  expect(links()).toEqual([second, noteId]);
  const found = await behindItsBack(name, (db) => db.notes.where('links').equals(second).primaryKeys());
  expect(found).toEqual([id]);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});

test('backlinks follow saves, deletions, undo and a restart', async () => {
  const library = await linked();
  const { work, second, id, first } = library;
  const from = (of = work) => of.linksTo(second).map((note) => note.id);
  expect(from()).toEqual([id]);
  await work.removeNotes([id]);
  expect(from()).toEqual([]);
  await work.undo();
  expect(from()).toEqual([id]);
  await work.removeArticles([first]);
  expect(from()).toEqual([]);
  await work.undo();
  await work.settled();
  expect(from((await open(library.name, library.vault)).work)).toEqual([id]);
});

test('a link is called as its target is called now', async () => {
  const { work, second, body } = await linked();
  expect(work.readable(body)).toBe('See [[Article 2]] and [[Note on “Article 1”]].');
  await work.correct(second, { title: 'Water rights' });
  expect(work.readable(body)).toContain('[[Water rights]]');
  await work.removeArticles([second]);
  expect(work.linked({ kind: 'article', id: second })).toMatchObject({
    name: 'Deleted article “Water rights”',
    gone: true,
  });
});

test('copied Markdown calls links by their names', async () => {
  const { work, first } = await linked();
  expect(await work.notesAsMarkdown(first)).toContain('See [[Article 2]] and [[Note on “Article 1”]].');
});

test('a note’s words have no signs of Markdown, and its links have their names of now', async () => {
  const { work, first, second, id } = await linked();
  await work.editNote(id, { body: `**See** ${linkTo({ kind: 'article', id: second })}` });
  const note = notesOf(work, first).find((one) => one.id === id) as Note;
  expect(work.wordsOf(note)).toBe('See Article 2');
  await work.correct(second, { title: 'Water *rights*' });
  expect(work.wordsOf(note)).toBe('See Water *rights*');
});
