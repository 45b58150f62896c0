import path from 'node:path';

/**
 * Where a profile's data lies. These names are constants for ever: change one, and the next version opens an
 * empty library beside the reader's own.
 */
export const PROFILE_NAME = 'Lectern';
export const SESSION_FOLDER = 'session';
export const VAULT_FOLDER = 'vault';

export interface Places {
  readonly profile: string;
  /** Chromium's own data, IndexedDB among it. */
  readonly session: string;
  readonly vault: string;
}

export function placesIn(profile: string): Places {
  return {
    profile,
    session: path.join(profile, SESSION_FOLDER),
    vault: path.join(profile, VAULT_FOLDER),
  };
}
