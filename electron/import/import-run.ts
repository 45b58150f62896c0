import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { failed, type ImportItem, type Result } from '../bridge/contract.ts';
import { errorCode } from '../vault/file-system.ts';
import { type Keepable, OBJECT_KINDS } from '../vault/object-name.ts';
import { type Objects, SMALL_BYTES } from '../vault/objects.ts';
import { msg, speak } from '../words/words.ts';
import { type Batches, createBatches } from './batches.ts';
import { find, type Found } from './find.ts';
import type { FromProcess, Stuck, ToProcess } from './messages.ts';
import { shownName } from './names.ts';
import { readArticle } from './read-article.ts';
import { refused } from './wording.ts';

/** Progress is told at most this often, ms. */
const PROGRESS_MS = 100;
/** The first batch goes out soon, so that the page has something to do; later ones bring more for each sync. In ms. */
const FIRST_BATCH_MS = 150;
const BATCH_MS = 500;
/** So many bytes of objects are kept for a batch's one sync, at most about; then it goes out. */
const BATCH_BYTES = 16 * 1024 * 1024;

/** What became of a file, and what is still to be stored of it. */
interface Taken {
  readonly item: ImportItem;
  readonly objects: readonly Keepable[];
}

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
    /** Objects of the files of the batch that is being gathered. */
    let gathered: Keepable[] = [];
    let bytes = 0;
    const sending = (batches = createBatches({
      first: start.batch,
      unacknowledged: start.unacknowledged,
      sync() {
        const batch = gathered;
        gathered = [];
        bytes = 0;
        return objects.store(batch);
      },
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
    let sendAt = now() + FIRST_BATCH_MS;
    for (const [index, one] of found.entries()) {
      if (index < start.skip) continue;
      // Reading blocks: between two files, what the host has said meanwhile is heard.
      await turn();
      tell(found.length, index, false);
      const name = shownName(path.basename(one.path));
      const code = start.stuck.find((stuck) => stuck.index === index)?.code;
      if (code === undefined) post({ type: 'reading', index, name });
      const taken = code === undefined ? await take(one, name, signal) : stuckOver(name, code);
      if (taken === null) break;
      await sending.add(taken.item);
      gathered.push(...taken.objects);
      for (const object of taken.objects) bytes += object.bytes.length;
      if (now() < sendAt && bytes < BATCH_BYTES) continue;
      await sending.flush();
      sendAt = now() + BATCH_MS;
    }
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

  /** Reads one file; null when the import was cancelled meanwhile. A long one is put into the vault at once. */
  async function take(one: Found, name: string, signal: AbortSignal): Promise<Taken | null> {
    if (signal.aborted) return null;
    if (one.refused) return { item: { name, outcome: one.refused }, objects: [] };
    const read = await readArticle(one.path, { signal }).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (!read) return null;
    if (!read.ok) return { item: { name, outcome: read }, objects: [] };
    const { summary, objects: made } = read.value;
    const kept: Keepable[] = [];
    for (const kind of OBJECT_KINDS) {
      const bytes = made[kind];
      if (bytes.length <= SMALL_BYTES) kept.push({ kind, hash: summary[`${kind}Id`], bytes });
      else {
        try {
          await objects.put(kind, bytes);
        } catch (error) {
          return { item: { name, outcome: notWritten(error) }, objects: [] };
        }
      }
    }
    return { item: { name, outcome: { ok: true, value: summary } }, objects: kept };
  }
}

function stuckOver(name: string, code: Stuck['code']): Taken {
  const words = code === 'took-too-long' ? refused.tookTooLong : refused.crashed;
  return { item: { name, outcome: failed(code, words) }, objects: [] };
}

/** The vault's disk failed, not the file's. */
function notWritten(error: unknown): Result<never, 'disk-full' | 'failed'> {
  const code = errorCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? failed('disk-full', refused.diskFull)
    : failed('failed', refused.notWritten(code || msg('unknown error')));
}
