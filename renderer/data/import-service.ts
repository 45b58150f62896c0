import { done, type Event, type Result, type VersionBody } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import { chunksOf } from './bodies.ts';
import type { Change, Committer } from './commit.ts';
import type { ImportRow, ImportRun, Imports } from './imports.ts';
import type { Article, ArticleId, Chunk } from './model.ts';
import { locale, msg, plural, str } from '../words/words.ts';

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

type Items = Event<'import:batch'>['items'];
type Texts = ReadonlyMap<string, Result<VersionBody>>;

/** What a batch comes to: what is to be written, and what is said of each file. */
interface Decided {
  readonly changes: Change[];
  readonly bodies: Chunk[];
  readonly added: Article[];
  readonly rows: ImportRow[];
}

/** What a batch finds in the library, looked up once. */
interface Library {
  readonly bySource: ReadonlyMap<string, Article>;
  /** Where the articles came from that are not deleted. */
  readonly origins: ReadonlySet<string>;
  /** Articles of this batch by the bytes they came from. */
  readonly inDrop: Map<string, Article>;
}

const FETCHED_AT_ONCE = 8;
/** Texts of files of at most this many bytes are fetched many at once. */
const SHORT_BYTES = 64 * 1024;
const BEGUN = { found: 0, read: 0, searching: true, ended: false, cancelled: false, rows: [] } as const;

/** Takes what the import process read into the library, batch by batch, each acknowledged when it is saved. */
export function createImports({ desktop, committer, articles, written, newId, now }: Options): Imports {
  let runs: readonly ImportRun[] = [];
  const listeners = new Set<() => void>();
  /** Batches are written one after another; while one is being saved in the vault the next is written already. */
  let working: Promise<void> = Promise.resolve();
  let saving: Promise<void> = Promise.resolve();

  const tell = (): void => listeners.forEach((listener) => listener());

  /** Changes a run; one that this page did not see begin belongs to the page before it, and is begun anew. */
  function update(importId: string, change: (run: ImportRun) => ImportRun): void {
    runs = runs.map((run) => (run.importId === importId ? change(run) : run));
    tell();
  }

  async function take({ importId, batch, items }: Event<'import:batch'>, texts: Texts): Promise<void> {
    const { changes, bodies, added, rows } = decide(items, texts);
    const commit = changes.length > 0 ? committer.commit(changes, bodies) : null;
    const inDatabase = commit === null || (await commit.written).ok;
    if (inDatabase && added.length > 0) written(added);
    const before = saving;
    saving = (async (): Promise<void> => {
      const saved = (await commit?.saved) ?? done(null);
      await before;
      if (!saved.ok) {
        for (const [i, row] of rows.entries()) {
          if (row.outcome === 'added') rows[i] = unsaved(row, saved.error.message, inDatabase);
        }
      }
      update(importId, (run) => ({ ...run, rows: [...run.rows, ...rows] }));
      await desktop.request('import:acknowledge', { importId, batch });
    })();
  }

  /** The articles by the bytes they came from. */
  const bySource = (): ReadonlyMap<string, Article> =>
    new Map(articles().map((article) => [article.version.sourceId, article]));

  /** The texts of the files that are not in the library. */
  async function fetchTexts(items: Items): Promise<Texts> {
    const known = bySource();
    const [short, long] = [new Set<string>(), new Set<string>()];
    for (const { outcome } of items) {
      if (!outcome.ok || known.get(outcome.value.sourceId)?.deletedAt === null) continue;
      (outcome.value.bytes <= SHORT_BYTES ? short : long).add(outcome.value.versionId);
    }
    const texts = new Map(await desktop.fetchVersions([...short]));
    const left = [...long];
    const fetcher = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        texts.set(next, await desktop.fetchVersion(next));
      }
    };
    await Promise.all(Array.from({ length: FETCHED_AT_ONCE }, fetcher));
    return texts;
  }

  /** What each file is to this library now. Nothing is waited for: what is decided here is what is written. */
  function decide(items: Items, texts: Texts): Decided {
    const decided: Decided = { changes: [], bodies: [], added: [], rows: [] };
    const library: Library = {
      bySource: bySource(),
      origins: new Set(
        articles().flatMap(({ deletedAt, version }) => (deletedAt === null ? [version.originId] : [])),
      ),
      inDrop: new Map(),
    };
    for (const item of items) decided.rows.push(one(item, texts, library, decided));
    return decided;
  }

  function one(
    { name, outcome }: Items[number],
    texts: Texts,
    { bySource, origins, inDrop }: Library,
    { changes, bodies, added }: Decided,
  ): ImportRow {
    const failure = (message: string): ImportRow => ({ name, outcome: 'failed', message, articleId: null });
    const duplicate = (message: string, { id }: Article): ImportRow => ({
      name,
      outcome: 'duplicate',
      message,
      articleId: id,
    });
    if (!outcome.ok) return failure(outcome.error.message);
    const version = outcome.value;
    const twin = inDrop.get(version.sourceId);
    if (twin) return duplicate(msg('The same file was already in this drop.'), twin);
    const known = bySource.get(version.sourceId);
    if (known?.deletedAt === null)
      return duplicate(msg(str`Already in the library since ${day(known.addedAt)}.`), known);
    const body = texts.get(version.versionId);
    if (!body?.ok) return failure(body?.error.message ?? msg('Its text was not read. Drop it again.'));
    const id: ArticleId = known?.id ?? newId();
    const { title, outlet, byline, published } = version;
    const value = known
      ? { ...known, deletedAt: null, version }
      : { id, rev: 1, title, outlet, byline, published, tags: [], addedAt: now(), deletedAt: null, version };
    const { rev: _, ...rest } = value;
    changes.push({ entity: 'article', id, value: rest });
    const article = { ...value, rev: (known?.rev ?? 0) + 1 };
    added.push(article);
    inDrop.set(version.sourceId, article);
    bodies.push(...chunksOf(version.versionId, body.value));
    const changed = !known && origins.has(version.originId);
    const words = plural(version.words, { one: '# word.', other: '# words.' });
    const remarks = version.remarks.map((remark) => ` ${remark.message}`).join('');
    const what = changed
      ? msg('Added as a new article: the file has changed since it was first added.')
      : known
        ? msg('Brought back with its notes.')
        : msg('Added.');
    return { name, outcome: 'added', message: `${what} ${words}${remarks}`, articleId: id };
  }

  desktop.on('import:begun', ({ importId }) => {
    runs = [...runs, { importId, ...BEGUN }];
    tell();
  });
  desktop.on('import:progress', ({ importId, found, read, searching }) =>
    update(importId, (run) => ({ ...run, found, read, searching })),
  );
  desktop.on('import:batch', (batch) => {
    if (!runs.some((run) => run.importId === batch.importId)) return;
    const texts = fetchTexts(batch.items);
    working = working.then(async () => take(batch, await texts));
  });
  desktop.on('import:ended', ({ importId, cancelled }) => {
    const end = (): void => update(importId, (run) => ({ ...run, ended: true, cancelled, searching: false }));
    working = working.then(() => void (saving = saving.then(end)));
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
      tell();
    },
  };
}

/** An article that the database has is in the library, and its ops are sent again; it is just not called added. */
const unsaved = (row: ImportRow, why: string, inDatabase: boolean): ImportRow =>
  inDatabase
    ? { ...row, outcome: 'failed', message: msg(str`In the library, but not in the vault yet. ${why}`) }
    : { ...row, outcome: 'failed', message: msg(str`Not added. ${why}`), articleId: null };

const day = (at: number): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(at);
