import type { Table } from 'dexie';
import {
  addSums,
  ENTITIES,
  perEntity,
  rowSum,
  type Entity as EntityKind,
} from '../../electron/bridge/contract.ts';
import type { LecternDatabase } from './database.ts';
import type { Entity } from './model.ts';

/** Every kind of entity, as the bridge names them. */
export const KINDS = ENTITIES;
export type Counts = Readonly<Record<EntityKind, number>>;

export const tableOf = (db: LecternDatabase, kind: EntityKind): Table<Entity, string> =>
  ({
    article: db.articles,
    note: db.notes,
    reading: db.readings,
    setting: db.settings,
    collection: db.collections,
  })[kind] as unknown as Table<Entity, string>;

/** The rows of the reader's work by kind and id, as the database has them or as they are about to be. */
export class Rows {
  readonly #rows = new Map<EntityKind, Map<string, Entity>>(KINDS.map((kind) => [kind, new Map()]));
  /** Keys of rows that are there and do not load: Chromium lost the file that holds a long value. */
  readonly unreadable = new Set<string>();

  of<Row extends Entity>(kind: EntityKind): ReadonlyMap<string, Row> {
    return this.#kind(kind) as ReadonlyMap<string, Entity> as ReadonlyMap<string, Row>;
  }

  set(kind: EntityKind, id: string, row: Entity | null): void {
    this.unreadable.delete(`${kind} ${id}`);
    if (row === null) this.#kind(kind).delete(id);
    else this.#kind(kind).set(id, row);
  }

  counts(): Counts {
    return this.#each((rows) => rows.size);
  }

  sums(): Counts {
    return this.#each((rows) => {
      let total = 0;
      for (const row of rows.values()) total = addSums(total, rowSum(row));
      return total;
    });
  }

  #kind(kind: EntityKind): Map<string, Entity> {
    return this.#rows.get(kind) as Map<string, Entity>;
  }

  #each(of: (rows: ReadonlyMap<string, Entity>) => number): Counts {
    return perEntity((kind) => of(this.#kind(kind)));
  }
}

/** Reads all rows; where a whole table does not load, one by one, so that one bad row does not hide the others. */
export async function readRows(db: LecternDatabase): Promise<Rows> {
  const rows = new Rows();
  const read = KINDS.map(async (kind) => {
    const table = tableOf(db, kind);
    try {
      for (const row of await table.toArray()) rows.set(kind, row.id, row);
    } catch {
      await readOneByOne(rows, kind, table);
    }
  });
  await Promise.all(read);
  return rows;
}

async function readOneByOne(rows: Rows, kind: EntityKind, table: Table<Entity, string>): Promise<void> {
  for (const id of await table.toCollection().primaryKeys()) {
    try {
      const row = await table.get(id);
      if (row) rows.set(kind, id, row);
    } catch {
      rows.unreadable.add(`${kind} ${id}`);
    }
  }
}
