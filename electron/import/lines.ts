/** A run of lines without a blank one between them: never empty, no line blank, no white space at their ends. */
export type Group = readonly string[];

export interface Lines {
  readonly groups: readonly Group[];
  readonly lineEnds: 'LF' | 'CRLF' | 'CR' | 'mixed' | 'none';
  /** How many were taken out. A soft hyphen at a line's end still stands there: joining the line removes it. */
  readonly softHyphens: number;
  readonly controls: number;
}

export const SOFT_HYPHEN = '\u00AD';
const INNER_SOFT_HYPHEN = /\u00AD(?![ \t]*(?:\n|$))/gu;
/** C0 and C1 without tab and LF, which is all that is left of line ends when this is asked. */
const CONTROL = /[\0-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/**
 * Cuts a text into groups of lines. Each line end of UAX #14 counts (CRLF, CR, LF, VT, NEL, LS); a form feed or a
 * paragraph separator stands for a blank line.
 */
export function readLines(text: string): Lines {
  const unified = text
    .replaceAll('\r\n', '\n')
    .replace(/[\r\v\u0085\u2028]/gu, '\n')
    .replace(/[\f\u2029]/gu, '\n\n');
  const clean = unified.replace(CONTROL, '');
  const groups: string[][] = [];
  let open: string[] | null = null;
  for (const raw of clean.replace(INNER_SOFT_HYPHEN, '').split('\n')) {
    const line = raw.trimEnd();
    if (line === '' || line.trimStart() === SOFT_HYPHEN) open = null;
    else if (open) open.push(line);
    else groups.push((open = [line]));
  }
  return {
    groups,
    lineEnds: lineEndsOf(text),
    softHyphens: clean.length - clean.replaceAll(SOFT_HYPHEN, '').length,
    controls: unified.length - clean.length,
  };
}

function lineEndsOf(text: string): Lines['lineEnds'] {
  const found = new Set<'LF' | 'CRLF' | 'CR'>();
  for (let at = text.search(/[\r\n]/u); at >= 0 && at < text.length && found.size < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) found.add('LF');
    else if (unit === 13 && text.charCodeAt(at + 1) === 10) {
      found.add('CRLF');
      at++;
    } else if (unit === 13) found.add('CR');
  }
  const [only] = found;
  return found.size > 1 ? 'mixed' : (only ?? 'none');
}
