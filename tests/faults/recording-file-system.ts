import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileSystem, OpenFile } from '../../electron/vault/file-system.ts';

/** What was asked of the disk, in order, and what was promised meanwhile. Paths are relative to the root. */
export type Event =
  | { readonly did: 'folder' | 'sync-folder' | 'remove'; readonly path: string }
  | { readonly did: 'open'; readonly path: string; readonly file: number; readonly emptied: boolean }
  | { readonly did: 'write'; readonly file: number; readonly bytes: Uint8Array; readonly position: number }
  | { readonly did: 'truncate'; readonly file: number; readonly length: number }
  | { readonly did: 'sync'; readonly file: number }
  | { readonly did: 'rename'; readonly path: string; readonly to: string }
  | { readonly did: 'promise'; readonly name: string };

export interface Recording {
  readonly fs: FileSystem;
  readonly events: readonly Event[];
  /** Notes that from here on something was promised to the reader: after a power cut it must be there. */
  promised(name: string): void;
}

/** A real file system whose changing calls are written down, each once it has succeeded. */
export function recording(disk: FileSystem, root: string): Recording {
  const events: Event[] = [];
  const relative = (each: string) => path.relative(root, each);
  let files = 0;

  const recorded = (file: OpenFile, number: number): OpenFile => ({
    async write(bytes, position) {
      const taken = await file.write(bytes, position);
      events.push({ did: 'write', file: number, bytes: bytes.slice(0, taken), position });
      return taken;
    },
    async truncate(length) {
      await file.truncate(length);
      events.push({ did: 'truncate', file: number, length });
    },
    async sync() {
      await file.sync();
      events.push({ did: 'sync', file: number });
    },
    close: () => file.close(),
  });

  const fs: FileSystem = {
    ...disk,
    async makeFolder(folder) {
      await disk.makeFolder(folder);
      events.push({ did: 'folder', path: relative(folder) });
    },
    async open(file, how) {
      const opened = await disk.open(file, how);
      events.push({ did: 'open', path: relative(file), file: (files += 1), emptied: how === 'replace' });
      return recorded(opened, files);
    },
    async rename(from, to) {
      await disk.rename(from, to);
      events.push({ did: 'rename', path: relative(from), to: relative(to) });
    },
    async remove(file) {
      await disk.remove(file);
      events.push({ did: 'remove', path: relative(file) });
    },
    async syncFolder(folder) {
      await disk.syncFolder(folder);
      events.push({ did: 'sync-folder', path: relative(folder) });
    },
  };
  return { fs, events, promised: (name) => events.push({ did: 'promise', name }) };
}

/**
 * What a power cut may leave, as far as POSIX lets it: names of a folder and bytes of a file are sure once
 * synced; until then the disk may hold the old state, the new one, or some of each.
 */
export const POWER_CUTS = {
  'nothing unsynced': { names: 'synced', bytes: 'synced' },
  'everything unsynced': { names: 'all', bytes: 'all' },
  'names before their bytes': { names: 'all', bytes: 'synced' },
  'half of the last write': { names: 'all', bytes: 'half' },
  'lengths before their bytes': { names: 'all', bytes: 'zeros' },
} as const;
export type PowerCut = keyof typeof POWER_CUTS;

interface Inode {
  all: Buffer;
  synced: Buffer;
}
type Names = Map<string, Inode | 'folder'>;

function overwritten(old: Buffer, bytes: Uint8Array, position: number): Buffer {
  const grown = Buffer.alloc(Math.max(old.length, position + bytes.length));
  old.copy(grown);
  grown.set(bytes, position);
  return grown;
}

function resized(old: Buffer, length: number): Buffer {
  const other = Buffer.alloc(length);
  old.copy(other);
  return other;
}

/** The bytes of one file after the cut. */
function survivingBytes({ all, synced }: Inode, kind: (typeof POWER_CUTS)[PowerCut]['bytes']): Buffer {
  switch (kind) {
    case 'all':
      return all;
    case 'synced':
      return synced;
    case 'half':
      return all.length > synced.length
        ? all.subarray(0, Math.ceil((all.length + synced.length) / 2))
        : synced;
    case 'zeros':
      return all.length > synced.length ? resized(synced, all.length) : synced;
  }
}

/** Writes into `target` what a power cut after the events leaves of the recorded folder. */
export async function afterPowerCut(events: readonly Event[], cut: PowerCut, target: string): Promise<void> {
  const names: Names = new Map();
  const synced: Names = new Map();
  const files = new Map<number, Inode>();
  const inode = (file: number): Inode => {
    const found = files.get(file);
    if (!found) throw new Error(`file ${file} was never opened`);
    return found;
  };

  for (const event of events) {
    switch (event.did) {
      case 'folder':
        for (let each = event.path; each !== '.' && each !== ''; each = path.dirname(each)) {
          names.set(each, 'folder');
        }
        break;
      case 'open': {
        const there = names.get(event.path);
        const file = there && there !== 'folder' ? there : { all: Buffer.alloc(0), synced: Buffer.alloc(0) };
        if (event.emptied) file.all = Buffer.alloc(0);
        names.set(event.path, file);
        files.set(event.file, file);
        break;
      }
      case 'write':
        inode(event.file).all = overwritten(inode(event.file).all, event.bytes, event.position);
        break;
      case 'truncate':
        inode(event.file).all = resized(inode(event.file).all, event.length);
        break;
      case 'sync':
        inode(event.file).synced = inode(event.file).all;
        break;
      case 'rename': {
        const moved = names.get(event.path);
        if (moved) names.set(event.to, moved);
        names.delete(event.path);
        break;
      }
      case 'remove':
        names.delete(event.path);
        break;
      case 'sync-folder': {
        const inside = (each: string) => path.dirname(each) === (event.path || '.');
        for (const each of [...synced.keys()].filter(inside)) synced.delete(each);
        for (const [each, entry] of names) if (inside(each)) synced.set(each, entry);
        break;
      }
      case 'promise':
        break;
    }
  }

  const { names: whichNames, bytes } = POWER_CUTS[cut];
  const left = whichNames === 'all' ? names : synced;
  const made = new Set(['.']);
  // Sorted, a folder comes before what is in it; what is in a lost folder is lost with it.
  for (const [each, entry] of [...left].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!made.has(path.dirname(each))) continue;
    const place = path.join(target, each);
    if (entry === 'folder') {
      await mkdir(place);
      made.add(each);
    } else {
      await writeFile(place, survivingBytes(entry, bytes));
    }
  }
}
