import type { Block, Event, VersionSummary } from '../../../electron/bridge/contract.ts';
import { LecternDatabase } from '../../../renderer/data/database.ts';
import { openWork } from '../../../renderer/data/open-work.ts';
import type { Note } from '../../../renderer/data/model.ts';
import type { NewNote, Work } from '../../../renderer/data/work.ts';
import type { Imports } from '../../../renderer/data/imports.ts';
import { vaultInMemory, type VaultInMemory } from './vault-in-memory.ts';

/** 2026-11-24T00:00Z, the made-up reader's clock; every look at it is a millisecond later. */
const START = 1_795_478_400_000;

export function clock(): () => number {
  let at = START;
  return () => (at += 1);
}

let names = 0;
/** A database name of its own, empty at first. */
export const newName = (): string => `test-${Date.now()}-${(names += 1)}`;

/** A file as the import process would report it; `n` makes it another file. */
export function summary(n: number, changes: Partial<VersionSummary> = {}): VersionSummary {
  const digit = (of: number): string => of.toString(16).padStart(64, '0');
  return {
    versionId: digit(n),
    sourceId: digit(1000 + n),
    originId: digit(2000 + n),
    fileName: `${n}.txt`,
    format: 'text',
    bytes: 12,
    encoding: 'utf-8',
    confidence: 1,
    replaced: 0,
    lineEnds: 'LF',
    language: null,
    direction: 'ltr',
    title: `Article ${n}`,
    byline: null,
    outlet: null,
    published: null,
    units: 12,
    words: 2,
    blocks: 1,
    remarks: [],
    ...changes,
  };
}

export const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  level: 0,
  path: [],
  text,
  styles: [],
});

export interface Open {
  readonly work: Work;
  readonly imports: Imports;
  readonly report: { readonly notice: string | null; readonly readOnly: string | null };
}

export const open = (name: string, vault: VaultInMemory): Promise<Open> =>
  openWork({ desktop: vault.desktop, name, now: clock() });

let drops = 0;

/** Sends one batch of an import and waits for the page to acknowledge it. */
export async function importFiles(
  { imports }: Open,
  vault: VaultInMemory,
  items: Event<'import:batch'>['items'],
): Promise<void> {
  for (const { outcome } of items) {
    if (outcome.ok && !vault.bodies.has(outcome.value.versionId)) {
      const body = { importer: '1', decoding: 'utf-8', blocks: [paragraph(outcome.value.title)] };
      vault.bodies.set(outcome.value.versionId, body);
    }
  }
  const importId = `import-${(drops += 1)}`;
  const ended = new Promise<void>((resolve) => {
    const stop = imports.subscribe(() => {
      if (!imports.runs.some((run) => run.importId === importId && run.ended)) return;
      stop();
      resolve();
    });
  });
  vault.emit('import:begun', { importId });
  vault.emit('import:batch', { importId, batch: 1, items });
  vault.emit('import:ended', { importId, cancelled: false, read: items.length, failed: 0 });
  await ended;
}

/** Imports files 1 to `count` and answers the articles' ids in that order. */
export async function importArticles(library: Open, vault: VaultInMemory, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  await importFiles(
    library,
    vault,
    numbers.map((n) => ({ name: `${n}.txt`, outcome: { ok: true as const, value: summary(n) } })),
  );
  return numbers.map((n) => articleTitled(library.work, `Article ${n}`));
}

export function articleTitled(work: Work, title: string): string {
  const entry = work.entries.find(({ article }) => article.title === title);
  if (!entry) throw new Error(`There is no article “${title}”`);
  return entry.article.id;
}

export const noteOn = (articleId: string, body: string): NewNote => ({
  articleId,
  versionId: null,
  selector: null,
  kind: null,
  body,
});

export function notesOf(work: Work, articleId: string): readonly Note[] {
  let found: readonly Note[] = [];
  work.watchNotes(articleId, (notes) => (found = notes))();
  return found;
}

/** A library with 2 articles and 1 note, all saved, and its vault. */
export async function usedLibrary(): Promise<{
  name: string;
  vault: VaultInMemory;
  ids: string[];
  noteId: string;
}> {
  const [name, vault] = [newName(), vaultInMemory()];
  const library = await open(name, vault);
  const ids = await importArticles(library, vault, 2);
  const note = library.work.addNote(noteOn(ids[0] ?? '', 'Who says so?'));
  const saved = await note.saved;
  if (!saved.ok) throw new Error(saved.error.message);
  return { name, vault, ids, noteId: note.id };
}

/** Runs something on the database itself, past everything that guards it, with a connection of its own. */
export async function behindItsBack<Value>(
  name: string,
  act: (db: LecternDatabase) => Promise<Value>,
): Promise<Value> {
  const db = new LecternDatabase(name);
  await db.open();
  try {
    return await act(db);
  } finally {
    db.close();
  }
}

/** What database and vault hold, for comparing the two sides and two histories. */
export async function bothSides(
  name: string,
  vault: VaultInMemory,
): Promise<{ database: unknown; vault: unknown }> {
  const database = await behindItsBack(name, async (db) => ({
    articles: await db.articles.toArray(),
    notes: await db.notes.toArray(),
    readings: await db.readings.toArray(),
    collections: await db.collections.toArray(),
    outbox: await db.ops.count(),
  }));
  const last = new Map(
    [...vault.ops].sort((a, b) => a.rev - b.rev).map((op) => [`${op.entity} ${op.id}`, op.value]),
  );
  const of = (entity: string): unknown[] =>
    [...last]
      .filter(([key, value]) => value !== null && key.startsWith(`${entity} `))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => value);
  return {
    database,
    vault: {
      articles: of('article'),
      notes: of('note'),
      readings: of('reading'),
      collections: of('collection'),
      outbox: 0,
    },
  };
}
