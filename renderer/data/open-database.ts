import type { Desktop } from '../platform/desktop.ts';
import { LecternDatabase } from './database.ts';
import { windowTimer, type Timer } from './timer.ts';

/** Chromium may still be busy with the database that it failed to open when the next one is asked for. */
const ATTEMPTS = 20;
const PAUSE_MS = 250;

export type OpenedDatabase =
  | { readonly as: 'open' | 'set-aside'; readonly db: LecternDatabase }
  | { readonly as: 'newer'; readonly db: LecternDatabase };

/**
 * Opens the database. One of a newer schema stays shut. One that Chromium refuses to open is moved out of the way by
 * the main process and a new one is made, which the start check then fills from the vault; but not on a full disk,
 * where nothing opens and nothing is damaged.
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
    const vault = await desktop.request('vault:state', undefined);
    if (!vault.ok || vault.value.space.state === 'full') throw error;
    const moved = await desktop.request('app:set-aside-database', undefined);
    if (!moved.ok) throw error;
    db.close();
    return { as: 'set-aside', db: await openFresh(name, timer) };
  }
}

async function openFresh(name: string | undefined, timer: Timer): Promise<LecternDatabase> {
  for (let attempt = 1; ; attempt += 1) {
    const db = new LecternDatabase(name);
    try {
      await db.open();
      return db;
    } catch (error) {
      db.close();
      if (attempt === ATTEMPTS) throw error;
      await new Promise<void>((resolve) => void timer.set(resolve, PAUSE_MS));
    }
  }
}
