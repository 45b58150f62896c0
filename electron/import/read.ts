import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { failed, done, type ReadError, type Result } from '../bridge/contract.ts';
import { SIZE_LIMIT_BYTES, wording } from './wording.ts';

/** The bytes of a regular file, or the reason in words. Nothing but regular files within the limit is opened. */
export async function readBytes(path: string): Promise<Result<Uint8Array, ReadError>> {
  try {
    const before = await stat(path);
    if (!before.isFile()) return failed('not-a-file', wording.notAFile);
    if (before.size > SIZE_LIMIT_BYTES) return failed('too-large', wording.tooLarge);
    for (let attempt = 0; attempt < 3; attempt++) {
      const read = await readOnce(path);
      if (read) return done(read);
    }
    return failed('changed', wording.changed);
  } catch (error) {
    return refusal(error);
  }
}

/** One handle: size and time of change before and after must agree, else null. */
async function readOnce(path: string): Promise<Uint8Array | null> {
  // O_NONBLOCK: should the file have become a pipe meanwhile, opening it must not wait for a writer.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = await file.stat();
    const bytes = await file.readFile();
    const after = await file.stat();
    return before.size === after.size && before.mtimeMs === after.mtimeMs && bytes.length === after.size
      ? bytes
      : null;
  } finally {
    await file.close();
  }
}

/** An operating system's error as a sentence for the reader. */
export function refusal(error: unknown): Result<never, ReadError> {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
      return failed('not-found', wording.notFound);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return failed('no-permission', wording.noPermission);
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('disk-full', wording.diskFull);
    default:
      return failed('failed', wording.failed);
  }
}
