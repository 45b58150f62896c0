import type { Event, Hash, ImportItem, Result, VersionBody } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import { chunksOf } from './bodies.ts';
import type { Change, Committer } from './commit.ts';
import type { ImportRow, ImportRun, Imports } from './imports.ts';
import type { Article, ArticleId, Chunk } from './model.ts';

type Item = ImportItem | Event<'import:batch'>['items'][number];
type Fetch = (version: Hash) => Promise<Result<VersionBody>>;

/** The library before a batch. */
interface Known {
  /** All articles, the deleted ones too. */
  readonly bySource: ReadonlyMap<Hash, Article>;
  /** Files that articles which are not deleted came from. */
  readonly origins: ReadonlySet<Hash>;
}

const FETCHES_AT_ONCE = 8;

interface Options {
  readonly desktop: Desktop;
  readonly committer: Committer;
  /** All articles, the deleted ones too. */
  articles(): readonly Article[];
  /** Shows articles that were written. */
  written(articles: readonly Article[]): void;
  readonly newId: () => string;
  readonly now: () => number;
}

/** Takes what the import process read into the library, batch by batch, each acknowledged when it is saved. */
export function createImports({ desktop, committer, articles, written, newId, now }: Options): Imports {
  let runs: readonly ImportRun[] = [];
  const listeners = new Set<() => void>();
  let working: Promise<void> = Promise.resolve();

  function update(importId: string, change: (run: ImportRun) => ImportRun): void {
    const fresh: ImportRun = {
      importId,
      found: 0,
      read: 0,
      searching: true,
      ended: false,
      cancelled: false,
      rows: [],
    };
    const known = runs.find((run) => run.importId === importId);
    runs = known ? runs.map((run) => (run === known ? change(run) : run)) : [...runs, change(fresh)];
    for (const listener of listeners) listener();
  }

  async function take({ importId, batch, items }: Event<'import:batch'>): Promise<void> {
    const changes: Change[] = [];
    const bodies: Chunk[] = [];
    const added: Article[] = [];
    const rows: ImportRow[] = [];
    const library = articles();
    const known: Known = {
      bySource: new Map(library.toReversed().map((article) => [article.version.sourceId, article])),
      origins: new Set(library.filter((a) => a.deletedAt === null).map((a) => a.version.originId)),
    };
    const fetch = fetchAhead(items, known);
    for (const item of items) rows.push(await one(item, known, fetch, added, changes, bodies));
    if (changes.length > 0) {
      const commit = committer.commit(changes, bodies);
      const inDatabase = (await commit.written).ok;
      if (inDatabase) written(added);
      const saved = await commit.saved;
      if (!saved.ok) {
        for (const [i, row] of rows.entries()) {
          if (row.outcome === 'added') rows[i] = unsaved(row, saved.error.message, inDatabase);
        }
      }
    }
    update(importId, (run) => ({ ...run, rows: [...run.rows, ...rows] }));
    await desktop.request('import:acknowledge', { importId, batch });
  }

  /**
   * Fetches the texts of a batch a few at a time, ahead of their turn: one after another, most of the time would go
   * by waiting for the main process. What is in the library already is not fetched.
   */
  function fetchAhead(items: readonly Item[], { bySource }: Known): Fetch {
    const wanted = items.flatMap(({ outcome }) => {
      if (!outcome.ok || bySource.get(outcome.value.sourceId)?.deletedAt === null) return [];
      return [outcome.value.versionId];
    });
    const waiting = [...new Set(wanted)];
    const begun = new Map<Hash, ReturnType<Fetch>>();
    const begin = (): void => {
      const id = waiting.shift();
      if (id === undefined) return;
      const fetched = desktop.fetchVersion(id);
      begun.set(id, fetched);
      void fetched.then(begin);
    };
    for (let n = 0; n < FETCHES_AT_ONCE; n++) begin();
    return (id) => {
      const fetched = begun.get(id);
      if (!fetched) waiting.splice(waiting.indexOf(id) >>> 0, 1);
      begun.delete(id);
      return fetched ?? desktop.fetchVersion(id);
    };
  }

  async function one(
    item: Item,
    { bySource, origins }: Known,
    fetch: Fetch,
    added: Article[],
    changes: Change[],
    bodies: Chunk[],
  ): Promise<ImportRow> {
    const { name, outcome } = item;
    if (!outcome.ok) return { name, outcome: 'failed', message: outcome.error.message, articleId: null };
    const version = outcome.value;
    const twin = added.find((article) => article.version.sourceId === version.sourceId);
    if (twin)
      return {
        name,
        outcome: 'duplicate',
        message: 'The same file was already in this drop.',
        articleId: twin.id,
      };
    const known = bySource.get(version.sourceId);
    if (known && known.deletedAt === null) {
      return {
        name,
        outcome: 'duplicate',
        message: `Already in the library since ${day(known.addedAt)}.`,
        articleId: known.id,
      };
    }
    const body = await fetch(version.versionId);
    if (!body.ok) return { name, outcome: 'failed', message: body.error.message, articleId: null };
    const id: ArticleId = known?.id ?? newId();
    const { title, outlet, byline, published } = version;
    const value = known
      ? { ...known, deletedAt: null, version }
      : { id, rev: 1, title, outlet, byline, published, tags: [], addedAt: now(), deletedAt: null, version };
    const { rev: _, ...rest } = value;
    changes.push({ entity: 'article', id, value: rest });
    added.push({ ...value, rev: (known?.rev ?? 0) + 1 });
    bodies.push(...chunksOf(version.versionId, body.value));
    const changed = !known && origins.has(version.originId);
    const words = `${version.words.toLocaleString('en')} ${version.words === 1 ? 'word' : 'words'}.`;
    const remarks = version.remarks.map((remark) => ` ${remark.message}`).join('');
    return {
      name,
      outcome: 'added',
      message: changed
        ? `Added as a new article: the file has changed since it was first added. ${words}${remarks}`
        : `${known ? 'Brought back with its notes.' : 'Added.'} ${words}${remarks}`,
      articleId: id,
    };
  }

  desktop.on('import:begun', ({ importId }) => update(importId, (run) => run));
  desktop.on('import:progress', ({ importId, found, read, searching }) =>
    update(importId, (run) => ({ ...run, found, read, searching })),
  );
  desktop.on('import:batch', (batch) => {
    working = working.then(() => take(batch));
  });
  desktop.on('import:ended', ({ importId, cancelled }) => {
    working = working.then(() =>
      update(importId, (run) => ({ ...run, ended: true, cancelled, searching: false })),
    );
  });

  return {
    get runs() {
      return runs;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: () => desktop.request('import:choose', undefined),
    samples: () => desktop.request('import:samples', undefined),
    drop: (files) => desktop.importDropped(files),
    cancel: (importId) => void desktop.request('import:cancel', { importId }),
    dismiss(importId) {
      runs = runs.filter((run) => run.importId !== importId);
      for (const listener of listeners) listener();
    },
  };
}

/** An article that the database has is in the library, and its ops are sent again; it is just not called added. */
const unsaved = (row: ImportRow, why: string, inDatabase: boolean): ImportRow =>
  inDatabase
    ? { ...row, outcome: 'failed', message: `In the library, but not in the vault yet: ${why}` }
    : { ...row, outcome: 'failed', message: `Not added: ${why}`, articleId: null };

const day = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(at);
