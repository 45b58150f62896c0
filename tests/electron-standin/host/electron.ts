/**
 * Takes the place of the Electron executable: `electron [switches] <folder or file> [arguments]`. Runs the app's
 * main process in this Node, with an `electron` module over a stock Chromium.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { open as openInspector } from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { startBrowser } from './browser.ts';
import { electron } from './electron-module.ts';
import { hookElectron } from './module-hook.ts';
import { closeRegistration } from './protocol.ts';
import { report, say } from './report.ts';
import { startSchemeServer } from './scheme-server.ts';
import { ELECTRON_VERSION } from './settings.ts';
import { readSwitches, switches } from './switches.ts';

const argv = process.argv.slice(2);

async function run(): Promise<void> {
  readSwitches(argv);
  if (switches.has('inspect')) openInspector(0, '127.0.0.1');
  pretendVersions();
  process.argv = [process.argv[1] ?? '', ...argv];
  hookElectron(electron);
  const { required, target } = readArguments();
  if (target === null) {
    say('no app was given');
    process.exit(2);
  }
  const { folder, main } = locateApp(path.resolve(target));
  app.setFolder(folder);
  for (const file of required) createRequire(main)(path.resolve(file));
  await import(pathToFileURL(main).href);

  closeRegistration();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  const port = await startSchemeServer();
  await startBrowser(app.getPath('sessionData'), port, () => {
    say('Chromium is gone, and the app with it');
    app.lose();
  });
  await app.becomeReady();
}

/** What `-r` names is run before the app, as Electron and Node do; Playwright comes in this way. */
function readArguments(): { required: string[]; target: string | null } {
  const required: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '-r') required.push(argv[(at += 1)] ?? '');
    else if (!argument.startsWith('-')) return { required, target: argument };
  }
  return { required, target: null };
}

function locateApp(target: string): { folder: string; main: string } {
  if (statSync(target).isDirectory()) {
    const described = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8')) as {
      main?: string;
    };
    return { folder: target, main: path.join(target, described.main ?? 'index.js') };
  }
  let folder = path.dirname(target);
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) {
    folder = path.dirname(folder);
  }
  return { folder, main: target };
}

/** The app may read which Electron and which Chromium it runs on. */
function pretendVersions(): void {
  const versions = { ...process.versions, electron: ELECTRON_VERSION };
  Object.defineProperty(versions, 'chrome', { get: () => report.chromiumVersion, enumerable: true });
  Object.defineProperty(process, 'versions', { value: versions });
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'defaultApp', { value: true });
}

run().catch((error: unknown) => {
  console.error('App threw an error during load\n', error);
  process.exit(1);
});
