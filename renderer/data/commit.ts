import type { Table } from 'dexie';
import type { Entity as EntityKind, Op, Result } from '../../electron/bridge/contract.ts';
import { done, failed, MESSAGE_LIMIT_BYTES } from '../../electron/bridge/contract.ts';
import type { LecternDatabase } from './database.ts';
import type { Chunk, Entity } from './model.ts';
import { createRevisions } from './revisions.ts';
import { windowTimer, type Timer } from './timer.ts';
import type { Saved } from './work.ts';

/** One entity's new value, without its revision; null for a tombstone. */
export interface Change {
  readonly entity: EntityKind;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** The vault's door: resolves once the ops are on the disk. Idempotent by `opId`. */
export type Append = (ops: Op[]) => Promise<Result<{ lastRecord: number }>>;

export interface Committer {
  /**
   * Writes the changes, with their ops, in ONE strict transaction, and sends the ops to the vault meanwhile.
   * `written` resolves when the database has them; `saved` when both have.
   */
  commit(
    changes: readonly Change[],
    bodies?: readonly Chunk[],
  ): { written: Promise<Result<null>>; saved: Saved };
  /** Rows as the journal has them, without ops: for the start check's replay alone. */
  restore(ops: readonly Op[]): Promise<void>;
  /** Sends what the vault has not acknowledged; answers when the outbox is empty or a send failed. */
  deliver(): Promise<Result<null>>;
  belongTo(vaultId: string, lastRecord: number): Promise<void>;
  subscribe(listener: () => void): () => void;
  readonly pending: number;
}

interface Options {
  readonly db: LecternDatabase;
  readonly append: Append;
  readonly device: string;
  readonly newId: () => string;
  readonly now: () => number;
  readonly timer?: Timer;
}

const RETRY_MS = 2_000;

/** An op in the outbox, with its key there. */
interface Waiting {
  readonly n: number;
  readonly op: Op;
}

/** The only writer of the reader's work. */
export function createCommitter({ db, append, device, newId, now, timer = windowTimer }: Options): Committer {
  let seq = 0;
  let vaultId = '';
  let pending = 0;
  let retry = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());

  const tables: Readonly<Record<EntityKind, unknown>> = {
    article: db.articles,
    note: db.notes,
    reading: db.readings,
    setting: db.settings,
  };
  const tableOf = (entity: EntityKind) => tables[entity] as Table<Entity, string>;

  const revisions = createRevisions((entity, ids) =>
    db.transaction('r', tableOf(entity), () => tableOf(entity).bulkGet(ids)),
  );

  function opOf({ entity, id, value }: Change): Op {
    const { baseRev, rev } = revisions.next({ entity, id }, value === null);
    const row = value === null ? null : { ...value, id, rev };
    return { opId: newId(), device, seq: ++seq, entity, id, rev, baseRev, at: now(), value: row };
  }

  /** The rows and their ops, in one transaction on the tables they are of. Answers the ops with their outbox keys. */
  async function write(ops: readonly Op[], bodies: readonly Chunk[]): Promise<readonly Waiting[]> {
    const counts = new Map<string, number>();
    for (const { versionId } of bodies) counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
    /** Of several ops of one entity the last decides. */
    const last = new Map(ops.map((op) => [`${op.entity} ${op.id}`, op]));
    const byTable = Map.groupBy(last.values(), ({ entity }) => tableOf(entity));
    const texts = bodies.length > 0 ? [db.chunks, db.versions] : [];
    return db.transaction('rw', [...byTable.keys(), ...texts, db.ops], async () => {
      const outbox = db.ops.bulkAdd(
        ops.map((op) => ({ op })),
        { allKeys: true },
      );
      // Asked for together: each waits for the one before in the database, not for this page.
      const asked: PromiseLike<unknown>[] = [];
      for (const [table, some] of byTable) {
        const gone = some.filter(({ value }) => value === null);
        const rows = some.filter(({ value }) => value !== null).map(({ value }) => value);
        if (gone.length > 0) asked.push(table.bulkDelete(gone.map(({ id }) => id)));
        if (rows.length > 0) asked.push(table.bulkPut(rows as unknown as Entity[]));
      }
      if (bodies.length > 0) {
        asked.push(db.chunks.bulkPut([...bodies]));
        asked.push(db.versions.bulkPut([...counts].map(([id, chunks]) => ({ id, chunks }))));
      }
      const [keys] = await Promise.all([outbox, ...asked]);
      return ops.map((op, i) => ({ n: keys[i] ?? 0, op }));
    });
  }

  async function putRow(entity: EntityKind, id: string, row: Record<string, unknown> | null): Promise<void> {
    if (row === null) await tableOf(entity).delete(id);
    else await tableOf(entity).put(row as unknown as Entity);
  }

