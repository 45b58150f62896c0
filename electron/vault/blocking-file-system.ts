/**
 * The real disk for a process whose event loop nobody waits for, as the import process is: every call blocks. A call
 * by way of Node's thread pool takes several times as long as the same call made at once, and an import makes many.
 */
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { FILE_MODE, type FileSystem, FLAGS, FOLDER_MODE, unlessMissing } from './file-system.ts';

export const blockingFileSystem: FileSystem = {
  async makeFolder(folder) {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  },
  async list(folder) {
    return (await unlessMissing(async () => readdirSync(folder), [])).sort();
  },
  async size(path) {
    return statSync(path, { throwIfNoEntry: false })?.size ?? null;
  },
  async read(path, start = 0, end) {
    // Asked first, because a thrown error takes ten times as long, and most of what is asked for is not there.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const handle = await unlessMissing(async () => openSync(path, 'r'), null);
    if (handle === null) return null;
    try {
      const bytes = new Uint8Array(Math.max(0, (end ?? fstatSync(handle).size) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(handle, bytes, filled, bytes.length - filled, start + filled);
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    } finally {
      closeSync(handle);
    }
  },
  async open(path, how) {
    const handle = openSync(path, FLAGS[how], FILE_MODE);
    return {
      write: async (bytes, position) => writeSync(handle, bytes, 0, bytes.length, position),
      truncate: async (length) => ftruncateSync(handle, length),
      sync: async () => fdatasyncSync(handle),
      close: async () => closeSync(handle),
    };
  },
  async rename(from, to) {
    renameSync(from, to);
  },
  async remove(path) {
    rmSync(path, { force: true });
  },
  async syncFolder(folder) {
    if (process.platform === 'win32') return;
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
  async freeBytes(folder) {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  },
};
