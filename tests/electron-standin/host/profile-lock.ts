import { readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './report.ts';

const WAIT_MS = 5_000;
const STEP_MS = 20;

/**
 * Waits until no Chromium holds `profile`. When the stand-in is killed, its Chromium ends by itself a moment later;
 * one started meanwhile on the same profile would hand itself over to the dying one. A Chromium that nobody drives
 * any more and that stays all the same is ended.
 */
export async function waitForProfile(profile: string): Promise<void> {
  const started = Date.now();
  for (let holder = holderOf(profile); holder !== null; holder = holderOf(profile)) {
    if (Date.now() - started > WAIT_MS) {
      if (!isOrphan(holder)) throw new Error(`The profile ${profile} is in use by process ${holder}.`);
      say(`ending process ${holder}, which was left on the profile`);
      process.kill(holder, 'SIGKILL');
    }
    await delay(STEP_MS);
  }
}

/** The living process behind Chromium's `SingletonLock`, a link to `<host name>-<process id>` (POSIX only). */
function holderOf(profile: string): number | null {
  try {
    const holder = Number(/-(\d+)$/u.exec(readlinkSync(path.join(profile, 'SingletonLock')))?.[1]);
    process.kill(holder, 0);
    return stateOf(holder) === 'Z' ? null : holder;
  } catch {
    return null; // No lock, or its holder is gone; Chromium clears such a lock itself.
  }
}

const isOrphan = (pid: number): boolean => Number(statOf(pid)[1]) === 1;
const stateOf = (pid: number): string => statOf(pid)[0] ?? '';

/** The fields of `/proc/<pid>/stat` after the process' name: its state, its parent, ... Empty without `/proc`. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
  } catch {
    return [];
  }
}
