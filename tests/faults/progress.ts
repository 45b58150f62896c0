import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './family.ts';

const root = path.join(import.meta.dirname, '../..');
const FILE = path.join(root, '.cache/faults.json');
const SOURCES = ['electron', 'renderer', 'tests/faults', 'tests/electron-standin', 'package-lock.json'];

/** What became of one case or control. */
export interface Entry extends Outcome {
  readonly family: string;
  readonly name: string;
  readonly ms: number;
  /** The case could not be run to its end. */
  readonly broken: string | null;
  /** Of a control: whether it was caught. */
  readonly caught: boolean | null;
}

/** The run under way: it is only gone on with by a run of the same kind, over the same sources. */
export interface Progress {
  readonly run: string;
  readonly entries: Entry[];
}

const newest = (target: string): number => {
  const found = statSync(target);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(target).map((name) => newest(path.join(target, name))));
};

/** Names a kind of run: its seed, its size, and when its sources were last changed. */
export function runName(seed: number, quick: boolean): string {
  const changed = Math.max(...SOURCES.map((name) => newest(path.join(root, name))));
  return `seed ${seed}, ${quick ? 'quick' : 'whole'}, sources of ${new Date(changed).toISOString()}`;
}

/** What an interrupted run of this name has done; nothing when there was none, or when it was finished. */
export function resume(run: string): Progress {
  try {
    const found = JSON.parse(readFileSync(FILE, 'utf8')) as Progress;
    if (found.run === run) return found;
  } catch {
    // There was no run, or it was killed while it noted something: then it begins anew.
  }
  return { run, entries: [] };
}

export function keep(progress: Progress): void {
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(`${FILE}.draft`, JSON.stringify(progress, null, 1));
  renameSync(`${FILE}.draft`, FILE);
}
