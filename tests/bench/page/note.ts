import type { Output, Result } from '../../../electron/bridge/contract.ts';
import { LecternDatabase } from '../../../renderer/data/database.ts';
import type { Note } from '../../../renderer/data/model.ts';
import { app, entryOf } from './window.ts';

/** A table like the app's, strict as the app's, that nothing else writes. */
let apart: LecternDatabase | undefined;
let mine: LecternDatabase | undefined;
let typed = 0;
let saved = '';

const body = (): string => `What the reader wrote, ${(typed += 1)} times over. `.repeat(8);

export async function newNote(fileName: string): Promise<string> {
  const { id: articleId } = entryOf(fileName).article;
  const { id, saved } = app().work.addNote({
    articleId,
    versionId: null,
    selector: null,
    kind: null,
    body: body(),
  });
  if (!(await saved).ok) throw new Error('The note was not saved.');
  return id;
}

/** Saves the note once: until it is in the database and in the vault, ms. */
export async function saveInApp(id: string): Promise<number> {
  await quiet();
  saved = body();
  const began = performance.now();
  const answer = await app().work.editNote(id, { body: saved });
  const ms = performance.now() - began;
  if (!answer.ok) throw new Error(answer.error.message);
  return ms;
}

/** A strict put of the same row, ms. */
export async function put(id: string): Promise<number> {
  await quiet();
  apart ??= new LecternDatabase('lectern-bench');
  const row = { ...(await noteRow(id)), body: body() };
  const began = performance.now();
  await apart.notes.put(row);
  return performance.now() - began;
}

/** A round trip over the bridge, to a handler that the benchmark put there, with what the app sends for a note. */
export async function overBridge(id: string): Promise<number> {
  await quiet();
  const value = { ...(await noteRow(id)), body: body() };
  const op = { opId: id, device: id, seq: 1, entity: 'note', id, rev: 2, baseRev: 1, at: Date.now(), value };
  const began = performance.now();
  const answer = await window.desktop.request('app:show-data', { ops: [op] } as never);
  const ms = performance.now() - began;
  if (answer !== 'synced') throw new Error('The benchmark’s own handler did not answer.');
  return ms;
}

/** Throws unless database and vault both hold the note's last words. */
export async function inBothPlaces(id: string): Promise<void> {
  if ((await noteRow(id)).body !== saved || (await lastInVault(id)) !== saved) {
    throw new Error('Database and vault do not both hold what was saved.');
  }
}

/** Nothing of an earlier save is under way any more. */
async function quiet(): Promise<void> {
  mine ??= new LecternDatabase();
  await app().work.settled();
  while ((await mine.ops.count()) > 0) await new Promise((next) => setTimeout(next));
}

async function noteRow(id: string): Promise<Note> {
  mine ??= new LecternDatabase();
  const row = await mine.notes.get(id);
  if (!row) throw new Error('The note is not in the database.');
  return row;
}

async function lastInVault(id: string): Promise<unknown> {
  let last: unknown;
  for (let after: number | null = 0; after !== null;) {
    const page: Result<Output<'vault:read'>> = await app().desktop.request('vault:read', { after });
    if (!page.ok) throw new Error(page.error.message);
    for (const op of page.value.ops) if (op.id === id) last = op.value?.['body'];
    after = page.value.next;
  }
  return last;
}
