import { addSums, perEntity, rowSum } from '../bridge/contract.ts';
import type { Entity, Op, VaultState } from '../bridge/contract.ts';

/** Where a record's frame lies: the journal file's number, and bytes within it. */
export interface Place {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What the journal holds, in memory: which ops, where, and which entities are alive. Filled by the scan at
 * opening, and then by each group that reached the disk.
 */
export interface Ledger {
  has(opId: string): boolean;
  /** Counts a record that is on the disk. One whose op is known already is passed over. */
  add(op: Op, place: Place): void;
  /** Number of the last record, from 1; 0 for none. */
  count(): number;
  alive(): VaultState['alive'];
  /** The sums of the rows that are alive, by kind. */
  sums(): VaultState['sums'];
  /** Places of the records after a number, in one file and at most `limit` bytes together, but at least one. */
  page(after: number, limit: number): readonly Place[];
}

interface Last {
  readonly entity: Entity;
  readonly rev: number;
  /** The row's sum; null for a tombstone, and the row itself as long as nobody asked. */
  sum: number | null | { readonly row: object };
}

export function emptyLedger(): Ledger {
  const opIds = new Set<string>();
  const places: Place[] = [];
  const last = new Map<string, Last>();

  function totals(of: (entry: Last, total: number) => number): Record<Entity, number> {
    const total = perEntity(() => 0);
    for (const entry of last.values()) total[entry.entity] = of(entry, total[entry.entity]);
    return total;
  }

  /** Summed when asked for, once: most rows of a journal are replaced by later ones before anybody asks. */
  function sumOf(entry: Last): number {
    if (typeof entry.sum === 'object' && entry.sum !== null) entry.sum = rowSum(entry.sum.row);
    return entry.sum ?? 0;
  }

  return {
    has: (opId) => opIds.has(opId),
    add(op, place) {
      if (opIds.has(op.opId)) return;
      opIds.add(op.opId);
      places.push(place);
      const key = `${op.entity} ${op.id}`;
      // Higher revision wins, and of equal ones the later: as in the start check's merge.
      if ((last.get(key)?.rev ?? 0) > op.rev) return;
      last.set(key, { entity: op.entity, rev: op.rev, sum: op.value === null ? null : { row: op.value } });
    },
    count: () => places.length,
    alive: () => totals((entry, total) => total + (entry.sum === null ? 0 : 1)),
    sums: () => totals((entry, total) => addSums(total, sumOf(entry))),
    page(after, limit) {
      const page: Place[] = [];
      let bytes = 0;
      for (let index = after; index < places.length; index += 1) {
        const place = places[index];
        if (!place) break;
        bytes += place.end - place.start;
        if (page.length > 0 && (bytes > limit || place.file !== page[0]?.file)) break;
        page.push(place);
      }
      return page;
    },
  };
}
