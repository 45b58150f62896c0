/**
 * Finds a Chromium for everything that needs one, and proves that it runs before anybody waits for it.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { explainFailure } from './missing-libraries.ts';

export interface Chromium {
  readonly path: string;
  /** A headless shell has no windows: it can run tests and cannot be shown to a person. */
  readonly headlessShell: boolean;
  /** Four numbers joined by dots. */
  readonly version: string;
}

/** Switches every test browser gets: no sandbox (tests run as root in containers), no traffic of its own. */
export const chromiumArguments: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
/** This folder, and the one the stand-in is built into, both lie two levels below the project's root. */
const CACHE = path.resolve(import.meta.dirname, '../../.cache');

let found: Promise<Chromium> | undefined;

/**
 * The Chromium of `CHROMIUM_PATH`, else the system's, else Playwright's own, else the one that
 * `@sparticuz/chromium` carries, unpacked into the project's `.cache`. The answer holds for the life of the
 * process. Throws when none runs; the message says what each of them lacked and how to install it.
 */
export function findChromium(): Promise<Chromium> {
  return (found ??= firstThatRuns());
}

async function firstThatRuns(): Promise<Chromium> {
  const named = process.env['CHROMIUM_PATH'];
  const failures: string[] = [];
  for (const candidate of named ? [() => named] : [system, playwrights, packed]) {
    const executable = await candidate();
    if (executable === null) continue;
    const tried = await tryOut(executable);
    if (typeof tried !== 'string') return tried;
    failures.push(tried);
  }
  const reasons = failures.length === 0 ? ['None is installed.'] : failures;
  throw new Error(
    ['No Chromium runs on this machine.', ...reasons, 'CHROMIUM_PATH can name another one.'].join('\n'),
  );
}

function system(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...(process.platform === 'darwin' ? MAC_APPS : [])].find(existsSync) ?? null;
}

async function playwrights(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const executable = chromium.executablePath();
  return existsSync(executable) ? executable : null;
}

/**
 * The package unpacks to `os.tmpdir()/chromium` and takes whatever lies there for its own, of any version; a
 * folder of the project, named after the version, keeps it from picking up somebody else's.
 */
async function packed(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: chromium } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = path.join(CACHE, 'chromium-147');
  mkdirSync(process.env['TMPDIR'], { recursive: true });
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The browser, or a sentence on why it does not run. */
async function tryOut(executable: string): Promise<Chromium | string> {
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], { timeout: 20_000 });
    const version = /\d+(?:\.\d+){3}/u.exec(stdout)?.[0];
    if (version === undefined) return `${executable} is not a Chromium: it calls itself ${stdout.trim()}`;
    return { path: executable, headlessShell: isHeadlessShell(executable), version };
  } catch (error) {
    return explainFailure(executable, error);
  }
}

function isHeadlessShell(executable: string): boolean {
  return executable.startsWith(CACHE) || /headless[-_]shell/u.test(executable);
}
