import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const DEPTH_MAX = 20;
const SKIPPED = new Set(['node_modules', '.git']);
const natural = new Intl.Collator(undefined, { numeric: true });

export type Found = { readonly file: string } | { readonly emptyFolder: string };

/**
 * Walks what was dropped: files as they are, folders for their text files in natural order. Hidden entries and
 * links to folders are left alone, so that no loop can arise. A folder with nothing to read is named.
 */
export async function* find(paths: readonly string[]): AsyncGenerator<Found> {
  for (const one of paths) {
    const isFolder = await stat(one).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      yield { file: one };
      continue;
    }
    let any = false;
    for await (const file of walk(one, 0)) {
      any = true;
      yield { file };
    }
    if (!any) yield { emptyFolder: one };
  }
}

async function* walk(folder: string, depth: number): AsyncGenerator<string> {
  // A folder that cannot be listed has nothing to read for us; its siblings still do.
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  entries.sort((a, b) => natural.compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && depth < DEPTH_MAX) yield* walk(full, depth + 1);
    else if (/\.(?:txt|text)$/iu.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) yield full;
  }
}
