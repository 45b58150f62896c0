import path from 'node:path';

/**
 * Where a profile's data lies. These names are constants for ever: change one, and the next version opens an
 * empty library beside the reader's own.
 */
const PROFILE_NAME = 'Lectern';
const SESSION_FOLDER = 'session';
const VAULT_FOLDER = 'vault';
const WINDOW_FILE = 'window.json';
const TYPING_FILE = 'typing';

export interface Places {
  readonly profile: string;
  /** Chromium's own data, IndexedDB among it. */
  readonly session: string;
  readonly vault: string;
  /** Where the window stood and how it looked; see `window-memory.ts`. */
  readonly window: string;
  /** Whether something typed was not saved yet; see `typing-mark.ts`. */
  readonly typing: string;
}

/** The places of the profile in a folder; `--user-data-dir` names one, else it is the account's own. */
export function placesOf(named: string, appData: string): Places {
  const profile = named === '' ? path.join(appData, PROFILE_NAME) : path.resolve(named);
  return {
    profile,
    session: path.join(profile, SESSION_FOLDER),
    vault: path.join(profile, VAULT_FOLDER),
    window: path.join(profile, WINDOW_FILE),
    typing: path.join(profile, TYPING_FILE),
  };
}

/**
 * The folder of the sample articles. In a package they lie unpacked beside the archive, because the import
 * process and the system's file manager need them as files of their own.
 */
export function samplesIn(appPath: string): string {
  return path.join(appPath.replace(/(?<=[/\\]app\.asar)$/u, '.unpacked'), 'assets', 'samples');
}
