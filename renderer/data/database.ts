import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Op } from '../../electron/bridge/contract.ts';
import { schema0001 } from './migrations/0001-first.ts';
import { schema0002 } from './migrations/0002-collections.ts';
import type { Article, Chunk, Collection, Note, Reading, Settings } from './model.ts';

/** Constant for ever: another name is another, empty, database. */
export const DATABASE_NAME = 'lectern';

export interface VersionRow {
  readonly id: string;
  readonly chunks: number;
}
export interface SettingRow {
  readonly id: string;
  readonly rev: number;
  readonly settings: Settings;
}
/** An op that the vault has not acknowledged yet. */
export interface OutboxRow {
  readonly n?: number;
  readonly op: Op;
}
/** What was seen while opening. Chromium replaces a damaged database by an empty one, which is new, without an error. */
export interface Opening {
  readonly isNew: boolean;
}

export class LecternDatabase extends Dexie {
  declare readonly articles: EntityTable<Article, 'id'>;
  declare readonly readings: EntityTable<Reading, 'id'>;
  declare readonly versions: EntityTable<VersionRow, 'id'>;
  declare readonly chunks: Table<Chunk, [string, number]>;
  declare readonly notes: EntityTable<Note, 'id'>;
  declare readonly collections: EntityTable<Collection, 'id'>;
  declare readonly settings: EntityTable<SettingRow, 'id'>;
  declare readonly ops: Table<OutboxRow, number>;
  declare readonly meta: Table<{ readonly key: string; readonly [field: string]: unknown }, string>;

  readonly opening: Opening = { isNew: false };

  constructor(name = DATABASE_NAME) {
    const seen = { isNew: false };
    super(name, { chromeTransactionDurability: 'strict', indexedDB: watched(indexedDB, seen) });
    this.opening = seen;
    this.version(1).stores(schema0001);
    this.version(2).stores(schema0002);
  }
}

/**
 * An IDBFactory that notes whether the database is a new one before Dexie takes the event, and that keeps a
 * database of a newer schema shut: after a VersionError Dexie would open it at whatever version it has.
 */
function watched(factory: IDBFactory, seen: { isNew: boolean }): IDBFactory {
  return new Proxy(factory, {
    get(target, key) {
      if (key !== 'open') {
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (name: string, version?: number) => {
        if (version === undefined) throw new DOMException('The database has a newer schema', 'VersionError');
        const request = target.open(name, version);
        request.addEventListener('upgradeneeded', (event) => {
          seen.isNew = event.oldVersion === 0;
        });
        return request;
      };
    },
  });
}
