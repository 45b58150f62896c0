import type { Selector } from './selector.ts';

/** Where a passage is in a text now: where it was, elsewhere or reworded, or nowhere that could be told for sure. */
export type Anchoring =
  | { readonly outcome: 'anchored'; readonly start: number; readonly end: number }
  | { readonly outcome: 'moved'; readonly start: number; readonly end: number; readonly similarity: number }
  | { readonly outcome: 'unplaced'; readonly reason: 'gone' | 'ambiguous' };

/** Below this share of unchanged units a place is not the passage any more. */
const SIMILAR = 0.75;
/** A fuzzy search looks so many units before and after the old position. */
const WINDOW_UNITS = 4_000;
const QUOTE_MAX_UNITS = 2_000;
const EXACT_MAX = 1_000;

/**
 * Finds a passage again: the position if it still reads as the quote; else the exact quote, told apart by its
 * surroundings; else the most similar place near the old position. Equally good places are refused, not guessed.
 */
export function anchor(text: string, selector: Selector): Anchoring {
  const { position, quote } = selector;
  const { exact } = quote;
  if (exact === '') return { outcome: 'unplaced', reason: 'gone' };
  if (text.slice(position.start, position.end) === exact) return { outcome: 'anchored', ...position };

  const places: { start: number; score: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < EXACT_MAX; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, score: contextScore(text, at, selector) });
  }
  if (places.length > 0) {
    places.sort((a, b) => b.score - a.score);
    const [best, second] = places;
    if (!best || (second && second.score === best.score)) return { outcome: 'unplaced', reason: 'ambiguous' };
    return { outcome: 'moved', start: best.start, end: best.start + exact.length, similarity: 1 };
  }
  return nearest(text, selector);
}

/** How many units of the prefix and suffix, counted from the passage outwards, still stand around a place. */
function contextScore(text: string, start: number, { quote }: Selector): number {
  let score = 0;
  for (let i = 1; i <= quote.prefix.length && text[start - i] === quote.prefix.at(-i); i++) score++;
  const end = start + quote.exact.length;
  for (let i = 0; i < quote.suffix.length && text[end + i] === quote.suffix[i]; i++) score++;
  return score;
}

/**
 * The substring of the window with the least edit distance to the quote (Sellers, 1980: dynamic programming whose
 * first row is zero), if it is similar enough.
 */
function nearest(text: string, { position, quote }: Selector): Anchoring {
  const pattern = quote.exact;
  const gone: Anchoring = { outcome: 'unplaced', reason: 'gone' };
  if (pattern.length > QUOTE_MAX_UNITS) return gone;
  const from = Math.max(0, Math.min(position.start, text.length) - WINDOW_UNITS);
  const window = text.slice(from, position.end + WINDOW_UNITS);
  const m = pattern.length;
  let costs = Int32Array.from({ length: m + 1 }, (_, i) => i);
  let begins = new Int32Array(m + 1);
  let best = { cost: m + 1, start: 0, end: 0 };
  let ties = 0;
  for (let j = 1; j <= window.length; j++) {
    const nextCosts = new Int32Array(m + 1);
    const nextBegins = new Int32Array(m + 1);
    nextBegins[0] = j;
    for (let i = 1; i <= m; i++) {
      const swap = (costs[i - 1] ?? 0) + (pattern[i - 1] === window[j - 1] ? 0 : 1);
      const insert = (costs[i] ?? 0) + 1;
      const skip = (nextCosts[i - 1] ?? 0) + 1;
      const least = Math.min(swap, insert, skip);
      nextCosts[i] = least;
      nextBegins[i] =
        (least === swap ? begins[i - 1] : least === insert ? begins[i] : nextBegins[i - 1]) ?? 0;
    }
    costs = nextCosts;
    begins = nextBegins;
    const cost = costs[m] ?? m;
    const start = begins[m] ?? 0;
    if (cost < best.cost) {
      best = { cost, start, end: j };
      ties = 0;
    } else if (cost === best.cost && start >= best.end) ties++;
  }
  const similarity = 1 - best.cost / m;
  if (similarity < SIMILAR) return gone;
  if (ties > 0) return { outcome: 'unplaced', reason: 'ambiguous' };
  return { outcome: 'moved', start: from + best.start, end: from + best.end, similarity };
}
