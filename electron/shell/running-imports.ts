import type { EventName } from '../bridge/contract.ts';
import type { ImportHost } from '../import/host.ts';

/** The imports under way, with what they were asked, so that a page that had to be loaded again gets them anew. */
export interface RunningImports extends Pick<ImportHost, 'start' | 'acknowledge' | 'cancel'> {
  /** Is told every event the host sends, to know which imports have ended. */
  heard(event: EventName, value: object): void;
  /**
   * Begins every import under way once more. Batches that the page before had not acknowledged are lost with it, and
   * the import would wait for them for ever; files that were added already are found to be there.
   */
  restart(): void;
}

export function keepImports(host: Pick<ImportHost, 'start' | 'acknowledge' | 'cancel'>): RunningImports {
  const running = new Map<string, readonly string[]>();

  function start(paths: readonly string[]): string {
    const importId = host.start(paths);
    running.set(importId, paths);
    return importId;
  }

  return {
    start,
    acknowledge: (importId, batch) => host.acknowledge(importId, batch),
    cancel(importId) {
      running.delete(importId);
      host.cancel(importId);
    },
    heard(event, value) {
      if (event === 'import:ended' && 'importId' in value) running.delete(String(value.importId));
    },
    restart() {
      const unfinished = [...running];
      running.clear();
      for (const [importId] of unfinished) host.cancel(importId);
      for (const [, paths] of unfinished) start(paths);
    },
  };
}
