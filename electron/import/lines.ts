/** One run of lines without a blank one between them. */
export type Group = readonly string[];

export interface Lines {
  readonly groups: readonly Group[];
  readonly lineEnds: 'LF' | 'CRLF' | 'CR' | 'mixed' | 'none';
  /** Soft hyphens and control characters that were taken out. */
  readonly removed: number;
}

/**
 * Cuts a text into groups of lines. Every line end of Unicode counts (CRLF, CR, LF, NEL, LS); a form feed or a
 * paragraph separator stands for a blank line. Soft hyphens and control characters other than tab go, counted.
 */
export function readLines(text: string): Lines {
  const crlf = text.includes('\r\n');
  const bare = text.replaceAll('\r\n', '');
  const cr = bare.includes('\r');
  const lf = bare.includes('\n');
  const kinds = Number(crlf) + Number(cr) + Number(lf);
  const lineEnds = kinds > 1 ? 'mixed' : crlf ? 'CRLF' : cr ? 'CR' : lf ? 'LF' : 'none';

  const unified = text
    .replaceAll('\r\n', '\n')
    .replace(/[\r\u0085\u2028]/gu, '\n')
    .replace(/[\f\u2029]/gu, '\n\n');
  const clean = unified.replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD]/gu, '');
  const groups: string[][] = [];
  let open: string[] | null = null;
  for (const raw of clean.split('\n')) {
    const line = raw.trimEnd();
    if (line.trim() === '') open = null;
    else if (open) open.push(line);
    else groups.push((open = [line]));
  }
  return { groups, lineEnds, removed: unified.length - clean.length };
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** Width of a line in columns: East Asian wide characters take 2. */
export function width(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}