  /**
   * Forgets ops that the vault has, found by their keys in the outbox. Nothing that was saved waits for it: with both
   * copies on the disk, this is clearing up. Where it fails they are sent once more at the next start, and do no harm.
   */
  async function acknowledged(rows: readonly Waiting[], lastRecord: number): Promise<void> {
    const forgotten = db.transaction('rw', [db.ops, db.meta], async () => {
      await db.ops.bulkDelete(rows.map(({ n }) => n));
      const known = await db.meta.get('sentinel');
      await db.meta.put({
        key: 'sentinel',
        vaultId,
        lastRecord: Math.max(Number(known?.['lastRecord'] ?? 0), lastRecord),
        seq: Math.max(Number(known?.['seq'] ?? 0), ...rows.map(({ op }) => op.seq)),
      });
    });
    await forgotten.catch(() => undefined);
  }

  /** Sends ops in messages below the bridge's limit, in order; answers before the last of them are forgotten. */
  async function send(
    rows: readonly Waiting[],
  ): Promise<{ sent: Result<null>; forgotten: Promise<unknown> }> {
    let batch: Waiting[] = [];
    let bytes = 0;
    const batches: Waiting[][] = [];
    for (const row of rows) {
      const size = new TextEncoder().encode(JSON.stringify(row.op)).length + 1;
      if (batch.length > 0 && (bytes + size > MESSAGE_LIMIT_BYTES - 1024 || batch.length === 500)) {
        batches.push(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(row);
      bytes += size;
    }
    if (batch.length > 0) batches.push(batch);
    const forgotten: Promise<void>[] = [];
    let sent: Result<null> = done(null);
    for (const some of batches) {
      const answer = await append(some.map(({ op }) => op));
      if (answer.ok) forgotten.push(acknowledged(some, answer.value.lastRecord));
      else {
        sent = answer;
        break;
      }
    }
    return { sent, forgotten: Promise.all(forgotten) };
  }

  function retryLater(): void {
    timer.clear(retry);
    retry = timer.set(() => void deliver(), RETRY_MS);
  }

  async function deliver(): Promise<Result<null>> {
    const rows = await db.ops.orderBy('n').toArray();
    if (rows.length === 0) return done(null);
    const { sent, forgotten } = await send(rows.map(({ n = 0, op }) => ({ n, op })));
    await forgotten;
    if (!sent.ok) retryLater();
    tell();
    return sent;
  }

  /** One commit after another: revisions and the order of the journal depend on it. */
  let queue: Promise<unknown> = Promise.resolve();

  function commit(
    changes: readonly Change[],
    bodies: readonly Chunk[] = [],
  ): { written: Promise<Result<null>>; saved: Saved } {
    pending += 1;
    tell();
    let sending: Promise<Result<null>> = Promise.resolve(done(null));
    const written = queue.then(async (): Promise<Result<null>> => {
      try {
        await revisions.learn(changes);
        const ops = changes.map(opOf);
        const fits = ops.length <= 50 && JSON.stringify(ops).length < MESSAGE_LIMIT_BYTES / 4;
        const sent = fits ? append(ops) : null;
        const rows = await write(ops, bodies);
        sending = sent
          ? sent.then((answer): Result<null> => {
              if (!answer.ok) return answer;
              void acknowledged(rows, answer.value.lastRecord);
              return done(null);
            })
          : send(rows).then(({ sent }) => sent);
        return done(null);
      } catch (error) {
        revisions.forget(changes);
        const reason =
          error instanceof Error && /quota/iu.test(error.name + error.message)
            ? 'the disk is full'
            : 'the database refused it';
        return failed('database', `Not saved: ${reason}. Copy the note.`);
      }
    });
    queue = written;
    const saved = written.then(async (answer): Promise<Result<null>> => {
      const result = answer.ok ? await sending : answer;
      pending -= 1;
      if (!result.ok && answer.ok) retryLater();
      tell();
      return result;
    });
    return { written, saved };
  }

  return {
    commit,
    deliver,
    async restore(ops) {
      await db.transaction('rw', [db.articles, db.notes, db.readings, db.settings], async () => {
        for (const op of ops) await putRow(op.entity, op.id, op.value);
      });
    },
    async belongTo(id, lastRecord) {
      vaultId = id;
      const [last, known] = await Promise.all([db.ops.orderBy('n').last(), db.meta.get('sentinel')]);
      seq = Math.max(seq, last?.op.seq ?? 0, Number(known?.['seq'] ?? 0));
      await db.meta.put({ key: 'sentinel', vaultId, lastRecord, seq });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get pending() {
      return pending;
    },
  };
}
