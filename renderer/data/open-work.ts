import { done, failed, type Op, type Space } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import { readChunks } from './bodies.ts';
import { createCommitter, type Change } from './commit.ts';
import type { LecternDatabase, SettingRow } from './database.ts';
import { createHistory } from './history.ts';
import { createImports } from './import-service.ts';
import type { Imports } from './imports.ts';
import type { Article, ArticleId, Entry, Note, NoteId, Reading, Settings } from './model.ts';
import { openDatabase } from './open-database.ts';
import { notesAsMarkdown } from './notes-as-markdown.ts';
import { Rows } from './rows.ts';
import { startCheck, type Checked, type StartReport } from './start-check.ts';
import { windowTimer, type Timer } from './timer.ts';
import { createIds } from './uuid.ts';
import type { Saved, Work } from './work.ts';

export const FIRST_SETTINGS: Settings = {
  theme: 'system',
  face: 'literata',
  size: 19,
  sort: 'added',
  libraryShown: true,
  notesShown: true,
  openArticle: null,
};
const NEWER =
  'This library was written by a newer Lectern. Update Lectern to change it; nothing was touched.';
const FINISHED_AT = 0.98;
const NEVER_READ = { block: 0, fraction: 0, progress: 0, state: 'unread', readAt: null } as const;

interface Options {
  readonly desktop: Desktop;
  readonly name?: string;
  readonly now?: () => number;
  readonly timer?: Timer;
}

