/** A small disk of its own, made full on purpose. */
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Writes until so many bytes are left, at the most; of none, until the disk refuses one more. */
  fillUpTo(freeBytes: number): void;
  /** Takes away what `fillUpTo` wrote. */
  empty(): void;
  unmount(): void;
}

/** Mounts a file system in memory; null where that is not allowed. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const filler = path.join(folder, 'filler');
  const chunk = new Uint8Array(64 * 1024);
  return {
    folder,
    fillUpTo(freeBytes) {
      const file = openSync(filler, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = statfsSync(folder);
          const room = bavail * bsize - freeBytes;
          if (room <= 0) return;
          writeSync(file, chunk, 0, Math.min(chunk.length, room));
        }
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(filler, { force: true }),
    unmount() {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    },
  };
}
