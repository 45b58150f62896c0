import { done, type Failure, type Result, type Space } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import { readChunks, type Ahead } from './bodies.ts';
import type { Change, Committer } from './commit.ts';
import type { LecternDatabase } from './database.ts';
import { createHistory } from './history.ts';
import { linkables, linkedIn, linkIds, readable } from './links.ts';
import type { Article, ArticleId, Collection, CollectionId, Note, NoteId, Reading } from './model.ts';
import { notesAsMarkdown } from './notes-as-markdown.ts';
import { createSeenWords } from './seen-words.ts';
import type { Shelf } from './shelf.ts';
import { windowTimer, type Timer } from './timer.ts';
import type { Saved, TagChange, Work } from './work.ts';
import { msg, plural } from '../words/words.ts';

/** Tags after a change; the same list where it changes nothing. */
function tagged(tags: readonly string[], { add = [], remove = [] }: TagChange): readonly string[] {
  const after = [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
  return after.length === tags.length && after.every((tag, i) => tag === tags[i]) ? tags : after;
}

const FINISHED_AT = 0.98;
/** As long as this what is typed may wait for the disk before it is shown elsewhere too, ms. */
const LATE_MS = 500;
const NEVER_READ = { block: 0, fraction: 0, progress: 0, state: 'unread', readAt: null } as const;

interface Parts {
  readonly db: LecternDatabase;
  readonly desktop: Desktop;
  readonly committer: Committer;
  readonly shelf: Shelf;
  readonly newId: () => string;
  readonly now: () => number;
  readonly timer?: Timer;
  readonly space: () => Space['state'];
  /** What was asked for before there was this. */
  readonly ahead?: Ahead | null;
}

/** The reader's work over its rows: every change is shown at once, committed, and can be undone. */
export function createWork({
  db,
  desktop,
  committer,
  shelf,
  newId,
  now,
  timer = windowTimer,
  space,
  ahead = null,
}: Parts): Work & { tell(): void } {
  const listeners = new Set<() => void>();
  const failureListeners = new Set<(message: string) => void>();
  const history = createHistory();
  /** Notes with words that are not saved yet. */
  const typed = new Set<NoteId>();
  const tell = (): void => listeners.forEach((listener) => listener());
  committer.subscribe(tell);

  function failed(error: { readonly message: string }): void {
    for (const listener of failureListeners) listener(error.message);
  }

  /** Shows and saves. Words that are typed stand in their field already: what else shows them lets the disk go first. */
  function apply(
    changes: readonly Change[],
    {
      refused = committer.refusal(changes),
      typing = false,
    }: { refused?: Failure | null; typing?: boolean } = {},
  ): Saved {
    if (changes.length === 0) return Promise.resolve(done(null));
    if (refused) {
      failed(refused);
      return Promise.resolve({ ok: false, error: refused });
    }
    changes.forEach(shelf.show);
    // Begun before anything is drawn: the reader waits for the disk, and the drawing fits in beside it.
    const { saved } = committer.commit(changes);
    const late = typing ? timer.set(tell, LATE_MS) : null;
    if (!typing) tell();
    void saved.then((answer) => {
      if (late !== null) {
        timer.clear(late);
        tell();
      }
      if (!answer.ok) failed(answer.error);
    });
    return saved;
  }

  /** What the reader did not ask for by itself: in a library that may not be changed it is shown, and not told of. */
  function inPassing(change: Change): Saved {
    if (committer.closed === null) return apply([change]);
    shelf.show(change);
    tell();
    return committer.commit([change]).saved;
  }

  /** A step that can be undone: the rows as they were are its way back. */
  function step(label: string, changes: readonly Change[], key: string | null = null): Saved {
    const before = changes.map(wayBack);
    const refused = committer.refusal(changes);
    const article = articleOf(changes);
    if (refused === null) history.push({ label, article, before, after: changes, key, at: now() });
    return apply(changes, { refused, typing: key !== null });
  }

  /** One step of as many changes as there are; nothing where nothing changes. */
  function several(one: string, more: (n: number) => string, changes: readonly Change[]): Saved {
    if (changes.length === 0) return Promise.resolve(done(null));
    return step(changes.length === 1 ? one : more(changes.length), changes);
  }

  /** The one article whose notes are changed; null where there is no such one. */
  function articleOf(changes: readonly Change[]): ArticleId | null {
    const [first, ...others] = new Set(
      changes.map(({ entity, value }) =>
        entity === 'note' ? ((value?.['articleId'] as ArticleId) ?? null) : null,
      ),
    );
    return others.length === 0 ? (first ?? null) : null;
  }

  function wayBack({ entity, id, value }: Change): Change {
    if (entity === 'reading') return { entity, id, value: { ...(shelf.readings.get(id) ?? NEVER_READ) } };
    const rows = { article: shelf.articles, collection: shelf.collections, note: shelf.notes };
    const was = entity === 'setting' ? undefined : rows[entity].get(id);
    // What did not exist goes away softly: after a tombstone its revisions would begin again, below it.
    return { entity, id, value: was ? { ...was } : { ...value, deletedAt: now() } };
  }

  const articleChange = (id: ArticleId, change: Partial<Article>): Change[] => {
    const article = shelf.articles.get(id);
    return article ? [{ entity: 'article', id, value: { ...article, ...change } }] : [];
  };
  const noteChange = (id: NoteId, change: Partial<Note>): Change[] => {
    const note = shelf.notes.get(id);
    return note ? [{ entity: 'note', id, value: { ...note, ...change } }] : [];
  };
  const readingChange = (id: ArticleId, change: Partial<Reading>): Change => ({
    entity: 'reading',
    id,
    value: {
      ...NEVER_READ,
      ...shelf.readings.get(id),
      ...change,
    },
  });

  const collectionChange = (id: CollectionId, change: Partial<Collection>): Change[] => {
    const collection = shelf.collections.get(id);
    return collection ? [{ entity: 'collection', id, value: { ...collection, ...change } }] : [];
  };
  /** Only of the articles that the change concerns. */
  const membershipChanges = (
    ids: readonly ArticleId[],
    { add = [], remove = [] }: Parameters<Work['collect']>[1],
  ): Change[] =>
    ids.flatMap((id) => {
      const known = shelf.articles.get(id)?.collections ?? [];
      const after = [...new Set([...known.filter((one) => !remove.includes(one)), ...add])];
      const same = after.length === known.length && after.every((one) => known.includes(one));
      return same ? [] : articleChange(id, { collections: after });
    });

  const work: Work & { tell(): void } = {
    tell,
    get entries() {
      return shelf.entries;
    },
    get settings() {
      return shelf.settings;
    },
    get collections() {
      return shelf.livingCollections;
    },
    get readOnly() {
      return committer.closed;
    },
    get space() {
      return space();
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
    onFailure(listener) {
      failureListeners.add(listener);
      return () => failureListeners.delete(listener);
    },
    settled: () => committer.settled(),
    saveAgain: () => committer.deliver(),
    entry: shelf.entry,
    chunks(versionId) {
      const known = ahead?.versionId === versionId ? ahead : null;
      // Once: what is read later may have been mended meanwhile.
      if (known) ahead = null;
      return readChunks(db, desktop, versionId, known?.head);
    },
    correct: (id, facts) => step(msg('Correct details'), articleChange(id, facts)),
    tag: (ids, change) =>
      step(
        msg('Tag'),
        ids.flatMap((id) => articleChange(id, { tags: tagged(shelf.articles.get(id)?.tags ?? [], change) })),
      ),
    mark: (ids, state) =>
      step(
        state === 'finished'
          ? msg('Mark as read')
          : state === 'unread'
            ? msg('Mark as unread')
            : msg('Mark as reading'),
        ids.map((id) => readingChange(id, { state, ...(state === 'unread' ? { progress: 0 } : {}) })),
      ),
    removeArticles: (ids) =>
      step(
        plural(ids.length, { one: 'Delete article', other: 'Delete # articles' }),
        ids.flatMap((id) => articleChange(id, { deletedAt: now() })),
      ),
    addCollection(name, ids = []) {
      const id = newId();
      const value = { name, createdAt: now(), deletedAt: null };
      const made: Change = { entity: 'collection', id, value };
      return { id, saved: step(msg('Make collection'), [made, ...membershipChanges(ids, { add: [id] })]) };
    },
    renameCollection: (id, name) => step(msg('Rename collection'), collectionChange(id, { name })),
    removeCollection: (id) => step(msg('Delete collection'), collectionChange(id, { deletedAt: now() })),
    collect: (ids, change) =>
      step(
        (change.add ?? []).length > 0 ? msg('Add to collection') : msg('Remove from collection'),
        membershipChanges(ids, change),
      ),
    place(id, { block, fraction, progress }) {
      const known = shelf.readings.get(id);
      const state =
        progress >= FINISHED_AT ? 'finished' : known?.state === 'finished' ? 'finished' : 'reading';
      return inPassing(readingChange(id, { block, fraction, progress, state, readAt: now() }));
    },
    watchNotes(id, listener) {
      let last = '';
      const check = (): void => {
        const list = shelf.notesOf(id);
        const key = list.map((note) => `${note.id}:${note.rev}`).join(' ');
        if (key === last) return;
        last = key;
        listener(list);
      };
      check();
      listeners.add(check);
      return () => listeners.delete(check);
    },
    watchAllNotes(listener) {
      let last: readonly Note[] | null = null;
      const check = (): void => {
        if (shelf.allNotes === last) return;
        last = shelf.allNotes;
        listener(last);
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
        links: linkIds(note.body),
        createdAt: now(),
        editedAt: now(),
        deletedAt: null,
      };
      return { id, saved: step(msg('Add note'), [{ entity: 'note', id, value }]) };
    },
    editNote(id, change) {
      const typing = Object.keys(change).join() === 'body';
      const links = change.body === undefined ? {} : { links: linkIds(change.body) };
      const edited = noteChange(id, { ...change, ...links, editedAt: now() });
      // The same words once more, as after a failure, are no step of their own.
      if (typing && shelf.notes.get(id)?.body === change.body) return apply(edited, { typing });
      const label = typing
        ? msg('Typing')
        : change.kind === undefined
          ? msg('Change passage')
          : msg('Change kind');
      return step(label, edited, typing ? `typing ${id}` : null);
    },
    editNotes(ids, { kind }) {
      const changes = ids.flatMap((id) => {
        const note = shelf.notes.get(id);
        return note?.selector && note.kind !== kind ? noteChange(id, { kind, editedAt: now() }) : [];
      });
      return several(
        msg('Change kind'),
        (n) => plural(n, { one: 'Change the kind of # note', other: 'Change the kind of # notes' }),
        changes,
      );
    },
    tagNotes(ids, change) {
      const changes = ids.flatMap((id) => {
        const was = shelf.notes.get(id)?.tags ?? [];
        const tags = tagged(was, change);
        return tags === was ? [] : noteChange(id, { tags, editedAt: now() });
      });
      return several(msg('Tag note'), (n) => plural(n, { one: 'Tag # note', other: 'Tag # notes' }), changes);
    },
    removeNotes: (ids) =>
      step(
        plural(ids.length, { one: 'Delete note', other: 'Delete # notes' }),
        ids.flatMap((id) => noteChange(id, { deletedAt: now() })),
      ),
    choose: (change) =>
      inPassing({ entity: 'setting', id: 'settings', value: { settings: { ...shelf.settings, ...change } } }),
    get lastStep() {
      return history.top();
    },
    undo: () => travel(history.undo, history.redo, 'before'),
    redo: () => travel(history.redo, history.undo, 'after'),
    async notesAsMarkdown(id) {
      const article = shelf.articles.get(id);
      return article ? notesAsMarkdown(article, shelf.notesOf(id), work.readable) : '';
    },
    linked: (target) => linkedIn(shelf, target),
    linkables: () => linkables(shelf, (id) => shelf.readings.get(id)?.readAt ?? 0, work.wordsOf),
    linksTo: (id) => shelf.linksTo(id),
    readable: (body) => readable(shelf, body),
    wordsOf: createSeenWords(shelf),
  };

  /** Of a reading, only what was said of the article is undone: where the reader has come to meanwhile stays. */
  function keepingPlace(change: Change): Change {
    if (change.entity !== 'reading') return change;
    const { state, progress } = (change.value ?? NEVER_READ) as Pick<Reading, 'state' | 'progress'>;
    return readingChange(change.id, { state, progress });
  }

  /** Takes a step, or leaves the history as it was where the step cannot be saved. */
  async function travel(
    take: typeof history.undo,
    giveBack: typeof history.undo,
    which: 'before' | 'after',
  ): Promise<Result<string | null>> {
    const taken = take();
    if (!taken) return done(null);
    const changes = taken[which].map(keepingPlace);
    if (committer.refusal(changes)) giveBack();
    const saved = await apply(changes);
    return saved.ok ? done(taken.label) : saved;
  }

  return work;
}
