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
  const running = new Map<
    string,
    { readonly paths: readonly string[]; ended: boolean; unheard: Set<number> }
  >();

  function start(paths: readonly string[]): string {
    const importId = host.start(paths);
    running.set(importId, { paths, ended: false, unheard: new Set() });
    return importId;
  }

  /** The page has everything once the import has ended and each of its batches was acknowledged. */
  function forgetIfDone(importId: string): void {
    const run = running.get(importId);
    if (run?.ended === true && run.unheard.size === 0) running.delete(importId);
  }

  return {
    start,
    acknowledge(importId, batch) {
      running.get(importId)?.unheard.delete(batch);
      host.acknowledge(importId, batch);
      forgetIfDone(importId);
    },
    cancel(importId) {
      running.delete(importId);
      host.cancel(importId);
    },
    heard(event, value) {
      const { importId, batch } = value as { importId?: string; batch?: number };
      const run = running.get(importId ?? '');
      if (!run || importId === undefined) return;
      if (event === 'import:batch' && batch !== undefined) run.unheard.add(batch);
      if (event === 'import:ended') run.ended = true;
      forgetIfDone(importId);
    },
    restart() {
      const unfinished = [...running];
      running.clear();
      for (const [importId] of unfinished) host.cancel(importId);
      for (const [, { paths }] of unfinished) start(paths);
    },
  };
}
