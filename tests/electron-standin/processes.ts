import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const STEP_MS = 10;
const LIMIT_MS = 10_000;

/** The children of a process, their children, and so on. Where there is no `/proc` it has none. */
export function descendantsOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/**
 * SIGKILL; a process that has gone already is none to kill. Throws where `pid` names no single process: to kill(2),
 * 0 is the caller's whole process group, the tests and the shell that runs them, and below 0 are other groups.
 */
export function kill(pid: number): void {
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`${pid} is no process to kill.`);
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Waits until none of these processes runs; throws, naming those that do, after 10 s. */
export async function whenGone(pids: readonly number[]): Promise<void> {
  const started = Date.now();
  for (let left = pids.filter(isAlive); left.length > 0; left = left.filter(isAlive)) {
    if (Date.now() - started > LIMIT_MS) throw new Error(`Still running: ${left.join(', ')}.`);
    await delay(STEP_MS);
  }
}

/** A zombie, which nobody has waited for yet, does nothing any more. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !/\) Z /u.test(read(`/proc/${pid}/stat`));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
