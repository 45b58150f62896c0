import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadError, Result } from '../bridge/contract.ts';
import { failed } from '../bridge/contract.ts';
import { refusal } from './read.ts';
import { refused } from './wording.ts';

/** Folders nested deeper are not looked into. */
const DEPTH_MAX = 20;
const SKIPPED = new Set(['node_modules', '__MACOSX']);
const TEXT_FILE = /\.(?:txt|text)$/iu;
/** `2.txt` before `10.txt`; independent of the system's language, so that two runs agree. */
const natural = new Intl.Collator('en', { numeric: true });

/** A file to read, or a folder and why there is nothing to read in it. */
export interface Found {
  readonly path: string;
  readonly refused: Result<never, ReadError> | null;
}

/**
 * Walks what was dropped: whatever is no folder is passed on as it is, a folder gives its text files in natural
 * order, folders within it included. Hidden entries and links to folders are left alone, so that no loop can
 * arise. Ends early, without an error, once the signal is aborted.
 */
export async function* find(paths: readonly string[], signal?: AbortSignal): AsyncGenerator<Found> {
  for (const dropped of paths) {
    if (signal?.aborted) return;
    if (!(await isFolder(dropped))) {
      yield { path: dropped, refused: null };
      continue;
    }
    let any = false;
    for await (const found of walk(dropped, 0, signal)) {
      any = true;
      yield found;
    }
    if (!any && !signal?.aborted) {
      yield { path: dropped, refused: failed('nothing-found', refused.nothingFound) };
    }
  }
}

async function* walk(folder: string, depth: number, signal?: AbortSignal): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, refused: refusal(error) };
    return;
  }
  entries.sort((a, b) => natural.compare(a.name, b.name));
  for (const entry of entries) {
    if (signal?.aborted) return;
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < DEPTH_MAX) yield* walk(inner, depth + 1, signal);
    } else if (TEXT_FILE.test(entry.name) && !(entry.isSymbolicLink() && (await isFolder(inner)))) {
      yield { path: inner, refused: null };
    }
  }
}

/** False also for what cannot be looked at: reading it will say why. */
function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
