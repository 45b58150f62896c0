import type { Op } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import { createCommitter } from './commit.ts';
import { createWork } from './create-work.ts';
import { LecternDatabase } from './database.ts';
import { createImports } from './import-service.ts';
import type { Imports } from './imports.ts';
import { createShelf } from './shelf.ts';
import { startCheck, type StartReport } from './start-check.ts';
import { windowTimer, type Timer } from './timer.ts';
import { createIds } from './uuid.ts';
import type { Work } from './work.ts';

interface Options {
  readonly desktop: Desktop;
  readonly name?: string;
  readonly now?: () => number;
  readonly timer?: Timer;
}

/** Opens the reader's work: database, vault and the check that both agree. */
export async function openWork({ desktop, name, now = Date.now, timer = windowTimer }: Options): Promise<{
  work: Work;
  imports: Imports;
  report: StartReport;
}> {
  const db = new LecternDatabase(name);
  const newId = createIds(now);
  let newer: string | null = null;
  try {
    await db.open();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
    newer = 'This library was written by a newer Lectern. Update Lectern to change it; nothing was touched.';
  }
  const device = newer === null ? await deviceOf(db, newId) : 'none';
  const committer = createCommitter({
    db,
    device,
    newId,
    now,
    timer,
    append: (ops: Op[]) => desktop.request('vault:append', { ops }),
  });
  const report: StartReport =
    newer === null ? await startCheck(db, committer, desktop) : { notice: null, readOnly: newer };

  const rows =
    newer === null ? await readRows(db) : createRows({ articles: [], readings: [], notes: [], settings: {} });
  if (report.readOnly !== null) committer.close(report.readOnly);
  const work = createWork({ db, desktop, committer, rows, newId, now });
  db.on('versionchange', () => {
    committer.close('Another Lectern needs to change this library. Close one of them.');
    db.close();
    work.tell();
    return false;
  });
  const imports = createImports({
    desktop,
    committer,
    articles: () => [...rows.articles.values()],
    written(added) {
      rows.added(added);
      work.tell();
    },
    newId,
    now,
  });
  return { work, imports, report };
}

async function deviceOf(db: LecternDatabase, newId: () => string): Promise<string> {
  const known = await db.meta.get('device');
  if (typeof known?.['id'] === 'string') return known['id'];
  const id = newId();
  await db.meta.put({ key: 'device', id });
  return id;
}
