import type { Entity as EntityKind } from '../../electron/bridge/contract.ts';

interface Target {
  readonly entity: EntityKind;
  readonly id: string;
}

/** Reads rows by their ids, in the order of the ids; undefined where there is none. */
type Read = (
  entity: EntityKind,
  ids: string[],
) => PromiseLike<readonly ({ readonly rev: number } | undefined)[]>;

/**
 * The revision that each entity has in the database, remembered from what this writer wrote: whoever types into a
 * note asks the database once and not with every save. Good only for the one writer, whose commits follow each other.
 */
export interface Revisions {
  /** Reads what is not known yet. */
  learn(targets: readonly Target[]): Promise<void>;
  /** Counts one change of an entity that was learnt; with a tombstone its revisions begin again. */
  next(target: Target, isTombstone: boolean): { readonly baseRev: number; readonly rev: number };
  /** Unlearns entities whose write failed. */
  forget(targets: readonly Target[]): void;
}

export function createRevisions(read: Read): Revisions {
  const known = new Map<string, number>();
  const keyOf = ({ entity, id }: Target): string => `${entity} ${id}`;
  return {
    async learn(targets) {
      const unknown = targets.filter((target) => !known.has(keyOf(target)));
      for (const [entity, some] of Map.groupBy(unknown, (target) => target.entity)) {
        const rows = await read(
          entity,
          some.map(({ id }) => id),
        );
        for (const [i, target] of some.entries()) known.set(keyOf(target), rows[i]?.rev ?? 0);
      }
    },
    next(target, isTombstone) {
      const baseRev = known.get(keyOf(target)) ?? 0;
      known.set(keyOf(target), isTombstone ? 0 : baseRev + 1);
      return { baseRev, rev: baseRev + 1 };
    },
    forget(targets) {
      for (const target of targets) known.delete(keyOf(target));
    },
  };
}
