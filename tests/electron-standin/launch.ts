import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildStandin, standinFolder } from './build.ts';
import { findChromium } from './chromium.ts';
import { descendantsOf, kill, whenGone } from './processes.ts';

const root = path.join(import.meta.dirname, '../..');
const electronPackage = path.join(root, 'node_modules/electron');

/** True where Electron's own binary has been fetched; then nothing here is used but the launching. */
export const hasElectron = (): boolean => existsSync(path.join(electronPackage, 'dist', 'version'));

/** What runs the app in tests, in words: nothing the stand-in ran is called an Electron result. */
export async function runtimeName(): Promise<string> {
  if (!hasElectron()) return `stand-in (Chromium ${(await findChromium()).version}), not Electron`;
  return `Electron ${readFileSync(path.join(electronPackage, 'dist', 'version'), 'utf8').replace(/^v/u, '')}`;
}

/** The environment in which the npm package `electron`, and so Playwright, starts whichever runs here. */
export async function runtimeEnvironment(): Promise<Record<string, string>> {
  if (hasElectron()) return {};
  await buildStandin();
  return {
    ELECTRON_OVERRIDE_DIST_PATH: standinFolder,
    LECTERN_STANDIN_CHROMIUM: (await findChromium()).path,
  };
}

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** See `runtimeName`. */
  readonly runtime: string;
}

interface LaunchOptions {
  /** The folder of the profile, given to the app as `--user-data-dir`. */
  readonly profile: string;
  readonly files?: readonly string[];
  /** Further arguments of the command line. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built app and waits until its window has something to show. */
export async function launchApp(options: LaunchOptions): Promise<Launched> {
  const app = await launchFolder('.', options);
  const page = await app.firstWindow();
  await page.locator('lectern-app, .stopped').first().waitFor();
  return { app, page, runtime: await runtimeName() };
}

/** Starts the app of any folder with a `package.json`, by its path from the project's root. */
export async function launchFolder(folder: string, options: LaunchOptions): Promise<ElectronApplication> {
  const runtime = await runtimeEnvironment();
  // Playwright asks the npm package `electron`, within this process, where the executable is.
  Object.assign(process.env, runtime);
  const app = await _electron.launch({
    args: argumentsOf(folder, options),
    cwd: root,
    env: environment(runtime, options.env),
    // Playwright's own emulation of a colour scheme would stand over nativeTheme's.
    colorScheme: null,
  });
  await rememberBrowser(app);
  return app;
}

/** Starts the app where it is expected to end by itself; answers its exit code and what it printed as errors. */
export async function startToEnd(
  options: LaunchOptions,
  folder = '.',
): Promise<{ code: number; stderr: string }> {
  const runtime = await runtimeEnvironment();
  const executable = hasElectron()
    ? path.join(electronPackage, 'dist', readFileSync(path.join(electronPackage, 'path.txt'), 'utf8'))
    : path.join(standinFolder, 'electron');
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  return new Promise((resolve) => {
    const args = [...argumentsOf(folder, options), ...sandbox];
    const child = execFile(
      executable,
      args,
      { cwd: root, env: environment(runtime, options.env) },
      (_error, _stdout, stderr) => resolve({ code: child.exitCode ?? 1, stderr }),
    );
  });
}

/** Starts the app a second time on the same profile, as the system would, and answers its exit code. */
export const startAgain = async (options: LaunchOptions, folder = '.'): Promise<number> =>
  (await startToEnd(options, folder)).code;

const argumentsOf = (folder: string, { profile, files = [], args = [] }: LaunchOptions): string[] => [
  folder,
  `--user-data-dir=${profile}`,
  ...args,
  ...files,
];

function environment(...layers: (Readonly<NodeJS.ProcessEnv> | undefined)[]): Record<string, string> {
  const merged = Object.assign({}, process.env, ...layers) as NodeJS.ProcessEnv;
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}

/**
 * Drops real files on the window, as the system would, and resolves once the page has taken the drop; the point is
 * in CSS pixels. The stand-in pauses a page while it names a file's path, and input that reaches a paused page is
 * lost: a second drop must not come before the first was taken.
 */
export async function dropFiles(page: Page, files: readonly string[], x = 400, y = 300): Promise<void> {
  const taken = await page.evaluateHandle(() => ({
    drop: new Promise<void>((resolve) =>
      window.addEventListener('drop', () => setTimeout(resolve), { once: true, capture: true }),
    ),
  }));
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data: dragged(files) });
  }
  await session.detach();
  await taken.evaluate(({ drop }) => drop);
  await taken.dispose();
}

/** Drags a file over the window without letting go, or takes it away again. */
export async function dragFiles(page: Page, type: 'dragEnter' | 'dragCancel'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchDragEvent', {
    type,
    x: 400,
    y: 300,
    data: dragged([import.meta.filename]),
  });
  await session.detach();
}

const dragged = (files: readonly string[]) => ({ items: [], files: [...files], dragOperationsMask: 1 });

/** Clicks an item of the application menu by its id; throws when there is none. */
export async function menuClick(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) throw new Error(`There is no menu item ${wanted}.`);
    item.click();
  }, id);
}

/** The stand-in's Chromium is a process of its own; Electron's is its main process. */
const browserPids = new WeakMap<ElectronApplication, number>();

async function rememberBrowser(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(() =>
    globalThis.electronStandin ? globalThis.electronStandin.chromiumPid : process.pid,
  );
  if (pid !== undefined) browserPids.set(app, pid);
}

/**
 * Kills the app without warning (SIGKILL): its main process, its Chromium, or both. Answers when every process of
 * the app is gone and its profile is free; what was not killed itself has gone for want of the other.
 */
export async function killApp(app: ElectronApplication, what: 'main' | 'browser' | 'both'): Promise<void> {
  const main = app.process().pid;
  const browser = browserPids.get(app);
  if (main === undefined || browser === undefined) throw new Error('The app to kill was not started.');
  const all = [main, ...descendantsOf(main)];
  const browserTree = [browser, ...descendantsOf(browser)];
  if (what !== 'browser') kill(main);
  if (what !== 'main') browserTree.forEach(kill);
  await whenGone(all);
}
