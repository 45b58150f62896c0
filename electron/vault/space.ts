/** How much room is left on the disk that holds the vault, and when that is to be said. */
import type { Space } from '../bridge/contract.ts';

/** Below this the reader is warned. */
export const LOW_BYTES = 1024 ** 3;
/** Below this the database is not written any more: what room there is belongs to the journal. */
export const FULL_BYTES = 100 * 1024 ** 2;
/** A tenth more than it fell below must be free before it counts as gone, lest the words come and go. */
const BETTER = 1.1;

const limitOf = { ok: Infinity, low: LOW_BYTES, full: FULL_BYTES } as const;

/** What so many free bytes mean after what was said last. */
export function spaceOf(freeBytes: number, before: Space['state'] = 'ok'): Space['state'] {
  const below = (state: 'low' | 'full'): boolean =>
    freeBytes < limitOf[state] * (limitOf[before] <= limitOf[state] ? BETTER : 1);
  return below('full') ? 'full' : below('low') ? 'low' : 'ok';
}

export interface SpaceWatch {
  /** Looks now. Where the system does not tell, all stays as it was. */
  check(): Promise<Space>;
  readonly now: Space;
}

/** Calls `changed` with every new state, the first one too. */
export function watchSpace(freeBytes: () => Promise<number>, changed: (space: Space) => void): SpaceWatch {
  let space: Space = { state: 'ok', freeBytes: 0 };
  let known = false;
  return {
    async check() {
      const free = await freeBytes().catch(() => null);
      if (free === null) return space;
      const state = spaceOf(free, space.state);
      const isNew = !known || state !== space.state;
      known = true;
      space = { state, freeBytes: free };
      if (isNew) changed(space);
      return space;
    },
    get now() {
      return space;
    },
  };
}
