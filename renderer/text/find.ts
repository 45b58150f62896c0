import { fold, type Folded } from './fold.ts';
import type { Span } from './graphemes.ts';
import { isWordEdge } from './word-edges.ts';

interface Finding {
  /** Only where a word begins and where one ends; in scripts without spaces that is everywhere. */
  readonly wholeWords?: boolean;
}

/**
 * Where a needle stands in a folded text, one place after the other without overlap, as spans of the source (UTF-16
 * code units). The needle is folded as the text was. An empty one is nowhere.
 */
export function* find(text: Folded, needle: string, { wholeWords = false }: Finding = {}): Generator<Span> {
  const { text: sought } = fold(needle, text.folding);
  if (sought === '') return;
  const indexOf = finderOf(text.text, sought);
  let last = 0;
  for (let at = indexOf(0); at !== -1;) {
    const to = at + sought.length;
    const isMatch = !wholeWords || (isWordEdge(text.text, at) && isWordEdge(text.text, to));
    const start = text.start(at);
    if (isMatch && start >= last) {
      last = text.end(to);
      yield { start, end: last };
    }
    at = indexOf(isMatch ? to : at + 1);
  }
}

/** All places of a needle, at most `most` of them. */
export function findAll(
  text: Folded,
  needle: string,
  { most = Infinity, ...finding }: Finding & { readonly most?: number } = {},
): Span[] {
  const found: Span[] = [];
  for (const span of find(text, needle, finding)) {
    if (found.length >= most) break;
    found.push(span);
  }
  return found;
}

/** The engine's search is fast, and takes the product of both lengths where needle and text repeat themselves. */
const LONGEST_FOR_ENGINE = 64;

/** Finds a needle from an offset on; -1 when it is not there. */
export function finderOf(text: string, needle: string): (from: number) => number {
  if (needle.length <= LONGEST_FOR_ENGINE) return (from) => text.indexOf(needle, from);
  const back = fallbacks(needle);
  return (from) => {
    let matched = 0;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = back[matched - 1] as number;
      if (needle.charCodeAt(matched) === unit) matched++;
      if (matched === needle.length) return at + 1 - matched;
    }
    return -1;
  };
}

/**
 * For each beginning of a needle how long its longest other end is that is a beginning too: linear in time (Knuth,
 * Morris, Pratt, "Fast pattern matching in strings", SIAM J. Computing 6, 1977).
 */
function fallbacks(needle: string): Uint32Array {
  const back = new Uint32Array(needle.length);
  let matched = 0;
  for (let n = 1; n < needle.length; n++) {
    const unit = needle.charCodeAt(n);
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = back[matched - 1] as number;
    if (needle.charCodeAt(matched) === unit) matched++;
    back[n] = matched;
  }
  return back;
}
