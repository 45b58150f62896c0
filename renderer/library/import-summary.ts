import type { ImportRow, ImportRun } from '../data/imports.ts';
import { msg, plural } from '../words/words.ts';

/** Of a large import only so many rows are drawn. */
const ROWS_MAX = 200;

/** How far all runs are together, in files. `found` may still grow while `searching`. */
export interface Progress {
  readonly going: boolean;
  readonly searching: boolean;
  readonly done: number;
  readonly found: number;
}

export function progressOf(runs: readonly ImportRun[]): Progress {
  const done = runs.reduce((sum, run) => sum + run.rows.length, 0);
  return {
    going: runs.some((run) => !run.ended),
    searching: runs.some((run) => !run.ended && run.searching),
    done,
    found: runs.reduce((sum, run) => sum + Math.max(run.found, run.rows.length), 0),
  };
}

/** The heading while files are read. */
export function readingWords({ searching, found }: Progress): string {
  if (found === 0) return msg('Looking for files');
  if (searching) return plural(found, { one: 'Reading # file so far', other: 'Reading # files so far' });
  return plural(found, { one: 'Reading # file', other: 'Reading # files' });
}

/** What became of ended runs, in a sentence or three. */
export function outcomeWords(runs: readonly ImportRun[]): string {
  const rows = runs.flatMap((run) => run.rows);
  const count = (kind: ImportRow['outcome']): number => rows.filter((row) => row.outcome === kind).length;
  const [added, duplicate, failed] = [count('added'), count('duplicate'), count('failed')];
  const cancelled = runs.some((run) => run.cancelled);
  const sentences = [
    added > 0 || (duplicate === 0 && failed === 0 && !cancelled)
      ? plural(added, { one: 'Added # article.', other: 'Added # articles.' })
      : '',
    duplicate > 0
      ? plural(duplicate, {
          one: '# was already in the library.',
          other: '# were already in the library.',
        })
      : '',
    failed > 0 ? plural(failed, { one: '# could not be read.', other: '# could not be read.' }) : '',
    cancelled ? msg('The rest was cancelled.') : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The rows to draw, failures first: all while they are few, else the latest of the others. */
export function rowsToShow(runs: readonly ImportRun[], most = ROWS_MAX): ImportRow[] {
  const rows = runs.flatMap((run) => run.rows);
  const failures = rows.filter((row) => row.outcome === 'failed').slice(0, most);
  const others = rows.filter((row) => row.outcome !== 'failed');
  if (rows.length <= most) return [...failures, ...others];
  return [...failures, ...others.slice(Math.max(0, others.length - (most - failures.length))).reverse()];
}
