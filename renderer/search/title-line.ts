import { firstFrom } from '../text/binary-search.ts';
import { fold } from '../text/fold.ts';
import { matchTerms, nextPlace, type Match } from '../text/match.ts';
import type { Term } from '../text/query.ts';
import type { Text } from './text.ts';

/** A longer line is no title, UTF-16 code units. */
const LONGEST_TITLE = 1000;
/** Among so many lines below a title the text begins with the first one of so many UTF-16 code units; others are credits. */
const CREDITS_MOST = 6;
const PARAGRAPH_LEAST = 60;

/** Where the line ends in which a passage begins, if the article is called by its words; null where it is not. */
export function titleLineEnd(title: string, source: string, start: number): number | null {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const found = source.indexOf('\n', start);
  const to = found === -1 ? source.length : found;
  return to - from <= LONGEST_TITLE && plain(source.slice(from, to)) === plain(title) ? to : null;
}

const plain = (line: string): string => fold(line).text.replaceAll(/\s+/gu, ' ').trim();

/** The best passage behind an offset of the text, of those terms that stand there; null where none does. */
export function matchBehind({ folded }: Text, offset: number, terms: readonly Term[]): Match | null {
  const from = firstFrom(folded.text.length, (n) => folded.start(n) >= offset);
  const rest = folded.text.slice(from);
  const match = matchTerms(
    rest,
    terms.filter((term) => nextPlace(rest, term, 0) !== -1),
  );
  const moved = ({ start, end }: { start: number; end: number }) => ({
    start: start + from,
    end: end + from,
  });
  return match && { ...match, at: moved(match.at), places: match.places.map(moved) };
}

/** Where the text begins behind its title and the lines that name writer and date; null where nothing stands there. */
export function beginningBehind(source: string, offset: number): number | null {
  let first: number | null = null;
  let from = offset;
  for (let n = 0; n < CREDITS_MOST && from < source.length; n++) {
    const found = source.indexOf('\n', from);
    const to = found === -1 ? source.length : found;
    if (to - from >= PARAGRAPH_LEAST) return from;
    if (first === null && source.slice(from, to).trim() !== '') first = from;
    from = to + 1;
  }
  return first;
}
