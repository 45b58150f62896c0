import { finderOf, type Finder } from './find.ts';
import { fold } from './fold.ts';

/** Something that has to stand in a text, folded. */
export interface Term {
  readonly text: string;
  /** Ends where a word ends; else it may be the beginning of one. */
  readonly whole: boolean;
  /** Finds it in a folded text, within words too. */
  readonly indexIn: Finder;
}

/** What a reader looks for. Every term has to be there, and of each filter that is given one value has to fit. */
export interface Query {
  readonly terms: readonly Term[];
  readonly tags: readonly string[];
  readonly kinds: readonly string[];
  readonly outlets: readonly string[];
  readonly notesOnly: boolean;
}

/** More than this of what was typed is not looked at, UTF-16 code units and terms. */
export const LONGEST_QUERY = 1000;
const MOST_TERMS = 32;

/** What a sentence leaves at the end of a word that was pasted, and the sign for a beginning. */
const LOOSE_ENDS: ReadonlySet<string> = new Set('.,;:!?*');

/**
 * Reads what was typed: words, which may be beginnings (with or without `*`), `"exact words"`, and the filters `tag:`,
 * `kind:`, `outlet:` and `in:notes`, whose values may stand in quotation marks. Anything can be typed: a quotation mark
 * that is not closed goes to the end, and what is no filter is a word.
 */
export function parseQuery(typed: string): Query {
  const found = { terms: [] as Term[], tag: [] as string[], kind: [] as string[], outlet: [] as string[] };
  let notesOnly = false;
  for (const { name, value, quoted } of pieces(fold(typed.slice(0, LONGEST_QUERY)).text)) {
    if (name === 'in' && value === 'notes') notesOnly = true;
    else if (name === 'tag') found.tag.push(value.startsWith('#') ? value.slice(1) : value);
    else if (name === 'kind' || name === 'outlet') found[name].push(value);
    else if (quoted) found.terms.push(termOf(value, true));
    else found.terms.push(termOf(withoutLooseEnd(value), false));
  }
  const given = (values: readonly string[]): string[] => values.filter((value) => value !== '');
  // Long terms first: they are rare, and a text without them is done with.
  const terms = found.terms
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.text.length - a.text.length);
  return {
    terms: terms.slice(0, MOST_TERMS),
    tags: given(found.tag),
    kinds: given(found.kind),
    outlets: given(found.outlet),
    notesOnly,
  };
}

const termOf = (text: string, whole: boolean): Term => ({ text, whole, indexIn: finderOf(text) });

/** Nothing is asked for. */
export const isEmptyQuery = ({ terms, tags, kinds, outlets, notesOnly }: Query): boolean =>
  terms.length + tags.length + kinds.length + outlets.length === 0 && !notesOnly;

interface Piece {
  /** The filter's; empty for words. */
  readonly name: string;
  readonly value: string;
  readonly quoted: boolean;
}

const FILTERS: ReadonlySet<string> = new Set(['tag', 'kind', 'outlet', 'in']);

function* pieces(text: string): Generator<Piece> {
  for (let at = 0; at < text.length;) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const colon = text.indexOf(':', at);
    const name = colon === -1 ? '' : text.slice(at, colon);
    const isFilter = FILTERS.has(name);
    if (isFilter) at = colon + 1;
    const quoted = text[at] === '"';
    if (quoted) at++;
    const end = text.indexOf(quoted ? '"' : ' ', at);
    const to = end === -1 ? text.length : end;
    yield { name: isFilter ? name : '', value: text.slice(at, to), quoted: quoted && !isFilter };
    at = to + 1;
  }
}

function withoutLooseEnd(word: string): string {
  let end = word.length;
  while (end > 0 && LOOSE_ENDS.has(word.charAt(end - 1))) end--;
  return end === 0 ? word : word.slice(0, end);
}
