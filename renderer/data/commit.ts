import { Dexie } from 'dexie';
import type { Entity as EntityKind, Failure, Op, Result } from '../../electron/bridge/contract.ts';
import { done, failed, MESSAGE_LIMIT_BYTES } from '../../electron/bridge/contract.ts';
import type { LecternDatabase } from './database.ts';
import type { Chunk, Entity } from './model.ts';
import { KINDS, tableOf } from './rows.ts';
import { windowTimer, type Timer } from './timer.ts';
import type { Saved } from './work.ts';
import { msg, str } from '../words/words.ts';

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
  /**
   * Why these changes cannot be saved at all, before anything is shown or written: nothing can be changed, or one
   * is larger than the bridge lets through. Null when they can.
   */
  refusal(changes: readonly Change[]): Failure | null;
  /** From now on nothing is written, for this reason. */
  close(why: string): void;
  /** Rows as the journal has them, without ops: for the start check's replay alone. */
  restore(ops: readonly Op[]): Promise<void>;
  /** There is room for the database again: it gets what only the vault has. */
  catchUp(): Promise<void>;
  /** Changes are in the vault and not in the database, which has no room; the next start or `catchUp` brings them over. */
  readonly vaultAlone: boolean;
  /** Sends what the vault has not acknowledged; answers when the outbox is empty or a send failed. */
  deliver(): Promise<Result<null>>;
  /** Resolves when every commit that was begun has an answer. */
  settled(): Promise<void>;
  belongTo(vaultId: string, lastRecord: number): Promise<void>;
  subscribe(listener: () => void): () => void;
  /** Why nothing can be changed, in words; null normally. */
  readonly closed: string | null;
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
/** What an op may take of a message of the bridge, in bytes of its JSON; the rest is room for the message itself. */
const OP_LIMIT_BYTES = MESSAGE_LIMIT_BYTES - 1024;
/** Up to this many bytes of JSON go to the vault while the database still writes; more wait for it. */
const AT_ONCE_BYTES = MESSAGE_LIMIT_BYTES / 4;

