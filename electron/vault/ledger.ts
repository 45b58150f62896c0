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
  /** Places of the records after a number, in one file and at most `limit` bytes together, but at least one. */
  page(after: number, limit: number): readonly Place[];
}

export function emptyLedger(): Ledger {
  const opIds = new Set<string>();
  const places: Place[] = [];
  const alive: Record<Entity, Set<string>> = {
    article: new Set(),
    note: new Set(),
    reading: new Set(),
    setting: new Set(),
  };
  return {
    has: (opId) => opIds.has(opId),
    add(op, place) {
      if (opIds.has(op.opId)) return;
      opIds.add(op.opId);
      places.push(place);
      if (op.value === null) alive[op.entity].delete(op.id);
      else alive[op.entity].add(op.id);
    },
    count: () => places.length,
    alive: () => ({
      article: alive.article.size,
      note: alive.note.size,
      reading: alive.reading.size,
      setting: alive.setting.size,
    }),
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
