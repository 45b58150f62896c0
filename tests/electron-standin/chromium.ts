import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Switches every test browser gets: no sandbox (tests run as root in containers), no traffic of its own. */
export const chromiumArguments: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Chromium {
  readonly path: string;
  /** `Chromium 156.0.8078.79`, as the browser itself says. */
  readonly version: string;
  /** A headless shell has no windows: it serves tests, not people. */
  readonly headlessShell: boolean;
}

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap((name) => [
  `/usr/bin/${name}`,
  `/usr/local/bin/${name}`,
]);

let found: Promise<Chromium> | undefined;

/**
 * A Chromium that really runs: `CHROMIUM_PATH`, else the system's, else Playwright's own, else the one that the
 * package @sparticuz/chromium carries. Throws an Error that says what is missing and how to install it.
 */
export function findChromium(): Promise<Chromium> {
  found ??= find();
  return found;
}

async function find(): Promise<Chromium> {
  const problems: string[] = [];
  const named = process.env['CHROMIUM_PATH'];
  for (const candidate of named === undefined ? [...SYSTEM, await playwrightPath()] : [named]) {
    if (!existsSync(candidate)) continue;
    const version = await versionOf(candidate, problems);
    if (version)
      return { path: candidate, version, headlessShell: /headless_shell|headless-shell/u.test(candidate) };
  }
  if (named === undefined) {
    const shell = await unpackedShell();
    const version = await versionOf(shell, problems);
    if (version) return { path: shell, version, headlessShell: true };
  }
  throw new Error(
    [
      'No Chromium could be started.',
      ...problems,
      'Install one (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to an executable.',
    ].join('\n'),
  );
}

async function versionOf(file: string, problems: string[]): Promise<string | null> {
  try {
    const { stdout } = await run(file, ['--version', '--no-sandbox'], { timeout: 30_000 });
    return stdout.trim().replace(/ built on .*| Debian .*/u, '');
  } catch (error) {
    const library = /error while loading shared libraries: ([^:]+):/u.exec(String(error))?.[1];
    problems.push(
      library === undefined
        ? `${file} does not run.`
        : `${file} needs the library ${library} (Debian, Ubuntu: apt-get install libnss3 libnspr4).`,
    );
    return null;
  }
}

async function playwrightPath(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** The package unpacks into the folder for temporary files: the project's cache takes its place meanwhile. */
async function unpackedShell(): Promise<string> {
  const cache = path.join(import.meta.dirname, '../../.cache/chromium');
  mkdirSync(cache, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = cache;
  try {
    const { default: shell } = await import('@sparticuz/chromium');
    return await shell.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