const keyOf = ({ entity, id }: Pick<Op, 'entity' | 'id'>): string => `${entity} ${id}`;
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The only writer of the reader's work. */
export function createCommitter(options: Options): Committer {
  const { db, append, device, newId, now, timer = windowTimer, hasRoom = () => true } = options;
  const tables = KINDS.map((kind) => tableOf(db, kind));
  /** What the vault has and the database has not, by entity: the last op of each. */
  const ahead = new Map<string, Op>();
  /** Where the ops lie in the outbox that this page has put or found there. */
  const outbox = new Map<string, number>();
  /** Revisions in the database of what this page has written, by `keyOf`: they need not be asked for. */
  const revisions = new Map<string, number>();
  let seq = 0;
  let vaultId = '';
  let closed: string | null = null;
  let retry = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());

  async function write(
    changes: readonly Change[],
    bodies: readonly Chunk[],
    send: (ops: Op[]) => void,
  ): Promise<Op[]> {
    let end = 0;
    // Only what is written: a transaction waits for every table it names.
    const touched = new Set(changes.map(({ entity }) => tableOf(db, entity)));
    const cached = bodies.length > 0 ? [db.chunks, db.versions] : [];
    const transaction = db.transaction('rw', [...touched, db.ops, ...cached], async () => {
      const known = await rowsOf(changes);
      const ops: Op[] = [];
      for (const change of changes) {
        const op = opOf(change, known.get(keyOf(change)));
        ops.push(op);
        known.set(keyOf(op), op.value === null ? undefined : op);
      }
      // Requests of one transaction are carried out in their order: waiting between them would only cost time.
      const requests = Promise.all([
        db.ops.bulkAdd(ops.map((op) => ({ op }))),
        putLast(ops),
        putBodies(bodies),
      ]);
      // In parallel with the transaction, and never awaited within it.
      send(ops);
      [end] = await requests;
      return ops;
    });
    const written = await transaction.catch((error: unknown) => {
      for (const change of changes) revisions.delete(keyOf(change));
      throw error;
    });
    for (const op of written) {
      if (op.value === null) revisions.delete(keyOf(op));
      else revisions.set(keyOf(op), op.rev);
    }
    // An aborted transaction gives its numbers back, so they count from here on.
    for (const [i, op] of written.entries()) outbox.set(op.opId, end - written.length + 1 + i);
    return written;
  }

  async function putBodies(bodies: readonly Chunk[]): Promise<void> {
    if (bodies.length === 0) return;
    const counts = new Map<string, number>();
    for (const { versionId } of bodies) counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
    await db.chunks.bulkPut([...bodies]);
    await db.versions.bulkPut([...counts].map(([id, chunks]) => ({ id, chunks })));
  }

  /** What the database has of what is to be changed, by `keyOf`. */
  async function rowsOf(
    changes: readonly Change[],
  ): Promise<Map<string, { readonly rev: number } | undefined>> {
    const known = new Map<string, { readonly rev: number } | undefined>();
    const unknown = changes.filter((change) => {
      const rev = revisions.get(keyOf(change));
      if (rev !== undefined) known.set(keyOf(change), { rev });
      return rev === undefined;
    });
    for (const [entity, some] of Map.groupBy(unknown, (change) => change.entity)) {
      // One cursor, which ends at once where all are new, as in an import; a request for each would not.
      const rows = await tableOf(db, entity)
        .where(':id')
        .anyOf(some.map(({ id }) => id))
        .toArray();
      for (const { id, rev } of rows) known.set(keyOf({ entity, id }), { rev });
    }
    return known;
  }

  /** Writes what ops come to in their order, with one request for each kind. */
  async function putLast(ops: readonly Op[]): Promise<void> {
    const last = new Map(ops.map((op) => [keyOf(op), op]));
    for (const [entity, some] of Map.groupBy(last.values(), (op) => op.entity)) {
      const gone = some.filter((op) => op.value === null).map(({ id }) => id);
      const rows = some.flatMap(({ value }) => (value === null ? [] : [value as unknown as Entity]));
      if (gone.length > 0) await tableOf(db, entity).bulkDelete(gone);
      if (rows.length > 0) await tableOf(db, entity).bulkPut(rows);
    }
  }

  function opOf({ entity, id, value }: Change, known: { readonly rev: number } | undefined): Op {
    const baseRev = known?.rev ?? 0;
    const rev = baseRev + 1;
    const row = value === null ? null : { ...value, id, rev };
    return { opId: newId(), device, seq: ++seq, entity, id, rev, baseRev, at: now(), value: row };
  }

  async function putRows(ops: readonly Op[]): Promise<void> {
    for (const op of ops) revisions.delete(keyOf(op));
    await db.transaction('rw', tables, () => putLast(ops));
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
    for (const batch of batchesOf(ops)) {
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
    const forgotten = db.transaction('rw', [db.ops, db.meta], async () => {
      const places = ops.flatMap((op) => outbox.get(op.opId) ?? []);
      const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
      // Ops of one commit lie side by side: one request takes them all out.
      if (last - first === places.length - 1)
        await db.ops.where(':id').between(first, last, true, true).delete();
      else await db.ops.bulkDelete(places);
      const known = await db.meta.get('sentinel');
      await db.meta.put({
        key: 'sentinel',
        vaultId,
        lastRecord: Math.max(Number(known?.['lastRecord'] ?? 0), lastRecord),
        seq: Math.max(Number(known?.['seq'] ?? 0), ...ops.map((op) => op.seq)),
      });
    });
    await forgotten.then(
      () => ops.forEach((op) => outbox.delete(op.opId)),
      () => undefined,
    );
  }

  /** Sends ops in messages below the bridge's limit, in order. One that fits into none does not hold up the rest. */
  async function send(ops: readonly Op[]): Promise<Result<null>> {
    let stuck: Result<null> = done(null);
    for (const some of batchesOf(ops)) {
      const answer = await append(some);
      if (answer.ok) await acknowledged(some, answer.value.lastRecord);
      else if (answer.error.code === 'too-large') stuck = answer;
      else return answer;
    }
    return stuck;
  }

  function retryLater(): void {
    timer.clear(retry);
    retry = timer.set(() => void deliver(), RETRY_MS);
  }

  async function deliver(): Promise<Result<null>> {
    if (closed !== null) return failed('read-only', msg(str`Not saved: ${closed}`));
    const rows = await db.ops.orderBy('n').toArray();
    if (rows.length === 0) return done(null);
    for (const { n, op } of rows) if (n !== undefined) outbox.set(op.opId, n);
    const sent = await send(rows.map((row) => row.op));
    if (!sent.ok) retryLater();
    tell();
    return sent;
  }

  function refusal(changes: readonly Change[]): Failure | null {
    if (closed !== null) return { code: 'read-only', message: msg(str`Not saved: ${closed}`) };
    const tooLarge = changes.some(isTooLarge);
    return tooLarge
      ? {
          code: 'too-large',
          message: msg(
            'Not saved: a note and the passage it is on hold at most 250,000 characters together. Choose a shorter passage.',
          ),
        }
      : null;
  }

  /** One commit after another: revisions and the order of the journal depend on it. */
  let queue: Promise<unknown> = Promise.resolve();
  let answers: Promise<unknown> = Promise.resolve();

  function commit(
    changes: readonly Change[],
    bodies: readonly Chunk[] = [],
  ): { written: Promise<Result<null>>; saved: Saved } {
    const refused = refusal(changes);
    if (refused) {
      const answer = Promise.resolve<Result<null>>({ ok: false, error: refused });
      return { written: answer, saved: answer };
    }
    let sending: Promise<Result<null>> = Promise.resolve(done(null));
    const written = queue.then(async (): Promise<Result<null>> => {
      let sent: ReturnType<Append> | null = null;
      if (!hasRoom()) return pastDatabase(changes);
      try {
        await catchUp();
        const ops = await write(changes, bodies, (some) => {
          // What brings texts with it is saved in this order: an article of the journal alone could not be read.
          if (bodies.length > 0 || some.length > 50 || bytesOf(some) > AT_ONCE_BYTES) return;
          // The zone of the transaction must not follow the send: it outlives the transaction.
          sent = Dexie.ignoreTransaction(() => append(some));
        });
        sending = sent === null ? send(ops) : noted(ops, sent);
        return done(null);
      } catch (error) {
        if (isNoRoom(error)) return pastDatabase(changes);
        return failed('database', msg('Not saved: the database refused it.'));
      }
    });
    queue = written;
    const saved = written.then(async (answer): Promise<Result<null>> => {
      const result = answer.ok ? await sending : answer;
      if (!result.ok && answer.ok) retryLater();
      return result;
    });
    answers = Promise.all([answers, saved]);
    return { written, saved };
  }

  /** Both places have the ops once the vault answers; that the outbox lets go of them need not be waited for. */
  async function noted(ops: readonly Op[], sent: ReturnType<Append>): Promise<Result<null>> {
    const answer = await sent;
    if (!answer.ok) return answer;
    const forgotten = acknowledged(ops, answer.value.lastRecord);
    answers = Promise.all([answers, forgotten]);
    return done(null);
  }

  return {
    commit,
    deliver,
    refusal,
    close(why) {
      closed = why;
      timer.clear(retry);
    },
    async settled() {
      for (let last: unknown = null; last !== answers;) {
        last = answers;
        await answers;
      }
    },
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
      const same =
        known?.['vaultId'] === vaultId && known['lastRecord'] === lastRecord && known['seq'] === seq;
      if (same) return;
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
    get closed() {
      return closed;
    },
  };
}

/** Three bytes are the most that UTF-8 takes for a code unit: what is short enough is not encoded to be measured. */
function isTooLarge(change: Change): boolean {
  return JSON.stringify(change).length * 3 > OP_LIMIT_BYTES && bytesOf(change) > OP_LIMIT_BYTES;
}

/** Cuts ops into as many messages as the bridge needs, in their order. */
function batchesOf(ops: readonly Op[]): Op[][] {
  const batches: Op[][] = [];
  let bytes = Infinity;
  for (const op of ops) {
    const size = bytesOf(op) + 1;
    const last = batches.at(-1);
    if (last && last.length < 500 && bytes + size <= OP_LIMIT_BYTES) last.push(op);
    else {
      batches.push([op]);
      bytes = 0;
    }
    bytes += size;
  }
  return batches;
}

/** What Chromium and Dexie say when the disk takes no more: by name, and within an aborted transaction. */
function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const words = `${error.name} ${error.message} ${String((error as { inner?: unknown }).inner ?? '')}`;
  return /quota|UnknownError|IOError|Internal error/iu.test(words);
}
