import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { done, type Result } from '../bridge/contract.ts';
import { diskFailure, type VaultError } from '../vault/failure.ts';
import type { Places } from './places.ts';

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
    return { ok: false, error: diskFailure(error, 'The profile could not be opened', profile) };
  }
}
