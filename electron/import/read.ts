import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { done, failed, type ReadError, type Result } from '../bridge/contract.ts';
import { errorCode } from '../vault/file-system.ts';
import { refused, SIZE_LIMIT_BYTES } from './wording.ts';

/** A file that changes while it is read is read again this often, after this many milliseconds. */
const RETRIES = 2;
const RETRY_MS = 300;
/** Between two pieces of this many bytes a cancelled read stops. */
const PIECE_BYTES = 8 * 1024 * 1024;

export interface Bytes {
  readonly bytes: Uint8Array;
  /** It was still being written at the last attempt: the bytes may be of two states. */
  readonly changing: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Waits between two attempts, ms; tests change the file here. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * The bytes of a regular file, or the reason in words. What it is and how large is asked before it is opened:
 * opening a pipe waits for ever, and a device has no end. Rejects only when the signal is aborted. Every call blocks:
 * nobody waits for the import process's loop, and the host ends a process that is stuck in one.
 */
export async function readBytes(
  path: string,
  { signal, pause = wait }: ReadOptions = {},
): Promise<Result<Bytes, ReadError>> {
  try {
    for (let attempt = 0; ; attempt++) {
      const about = statSync(path);
      if (about.isDirectory()) return failed('not-a-file', refused.folder);
      if (!about.isFile()) return failed('not-a-file', refused.notAFile);
      if (about.size > SIZE_LIMIT_BYTES) return failed('too-large', refused.tooLarge);
      const read = await readOnce(path, signal);
      if (!read.changing || attempt === RETRIES) return done(read);
      await pause(RETRY_MS);
    }
  } catch (error) {
    signal?.throwIfAborted();
    return refusal(error);
  }
}

/** Through one handle: size and time of change must be the same before and after. Reads no further than the size. */
async function readOnce(path: string, signal?: AbortSignal): Promise<Bytes> {
  // O_NONBLOCK, which Windows lacks: a file replaced by a pipe since the look at it must not block.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(file);
    const bytes = new Uint8Array(Math.min(before.size, SIZE_LIMIT_BYTES));
    let filled = 0;
    while (filled < bytes.length) {
      if (filled > 0) await turn();
      signal?.throwIfAborted();
      const piece = Math.min(PIECE_BYTES, bytes.length - filled);
      const count = readSync(file, bytes, filled, piece, filled);
      if (count === 0) break;
      filled += count;
    }
    const after = fstatSync(file);
    const same = before.size === after.size && before.mtimeMs === after.mtimeMs && filled === bytes.length;
    return { bytes: bytes.subarray(0, filled), changing: !same };
  } finally {
    closeSync(file);
  }
}

/** An operating system's error in reading as a sentence for the reader. */
export function refusal(error: unknown): Result<never, ReadError> {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failed('not-found', refused.notFound);
    case 'ELOOP':
      return failed('not-found', refused.loop);
    case 'EACCES':
    case 'EPERM':
      return failed('no-permission', refused.noPermission);
    case 'EBUSY':
    case 'ETXTBSY':
      return failed('no-permission', refused.busy);
    case 'EISDIR':
      return failed('not-a-file', refused.folder);
    default:
      return failed('failed', code === '' ? refused.crashed : refused.failed(code));
  }
}
