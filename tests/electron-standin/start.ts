/**
 * `npm start`: runs the built app for a person, on Electron where its binary is or can be fetched, else on the
 * stand-in in a visible Chromium window. What follows `--` goes to the app.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildStandin, standinFolder } from './build.ts';
import { findChromium } from './chromium.ts';
import { hasElectron } from './launch.ts';

const root = path.join(import.meta.dirname, '../..');
const electronPackage = path.join(root, 'node_modules/electron');
const FETCH_MS = 10_000;

async function start(): Promise<void> {
  if (!hasDisplay()) {
    stop('Lectern was not started: there is no display. Start it in a desktop session, or run npm run demo.');
    return;
  }
  if (!hasElectron()) fetchElectron();
  if (hasElectron()) {
    const name = readFileSync(path.join(electronPackage, 'path.txt'), 'utf8').trim();
    run(path.join(electronPackage, 'dist', name), {});
    return;
  }
  const chromium = await findChromium();
  if (chromium.headlessShell) {
    stop(
      `Lectern was not started: Electron's binary is absent, and ${chromium.path} is a headless shell without windows. Install Chromium (apt-get install chromium), or name one with CHROMIUM_PATH.`,
    );
    return;
  }
  console.log(`Electron's binary is absent; Lectern runs on the stand-in (Chromium ${chromium.version}).`);
  await buildStandin();
  run(path.join(standinFolder, 'electron'), {
    LECTERN_STANDIN_CHROMIUM: chromium.path,
    LECTERN_STANDIN_VISIBLE: '1',
  });
}

/** Only Linux says through the environment whether there is something to show a window on. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The package's own installer; a network that answers nothing is given up. */
function fetchElectron(): void {
  spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_MS,
    killSignal: 'SIGKILL',
  });
}

function run(executable: string, env: Readonly<Record<string, string>>): void {
  const child = spawn(executable, ['.', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  // Ctrl+C goes to the whole group: the app closes as it likes, and this process after it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => stop(`Lectern was not started: ${error.message}`));
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

start().catch((error: unknown) =>
  stop(`Lectern was not started: ${error instanceof Error ? error.message : String(error)}`),
);
