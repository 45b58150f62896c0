import type { Event, EventName } from '../bridge/contract.ts';
import type { FromProcess, ToProcess } from './messages.ts';
import { wording } from './wording.ts';
import { failed } from '../bridge/contract.ts';

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
  acknowledge(importId: string, batch: number): void;
  cancel(importId: string): void;
  stop(): void;
}

interface Options {
  readonly fork: () => ImportProcess;
  readonly newId: () => string;
  send<E extends EventName>(event: E, value: Event<E>): void;
}

/** A file that takes longer is given up, and the process with it. */
const FILE_LIMIT_MS = 15_000;

/** Starts, watches and kills the import process. */
export function createImportHost({ fork, newId, send }: Options): ImportHost {
  const queue: { importId: string; paths: readonly string[] }[] = [];
  let running: { importId: string; child: ImportProcess | null; cancelled: boolean } | null = null;
  let batches = new Map<number, number>();

  async function next(): Promise<void> {
    const job = queue.shift();
    if (!job) return;
    running = { importId: job.importId, child: null, cancelled: false };
    batches = new Map();
    send('import:begun', { importId: job.importId });
    const counts = { read: 0, failed: 0, sent: 0 };
    let skip = 0;
    for (let whole = false; !whole && !running.cancelled;) {
      const stopped = await attempt(job, skip, counts);
      whole = stopped === null;
      if (stopped === null) continue;
      counts.sent += 1;
      counts.failed += 1;
      const outcome = failed(
        stopped.timedOut ? 'took-too-long' : 'failed',
        stopped.timedOut ? wording.tookTooLong : wording.failed,
      );
      send('import:batch', {
        importId: job.importId,
        batch: counts.sent,
        items: [{ name: stopped.name, outcome }],
      });
      skip = stopped.index;
    }
    send('import:ended', {
      importId: job.importId,
      cancelled: running.cancelled,
      read: counts.read,
      failed: counts.failed,
    });
    running = null;
    await next();
  }

  /** One life of the import process: null when it finished, else the file it fell over. */
  function attempt(
    job: { importId: string; paths: readonly string[] },
    skip: number,
    counts: { read: number; failed: number; sent: number },
  ): Promise<{ index: number; name: string; timedOut: boolean } | null> {
    return new Promise((resolve) => {
      const child = fork();
      if (running) running.child = child;
      let at = { index: skip, name: '' };
      let timedOut = false;
      let ended = false;
      let timer: NodeJS.Timeout | undefined;
      child.on('message', (message) => {
        clearTimeout(timer);
        if (message.type === 'reading') {
          at = { index: message.index, name: message.name };
          timer = setTimeout(() => {
            timedOut = true;
            child.kill();
          }, FILE_LIMIT_MS);
        } else if (message.type === 'progress') {
          send('import:progress', {
            importId: job.importId,
            found: message.found,
            read: message.read,
            searching: message.searching,
          });
        } else if (message.type === 'batch') {
          counts.sent += 1;
          batches.set(counts.sent, message.batch);
          for (const { outcome } of message.items) {
            if (outcome.ok) counts.read += 1;
            else counts.failed += 1;
          }
          send('import:batch', { importId: job.importId, batch: counts.sent, items: [...message.items] });
        } else {
          ended = true;
          child.kill();
        }
      });
      child.on('exit', () => {
        clearTimeout(timer);
        resolve(ended || running?.cancelled ? null : { ...at, timedOut });
      });
      child.postMessage({ type: 'start', paths: job.paths, skip });
    });
  }

  return {
    start(paths) {
      const importId = newId();
      queue.push({ importId, paths });
      if (!running) void next();
      return importId;
    },
    acknowledge(importId, batch) {
      if (running?.importId !== importId) return;
      const own = batches.get(batch);
      if (own !== undefined) running.child?.postMessage({ type: 'acknowledge', batch: own });
    },
    cancel(importId) {
      const waiting = queue.findIndex((job) => job.importId === importId);
      if (waiting >= 0) {
        queue.splice(waiting, 1);
        send('import:ended', { importId, cancelled: true, read: 0, failed: 0 });
      } else if (running?.importId === importId) {
        running.cancelled = true;
        running.child?.postMessage({ type: 'cancel' });
      }
    },
    stop() {
      queue.length = 0;
      if (running) running.cancelled = true;
      running?.child?.kill();
    },
  };
}
