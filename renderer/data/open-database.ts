import type { Desktop } from '../platform/desktop.ts';
import { LecternDatabase } from './database.ts';
import { windowTimer, type Timer } from './timer.ts';

export interface OpenedDatabase {
  /** `rebuild`: it did not open, and an empty one takes its place. */
  readonly as: 'open' | 'rebuild' | 'newer';
  readonly db: LecternDatabase;
}

/** Chromium keeps the files of a database open for 2 s after the last page has let go of it. */
const LET_GO_MS = 4_000;

/**
 * Opens the database. One of a newer schema stays shut. One that does not open is moved out of the way by the main
 * process, and the new one in its place is filled from the vault by the start check; but not on a full disk, where
 * nothing opens and nothing is damaged.
 */
export async function openDatabase(
  desktop: Desktop,
  name?: string,
  timer: Timer = windowTimer,
): Promise<OpenedDatabase> {
  const db = new LecternDatabase(name);
  try {
    await db.open();
    return { as: 'open', db };
  } catch (error) {
    if (error instanceof Error && error.name === 'VersionError') return { as: 'newer', db };
    db.close();
    const vault = await desktop.request('vault:state', undefined);
    if (!vault.ok || vault.value.space.state === 'full') throw error;
    if (isHeldOpen(error)) await new Promise<void>((resolve) => void timer.set(resolve, LET_GO_MS));
    const moved = await desktop.request('app:set-aside-database', undefined);
    if (!moved.ok) throw error;
    const fresh = new LecternDatabase(name);
    await fresh.open();
    return { as: 'rebuild', db: fresh };
  }
}

/**
 * Chromium has two ways of not opening a database. It cannot read the folder: then it holds nothing in there. Or it
 * holds the folder open and only what is in there does not add up, as when CURRENT was lost and old rows turn up in a
 * new database; to delete that one leaves the rows where they are, and a rename must not take the files from under it.
 */
const isHeldOpen = (error: unknown): boolean => !/backing store/iu.test(String(error));
