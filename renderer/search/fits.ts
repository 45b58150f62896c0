import type { Article, Note } from '../data/model.ts';
import { fold, type Folded } from '../text/fold.ts';
import { matchTerms, type Match } from '../text/match.ts';
import type { Query } from '../text/query.ts';

/** A text and how it is compared. */
export interface Text {
  readonly source: string;
  readonly folded: Folded;
}

/** How something fits a query. */
export interface Fit {
  readonly weight: number;
  /** Where, in the text that was given; null where the title alone fits, or only filters were asked for. */
  readonly match: Match | null;
}

/** All terms in the title, and a note, count for so much more than the same words in a text. */
const TITLE = 6;
const NOTE = 1.5;

/** A title without terms of its own in it, a filter alone. */
const PLAIN: Fit = { weight: 0, match: null };

/** The line that stands for an article, folded: its title, outlet and writer. */
export const headOf = ({ title, outlet, byline }: Article): string =>
  fold([title, outlet, byline].filter((one) => one !== null).join(' \n')).text;

/** Whether the filters let an article through, whatever its text. */
export const isAdmitted = (query: Query, { tags, outlet }: Article): boolean =>
  hasAll(query.tags, tags) && query.outlets.every((sought) => fold(outlet ?? '').text.includes(sought));

/** How an article fits whose text may be missing; null when it does not. */
export function fitOfArticle({ terms }: Query, head: string, text: Text | null): Fit | null {
  if (terms.length === 0) return PLAIN;
  const match = text && matchTerms(text.folded.text, terms);
  const inHead = terms.filter((term) => head.includes(term.text) && matchTerms(head, [term]) !== null);
  if (match) return { weight: match.weight + (TITLE * inHead.length) / terms.length, match };
  if (inHead.length === terms.length) {
    return { weight: (matchTerms(head, terms)?.weight ?? 0) + TITLE, match: null };
  }
  // Some of it in the title, the rest in the text.
  if (inHead.length === 0 || text === null) return null;
  const rest = matchTerms(
    text.folded.text,
    terms.filter((term) => !inHead.includes(term)),
  );
  return rest && { weight: rest.weight / 2, match: rest };
}

/** How a note fits; null when it does not. Without words only filters that speak of notes find some. */
export function fitOfNote(query: Query, note: Note, article: Article, body: Text): Fit | null {
  const { terms, tags, kinds, notesOnly } = query;
  const name = note.kind ?? 'note';
  if (!kinds.every((kind) => name.startsWith(kind.replaceAll(' ', '-')))) return null;
  if (terms.length === 0) {
    const speaksOfNotes = notesOnly || kinds.length > 0 || tags.length > 0;
    const own = notesOnly || kinds.length > 0 ? [...note.tags, ...article.tags] : note.tags;
    return speaksOfNotes && isAdmitted(query, { ...article, tags: own }) ? PLAIN : null;
  }
  if (!isAdmitted(query, { ...article, tags: [...note.tags, ...article.tags] })) return null;
  const match = matchTerms(body.folded.text, terms);
  return match && { weight: match.weight + NOTE, match };
}

const hasAll = (sought: readonly string[], tags: readonly string[]): boolean =>
  sought.every((tag) => tags.some((one) => fold(one).text.startsWith(tag)));
