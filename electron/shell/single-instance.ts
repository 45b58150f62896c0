import { app } from 'electron';
import { filesOfArgv } from './argv.ts';

interface Duties {
  take(files: readonly string[]): void;
  focus(): void;
}

/**
 * Makes this the profile's one instance; false when there is one already, which has then been handed this one's
 * command line. Vault and database would not survive two writers.
 */
export function becomeOnlyInstance({ take, focus }: Duties): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv, cwd) => {
    take(filesOfArgv(argv, cwd, app.getAppPath()));
    focus();
  });
  return true;
}
