import type { ArticleId, Article, Note, NoteId } from '../data/model.ts';
import type { Excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/graphemes.ts';

/** What can be searched: every article and every note that is not deleted. */
export interface Catalogue {
  readonly articles: readonly Article[];
  readonly notes: readonly Note[];
  /** What the interface calls each kind, by its name, `note` for none: `kind:` understands both. */
  readonly kindLabels?: KindLabels;
  /** What the notes' links are called, by the ids they lead to. */
  readonly linkNames?: Readonly<Record<string, string>>;
  /** What the interface puts for an image without words in a note. */
  readonly imageLabel?: string;
}

export type KindLabels = Readonly<Record<string, string>>;

/** An article or a note that has what is looked for. */
export interface Hit {
  readonly articleId: ArticleId;
  readonly noteId: NoteId | null;
  /** The best passage in the article's text, UTF-16 code units; null for a note, and where only the title fits. */
  readonly at: Span | null;
  readonly excerpt: Excerpt | null;
}

/** What was found so far, the most relevant first. */
export interface Found {
  /** The first of them. */
  readonly hits: readonly Hit[];
  /** How many there are. */
  readonly total: number;
  /** How many of how many articles were looked through. */
  readonly searched: number;
  readonly of: number;
  /** How many texts could not be read. */
  readonly unread: number;
  readonly done: boolean;
}

/** Searches the library. Whatever does so, a scan or an index, it does not hold up the window. */
export interface Searcher {
  /** Takes over what there is to search, now and after every change. */
  know(catalogue: Catalogue): void;
  /** Looks for a query, in place of the one before; calls back as more is found, until it is done. */
  search(query: string, found: (found: Found) => void, failed: (words: string) => void): void;
  /** Stops searching. */
  cancel(): void;
  close(): void;
}
