import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.ts';

const root = path.join(import.meta.dirname, '../..');
const electronPackage = path.join(root, 'node_modules/electron');

/** True where Electron's own binary has been fetched; then nothing here is used but the launching. */
export const hasElectron = (): boolean => existsSync(path.join(electronPackage, 'path.txt'));

/** What runs the app in tests, in words: nothing the stand-in ran is called an Electron result. */
export async function runtimeName(): Promise<string> {
  if (hasElectron()) {
    const { version } = JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `Electron ${version}`;
  }
  return `stand-in on ${(await findChromium()).version}, not Electron`;
}

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the built app on a profile folder and waits until its window has something to show. */
export async function launchApp(options: {
  profile: string;
  files?: readonly string[];
  env?: Readonly<Record<string, string>>;
}): Promise<Launched> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...options.env }))
    if (value !== undefined) env[name] = value;
  if (!hasElectron()) {
    const standin = path.join(import.meta.dirname, 'prototype');
    // Playwright asks the npm package `electron` in this process where the executable is.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standin;
    env['ELECTRON_OVERRIDE_DIST_PATH'] = standin;
    env['LECTERN_STANDIN_CHROMIUM'] = (await findChromium()).path;
  }
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${options.profile}`, ...(options.files ?? [])],
    cwd: root,
    env,
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.locator('lectern-app, .stopped').first().waitFor();
  return { app, page };
}

/** Drops real files on the window, as the system would. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await session.detach();
}

/** Kills the app without warning (SIGKILL): its main process, its Chromium, or both. */
export async function killApp(app: ElectronApplication, what: 'main' | 'browser' | 'both'): Promise<void> {
  const main = app.process();
  const gone = new Promise<void>((resolve) => {
    if (main.exitCode !== null || main.signalCode !== null) resolve();
    else main.once('exit', () => resolve());
  });
  const children = descendants(main.pid ?? 0);
  if (what !== 'main') for (const pid of children) kill(pid);
  if (what !== 'browser') kill(main.pid ?? 0);
  await gone;
  // What was left of the app goes by itself once its main process is gone; the profile is free after that.
  for (const pid of children) {
    for (let tries = 0; tries < 400 && alive(pid); tries++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    if (alive(pid)) kill(pid);
  }
}

function descendants(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(file)) return [];
  const children = readFileSync(file, 'utf8')
    .trim()
    .split(' ')
    .filter((one) => one !== '')
    .map(Number);
  return [...children, ...children.flatMap(descendants)];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A zombie that nobody has waited for is not alive. */
function alive(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return false;
  try {
    return !/\) Z /u.test(readFileSync(file, 'utf8'));
  } catch {
    return false; // It went between the two calls.
  }
}
