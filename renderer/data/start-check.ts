import type { Entity as EntityKind, Op, Output, Result, VaultState } from '../../electron/bridge/contract.ts';
import type { Change, Committer } from './commit.ts';
import type { LecternDatabase } from './database.ts';
import type { Entity } from './model.ts';
import type { Desktop } from '../platform/desktop.ts';
import { KINDS, readRows, type Counts, type Rows } from './rows.ts';
import { msg, plural, str } from '../words/words.ts';

/** What the database says of itself at the start. */
export interface DatabaseFacts {
  readonly empty: boolean;
  /** It was made when it was opened. */
  readonly isNew: boolean;
  readonly vaultId: string | null;
  readonly lastRecord: number;
  readonly counts: Counts;
  readonly sums: Counts;
  /** Rows that are there and do not load. */
  readonly unreadable: number;
  readonly waiting: number;
}

/** What the reader hears of a merge, if it found something to tell. */
type Tell = 'rebuilt' | 'refilled' | null;

export type Plan =
  | { readonly do: 'nothing'; readonly tell: 'both-empty' | null }
  /** Read the whole journal; each side takes over what it lacks. */
  | { readonly do: 'merge'; readonly tell: Tell }
  | { readonly do: 'refuse'; readonly why: string };

/** Decides from facts alone what the start has to put right. A merge, not a guess. */
function decide(db: DatabaseFacts, vault: VaultState): Plan {
  if (vault.lastRecord === 0 && db.empty) {
    // Every start that comes to its end leaves a database behind: with none, a vault that was there before lost its own.
    return { do: 'nothing', tell: db.isNew && !vault.isNew ? 'both-empty' : null };
  }
  // An empty vault that never acknowledged anything is not one that was lost.
  if (vault.lastRecord === 0) return { do: 'merge', tell: db.lastRecord === 0 ? null : 'refilled' };
  if (db.empty) return { do: 'merge', tell: 'rebuilt' };
  if (db.vaultId !== null && db.vaultId !== vault.vaultId) {
    return {
      do: 'refuse',
      why: msg(
        'The library and the vault in this profile belong to different libraries. Nothing was changed; put the right vault folder back and start again.',
      ),
    };
  }
  if (db.unreadable > 0) return { do: 'merge', tell: 'rebuilt' };
  if (db.lastRecord !== vault.lastRecord || db.waiting > 0) return { do: 'merge', tell: null };
  const same = KINDS.every(
    (kind) => db.counts[kind] === vault.alive[kind] && db.sums[kind] === vault.sums[kind],
  );
  return same ? { do: 'nothing', tell: null } : { do: 'merge', tell: 'rebuilt' };
}

