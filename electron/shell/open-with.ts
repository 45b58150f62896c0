import { app } from 'electron';
import { filesOfArgv } from './argv.ts';

/** Passes on the files the app is started or asked to open with: by the command line, and by Finder on macOS. */
export function watchOpenWith(take: (files: readonly string[]) => void): void {
  take(filesOfArgv(process.argv, process.cwd(), app.getAppPath()));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    take([file]);
  });
}
