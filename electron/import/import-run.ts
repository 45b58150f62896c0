import path from 'node:path';
import { failed, type ImportItem, type Result } from '../bridge/contract.ts';
import { errorCode } from '../vault/file-system.ts';
import type { Objects } from '../vault/objects.ts';
import { msg, speak } from '../words/words.ts';
import { type Batches, createBatches } from './batches.ts';
import { find, type Found } from './find.ts';
import type { FromProcess, ToProcess } from './messages.ts';
import { shownName } from './names.ts';
import { readArticle } from './read-article.ts';
import { refused } from './wording.ts';

/** Progress is told at most this often; a batch goes out at the latest this long after its first file. In ms. */
const PROGRESS_MS = 100;
const BATCH_MS = 250;
/** So many files may be on their way to the disk while the next one is read. */
const WRITES_IN_FLIGHT = 16;

interface Options {
  readonly objects: Objects;
  readonly post: (message: FromProcess) => void;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * What the import process does: takes the host's messages, finds and reads, and posts what became of each file.
 * The answer to `start` resolves when the import has ended, and rejects only because of a bug.
 */
export function createImportRun({ objects, post, now }: Options): (message: ToProcess) => Promise<void> {
  const cancelling = new AbortController();
  let batches: Batches | null = null;
  let told = -Infinity;

  return async (message) => {
    if (message.type === 'start') {
      speak(message.language);
      await run(message);
    } else if (message.type === 'acknowledge') batches?.acknowledge(message.batch);
    else {
      cancelling.abort();
      batches?.hurry();
    }
  };

  /** Finds everything first, so that progress has an end to run to, then reads file by file. */
  async function run(start: Extract<ToProcess, { type: 'start' }>): Promise<void> {
    const { signal } = cancelling;
    const sending = (batches = createBatches({
      first: start.batch,
      unacknowledged: start.unacknowledged,
      sync: () => objects.sync(),
      spoiled: (item, error) => ({ ...item, outcome: notWritten(error) }),
      send: (batch, items) => post({ type: 'batch', batch, items }),
      waits: () => post({ type: 'waiting' }),
    }));
    const found: Found[] = [];
    for await (const one of find(start.paths, signal)) {
      found.push(one);
      tell(found.length, 0, true);
    }
    told = -Infinity;
    let gathering = now();
    /** Outcomes in the order of the files; what is read is being written to the vault meanwhile. */
    const writing: Promise<ImportItem>[] = [];
    const written = async (leave: number): Promise<void> => {
      while (writing.length > leave) {
        const item = await writing[0];
        if (item) await sending.add(item);
        writing.shift();
      }
    };
    for (const [index, one] of found.entries()) {
      if (index < start.skip) continue;
      tell(found.length, index, false);
      const name = shownName(path.basename(one.path));
      const code = start.stuck.find((stuck) => stuck.index === index)?.code;
      if (code === undefined) post({ type: 'reading', index, name });
      if (code === undefined) {
        const taken = await take(one, name, signal);
        if (taken === null) break;
        writing.push(taken());
      } else {
        const words = code === 'took-too-long' ? refused.tookTooLong : refused.crashed;
        writing.push(Promise.resolve({ name, outcome: failed(code, words) }));
      }
      await written(WRITES_IN_FLIGHT - 1);
      if (now() - gathering < BATCH_MS) continue;
      await written(0);
      await sending.flush();
      gathering = now();
    }
    await written(0);
    await sending.flush();
    if (!signal.aborted)
      post({ type: 'progress', found: found.length, read: found.length, searching: false });
    post({ type: 'ended' });
  }

  function tell(found: number, read: number, searching: boolean): void {
    if (now() - told < PROGRESS_MS) return;
    told = now();
    post({ type: 'progress', found, read, searching });
  }

  /** Reads one file; answers how its objects are put into the vault, null when the import was cancelled meanwhile. */
  async function take(
    one: Found,
    name: string,
    signal: AbortSignal,
  ): Promise<(() => Promise<ImportItem>) | null> {
    if (signal.aborted) return null;
    const { refused } = one;
    if (refused) return async () => ({ name, outcome: refused });
    const read = await readArticle(one.path, { signal }).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (!read?.ok) return read && (async () => ({ name, outcome: read }));
    const { summary, objects: made } = read.value;
    return async () => {
      try {
        await Promise.all([
          objects.put('source', made.source),
          objects.put('version', made.version),
          objects.put('origin', made.origin),
        ]);
      } catch (error) {
        return { name, outcome: notWritten(error) };
      }
      return { name, outcome: { ok: true, value: summary } };
    };
  }
}

/** The vault's disk failed, not the file's. */
function notWritten(error: unknown): Result<never, 'disk-full' | 'failed'> {
  const code = errorCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? failed('disk-full', refused.diskFull)
    : failed('failed', refused.notWritten(code || msg('unknown error')));
}
