import type { Entity as EntityKind, Op, Output, Result, VaultState } from '../../electron/bridge/contract.ts';
import type { Table } from 'dexie';
import type { Change, Committer } from './commit.ts';
import type { LecternDatabase } from './database.ts';
import type { Entity } from './model.ts';
import type { Desktop } from '../platform/desktop.ts';

/** What the database says of itself at the start. */
export interface DatabaseFacts {
  readonly empty: boolean;
  readonly dataLoss: string | null;
  readonly vaultId: string | null;
  readonly lastRecord: number;
  readonly counts: VaultState['alive'];
  readonly waiting: number;
}

export type Plan =
  | { readonly do: 'nothing' }
  /** Read the whole journal; each side takes over what it lacks. `tell` is what the reader hears of it. */
  | { readonly do: 'merge'; readonly tell: 'rebuilt' | 'refilled' | null }
  | { readonly do: 'refuse'; readonly why: string };

/** Decides from facts alone what the start has to put right. A merge, not a guess. */
export function decide(db: DatabaseFacts, vault: VaultState): Plan {
  if (vault.lastRecord === 0 && db.empty) return { do: 'nothing' };
  // An empty vault that never acknowledged anything is not one that was lost.
  if (vault.lastRecord === 0) return { do: 'merge', tell: db.lastRecord === 0 ? null : 'refilled' };
  if (db.empty) return { do: 'merge', tell: 'rebuilt' };
  if (db.vaultId !== null && db.vaultId !== vault.vaultId) {
    return {
      do: 'refuse',
      why: 'The library and the vault in this profile belong to different libraries. Nothing was changed; put the right vault folder back and start again.',
    };
  }
  if (db.dataLoss !== null) return { do: 'merge', tell: 'rebuilt' };
  const differ = (Object.keys(vault.alive) as EntityKind[]).some(
    (kind) => kind !== 'setting' && db.waiting === 0 && db.counts[kind] !== vault.alive[kind],
  );
  if (differ) return { do: 'merge', tell: 'rebuilt' };
  return db.lastRecord === vault.lastRecord && db.waiting === 0
    ? { do: 'nothing' }
    : { do: 'merge', tell: null };
}

/** The last op of each entity: higher revision wins, and of equal ones the later. */
export function lastOps(ops: readonly Op[]): Map<string, Op> {
  const last = new Map<string, Op>();
  for (const op of ops) {
    const key = `${op.entity} ${op.id}`;
    if ((last.get(key)?.rev ?? 0) <= op.rev) last.set(key, op);
  }
  return last;
}

export interface StartReport {
  /** A sentence for the reader when something was put right; null when all was well. */
  readonly notice: string | null;
  readonly readOnly: string | null;
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Brings database and vault to the same state before anything is shown. */
export async function startCheck(
  db: LecternDatabase,
  committer: Committer,
  desktop: Desktop,
): Promise<StartReport> {
  const state = await desktop.request('vault:state', undefined);
  if (!state.ok) return { notice: null, readOnly: state.error.message };
  const vault = state.value;
  const facts = await readFacts(db);
  const plan = decide(facts, vault);
  if (plan.do === 'refuse') return { notice: null, readOnly: plan.why };
  const repairs = vault.repairs.length > 0 ? vault.repairs.join(' ') : null;
  if (plan.do === 'nothing') {
    await committer.belongTo(vault.vaultId, vault.lastRecord);
    return { notice: repairs, readOnly: null };
  }
  const ops: Op[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Result<Output<'vault:read'>> = await desktop.request('vault:read', { after });
    if (!page.ok) return { notice: null, readOnly: page.error.message };
    ops.push(...page.value.ops);
    after = page.value.next;
  }
  // A tombstone may still be on its way to the vault: the outbox counts as the journal's end.
  const last = lastOps([...ops, ...(await db.ops.orderBy('n').toArray()).map((row) => row.op)]);
  const missing = await lacking(db, last);
  await committer.restore(missing);
  await committer.belongTo(vault.vaultId, vault.lastRecord);
  const delivered = await committer.deliver();
  const sent = delivered.ok ? await sendSurplus(db, committer, last) : 0;
  const words = [tellOf(plan.tell, missing, sent), repairs].filter((sentence) => sentence !== null);
  return { notice: words.length > 0 ? words.join(' ') : null, readOnly: null };
}

function tellOf(tell: 'rebuilt' | 'refilled' | null, missing: readonly Op[], sent: number): string | null {
  const back = (kind: EntityKind): number =>
    missing.filter((op) => op.entity === kind && op.value !== null).length;
  if (tell === 'rebuilt' && back('article') + back('note') > 0) {
    return `The library’s database was damaged. ${plural(back('article'), 'article', 'articles')} and ${plural(back('note'), 'note', 'notes')} were brought back from the vault.`;
  }
  return tell === 'refilled' && sent > 0
    ? 'The vault was empty. Your articles and notes were copied to it again.'
    : null;
}

async function readFacts(db: LecternDatabase): Promise<DatabaseFacts> {
  const [article, note, reading, setting, waiting, sentinel] = await Promise.all([
    db.articles.count(),
    db.notes.count(),
    db.readings.count(),
    db.settings.count(),
    db.ops.count(),
    db.meta.get('sentinel'),
  ]);
  return {
    empty: article + note + reading + setting + waiting === 0,
    dataLoss: db.opening.dataLoss,
    vaultId: typeof sentinel?.['vaultId'] === 'string' ? sentinel['vaultId'] : null,
    lastRecord: Number(sentinel?.['lastRecord'] ?? 0),
    counts: { article, note, reading, setting },
    waiting,
  };
}

/** Ops whose entity the database does not have, or has in an older revision. Tombstones stop resurrection. */
async function lacking(db: LecternDatabase, last: ReadonlyMap<string, Op>): Promise<Op[]> {
  const revs = new Map<string, number>();
  for (const [entity, table] of tablesOf(db)) {
    await table.each((row) => revs.set(`${entity} ${row.id}`, row.rev));
  }
  return [...last]
    .filter(([key, op]) => {
      const known = revs.get(key);
      return op.value === null
        ? known !== undefined && known <= op.rev
        : known === undefined || known < op.rev;
    })
    .map(([, op]) => op);
}

/**
 * Commits once more what the database has and no op tells of, as when the vault's folder was lost; answers how
 * many rows the vault has again.
 */
async function sendSurplus(
  db: LecternDatabase,
  committer: Committer,
  last: ReadonlyMap<string, Op>,
): Promise<number> {
  const surplus: Change[] = [];
  for (const [entity, table] of tablesOf(db)) {
    await table.each((row) => {
      if ((last.get(`${entity} ${row.id}`)?.rev ?? 0) < row.rev)
        surplus.push({ entity, id: row.id, value: { ...row } });
    });
  }
  let sent = 0;
  for (let at = 0; at < surplus.length; at += 200) {
    const some = surplus.slice(at, at + 200);
    if (!(await committer.commit(some).saved).ok) break;
    sent += some.length;
  }
  return sent;
}

const tablesOf = (
  db: LecternDatabase,
): readonly (readonly [EntityKind, Pick<Table<Entity, string>, 'each'>])[] => [
  ['article', db.articles],
  ['note', db.notes],
  ['reading', db.readings],
  ['setting', db.settings],
];
