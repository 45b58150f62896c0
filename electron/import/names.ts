/**
 * Text from outside that is shown on one line among the app's own words. Bidi overrides, embeddings and
 * isolates (UAX #9), controls and line ends could make such a line say something else than it is: a file named
 * `annual\u202Etxt.exe` would be shown as `annualexe.txt`. Joiners (U+200C, U+200D) stay: Persian and emoji need them.
 */
const DECEIVING = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A file's name with every deceiving character made visible as U+FFFD. */
export function shownName(name: string): string {
  return name.toWellFormed().replace(DECEIVING, '\uFFFD');
}

/** A line of an article as a label (title, byline, outlet): deceiving characters left out, at most `limit` UTF-16 code units. */
export function shownLine(text: string, limit: number): string {
  const line = text.toWellFormed().replace(/\s+/gu, ' ').replace(DECEIVING, '').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
