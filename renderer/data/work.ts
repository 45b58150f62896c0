import { createContext } from '@lit/context';
import type { Result, Space } from '../../electron/bridge/contract.ts';
import type { Linkable, Linked } from './links.ts';
import type {
  Article,
  ArticleId,
  Chunk,
  Collection,
  CollectionId,
  Entry,
  Note,
  NoteId,
  NoteKind,
  Reading,
  Settings,
} from './model.ts';
import type { LinkTarget } from '../text/links.ts';
import type { Selector } from '../text/selector.ts';

/** What became of a change: resolves once it is in the database and in the vault (or says why it is not). */
export type Saved = Promise<Result<null>>;

export interface NewNote {
  readonly articleId: ArticleId;
  /** Null, with a null selector, for a note on the whole article. */
  readonly versionId: string | null;
  readonly selector: Selector | null;
  readonly kind: NoteKind | null;
  readonly body: string;
}

export interface TagChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/**
 * The reader's work, as the interface uses it: what there is, what can be done to it, and word when it
 * changes. Every method that changes something shows the change in `entries` and the watchers at once and
 * answers with when it was saved; only words that are typed reach the watchers when they are saved, or half a second
 * later where the disk is slow.
 */
export interface Work {
  /** All articles that are not deleted, in no order. A new array whenever something in it changed. */
  readonly entries: readonly Entry[];
  readonly settings: Settings;
  /** The collections that are not deleted, by name. A new array whenever something in it changed. */
  readonly collections: readonly Collection[];
  /** Why nothing can be changed (another profile's vault, a newer database), in words; null normally. */
  readonly readOnly: string | null;
  /** Room on the disk that holds the vault. */
  readonly space: Space['state'];
  /** Some of what was saved is in the vault alone, as the database has no room. */
  readonly vaultAlone: boolean;

  /** Calls the listener after `entries`, `settings`, `readOnly`, `space` or `vaultAlone` changed. */
  subscribe(listener: () => void): () => void;
  /** Calls the listener with the words in which a change was refused or not saved, whoever asked for it. */
  onFailure(listener: (message: string) => void): () => void;
  /** Resolves when every change that was made so far is saved or has failed. */
  settled(): Promise<void>;
  /** Tries once more what the database has and the vault has not. */
  saveAgain(): Saved;

  entry(id: ArticleId): Entry | undefined;
  /** The chunks of a version from the first on; fetched from the vault again where the database lost them. */
  chunks(versionId: string): AsyncIterable<Result<Chunk>>;

  correct(id: ArticleId, facts: Partial<Pick<Article, 'title' | 'outlet' | 'byline' | 'published'>>): Saved;
  tag(ids: readonly ArticleId[], change: TagChange): Saved;
  mark(ids: readonly ArticleId[], state: Reading['state']): Saved;
  removeArticles(ids: readonly ArticleId[]): Saved;
  /** Makes a collection of these articles; of none is well too. */
  addCollection(
    name: string,
    ids?: readonly ArticleId[],
  ): { readonly id: CollectionId; readonly saved: Saved };
  renameCollection(id: CollectionId, name: string): Saved;
  /** Deletes the collection; its articles stay in the library. */
  removeCollection(id: CollectionId): Saved;
  /** Puts articles into collections and takes them out. */
  collect(
    ids: readonly ArticleId[],
    change: { add?: readonly CollectionId[]; remove?: readonly CollectionId[] },
  ): Saved;
  /** Remembers the reader's place; not undoable. */
  place(id: ArticleId, place: Pick<Reading, 'block' | 'fraction' | 'progress'>): Saved;

  /** Calls the listener now-ish and after each change with the article's notes that are not deleted, by position. */
  watchNotes(id: ArticleId, listener: (notes: readonly Note[]) => void): () => void;
  /** The same with the notes of all articles that are not deleted, in no order. */
  watchAllNotes(listener: (notes: readonly Note[]) => void): () => void;
  addNote(note: NewNote): { readonly id: NoteId; readonly saved: Saved };
  /** Changes typed into the same note follow one another into one step of undo. */
  editNote(id: NoteId, change: Partial<Pick<Note, 'body' | 'kind' | 'selector' | 'versionId'>>): Saved;
  /** Gives all of them a kind, or none, in one step of undo. A note on a whole article has no kind and gets none. */
  editNotes(ids: readonly NoteId[], change: Pick<Note, 'kind'>): Saved;
  /** Gives all of them tags and takes tags away, in one step of undo. */
  tagNotes(ids: readonly NoteId[], change: TagChange): Saved;
  removeNotes(ids: readonly NoteId[]): Saved;

  /** What a note's link leads to, as it is called now. */
  linked(target: LinkTarget): Linked;
  /** Everything that a note may be linked to, in no order. */
  linkables(): readonly Linkable[];
  /** The notes that link to an article or a note, the newest first. */
  linksTo(id: ArticleId | NoteId): readonly Note[];
  /** A note's Markdown as people read it: its links by the names of what they lead to. */
  readable(body: string): string;
  /** A note's words as they are seen: without the signs of Markdown, its links by their names. */
  wordsOf(note: Note): string;

  /** Says whether a note has words that are not saved yet; the next start tells of it when this one breaks off. */
  typing(id: NoteId, unsaved: boolean): void;

  choose(settings: Partial<Settings>): Saved;

  /**
   * What undo would undo; another object whenever a step was done, undone or done again, null when there is none.
   * `article` is the one whose notes it changed, where they are one article's.
   */
  readonly lastStep: { readonly article: ArticleId | null } | null;
  /** Undoes the last step and answers with what was undone, in words; null when there was nothing. */
  undo(): Promise<Result<string | null>>;
  redo(): Promise<Result<string | null>>;
  /** All notes of an article as Markdown, for the clipboard. */
  notesAsMarkdown(id: ArticleId): Promise<string>;
}

export const workContext = createContext<Work>(Symbol('work'));
