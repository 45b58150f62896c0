import type { Article, Note } from '../data/model.ts';
import { fold } from '../text/fold.ts';
import { matchTerms, nextPlace, type Match } from '../text/match.ts';
import type { Query, Term } from '../text/query.ts';
import type { NoteTexts } from './note-texts.ts';
import type { KindLabels } from './searcher.ts';
import { textOf, type Text } from './text.ts';

/** How something fits a query. */
export interface Fit {
  readonly weight: number;
  /** Where, in the text that was given; null where the title alone fits, or only filters were asked for. */
  readonly match: Match | null;
}

/** How a note fits, and which of its texts. */
export interface NoteFit extends Fit {
  readonly text: Text;
}

/** All terms in the title, and the words of a note, count for so much more than the same words in a text. */
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

/**
 * How an article fits whose text may be missing; null when it does not.
 *
 * @param least one that weighs less is of no use: see `matchTerms`
 */
export function fitOfArticle(
  { terms }: Query,
  head: string,
  text: Text | null,
  least = -Infinity,
): Fit | null {
  if (terms.length === 0) return PLAIN;
  const inHead = terms.filter((term) => isIn(head, term));
  const ofTitle = (TITLE * inHead.length) / terms.length;
  const match = text && matchTerms(text.folded.text, terms, least - ofTitle);
  if (match) return { weight: match.weight + ofTitle, match };
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

/** The names that `kind:` knows a note's kind by: its own and what the interface calls it, folded, without spaces. */
export function kindNames(labels: KindLabels): (note: Note) => readonly string[] {
  const names = new Map(
    Object.entries(labels).map(([kind, label]) => [kind, [kind, hyphened(fold(label).text)]]),
  );
  return ({ kind }) => names.get(kind ?? 'note') ?? [kind ?? 'note'];
}

const hyphened = (words: string): string => words.replaceAll(' ', '-');

/**
 * How a note fits; null when it does not. Its own words come first, then those it stands on, then both together.
 * Without words only filters that speak of notes find some.
 *
 * @param names of its kind
 */
export function fitOfNote(
  query: Query,
  note: Note,
  article: Article,
  { words, quote }: NoteTexts,
  names: readonly string[],
): NoteFit | null {
  const { terms, tags, kinds, notesOnly } = query;
  if (!kinds.every((kind) => names.some((name) => name.startsWith(hyphened(kind))))) return null;
  if (terms.length === 0) {
    const speaksOfNotes = notesOnly || kinds.length > 0 || tags.length > 0;
    const own = notesOnly || kinds.length > 0 ? [...note.tags, ...article.tags] : note.tags;
    if (!speaksOfNotes || !isAdmitted(query, { ...article, tags: own })) return null;
    return { ...PLAIN, text: words.source === '' ? quote : words };
  }
  if (!isAdmitted(query, { ...article, tags: [...note.tags, ...article.tags] })) return null;
  const match = matchTerms(words.folded.text, terms);
  if (match) return { weight: match.weight + NOTE, match, text: words };
  const inQuote = matchTerms(quote.folded.text, terms);
  if (inQuote) return { weight: inQuote.weight, match: inQuote, text: quote };
  const apart = terms.every((term) => isIn(words.folded.text, term) || isIn(quote.folded.text, term));
  if (!apart) return null;
  const text = textOf(`${words.source}\n${quote.source}`);
  const together = matchTerms(text.folded.text, terms);
  return together && { weight: together.weight / 2, match: together, text };
}

const isIn = (text: string, term: Term): boolean => nextPlace(text, term, 0) !== -1;

const hasAll = (sought: readonly string[], tags: readonly string[]): boolean =>
  sought.every((tag) => tags.some((one) => fold(one).text.startsWith(tag)));
