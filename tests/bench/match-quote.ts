import search, { type Match } from 'approx-string-match';
import type { Selector } from '../../renderer/text/selector.ts';

/** What the parts of a match count for, as in Hypothesis. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/**
 * The peer: how the Hypothesis client finds a quote (hypothesis/client, `anchoring/match-quote.ts` and the order of
 * `anchoring/html.ts`), with the matcher it uses. First the position, if the quote stands there; then every exact
 * place, and only where there is none every place with up to half the quote's units changed; of these the one whose
 * quote, surroundings and distance score best.
 */
export function matchQuote(
  text: string,
  { position, quote }: Selector,
): { start: number; end: number } | null {
  const { exact, prefix, suffix } = quote;
  if (text.slice(position.start, position.end) === exact) return position;
  const matches = find(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  const score = ({ start, end, errors }: Match): number =>
    WEIGHTS.quote * (1 - errors / exact.length) +
    WEIGHTS.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
    WEIGHTS.position * (1 - Math.abs(start - position.start) / text.length);
  const scored = matches.map((match) => ({ match, score: score(match) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.match ?? null;
}

function find(text: string, pattern: string, errors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, errors);
}

function likeness(text: string, context: string): number {
  if (context === '') return 1;
  if (text === '') return 0;
  const [best] = find(text, context, context.length);
  return best ? 1 - best.errors / context.length : 0;
}
