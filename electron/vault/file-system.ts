/**
 * The few verbs the vault needs of a disk, behind one interface, so that tests can record every call, drop
 * what was never synced and fail the nth one. Failures are thrown as Node's own errors with their `code`
 * (ENOSPC, EROFS, EIO...): the vault above turns them into words.
 */
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';

/** A file that is open for writing. Positions and lengths are bytes. */
export interface OpenFile {
  /** Writes at a position and answers how many bytes were taken, which may be fewer than were given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Resolves once content and length are on the disk (fdatasync; F_FULLFSYNC on macOS). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileSystem {
  /** Makes a folder and its parents (0700); one that exists is left alone. */
  makeFolder(folder: string): Promise<void>;
  /** Names in a folder, sorted; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** A file's length in bytes; null where there is no such file. */
  size(path: string): Promise<number | null>;
  /** Bytes `start` to `end` of a file (all of it without them, fewer at its end); null where there is none. */
  read(path: string, start?: number, end?: number): Promise<Uint8Array | null>;
  /** Opens for writing (0600): `create` fails with EEXIST on an existing file, `replace` empties it, `keep` needs it. */
  open(path: string, how: 'create' | 'replace' | 'keep'): Promise<OpenFile>;
  /** Moves a file, atomically taking the place of one that is there. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; none being there is no failure. */
  remove(path: string): Promise<void>;
  /** Makes the names in a folder durable (fsync of the directory). Windows has no such call: there it does nothing. */
  syncFolder(folder: string): Promise<void>;
  /** Bytes that this account may still write on the disk that holds a folder. */
  freeBytes(folder: string): Promise<number>;
}

export const FLAGS = { create: 'wx', replace: 'w', keep: 'r+' } as const;
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** The `code` of one of Node's file-system errors, or '' for anything else that was thrown. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Runs `work`, answering `missing` instead where the file or folder is not there. */
export async function unlessMissing<Value>(work: () => Promise<Value>, missing: Value): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return missing;
    throw error;
  }
}

async function readRange(handle: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function openFile(handle: FileHandle): OpenFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  },
  async list(folder) {
    return (await unlessMissing(() => readdir(folder), [])).sort();
  },
  async size(path) {
    return (await unlessMissing<{ readonly size: number } | null>(() => stat(path), null))?.size ?? null;
  },
  async read(path, start = 0, end) {
    const handle = await unlessMissing<FileHandle | null>(() => open(path, 'r'), null);
    if (!handle) return null;
    try {
      return await readRange(handle, start, end ?? (await handle.stat()).size);
    } finally {
      await handle.close();
    }
  },
  async open(path, how) {
    return openFile(await open(path, FLAGS[how], FILE_MODE));
  },
  rename,
  async remove(path) {
    await rm(path, { force: true });
  },
  async syncFolder(folder) {
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** Writes all bytes at a position, however many calls that takes. A disk that takes none any more is full. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written), position + written);
    if (taken === 0) throw Object.assign(new Error('The disk took no more bytes.'), { code: 'ENOSPC' });
    written += taken;
  }
}

/**
 * Writes a whole file and syncs its content, but not the folder that names it. Used under a temporary name
 * before a rename, so that the final name never stands for half a file.
 */
export async function writeFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'replace');
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
