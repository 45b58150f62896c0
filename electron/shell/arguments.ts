import path from 'node:path';

/**
 * The files named on a command line. Chromium may add and reorder switches, so everything that begins with a
 * dash is left out; the executable and, in development, the app's folder come first and are skipped.
 */
export function filesOfArguments(argv: readonly string[], cwd: string, skip: number): string[] {
  return argv
    .slice(skip)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => path.resolve(cwd, argument));
}
