import path from 'node:path';
import { BATCH_FILES, type Event, type EventName, failed, type ImportItem } from '../bridge/contract.ts';
import { language } from '../words/words.ts';
import type { FromProcess, Stuck, ToProcess } from './messages.ts';
import { shownName } from './names.ts';
import { FILE_LIMIT_MS, refused } from './wording.ts';

/** The part of Electron's UtilityProcess the host uses. */
export interface ImportProcess {
  postMessage(message: ToProcess): void;
  on(event: 'message', listener: (message: FromProcess) => void): void;
  on(event: 'exit', listener: () => void): void;
  kill(): void;
}

export interface ImportHost {
  /** Queues an import and answers its id; imports run one after another. */
  start(paths: readonly string[]): string;
  /** The page has saved a batch: another may come. Unknown imports and batches are ignored. */
  acknowledge(importId: string, batch: number): void;
  /** Ends an import early. What was read is kept and announced; the rest is not. */
  cancel(importId: string): void;
  /** Ends everything at once and for good, without another word: the app quits. */
  stop(): void;
}

interface Options {
  /** Starts an import process on the app's vault. */
  readonly fork: () => ImportProcess;
  readonly newId: () => string;
  send<E extends EventName>(event: E, value: Event<E>): void;
  /** Calls back after so many milliseconds, unless the function it answers with is called before. */
  readonly after?: (ms: number, call: () => void) => () => void;
}

/** One import: what it was asked, and what an import process that replaces a dead one must know. */
interface Job {
  readonly importId: string;
  readonly paths: readonly string[];
  readonly stuck: Stuck[];
  readonly unacknowledged: Set<number>;
  /** Outcomes announced to the page; `read` of them are articles. */
  announced: number;
  read: number;
  nextBatch: number;
  cancelled: boolean;
  /** The process at work on it, if any. */
  life: { say(message: ToProcess): void; kill(): void } | null;
}

/** A cancelled process gets this long to announce what it has read, ms. */
const CANCEL_LIMIT_MS = 5_000;

/**
 * Starts, watches and kills the import process. One that dies or falls silent over a file is replaced by another
 * that reports that file and goes on with the next; one that dies before any file ends the import.
 */
export function createImportHost({ fork, newId, send, after = afterTimeout }: Options): ImportHost {
  const queue: Job[] = [];
  let stopping = false;

  function next(): void {
    const [job] = queue;
    if (job) live(job);
  }

  function end(job: Job): void {
    const { importId, cancelled, read } = job;
    send('import:ended', { importId, cancelled, read, failed: job.announced - read });
    const wasFirst = queue[0] === job;
    queue.splice(queue.indexOf(job), 1);
    if (wasFirst) next();
  }

  function announce(job: Job, batch: number, items: readonly ImportItem[]): void {
    job.nextBatch = batch + 1;
    job.unacknowledged.add(batch);
    job.announced += items.length;
    job.read += items.filter(({ outcome }) => outcome.ok).length;
    send('import:batch', { importId: job.importId, batch, items: [...items] });
  }

  /** One life of an import process. */
  function live(job: Job): void {
    const child = fork();
    let reading: number | null = null;
    let silent = false;
    let ended = false;
    let stopWatch: () => void = () => undefined;

    function watch(): void {
      stopWatch();
      stopWatch = after(job.cancelled ? CANCEL_LIMIT_MS : FILE_LIMIT_MS, () => {
        silent = true;
        child.kill();
      });
    }

    child.on('message', (message) => {
      if (stopping || ended) return;
      if (message.type === 'waiting') stopWatch();
      else watch();
      if (message.type === 'reading') reading = message.index;
      else if (message.type === 'batch') announce(job, message.batch, message.items);
      else if (message.type === 'progress') {
        const { found, read, searching } = message;
        send('import:progress', { importId: job.importId, found, read, searching });
      } else if (message.type === 'ended') {
        ended = true;
        child.kill();
      }
    });
    child.on('exit', () => {
      stopWatch();
      job.life = null;
      if (stopping) return;
      if (ended || job.cancelled) end(job);
      else if (reading !== null) {
        job.stuck.push({ index: reading, code: silent ? 'took-too-long' : 'failed' });
        live(job);
      } else {
        announce(job, job.nextBatch, unread(job.paths, silent));
        end(job);
      }
    });
    job.life = {
      say(message) {
        if (message.type === 'cancel') watch();
        child.postMessage(message);
      },
      kill: () => child.kill(),
    };
    watch();
    child.postMessage({
      type: 'start',
      language: language(),
      paths: job.paths,
      skip: job.announced,
      stuck: job.stuck,
      batch: job.nextBatch,
      unacknowledged: [...job.unacknowledged],
    });
  }

  return {
    start(paths) {
      const importId = newId();
      const job: Job = {
        importId,
        paths,
        stuck: [],
        unacknowledged: new Set(),
        announced: 0,
        read: 0,
        nextBatch: 1,
        cancelled: false,
        life: null,
      };
      queue.push(job);
      send('import:begun', { importId });
      if (queue.length === 1) next();
      return importId;
    },
    acknowledge(importId, batch) {
      const job = queue.find((one) => one.importId === importId);
      if (job?.unacknowledged.delete(batch)) job.life?.say({ type: 'acknowledge', batch });
    },
    cancel(importId) {
      const job = queue.find((one) => one.importId === importId);
      if (!job || job.cancelled) return;
      job.cancelled = true;
      if (job.life) job.life.say({ type: 'cancel' });
      else end(job);
    },
    stop() {
      stopping = true;
      for (const job of queue.splice(0)) job.life?.kill();
    },
  };
}

/** What is said of each path when no import process lived long enough to look at any. */
function unread(paths: readonly string[], silent: boolean): ImportItem[] {
  const outcome = silent
    ? failed('took-too-long', refused.searchTookTooLong)
    : failed('failed', refused.crashed);
  return paths.slice(0, BATCH_FILES).map((one) => ({ name: shownName(path.basename(one)), outcome }));
}

function afterTimeout(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
