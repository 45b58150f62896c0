import { linkName, linksIn, replaceLinks, type LinkTarget } from '../text/links.ts';
import type { Article, ArticleId, Note, NoteId, NoteKind, Time } from './model.ts';
import { msg, str } from '../words/words.ts';

/** What a link leads to, as it is called now. */
export interface Linked extends LinkTarget {
  /** The article's title, or the passage of the note; of what was deleted, that it was. Fits between `[[` and `]]`. */
  readonly name: string;
  /** It was deleted, or is not in this library. */
  readonly gone: boolean;
  /** The article to open; null where it is not known. */
  readonly articleId: ArticleId | null;
}

/** Something a note may be linked to. */
export interface Linkable extends LinkTarget {
  readonly name: string;
  /** What tells two of the same name apart: an article's outlet, or whose note it is and what it says. */
  readonly detail: string;
  readonly articleId: ArticleId;
  /** Of a note. */
  readonly noteKind: NoteKind | null;
  /** When the reader last had to do with it. */
  readonly at: Time;
}

/** What links are looked up in. */
export interface Rows {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly notes: ReadonlyMap<NoteId, Note>;
}

const PASSAGE_UNITS = 60;
const WORDS_UNITS = 120;

const cut = (text: string, units: number): string =>
  text.length > units ? `${text.slice(0, units).trimEnd()}…` : text;

const passage = (exact: string): string => `“${cut(linkName(exact), PASSAGE_UNITS)}”`;

/** A note is called by its passage: it has no title of its own. */
const noteName = ({ selector }: Note, { title }: Article): string =>
  selector ? passage(selector.quote.exact) : msg(str`Note on “${linkName(title)}”`);

/** What a link leads to. */
export function linkedIn({ articles, notes }: Rows, { kind, id }: LinkTarget): Linked {
  const note = kind === 'note' ? notes.get(id) : undefined;
  const article = articles.get(note?.articleId ?? id);
  if (!article || (kind === 'note' && !note)) {
    const name = kind === 'note' ? msg('Deleted note') : msg('Deleted article');
    return { kind, id, name, gone: true, articleId: null };
  }
  const known = { kind, id, articleId: article.id };
  const title = linkName(article.title);
  if (article.deletedAt !== null) return { ...known, name: msg(str`Deleted article “${title}”`), gone: true };
  if (!note) return { ...known, name: title, gone: false };
  if (note.deletedAt === null) return { ...known, name: noteName(note, article), gone: false };
  const name = note.selector
    ? msg(str`Deleted note on ${passage(note.selector.quote.exact)}`)
    : msg(str`Deleted note on “${title}”`);
  return { ...known, name, gone: true };
}

/** All articles and notes that are not deleted. */
export function linkables(
  { articles, notes }: Rows,
  readAt: (id: ArticleId) => Time,
  wordsOf: (note: Note) => string,
): Linkable[] {
  const found: Linkable[] = [];
  for (const { id, title, outlet, addedAt, deletedAt } of articles.values()) {
    if (deletedAt !== null) continue;
    const at = Math.max(addedAt, readAt(id));
    const detail = outlet ?? '';
    found.push({ kind: 'article', id, name: linkName(title), detail, articleId: id, noteKind: null, at });
  }
  for (const note of notes.values()) {
    const { id, articleId, kind: noteKind, editedAt: at } = note;
    const article = articles.get(articleId);
    if (note.deletedAt !== null || !article || article.deletedAt !== null) continue;
    const words = cut(wordsOf(note).replaceAll(/\s+/gu, ' '), WORDS_UNITS);
    const detail = note.selector && words !== '' ? `${article.title} – ${words}` : words || article.title;
    found.push({ kind: 'note', id, name: noteName(note, article), detail, articleId, noteKind, at });
  }
  return found;
}

/** A note's Markdown for people and other programs: what it links to by name, in double brackets. */
export const readable = (rows: Rows, body: string): string =>
  replaceLinks(body, (target) => `[[${linkedIn(rows, target).name}]]`);

/** Which notes link to something, kept up to date as notes change. */
export class Backlinks {
  readonly #by = new Map<string, Set<NoteId>>();

  constructor(notes: Iterable<Note>) {
    for (const note of notes) this.changed(undefined, note);
  }

  changed(before: Note | undefined, after: Note | undefined): void {
    if (before) for (const target of before.links) this.#by.get(target)?.delete(before.id);
    if (!after) return;
    for (const target of after.links) {
      const notes = this.#by.get(target) ?? new Set();
      this.#by.set(target, notes.add(after.id));
    }
  }

  to(id: string): Iterable<NoteId> {
    return this.#by.get(id) ?? [];
  }
}

/** What `Note.links` holds for a body. */
export const linkIds = (body: string): string[] => linksIn(body).map(({ id }) => id);