/** Opens the reader's work: database, vault and the check that both agree. */
export async function openWork({ desktop, name, now = Date.now, timer = windowTimer }: Options): Promise<{
  work: Work;
  imports: Imports;
  report: StartReport;
}> {
  const newId = createIds(now);
  const opened = await openDatabase(desktop, name, timer);
  const { db } = opened;
  const newer = opened.as === 'newer';
  let space: Space = { state: 'ok', freeBytes: 0 };
  const device = newer ? 'none' : await deviceOf(db, newId);
  const committer = createCommitter({
    db,
    device,
    newId,
    now,
    timer,
    append: (ops: Op[]) => desktop.request('vault:append', { ops }),
    hasRoom: () => space.state !== 'full',
  });
  const { rows, ...report }: Checked = newer
    ? { notice: null, readOnly: NEWER, rows: new Rows() }
    : await startCheck(db, committer, desktop, (vault) => (space = vault.space));

  const articles = new Map<ArticleId, Article>();
  const readings = new Map<ArticleId, Reading>();
  const notes = new Map<NoteId, Note>();
  let settings = FIRST_SETTINGS;
  for (const [id, article] of rows.of<Article>('article')) articles.set(id, article);
  for (const [id, reading] of rows.of<Reading>('reading')) readings.set(id, reading);
  for (const [id, note] of rows.of<Note>('note')) notes.set(id, note);
  settings = { ...settings, ...rows.of<SettingRow>('setting').get('settings')?.settings };

  const listeners = new Set<() => void>();
  let entries: readonly Entry[] | null = null;
  let readOnly = report.readOnly;
  const history = createHistory();
  /** Notes with words that are not saved yet. */
  const typed = new Set<NoteId>();
  function tell(): void {
    entries = null;
    for (const listener of listeners) listener();
  }
  committer.subscribe(() => {
    for (const listener of listeners) listener();
  });
  desktop.on('vault:space', (now) => {
    space = now;
    void committer.catchUp();
    tell();
  });
  db.on('versionchange', () => {
    readOnly = 'Another Lectern needs to change this library. Close one of them.';
    db.close();
    tell();
    return false;
  });

  /** Shows a change at once; the row in memory gets the revision the database will give it. */
  function show({ entity, id, value }: Change): void {
    const table = { article: articles, note: notes, reading: readings, setting: null }[entity] as Map<
      string,
      { rev: number }
    > | null;
    if (!table) return;
    if (value === null) table.delete(id);
    else table.set(id, { ...value, id, rev: (table.get(id)?.rev ?? 0) + 1 } as never);
  }

  function apply(changes: readonly Change[]): Saved {
    if (readOnly !== null) return Promise.resolve(failed('read-only', `Not saved: ${readOnly}`));
    if (changes.length === 0) return Promise.resolve(done(null));
    changes.forEach(show);
    tell();
    return committer.commit(changes).saved;
  }

  /** A step that can be undone: the rows as they were are its way back. */
  function step(label: string, changes: readonly Change[], key: string | null = null): Saved {
    const before = changes.map(({ entity, id, value }): Change => {
      const was =
        entity === 'article' ? articles.get(id) : entity === 'note' ? notes.get(id) : readings.get(id);
      if (was) return { entity, id, value: { ...was } };
      // What did not exist goes away softly: after a tombstone its revisions would begin again, below it.
      return { entity, id, value: entity === 'reading' ? NEVER_READ : { ...value, deletedAt: now() } };
    });
    if (readOnly === null) history.push({ label, before, after: changes, key, at: now() });
    return apply(changes);
  }

  const articleChange = (id: ArticleId, change: Partial<Article>): Change[] => {
    const article = articles.get(id);
    return article ? [{ entity: 'article', id, value: { ...article, ...change } }] : [];
  };
  const noteChange = (id: NoteId, change: Partial<Note>): Change[] => {
    const note = notes.get(id);
    return note ? [{ entity: 'note', id, value: { ...note, ...change } }] : [];
  };
  const readingChange = (id: ArticleId, change: Partial<Reading>): Change => ({
    entity: 'reading',
    id,
    value: {
      ...NEVER_READ,
      ...readings.get(id),
      ...change,
    },
  });

  const notesOf = (id: ArticleId): Note[] =>
    [...notes.values()]
      .filter((note) => note.articleId === id && note.deletedAt === null)
      .sort(
        (a, b) =>
          (a.selector?.position.start ?? -1) - (b.selector?.position.start ?? -1) ||
          a.createdAt - b.createdAt,
      );

  const work: Work = {
    get entries() {
      if (entries) return entries;
      const counts = new Map<ArticleId, number>();
      for (const note of notes.values()) {
        if (note.deletedAt === null) counts.set(note.articleId, (counts.get(note.articleId) ?? 0) + 1);
      }
      entries = [...articles.values()]
        .filter((article) => article.deletedAt === null)
        .map((article) => ({
          article,
          reading: readings.get(article.id) ?? null,
          notes: counts.get(article.id) ?? 0,
        }));
      return entries;
    },
    get settings() {
      return settings;
    },
    get history() {
      return history.state;
    },
    get saving() {
      return committer.pending > 0;
    },
    get readOnly() {
      return readOnly;
    },
    get space() {
      return space.state;
    },
    get vaultAlone() {
      return committer.vaultAlone;
    },
    typing(id, unsaved) {
      const before = typed.size > 0;
      if (unsaved) typed.add(id);
      else typed.delete(id);
      if (typed.size > 0 !== before) void desktop.request('app:typing', { unsaved: !before });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    entry: (id) => work.entries.find((entry) => entry.article.id === id),
    chunks: (versionId) => readChunks(db, desktop, versionId),
    correct: (id, facts) => step('Correct details', articleChange(id, facts)),
    tag: (ids, { add = [], remove = [] }) =>
      step(
        'Tag',
        ids.flatMap((id) => {
          const kept = (articles.get(id)?.tags ?? []).filter((tag) => !remove.includes(tag));
          return articleChange(id, { tags: [...new Set([...kept, ...add])] });
        }),
      ),
    mark: (ids, state) =>
      step(
        state === 'finished' ? 'Mark as read' : state === 'unread' ? 'Mark as unread' : 'Mark as reading',
        ids.map((id) => readingChange(id, { state, ...(state === 'unread' ? { progress: 0 } : {}) })),
      ),
    removeArticles: (ids) =>
      step(
        ids.length === 1 ? 'Delete article' : `Delete ${ids.length} articles`,
        ids.flatMap((id) => articleChange(id, { deletedAt: now() })),
      ),
    place(id, { block, fraction, progress }) {
      const known = readings.get(id);
      const state =
        progress >= FINISHED_AT ? 'finished' : known?.state === 'finished' ? 'finished' : 'reading';
      return apply([readingChange(id, { block, fraction, progress, state, readAt: now() })]);
    },
    watchNotes(id, listener) {
      let last = '';
      const check = (): void => {
        const list = notesOf(id);
        const key = list.map((note) => `${note.id}:${note.rev}`).join(' ');
        if (key === last) return;
        last = key;
        listener(list);
      };
      check();
      listeners.add(check);
      return () => listeners.delete(check);
    },
    addNote(note) {
      const id = newId();
      const value = {
        ...note,
        id,
        rev: 1,
        tags: [],
        links: [],
        createdAt: now(),
        editedAt: now(),
        deletedAt: null,
      };
      return { id, saved: step('Add note', [{ entity: 'note', id, value }]) };
    },
    editNote(id, change) {
      const typing = Object.keys(change).join() === 'body';
      return step(
        typing ? 'Typing' : change.kind === undefined ? 'Change passage' : 'Change kind',
        noteChange(id, { ...change, editedAt: now() }),
        typing ? `typing ${id}` : null,
      );
    },
    removeNotes: (ids) =>
      step(
        ids.length === 1 ? 'Delete note' : `Delete ${ids.length} notes`,
        ids.flatMap((id) => noteChange(id, { deletedAt: now() })),
      ),
    choose(change) {
      settings = { ...settings, ...change };
      tell();
      if (readOnly !== null) return Promise.resolve(failed('read-only', readOnly));
      return committer.commit([{ entity: 'setting', id: 'settings', value: { settings } }]).saved;
    },
    async undo() {
      const undone = history.undo();
      if (!undone) return null;
      await apply(undone.before);
      return undone.label;
    },
    async redo() {
      const redone = history.redo();
      if (!redone) return null;
      await apply(redone.after);
      return redone.label;
    },
    async notesAsMarkdown(id) {
      const article = articles.get(id);
      return article ? notesAsMarkdown(article, notesOf(id)) : '';
    },
  };

  const imports = createImports({
    desktop,
    committer,
    articles: () => [...articles.values()],
    written(added) {
      for (const article of added) articles.set(article.id, article);
      tell();
    },
    newId,
    now,
  });
  return { work, imports, report };
}

async function deviceOf(db: LecternDatabase, newId: () => string): Promise<string> {
  const known = await db.meta.get('device');
  if (typeof known?.['id'] === 'string') return known['id'];
  const id = newId();
  // On a full disk it is another device at the next start; only the order of its ops depends on it.
  await db.meta.put({ key: 'device', id }).catch(() => undefined);
  return id;
}
