/**
 * A file of 5 MB that is good for nothing but its room: when the disk is full it is given up, and what is being
 * typed still finds its way into the journal. It is made again when there is room.
 */
import { randomFillSync } from 'node:crypto';
import path from 'node:path';
import { type FileSystem, writeFile } from './file-system.ts';

const RESERVE_BYTES = 5 * 1024 * 1024;

/** It is not made from the last room there is. */
const ENOUGH = 4;

export interface Reserve {
  /** Makes it where it is missing or cut short and the disk has room enough; that it cannot be made is no failure. */
  keep(freeBytes: number): Promise<void>;
  /** Gives its room to whoever writes next. False when there was none to give. */
  free(): Promise<boolean>;
}

export function createReserve(fs: FileSystem, folder: string, bytes = RESERVE_BYTES): Reserve {
  const file = path.join(folder, 'reserve');
  return {
    async keep(freeBytes) {
      if (freeBytes < ENOUGH * bytes) return;
      try {
        if ((await fs.size(file)) === bytes) return;
        // A disk that compresses would take zeros for nothing.
        await writeFile(fs, file, randomFillSync(new Uint8Array(bytes)));
      } catch {
        await fs.remove(file).catch(() => undefined);
      }
    },
    async free() {
      try {
        if ((await fs.size(file)) === null) return false;
        await fs.remove(file);
        return true;
      } catch {
        return false;
      }
    },
  };
}
