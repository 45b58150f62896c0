import type { Op, Space } from '../../electron/bridge/contract.ts';
import type { Desktop } from '../platform/desktop.ts';
import { aheadOf, type Ahead } from './bodies.ts';
import { createCommitter } from './commit.ts';
import { createWork } from './create-work.ts';
import type { LecternDatabase, SettingRow } from './database.ts';
import { createImports } from './import-service.ts';
import type { Imports } from './imports.ts';
import type { Article, Collection, Note, Reading, Settings } from './model.ts';
import { openDatabase } from './open-database.ts';
import { Rows } from './rows.ts';
import { createShelf } from './shelf.ts';
import { startCheck, type Checked, type StartReport } from './start-check.ts';
import { windowTimer, type Timer } from './timer.ts';
import { createIds } from './uuid.ts';
import type { Work } from './work.ts';
import { msg } from '../words/words.ts';

const newerWords = (): string =>
  msg('This library was written by a newer Lectern. Update Lectern to change it; nothing was touched.');

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
  const newId = createIds(now);
  const opened = await openDatabase(desktop, name, timer);
  const { db } = opened;
  const newer = opened.as === 'newer';
  let space: Space = { state: 'ok', freeBytes: 0 };
  let ahead = null as Ahead | null;
  const committer = createCommitter({
    db,
    device: newer ? 'none' : await deviceOf(db, newId),
    newId,
    now,
    timer,
    append: (ops: Op[]) => desktop.request('vault:append', { ops }),
    hasRoom: () => space.state !== 'full',
  });
  const { rows, ...report }: Checked = newer
    ? { notice: null, readOnly: newerWords(), rows: new Rows() }
    : await startCheck(db, committer, desktop, {
        entered: (vault) => (space = vault.space),
        rowsRead: (found) => (ahead = askAhead(db, found)),
      });
  // The window is drawn with the first lines in it, not without them and then once more.
  await ahead?.head;
  if (report.readOnly !== null) committer.close(report.readOnly);
  const shelf = createShelf({
    articles: rows.of<Article>('article').values(),
    readings: rows.of<Reading>('reading').values(),
    notes: rows.of<Note>('note').values(),
    collections: rows.of<Collection>('collection').values(),
    settings: settingsOf(rows),
  });
  const work = createWork({
    db,
    desktop,
    committer,
    shelf,
    newId,
    now,
    timer,
    space: () => space.state,
    ahead,
  });
  desktop.on('vault:space', (now) => {
    space = now;
    void committer.catchUp();
    work.tell();
  });
  db.on('versionchange', () => {
    committer.close(msg('Another Lectern needs to change this library. Close one of them.'));
    db.close();
    work.tell();
    return false;
  });
  const imports = createImports({
    desktop,
    committer,
    articles: () => [...shelf.articles.values()],
    written(added) {
      shelf.added(added);
      work.tell();
    },
    newId,
    now,
  });
  return { work, imports, report };
}

/** Asks for the first lines of what lies open in the active pane, before the pane itself can. */
function askAhead(db: LecternDatabase, rows: Rows): Ahead | null {
  const { panes, active } = settingsOf(rows).desk ?? {};
  const open = (panes?.find(({ key }) => key === active) ?? panes?.[0])?.article;
  const article = rows.of<Article>('article').get(open ?? '');
  return article ? aheadOf(db, article.version.versionId) : null;
}

const settingsOf = (rows: Rows): Partial<Settings> =>
  rows.of<SettingRow>('setting').get('settings')?.settings ?? {};

async function deviceOf(db: LecternDatabase, newId: () => string): Promise<string> {
  const known = await db.meta.get('device');
  if (typeof known?.['id'] === 'string') return known['id'];
  const id = newId();
  // On a full disk it is another device at the next start; only the order of its ops depends on it.
  await db.meta.put({ key: 'device', id }).catch(() => undefined);
  return id;
}
