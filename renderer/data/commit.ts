import { Dexie } from 'dexie';
import type { Entity as EntityKind, Op, Result } from '../../electron/bridge/contract.ts';
import { done, failed, MESSAGE_LIMIT_BYTES } from '../../electron/bridge/contract.ts';
import type { LecternDatabase } from './database.ts';
import type { Chunk, Entity } from './model.ts';
import { tableOf } from './rows.ts';
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
  /** There is room for the database again: it gets what only the vault has. */
  catchUp(): Promise<void>;
  /** Changes are in the vault and not in the database, which has no room; the next start or `catchUp` brings them over. */
  readonly vaultAlone: boolean;
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
  /** Whether the disk has room for the database; the vault has a reserve. */
  readonly hasRoom?: () => boolean;
}

const RETRY_MS = 2_000;

/** The only writer of the reader's work. */
export function createCommitter(options: Options): Committer {
  const { db, append, device, newId, now, timer = windowTimer, hasRoom = () => true } = options;
  /** What the vault has and the database has not, by entity: the last op of each. */
  const ahead = new Map<string, Op>();
  let seq = 0;
  let vaultId = '';
  let pending = 0;
  let retry = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());

  async function write(
    changes: readonly Change[],
    bodies: readonly Chunk[],
    send: (ops: Op[]) => void,
  ): Promise<Op[]> {
    return db.transaction(
      'rw',
      [db.articles, db.notes, db.readings, db.settings, db.ops, db.chunks, db.versions],
      async () => {
        const ops: Op[] = [];
        for (const { entity, id, value } of changes) {
          const op = opOf({ entity, id, value }, await tableOf(db, entity).get(id));
          ops.push(op);
          await putRow(op);
        }
        if (bodies.length > 0) {
          await db.chunks.bulkPut([...bodies]);
          const counts = new Map<string, number>();
          for (const { versionId } of bodies) counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
          await db.versions.bulkPut([...counts].map(([id, chunks]) => ({ id, chunks })));
        }
        await db.ops.bulkAdd(ops.map((op) => ({ op })));
        // In parallel with the transaction's own commit, and never awaited within it.
        send(ops);
        return ops;
      },
    );
  }

  function opOf({ entity, id, value }: Change, known: { readonly rev: number } | undefined): Op {
    const baseRev = known?.rev ?? 0;
    const rev = baseRev + 1;
    const row = value === null ? null : { ...value, id, rev };
    return { opId: newId(), device, seq: ++seq, entity, id, rev, baseRev, at: now(), value: row };
  }

  async function putRow({ entity, id, value }: Op): Promise<void> {
    if (value === null) await tableOf(db, entity).delete(id);
    else await tableOf(db, entity).put(value as unknown as Entity);
  }

  async function putRows(ops: readonly Op[]): Promise<void> {
    await db.transaction('rw', [db.articles, db.notes, db.readings, db.settings], async () => {
      for (const op of ops) await putRow(op);
    });
  }

  /** The way past a database that has no room: the vault alone, whose ops the next start finds and takes over. */
  async function pastDatabase(changes: readonly Change[]): Promise<Result<null>> {
    const ops: Op[] = [];
    for (const change of changes) {
      const { entity, id } = change;
      const known =
        ahead.get(`${entity} ${id}`) ??
        (await tableOf(db, entity)
          .get(id)
          .catch(() => undefined));
      ops.push(opOf(change, known));
    }
    for (const batch of inMessages(ops)) {
      const answer = await append(batch);
      if (!answer.ok) return answer;
      for (const op of batch) ahead.set(`${op.entity} ${op.id}`, op);
    }
    return done(null);
  }

  async function catchUp(): Promise<void> {
    if (ahead.size === 0 || !hasRoom()) return;
    const ops = [...ahead.values()];
    await putRows(ops);
    for (const op of ops)
      if (ahead.get(`${op.entity} ${op.id}`) === op) ahead.delete(`${op.entity} ${op.id}`);
    tell();
  }

  /** Forgets ops that the vault has. Where that fails they are sent once more at the next start, and do no harm. */
  async function acknowledged(ops: readonly Op[], lastRecord: number): Promise<void> {
    if (!hasRoom()) return;
    const ids = new Set(ops.map((op) => op.opId));
    const forgotten = db.transaction('rw', [db.ops, db.meta], async () => {
      await db.ops.filter((row) => ids.has(row.op.opId)).delete();
      const known = await db.meta.get('sentinel');
      await db.meta.put({
        key: 'sentinel',
        vaultId,
        lastRecord: Math.max(Number(known?.['lastRecord'] ?? 0), lastRecord),
        seq: Math.max(Number(known?.['seq'] ?? 0), ...ops.map((op) => op.seq)),
      });
    });
    await forgotten.catch(() => undefined);
  }

  /** Ops in messages below the bridge's limit, in order. */
  function inMessages(ops: readonly Op[]): Op[][] {
    let batch: Op[] = [];
    let bytes = 0;
    const batches: Op[][] = [];
    for (const op of ops) {
      const size = new TextEncoder().encode(JSON.stringify(op)).length + 1;
      if (batch.length > 0 && (bytes + size > MESSAGE_LIMIT_BYTES - 1024 || batch.length === 500)) {
        batches.push(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(op);
      bytes += size;
    }
    if (batch.length > 0) batches.push(batch);
    return batches;
  }

  async function send(ops: readonly Op[]): Promise<Result<null>> {
    for (const some of inMessages(ops)) {
      const answer = await append(some);
      if (!answer.ok) return answer;
      await acknowledged(some, answer.value.lastRecord);
    }
    return done(null);
  }

  function retryLater(): void {
    timer.clear(retry);
    retry = timer.set(() => void deliver(), RETRY_MS);
  }

  async function deliver(): Promise<Result<null>> {
    const rows = await db.ops.orderBy('n').toArray();
    if (rows.length === 0) return done(null);
    const sent = await send(rows.map((row) => row.op));
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
      let sent = Promise.resolve<Result<{ lastRecord: number }>>(done({ lastRecord: 0 }));
      if (!hasRoom()) return pastDatabase(changes);
      try {
        await catchUp();
        let fits = true;
        const ops = await write(changes, bodies, (some) => {
          fits = some.length <= 50 && JSON.stringify(some).length < MESSAGE_LIMIT_BYTES / 4;
          // The zone of the transaction must not follow the send: it outlives the transaction.
          if (fits) sent = Dexie.ignoreTransaction(() => append(some));
        });
        sending = fits
          ? sent.then(async (answer): Promise<Result<null>> => {
              if (!answer.ok) return answer;
              await acknowledged(ops, answer.value.lastRecord);
              return done(null);
            })
          : send(ops);
        return done(null);
      } catch (error) {
        if (isNoRoom(error)) return pastDatabase(changes);
        return failed('database', 'Not saved: the database refused it. Copy the note.');
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
      try {
        if (hasRoom()) return await putRows(ops);
      } catch (error) {
        if (!isNoRoom(error)) throw error;
      }
      for (const op of ops) ahead.set(`${op.entity} ${op.id}`, op);
    },
    catchUp() {
      const caught = queue.then(catchUp).catch(() => undefined);
      queue = caught;
      return caught;
    },
    get vaultAlone() {
      return ahead.size > 0;
    },
    async belongTo(id, lastRecord) {
      vaultId = id;
      const [last, known] = await Promise.all([db.ops.orderBy('n').last(), db.meta.get('sentinel')]);
      seq = Math.max(seq, last?.op.seq ?? 0, Number(known?.['seq'] ?? 0));
      // Without it the next start merges once more, which does no harm; and a full disk must not stop this one.
      if (hasRoom()) {
        await db.meta.put({ key: 'sentinel', vaultId, lastRecord, seq }).catch((error: unknown) => {
          if (!isNoRoom(error)) throw error;
        });
      }
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

/** What Chromium and Dexie say when the disk takes no more: by name, and within an aborted transaction. */
function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const words = `${error.name} ${error.message} ${String((error as { inner?: unknown }).inner ?? '')}`;
  return /quota|UnknownError|IOError|Internal error/iu.test(words);
}
