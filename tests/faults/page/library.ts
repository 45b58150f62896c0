/**
 * The page's whole data side, without a window to look at: the real database, committer and start check, over a real
 * vault that Node keeps and hands in by `window.ask`. What it is told to do comes from `library-page.ts`.
 */
import type { Channel, EventName, Result, VersionSummary } from '../../../electron/bridge/contract.ts';
import { LecternDatabase } from '../../../renderer/data/database.ts';
import { openWork } from '../../../renderer/data/open-work.ts';
import type { Work } from '../../../renderer/data/work.ts';
import { letters } from '../letters.ts';
import { connectDesktop, type Desktop } from '../../../renderer/platform/desktop.ts';

declare global {
  /** Asks the main process's side. Both ways as JSON, as the bridge has them. */
  var ask: (channel: Channel, input: string) => Promise<string>;
  /** A version's bytes from the vault, or null. */
  var version: (hash: string) => Promise<string | null>;
  var library: LibraryPage;
}

/** The rows of the reader's work, by kind and id, as JSON. */
export type RowTexts = Record<string, string>;

export interface Started {
  readonly notice: string | null;
  readonly readOnly: string | null;
  /** What Chromium refused, in its own words; null when the library opened. */
  readonly failed: string | null;
  /** Chromium opened the database as one that was never there. */
  readonly fromNothing: boolean;
}

export interface LibraryPage {
  start(): Promise<Started>;
  /** Articles, long and short notes, changes and a deletion; resolves when all of it is saved. */
  fill(versions: readonly VersionSummary[], notes: number): Promise<void>;
  rows(): Promise<RowTexts>;
  /** What the library shows: articles that are not deleted, and the hash of each text, by version. */
  shown(): Promise<{ articles: number; texts: Record<string, string> }>;
  /** Makes a database of a newer schema out of this one. */
  makeNewer(): Promise<void>;
  /** Everything in the database at whatever version it is, as text. */
  everything(): Promise<string>;
}

const listeners = new Map<EventName, ((value: unknown) => void)[]>();
let fromNothing = false;
let work: Work | null = null;

const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function observed(name, version) {
  const request = version === undefined ? open.call(this, name) : open.call(this, name, version);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => (fromNothing = oldVersion === 0));
  return request;
};

const desktop: Desktop = connectDesktop(
  {
    platform: 'linux',
    request: async (channel, input) =>
      JSON.parse(await ask(channel, JSON.stringify(input) ?? 'null')) as Result<unknown>,
    importDropped: () => Promise.reject(new Error('nothing is dropped here')),
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      return () => undefined;
    },
  },
  async (path) => {
    const bytes = await version(path.replace('/version/', ''));
    return new Response(bytes, { status: bytes === null ? 404 : 200 });
  },
);

const tell = (event: EventName, value: unknown): void => {
  for (const listener of listeners.get(event) ?? []) listener(value);
};

const saved = async (all: readonly Promise<Result<null>>[]): Promise<void> => {
  for (const answer of await Promise.all(all)) if (!answer.ok) throw new Error(answer.error.message);
};

async function withDatabase<Value>(act: (db: LecternDatabase) => Promise<Value>): Promise<Value> {
  const db = new LecternDatabase();
  try {
    await db.open();
    return await act(db);
  } finally {
    db.close();
  }
}

const opened = (version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('lectern', version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });

globalThis.library = {
  async start() {
    try {
      const { work: opened, imports, report } = await openWork({ desktop });
      work = opened;
      imports.subscribe(() => undefined);
      return { notice: report.notice, readOnly: report.readOnly, failed: null, fromNothing };
    } catch (error) {
      return { notice: null, readOnly: null, failed: String(error), fromNothing };
    }
  },
  async fill(versions, notes) {
    if (!work) throw new Error('the library is not open');
    const mine = work;
    const importId = 'import';
    const items = versions.map((value) => ({ name: value.fileName, outcome: { ok: true, value } }));
    tell('import:begun', { importId });
    const all = new Promise<void>((resolve) => {
      const stop = mine.subscribe(() => {
        if (mine.entries.length < versions.length) return;
        stop();
        void mine.settled().then(resolve);
      });
    });
    tell('import:batch', { importId, batch: 1, items });
    await all;
    const ids = mine.entries.map(({ article }) => article.id);
    const added = Array.from({ length: notes }, (_, n) => {
      // Long enough for Chromium to keep it in a file of its own, every eighth time.
      const body = n % 8 === 3 ? letters(n, 42_000) : `Note ${n}`;
      const articleId = ids[n % ids.length] ?? '';
      return mine.addNote({ articleId, versionId: null, selector: null, kind: 'claim', body });
    });
    await saved(added.map((note) => note.saved));
    const some = added.map(({ id }) => id);
    await saved(some.slice(0, 6).map((id, n) => mine.editNote(id, { body: `Note ${n}, once more` })));
    await saved([mine.removeNotes(some.slice(-2)), mine.choose({ size: 21 })]);
    const sources = mine.addCollection('Sources', ids.slice(0, 2));
    const gone = mine.addCollection('Not kept', ids.slice(1));
    await saved([sources.saved, gone.saved]);
    await saved([mine.renameCollection(sources.id, 'All sources'), mine.removeCollection(gone.id)]);
    const place = { block: 1, fraction: 0.5, progress: 0.4 };
    await saved(ids.map((id) => mine.place(id, place)));
  },
  rows: () =>
    withDatabase(async (db) => {
      const texts: RowTexts = {};
      for (const [kind, table] of [
        ['article', db.articles],
        ['note', db.notes],
        ['reading', db.readings],
        ['setting', db.settings],
        ['collection', db.collections],
      ] as const) {
        for (const id of await table.toCollection().primaryKeys()) {
          texts[`${kind} ${id}`] = JSON.stringify(
            await db
              .table<unknown>(table.name)
              .get(id)
              .catch(() => null),
          );
        }
      }
      return texts;
    }),
  async shown() {
    const texts: Record<string, string> = {};
    const entries = work?.entries ?? [];
    for (const { article } of entries) {
      const blocks: unknown[] = [];
      for await (const chunk of work?.chunks(article.version.versionId) ?? []) {
        blocks.push(...(chunk.ok ? chunk.value.blocks : [chunk.error.message]));
      }
      const bytes = new TextEncoder().encode(JSON.stringify(blocks));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      texts[article.version.versionId] = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return { articles: entries.length, texts };
  },
  async makeNewer() {
    (await opened(990)).close();
  },
  async everything() {
    const db = await opened();
    const stores = [...db.objectStoreNames];
    const found: unknown[] = [db.version];
    for (const store of stores) {
      const request = db.transaction(store).objectStore(store).getAll();
      found.push([
        store,
        await new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
        }),
      ]);
    }
    db.close();
    return JSON.stringify(found);
  },
};
