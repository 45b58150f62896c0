import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { done, failed, HOST, SCHEME, type Result } from '../bridge/contract.ts';

/** Chromium's folders of the app's own database begin with this. */
export const DATABASE_PREFIX = `${SCHEME}_${HOST}_0.`;

/**
 * Moves a database that Chromium cannot open out of its way, so that it makes a new one. Nothing is deleted: the
 * folder may hold what the vault has not. Electron keeps it right under the session, a Chromium of its own below
 * its first profile.
 */
export function setAsideDatabase(
  session: string,
  now: Date,
  prefix = DATABASE_PREFIX,
): Result<null, 'failed' | 'none'> {
  const stamp = now.toISOString().replaceAll(':', '').replace('.', '');
  try {
    let moved = 0;
    for (const parent of ['IndexedDB', 'Default/IndexedDB'].map((each) => path.join(session, each))) {
      const names = existsSync(parent) ? readdirSync(parent) : [];
      for (const name of names.filter((each) => each.startsWith(prefix) && !each.includes('.damaged-'))) {
        renameSync(path.join(parent, name), path.join(parent, `${name}.damaged-${stamp}`));
        moved += 1;
      }
    }
    return moved > 0 ? done(null) : failed('none', 'There is no database to set aside.');
  } catch (error) {
    return failed('failed', `The damaged database could not be set aside. (${String(error)})`);
  }
}
