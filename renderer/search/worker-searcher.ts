import type { FromWorker, ToWorker } from './messages.ts';
// oxlint-disable-next-line import/default -- Vite makes the built worker's address the default export
import workerAddress from './search-worker.ts?worker&url';
import type { Catalogue, Found, Searcher } from './searcher.ts';
import { msg } from '../words/words.ts';

/** Nothing was looked for so long: the texts in memory are given back, ms. */
const ENDS_AFTER_MS = 300_000;
const stopped = (): string => msg('The search stopped unexpectedly. Change the words to search again.');

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(address: string): unknown };
}

/** Trusted Types let an address become a script by way of a policy alone. This one knows one address. */
const policy = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes?.createPolicy(
  'lectern-worker',
  {
    createScriptURL: () => workerAddress,
  },
);

/**
 * Searches in a worker, which is started when it is first needed and reads the texts then.
 * @param database the name of the library's database
 */
export function createWorkerSearcher(database: string): Searcher {
  let worker: Worker | null = null;
  let catalogue: Catalogue = { articles: [], notes: [] };
  let id = 0;
  let timer = 0;
  let onFound: (found: Found) => void = () => undefined;
  let onFailure: (words: string) => void = () => undefined;

  function start(): Worker {
    const address = policy?.createScriptURL(workerAddress) ?? workerAddress;
    const started = new Worker(address as string, { type: 'module', name: database });
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.id !== id) return;
      if ('found' in data) onFound(data.found);
      else onFailure(stopped());
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      stop();
      onFailure(stopped());
    });
    started.postMessage({ say: 'know', catalogue } satisfies ToWorker);
    return started;
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  const say = (message: ToWorker): void => worker?.postMessage(message);

  return {
    know(known) {
      catalogue = known;
      say({ say: 'know', catalogue });
    },
    search(query, found, failed) {
      clearTimeout(timer);
      id++;
      onFound = found;
      onFailure = failed;
      worker ??= start();
      say({ say: 'search', id, query });
    },
    cancel() {
      id++;
      say({ say: 'cancel' });
      clearTimeout(timer);
      timer = window.setTimeout(stop, ENDS_AFTER_MS);
    },
    close() {
      clearTimeout(timer);
      stop();
    },
  };
}
