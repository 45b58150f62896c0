import type { Note } from '../data/model.ts';
import { kindLook } from '../ui/kinds.ts';
import type { Anchors } from './anchors.ts';
import type { Article } from './article.ts';
import type { Span } from './selection.ts';
import { spoken } from './spoken.ts';

/**
 * A stretch of the text and the notes on it, as a person would read them out.
 *
 * @param place said before: `Paragraph 4`; null says none
 */
export function spokenPassage(
  span: Span,
  place: string | null,
  {
    article,
    anchors,
    notes,
    wordsOf,
  }: {
    article: Article;
    anchors: Anchors;
    notes: readonly Note[];
    /** A note's words as they are seen. */
    wordsOf(note: Note): string;
  },
): string {
  const said = anchors.notesOn(span, notes).map((note) => {
    const { start, end } = anchors.span(note) ?? span;
    const outside = article.slice(span.start, start) + article.slice(end, span.end);
    const on = /[\p{L}\p{N}]/u.test(outside) ? (note.selector?.quote.exact ?? null) : null;
    return { kind: kindLook(note.kind).label, body: wordsOf(note), on };
  });
  return spoken(article.slice(span.start, span.end), said, place);
}
