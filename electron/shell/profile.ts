import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { done, failed, type Result } from '../bridge/contract.ts';
import { diskFailure, type VaultError } from '../vault/failure.ts';
import { errorCode } from '../vault/file-system.ts';
import type { Places } from './places.ts';
import { msg } from '../words/words.ts';

/**
 * Makes the profile's folders (0700) and tries to write there. Electron needs them before it is told of them, and
 * on a profile that cannot be written to it only says that another instance has the lock: the reader would see
 * the app vanish without a word.
 */
export function prepareProfile({ profile, session }: Places): Result<null, VaultError> {
  const trial = path.join(profile, '.trial');
  try {
    mkdirSync(session, { recursive: true, mode: 0o700 });
    writeFileSync(trial, '', { mode: 0o600 });
    rmSync(trial);
    return done(null);
  } catch (error) {
    // A file stands where a folder belongs: the profile's own, Chromium's, or one on the way to them.
    if (['EEXIST', 'ENOTDIR'].includes(errorCode(error))) {
      const missing = isFolder(profile) ? session : profile;
      return failed(
        'io',
        msg(
          'The profile could not be opened: there is a file where the folder {0} should be. Move the file away, or start Lectern with another profile folder.',
          missing,
        ),
      );
    }
    return { ok: false, error: diskFailure(error, msg('The profile could not be opened'), profile) };
  }
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}
