import type { FileSystem } from '../../electron/vault/file-system.ts';

export interface Fault {
  /** Which call fails, from 1, counting every call of the disk and of its open files but closing. */
  readonly at: number;
  /** This call alone, or this one and every later one. */
  readonly lasts: 'once' | 'for good';
  /** `short`: no error at all, but a write that takes half of its bytes, and of one byte none. */
  readonly code: 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'EMFILE' | 'EBUSY' | 'short';
  /** Reported before anything was done, or after all (a write: half) of it was. */
  readonly done: 'nothing' | 'something';
}

export interface Failing {
  readonly fs: FileSystem;
  /** How many calls were made. */
  calls(): number;
}

/** A disk whose nth call fails. */
export function failing(disk: FileSystem, fault: Fault): Failing {
  let calls = 0;

  function fails(): boolean {
    calls += 1;
    return fault.lasts === 'once' ? calls === fault.at : calls >= fault.at;
  }

  async function run<Value>(
    work: () => Promise<Value>,
    partly: () => Promise<unknown> = work,
  ): Promise<Value> {
    if (!fails() || fault.code === 'short') return work();
    if (fault.done === 'something') await partly();
    throw Object.assign(new Error(`${fault.code}: call ${calls}`), { code: fault.code });
  }

  const fs: FileSystem = {
    ...disk,
    makeFolder: (folder) => run(() => disk.makeFolder(folder)),
    list: (folder) => run(() => disk.list(folder)),
    size: (path) => run(() => disk.size(path)),
    read: (path, start, end) => run(() => disk.read(path, start, end)),
    rename: (from, to) => run(() => disk.rename(from, to)),
    remove: (path) => run(() => disk.remove(path)),
    syncFolder: (folder) => run(() => disk.syncFolder(folder)),
    async open(path, how) {
      const file = await run(
        () => disk.open(path, how),
        async () => (await disk.open(path, how)).close(),
      );
      return {
        async write(bytes, position) {
          const half = () => file.write(bytes.subarray(0, bytes.length >> 1), position);
          if (fault.code === 'short') return fails() ? half() : file.write(bytes, position);
          return run(() => file.write(bytes, position), half);
        },
        truncate: (length) => run(() => file.truncate(length)),
        sync: () => run(() => file.sync()),
        close: () => file.close(),
      };
    },
  };
  return { fs, calls: () => calls };
}
