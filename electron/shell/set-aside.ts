import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { done, failed, type Result } from '../bridge/contract.ts';
import { msg } from '../words/words.ts';

/**
 * Moves a database that Chromium cannot open out of its way, so that it makes a new one. Nothing is deleted: the
 * folder may hold what the vault has not. The session has no page but the app's own, so every database in it is the
 * app's; `prefix` narrows it to one of several. Electron keeps it right under the session, a Chromium of its own below
 * its first profile.
 */
export function setAsideDatabase(session: string, now: Date, prefix = ''): Result<null, 'failed' | 'none'> {
  const stamp = now.toISOString().replaceAll(':', '').replace('.', '');
  try {
    let moved = 0;
    for (const parent of ['IndexedDB', 'Default/IndexedDB'].map((each) => path.join(session, each))) {
      const names = existsSync(parent) ? readdirSync(parent) : [];
      for (const name of names.filter(
        (each) => each.startsWith(prefix) && /\.indexeddb\.[a-z]+$/u.test(each),
      )) {
        renameSync(path.join(parent, name), path.join(parent, `${name}.damaged-${stamp}`));
        moved += 1;
      }
    }
    return moved > 0 ? done(null) : failed('none', msg('There is no database to set aside.'));
  } catch (error) {
    return failed('failed', msg('The damaged database could not be set aside. ({0})', String(error)));
  }
}
