/**
 * The reader's work as the rest of the page sees it: plain, read-only values. Rows of the database have the
 * same shapes; only `commit.ts` writes them.
 */
import type { Block, Language, Paper, Theme, VersionSummary } from '../../electron/bridge/contract.ts';
import type { Selector } from '../text/selector.ts';

export type ArticleId = string;
export type NoteId = string;
export type CollectionId = string;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Time = number;

/** What every entity that is saved by ops carries. */
export interface Entity {
  readonly id: string;
  /** Counts the entity's changes, from 1. */
  readonly rev: number;
}

/** An article's metadata. Its text lies in a version; corrections here never change a version. */
export interface Article extends Entity {
  readonly title: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** ISO 8601: `2026-05-14`, or `--05-14` where no year is known. */
  readonly published: string | null;
  readonly tags: readonly string[];
  /** The collections it is in, also such as were deleted. Rows of schema 1 have none and are not rewritten. */
  readonly collections?: readonly CollectionId[];
  readonly addedAt: Time;
  /** Set when the reader deleted it; the article is kept until it is deleted for good. */
  readonly deletedAt: Time | null;
  /** What the importer said of the version that is shown. */
  readonly version: VersionSummary;
}

/** Articles that the reader put together under a name. Which ones they are, the articles say. */
export interface Collection extends Entity {
  readonly name: string;
  readonly createdAt: Time;
  readonly deletedAt: Time | null;
}

/** Where a reader is in an article. Apart from the article, so that scrolling never touches the list's rows. */
export interface Reading extends Entity {
  /** `id` is the article's id. The block at the top of the window and how much of it is above, 0 to 1. */
  readonly block: number;
  readonly fraction: number;
  /** Furthest share of the text seen, 0 to 1. */
  readonly progress: number;
  readonly state: 'unread' | 'reading' | 'finished';
  readonly readAt: Time | null;
}

export const NOTE_KINDS = ['quote', 'claim', 'question', 'to-check', 'checked'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** A note on a passage (with a selector), or on the whole article (without). */
export interface Note extends Entity {
  readonly articleId: ArticleId;
  /** The version the selector was made on; null for a note on the whole article. */
  readonly versionId: string | null;
  readonly selector: Selector | null;
  readonly kind: NoteKind | null;
  /** Markdown, as typed. Empty with a kind: a highlight. */
  readonly body: string;
  readonly tags: readonly string[];
  /** Ids of articles and notes that the body links to, in its order. */
  readonly links: readonly string[];
  readonly createdAt: Time;
  readonly editedAt: Time;
  readonly deletedAt: Time | null;
}

export const READING_SIZES = [15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28] as const;
/** Faces that travel with the app, and the system's own with and without serifs. */
export const FACES = ['literata', 'inter', 'atkinson', 'serif', 'sans'] as const;
export type Face = (typeof FACES)[number];
export const LEADINGS = ['close', 'normal', 'open'] as const;
export type Leading = (typeof LEADINGS)[number];
export const MEASURES = ['narrow', 'normal', 'wide'] as const;
export type Measure = (typeof MEASURES)[number];
/** Paragraphs are told apart by a gap, or by an indent. */
export const PARAGRAPH_STYLES = ['spaced', 'indented'] as const;
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];
export type Sort = 'added' | 'published' | 'title' | 'outlet' | 'read';

/** How an article goes on paper: its notes level with their lines, numbered below the text, or not at all. */
export interface PrintChoice {
  readonly notes: 'beside' | 'below' | 'none';
  readonly paper: Paper;
}

/** One article column with its notes. */
export interface PaneState {
  /** Names the pane as long as it is open: 1 to 3, the smallest that was free. */
  readonly key: number;
  readonly article: ArticleId;
  /** Its part of the desk's width; those of all panes make 1. */
  readonly share: number;
  /** Its text is larger or smaller than the reading size by this factor. */
  readonly zoom: number;
  /** Scrolls by itself while the others scroll together. */
  readonly free: boolean;
}

/** What lies open on the desk, from the start of the line to its end. */
export interface DeskLayout {
  readonly panes: readonly PaneState[];
  /** Key of the pane that commands speak of; 0 while none is open. */
  readonly active: number;
  /** Whether the panes scroll together, by block and fraction. */
  readonly together: boolean;
}

/** The reader's choices, kept whole under one key. */
export interface Settings {
  readonly theme: Theme;
  /** Of the interface; an article has its own. */
  readonly language: Language | 'system';
  readonly face: Face;
  /** CSS px. */
  readonly size: number;
  readonly leading: Leading;
  readonly measure: Measure;
  /** Both edges of the text are straight; words are hyphenated where the language is known. */
  readonly justified: boolean;
  readonly paragraphs: ParagraphStyle;
  /** All but the sentence that is read is dimmed. */
  readonly lineFocus: boolean;
  /** How text is read aloud: by the system's voice of this name, null for one of the article's language. */
  readonly voice: string | null;
  /** 1 is the voice's usual rate. */
  readonly rate: number;
  /** Articles whose lines are set vertically. */
  readonly vertical: readonly ArticleId[];
  readonly sort: Sort;
  readonly libraryShown: boolean;
  /** In the library, the names of the collections and not only their heading. */
  readonly collectionsShown: boolean;
  readonly notesShown: boolean;
  readonly print: PrintChoice;
  readonly desk: DeskLayout;
  /** Keys that the reader chose, as chords by the name of what they do; the others are as they were made. */
  readonly keys: Readonly<Partial<Record<string, readonly string[]>>>;
  /** Whether single letters, figures and signs are keys. */
  readonly singleKeys: boolean;
}

/** A row of the library: an article with what the list shows of its reading and its notes. */
export interface Entry {
  readonly article: Article;
  readonly reading: Reading | null;
  readonly notes: number;
}

/** Up to 64 blocks of a version; `start` is the offset of the first block in the whole text, UTF-16 code units. */
export interface Chunk {
  readonly versionId: string;
  readonly n: number;
  readonly start: number;
  readonly firstBlock: number;
  readonly blocks: readonly Block[];
  /** `rowSum` of the blocks: Chromium keeps long values in files without a checksum. */
  readonly sum: number;
}
