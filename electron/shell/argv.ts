import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files named on a command line, ours or a second instance's. Nobody vouches for either: Chromium adds and
 * reorders switches, so places count for nothing beyond the executable. Everything that begins with a dash is a
 * switch; the rest are paths, relative to `cwd`, or the `file:` URLs that desktops pass. In development one of them is
 * the app's own folder, which is no file to read.
 */
export function filesOfArgv(argv: readonly string[], cwd: string, appPath: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map(pathOf)
    .filter((file) => file !== null)
    .filter((file) => !file.includes('\0'))
    .map((file) => path.resolve(cwd, file))
    .filter((file) => file !== path.resolve(appPath));
}

/** A path as it is; of a `file:` URL its path, or null when it names another machine or nothing at all. */
function pathOf(argument: string): string | null {
  if (!/^file:/iu.test(argument)) return argument;
  try {
    const url = new URL(argument);
    return url.host === '' ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}
