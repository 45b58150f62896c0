import { execFile } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** A registry that does not answer within this is none. */
const ANSWER_MS = 15_000;

interface Audit {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
}

/**
 * What `npm audit` says, in one line. It never fails the command: an offline machine and a registry without the
 * service are no fault of the app, and a new advisory must not turn an old commit red.
 */
export async function askAudit(): Promise<string> {
  const said = await new Promise<string>((resolve) => {
    execFile(
      'npm',
      ['audit', '--json', '--fetch-retries=0', `--fetch-timeout=${ANSWER_MS}`],
      { cwd: root, timeout: ANSWER_MS, maxBuffer: 64 << 20 },
      (_error, stdout) => resolve(stdout),
    );
  });
  const counts = countsOf(said);
  if (counts === null) return 'npm audit: not answered';
  const known = Object.entries(counts).filter(([level, count]) => level !== 'total' && count > 0);
  const words = known.map(([level, count]) => `${count} ${level}`).join(', ');
  return `npm audit: ${words === '' ? 'no known vulnerability' : words}`;
}

function countsOf(said: string): Readonly<Record<string, number>> | null {
  try {
    return (JSON.parse(said) as Audit).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
