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
  const indexIn = finderOf(sought);
  let last = 0;
  for (let at = indexIn(text.text, 0); at !== -1;) {
    const to = at + sought.length;
    const isMatch = !wholeWords || (isWordEdge(text.text, at) && isWordEdge(text.text, to));
    const start = text.start(at);
    if (isMatch && start >= last) {
      last = text.end(to);
      yield { start, end: last };
    }
    at = indexIn(text.text, isMatch ? to : at + 1);
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

/** Finds a needle in a text from an offset on, UTF-16 code units; -1 when it is not there. */
export type Finder = (text: string, from: number) => number;

/** The engine's search is fast, and takes the product of both lengths where needle and text repeat themselves. */
const LONGEST_FOR_ENGINE = 64;

/** Finds a needle in any text. */
export function finderOf(needle: string): Finder {
  return needle.length > LONGEST_FOR_ENGINE ? finderOfLong(needle) : finderOfShort(needle);
}

/** From the most frequent to the rarest in European texts, near enough. What is not here is taken for frequent. */
const FREQUENT_FIRST = ' etaonirshdlucmfwgypb0123456789vkjxqz';

/** So often in vain, the rest of a needle is not rare in this text: the engine does better alone. */
const MOST_MISSES = 64;

/**
 * The engine looks for the first unit of a needle, and compares the rest wherever that stands. It is asked for the
 * needle from its rarest letter on, which stands in few places, and what comes before is compared after that: up to four
 * times as fast (the idea is that of memmem in Rust's memchr, by A. Gallant).
 */
function finderOfShort(needle: string): Finder {
  let rarest = 0;
  // One letter alone would be found too often.
  for (let n = 1; n < needle.length - 1; n++) {
    const rank = (at: number): number => FREQUENT_FIRST.indexOf(needle.charAt(at));
    if (rank(n) > rank(rarest)) rarest = n;
  }
  if (rarest === 0) return (text, from) => text.indexOf(needle, from);
  const rest = needle.slice(rarest);
  return (text, from) => {
    let at = text.indexOf(rest, from + rarest);
    for (let misses = 0; at !== -1 && !text.startsWith(needle, at - rarest); misses++) {
      if (misses === MOST_MISSES) return text.indexOf(needle, at - rarest + 1);
      at = text.indexOf(rest, at + 1);
    }
    return at === -1 ? -1 : at - rarest;
  };
}

function finderOfLong(needle: string): Finder {
  const back = fallbacks(needle);
  return (text, from) => {
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
