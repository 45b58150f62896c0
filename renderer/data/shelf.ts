import type { Change } from './commit.ts';
import { Backlinks } from './links.ts';
import type {
  Article,
  ArticleId,
  Collection,
  CollectionId,
  Entry,
  Note,
  NoteId,
  Reading,
  Settings,
} from './model.ts';

const FIRST_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  face: 'literata',
  size: 19,
  leading: 'normal',
  measure: 'normal',
  justified: false,
  paragraphs: 'spaced',
  lineFocus: false,
  voice: null,
  rate: 1,
  vertical: [],
  sort: 'added',
  libraryShown: true,
  collectionsShown: true,
  notesShown: true,
  print: { notes: 'beside', paper: 'A4' },
  desk: { panes: [], active: 0, together: false },
  keys: {},
  singleKeys: true,
};

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Every row of the reader's work in memory, the deleted ones too, and what the library shows of them. */
export interface Shelf {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly readings: ReadonlyMap<ArticleId, Reading>;
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly collections: ReadonlyMap<CollectionId, Collection>;
  readonly settings: Settings;
  /** Articles that are not deleted, in no order; a new array whenever something in it changed. */
  readonly entries: readonly Entry[];
  /** Notes that are not deleted of articles that are not; a new array whenever something in it changed. */
  readonly allNotes: readonly Note[];
  entry(id: ArticleId): Entry | undefined;
  /** Collections that are not deleted, by name; a new array whenever something in it changed. */
  readonly livingCollections: readonly Collection[];
  /** The article's notes that are not deleted, by position. */
  notesOf(id: ArticleId): Note[];
  /** The notes that link to an article or a note and are not deleted, nor their articles; the newest first. */
  linksTo(id: string): Note[];
  /** Takes over a change at once; its row gets the revision that the database will give it. */
  show(change: Change): void;
  /** Takes over rows that were written already. */
  added(articles: readonly Article[]): void;
}

interface Content {
  readonly articles: Iterable<Article>;
  readonly readings: Iterable<Reading>;
  readonly notes: Iterable<Note>;
  readonly collections: Iterable<Collection>;
  readonly settings: Partial<Settings>;
}

export function createShelf(content: Content): Shelf {
  const byId = <Row extends { readonly id: string }>(rows: Iterable<Row>): Map<string, Row> =>
    new Map([...rows].map((row) => [row.id, row]));
  const articles = byId(content.articles);
  const readings = byId(content.readings);
  const notes = byId(content.notes);
  const collections = byId(content.collections);
  const backlinks = new Backlinks(notes.values());
  let settings: Settings = { ...FIRST_SETTINGS, ...content.settings };
  let entries: ReadonlyMap<ArticleId, Entry> | null = null;
  let list: readonly Entry[] = [];
  let living: readonly Collection[] | null = null;
  let allNotes: readonly Note[] | null = null;

  function current(): ReadonlyMap<ArticleId, Entry> {
    if (entries) return entries;
    const counts = new Map<ArticleId, number>();
    for (const { articleId, deletedAt } of notes.values()) {
      if (deletedAt === null) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
    }
    const alive = [...articles.values()].filter((article) => article.deletedAt === null);
    list = alive.map((article) => ({
      article,
      reading: readings.get(article.id) ?? null,
      notes: counts.get(article.id) ?? 0,
    }));
    entries = new Map(list.map((entry) => [entry.article.id, entry]));
    return entries;
  }

  return {
    articles,
    readings,
    notes,
    collections,
    get settings() {
      return settings;
    },
    get entries() {
      current();
      return list;
    },
    get allNotes() {
      const articles = current();
      return (allNotes ??= [...notes.values()].filter(
        (note) => note.deletedAt === null && articles.has(note.articleId),
      ));
    },
    entry: (id) => current().get(id),
    notesOf: (id) =>
      [...notes.values()]
        .filter((note) => note.articleId === id && note.deletedAt === null)
        .sort(
          (a, b) =>
            (a.selector?.position.start ?? -1) - (b.selector?.position.start ?? -1) ||
            a.createdAt - b.createdAt,
        ),
    get livingCollections() {
      return (living ??= [...collections.values()]
        .filter((collection) => collection.deletedAt === null)
        .sort((a, b) => names.compare(a.name, b.name) || a.createdAt - b.createdAt));
    },
    linksTo: (id) =>
      [...backlinks.to(id)]
        .flatMap((from) => notes.get(from) ?? [])
        .filter((note) => note.deletedAt === null && current().has(note.articleId))
        .sort((a, b) => b.editedAt - a.editedAt),
    show({ entity, id, value }) {
      if (entity === 'setting') {
        settings = { ...settings, ...(value?.['settings'] as Partial<Settings> | undefined) };
        return;
      }
      const table = { article: articles, note: notes, reading: readings, collection: collections }[
        entity
      ] as Map<string, { readonly rev: number; readonly deletedAt?: number | null }>;
      const known = table.get(id);
      if (entity === 'note') backlinks.changed(notes.get(id), (value ?? undefined) as Note | undefined);
      if (entity === 'note' || entity === 'article') allNotes = null;
      if (entity === 'collection') living = null;
      // Words that are typed change no row of the library.
      else if (entity !== 'note' || !known || known.deletedAt !== value?.['deletedAt']) entries = null;
      if (value === null) table.delete(id);
      else table.set(id, { ...value, id, rev: (known?.rev ?? 0) + 1 } as never);
    },
    added(fresh) {
      for (const article of fresh) articles.set(article.id, article);
      entries = null;
      allNotes = null;
    },
  };
}