/** The last op of each entity: higher revision wins, and of equal ones the later. */
function lastOps(ops: readonly Op[]): Map<string, Op> {
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

export interface Checked extends StartReport {
  /** The reader's work as it is after the check. */
  readonly rows: Rows;
}

/** Who else waits for what the check learns on its way: what the database has, and how the vault is. */
interface Listeners {
  readonly rowsRead?: (rows: Rows) => void;
  readonly entered?: (vault: VaultState) => void;
}

/** Brings database and vault to the same state before anything is shown. */
export async function startCheck(
  db: LecternDatabase,
  committer: Committer,
  desktop: Desktop,
  { rowsRead, entered }: Listeners = {},
): Promise<Checked> {
  // All at once: a start waits for each question in turn otherwise.
  const [rows, waiting, sentinel, state] = await Promise.all([
    readRows(db).then((rows) => {
      rowsRead?.(rows);
      return rows;
    }),
    db.ops.count(),
    db.meta.get('sentinel'),
    desktop.request('vault:state', undefined),
  ]);
  if (!state.ok) return { notice: null, readOnly: state.error.message, rows };
  const vault = state.value;
  entered?.(vault);
  const plan = decide(factsOf(db, rows, waiting, sentinel), vault);
  if (plan.do === 'refuse') return { notice: null, readOnly: plan.why, rows };
  const say = (words: string | null): string | null =>
    [words, ...vault.repairs].filter((sentence) => sentence !== null).join(' ') || null;
  if (plan.do === 'nothing') {
    await committer.belongTo(vault.vaultId, vault.lastRecord);
    return { notice: say(plan.tell === null ? null : bothEmpty()), readOnly: null, rows };
  }
  const ops: Op[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Result<Output<'vault:read'>> = await desktop.request('vault:read', { after });
    if (!page.ok) return { notice: null, readOnly: page.error.message, rows };
    ops.push(...page.value.ops);
    after = page.value.next;
  }
  // A tombstone may still be on its way to the vault: the outbox counts as the journal's end.
  const last = lastOps([...ops, ...(await db.ops.orderBy('n').toArray()).map((row) => row.op)]);
  const lost = lacking(rows, last);
  const missing = lost.map(({ op }) => op);
  await committer.restore(missing);
  for (const { entity, id, value } of missing) rows.set(entity, id, value as unknown as Entity | null);
  await committer.belongTo(vault.vaultId, vault.lastRecord);
  const delivered = await committer.deliver();
  const sent = delivered.ok ? await sendSurplus(rows, committer, last) : 0;
  // What has another content at the same revision, or does not load, was damaged: no crash leaves that.
  const tell = plan.tell ?? (lost.some(({ damaged }) => damaged) ? 'rebuilt' : null);
  return { notice: say(tellOf(tell, missing, sent)), readOnly: null, rows };
}

const bothEmpty = (): string =>
  msg(
    'The library and its vault are both empty, though Lectern was started with this profile before. If there were notes in it, bring the profile folder back from a backup.',
  );

function tellOf(tell: Tell, missing: readonly Op[], sent: number): string | null {
  const back = (kind: EntityKind): number =>
    missing.filter((op) => op.entity === kind && op.value !== null).length;
  const [articles, notes] = [back('article'), back('note')];
  const counted = msg(
    str`${plural(articles, { one: '# article', other: '# articles' })} and ${plural(notes, { one: '# note', other: '# notes' })}`,
  );
  if (tell === 'rebuilt' && articles + notes > 0) {
    return msg(str`The library’s database was damaged. ${counted} were brought back from the vault.`);
  }
  if (tell === 'rebuilt' && missing.length > 0) {
    return msg(
      'The library’s database was damaged. It was mended from the vault; no article and no note was lost.',
    );
  }
  // After a crash the vault is ahead by what the database had no time for: a change or two, and no news. An article
  // or a whole evening's notes are.
  if (tell === null && articles + notes > FEW)
    return msg(str`${counted} were in the vault alone and were brought back.`);
  return tell === 'refilled' && sent > 0
    ? msg('The vault was empty. Your articles and notes were copied to it again.')
    : null;
}

const FEW = 1;

function factsOf(
  db: LecternDatabase,
  rows: Rows,
  waiting: number,
  sentinel: Readonly<Record<string, unknown>> | undefined,
): DatabaseFacts {
  const counts = rows.counts();
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  return {
    empty: total + rows.unreadable.size + waiting === 0,
    isNew: db.opening.isNew,
    vaultId: typeof sentinel?.['vaultId'] === 'string' ? sentinel['vaultId'] : null,
    lastRecord: Number(sentinel?.['lastRecord'] ?? 0),
    counts,
    sums: rows.sums(),
    unreadable: rows.unreadable.size,
    waiting,
  };
}

/**
 * Ops whose entity the database does not have, has in an older revision, or has with another content: the journal's
 * records are checked when they are read, the database's long values are not. Tombstones stop resurrection.
 */
function lacking(rows: Rows, last: ReadonlyMap<string, Op>): { op: Op; damaged: boolean }[] {
  const found: { op: Op; damaged: boolean }[] = [];
  for (const [key, op] of last) {
    const known = rows.of(op.entity).get(op.id);
    const behind = known === undefined ? op.value !== null : known.rev < op.rev;
    const outlived = known !== undefined && op.value === null && known.rev <= op.rev;
    const differs = known?.rev === op.rev && JSON.stringify(known) !== JSON.stringify(op.value);
    if (rows.unreadable.has(key)) found.push({ op, damaged: true });
    else if (behind || outlived) found.push({ op, damaged: false });
    else if (differs) found.push({ op, damaged: true });
  }
  return found;
}

/**
 * Commits once more what the database has and no op tells of, as when the vault's folder was lost; answers how
 * many rows the vault has again.
 */
async function sendSurplus(rows: Rows, committer: Committer, last: ReadonlyMap<string, Op>): Promise<number> {
  const surplus: Change[] = KINDS.flatMap((entity) =>
    [...rows.of(entity).values()]
      .filter((row) => (last.get(`${entity} ${row.id}`)?.rev ?? 0) < row.rev)
      .map((row) => ({ entity, id: row.id, value: { ...row } })),
  );
  let sent = 0;
  for (let at = 0; at < surplus.length; at += 200) {
    const some = surplus.slice(at, at + 200);
    if (!(await committer.commit(some).saved).ok) break;
    sent += some.length;
    for (const { entity, id, value } of some) {
      rows.set(entity, id, { ...value, id, rev: (rows.of(entity).get(id)?.rev ?? 0) + 1 });
    }
  }
  return sent;
}
