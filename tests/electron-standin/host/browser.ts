import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { connect, type Connection, type Session } from './cdp.ts';
import { waitForProfile } from './profile-lock.ts';
import { report, say } from './report.ts';
import { settings } from './settings.ts';
import { switches } from './switches.ts';

export interface Target {
  readonly id: string;
  readonly session: Session;
}

export interface Browser {
  readonly connection: Connection;
  /** An empty page, not yet running, in a window of its own; sizes in CSS pixels. */
  openPage(width: number, height: number): Promise<Target>;
  /** Listens for windows that the page `opener` opened; they wait until they are closed. */
  onPopup(opener: string, listener: (target: { id: string; url: string }) => void): void;
  /** Closes it, waits until it is gone, and ends it by force where it takes too long. */
  close(): Promise<void>;
}

/** What a visible window shows before the app's page; no page of the app. */
export const EMPTY_PAGE = 'data:text/html,';

const CLOSE_MS = 5_000;

/** The stand-in's own, or without a meaning for Chromium. */
const NOT_PASSED_ON = new Set([
  'inspect',
  'inspect-brk',
  'user-data-dir',
  'no-sandbox',
  'headless',
  'disable-features',
]);

/** Pages of the browser around the page, which no Electron has: they took a third of a start's processor time. */
const WITHOUT = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'PreloadTopChromeWebUI'];

let started: (browser: Browser) => void;
/** The one browser, once `startBrowser` has started it. */
export const whenBrowser = new Promise<Browser>((resolve) => (started = resolve));

/**
 * Starts Chromium on `profile`, the app's session data, with every name but the app's own hosts unresolvable: no
 * request leaves the machine. `lost` is called when it goes without having been closed.
 */
export async function startBrowser(profile: string, port: number, lost: () => void): Promise<void> {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  await waitForProfile(profile);
  const executable = settings.chromium ?? (await findChromium()).path;
  const chromium = spawn(executable, argumentsOf(profile, port), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // Ctrl+C in a terminal goes to a whole process group; the app alone is to be asked, and closes its browser.
    detached: true,
  });
  report.chromiumPid = chromium.pid;
  let closing = false;
  chromium.once('exit', () => {
    if (!closing) lost();
  });
  chromium.once('error', (error) => {
    say(`Chromium did not start: ${error.message}`);
    lost();
  });
  // The last resort: nothing of the app outlives the stand-in.
  process.on('exit', () => chromium.kill('SIGKILL'));
  passOnStderr(chromium);

  const connection = connect(chromium.stdio[4] as Readable, chromium.stdio[3] as Writable);
  const { product } = await connection.root.send('Browser.getVersion');
  report.chromiumVersion = product.split('/')[1] ?? product;
  started({
    connection,
    ...(await watchTargets(connection)),
    async close() {
      closing = true;
      await closeProcess(chromium, connection);
    },
  });
}

function argumentsOf(profile: string, port: number): string[] {
  const own = [
    ...chromiumArguments.filter((argument) => argument !== '--no-sandbox' && argument !== '--disable-gpu'),
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-back-forward-cache',
    '--disable-breakpad',
    '--disable-popup-blocking',
    `--disable-features=${[...WITHOUT, switches.get('disable-features') ?? ''].join(',')}`,
    '--password-store=basic',
    '--use-mock-keychain',
    `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ...(settings.visible
      ? [`--app=${EMPTY_PAGE}`]
      : ['--headless=new', '--no-startup-window', '--disable-gpu']),
    ...(switches.has('no-sandbox') || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const given = new Set(own.map((argument) => argument.slice(2).split('=')[0]));
  const passed = [...switches].filter(([name]) => !NOT_PASSED_ON.has(name) && !given.has(name));
  return [...own, ...passed.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))];
}

/** Playwright waits for the line that names the DevTools port it asked for; the rest is for nobody. */
function passOnStderr(chromium: ChildProcess): void {
  if (!chromium.stderr) return;
  createInterface({ input: chromium.stderr }).on('line', (line) => {
    if (settings.debug || line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
  });
}

async function watchTargets(connection: Connection): Promise<Pick<Browser, 'openPage' | 'onPopup'>> {
  const { root } = connection;
  const waiting = new Map<string, (session: Session) => void>();
  const arrived = new Map<string, Session>();
  const popups = new Map<string, (target: { id: string; url: string }) => void>();
  let firstPage: (target: Target) => void;
  const first = new Promise<Target>((resolve) => (firstPage = resolve));

  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = connection.session(sessionId);
    const opened = targetInfo.openerId === undefined ? undefined : popups.get(targetInfo.openerId);
    if (opened) {
      void letGo(session);
      opened({ id: targetInfo.targetId, url: targetInfo.url });
      return;
    }
    firstPage({ id: targetInfo.targetId, session });
    arrived.set(targetInfo.targetId, session);
    waiting.get(targetInfo.targetId)?.(session);
  });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });

  let pages = 0;
  return {
    async openPage(width, height) {
      pages += 1;
      if (settings.visible) {
        if (pages > 1) throw new Error('The stand-in for Electron shows one window and no second one.');
        return first;
      }
      const { targetId } = await root.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width,
        height,
      });
      const session =
        arrived.get(targetId) ?? (await new Promise<Session>((resolve) => waiting.set(targetId, resolve)));
      return { id: targetId, session };
    },
    onPopup(opener, listener) {
      popups.set(opener, listener);
    },
  };
}

/**
 * A page that waits for its debugger can be in the way of its opener, with whom it may share a process: it is let go,
 * but every request of its own, and with it every navigation, waits until it is closed.
 */
async function letGo(session: Session): Promise<void> {
  try {
    await session.send('Fetch.enable', {});
    await session.send('Runtime.runIfWaitingForDebugger');
  } catch {
    // It was closed first.
  }
}

async function closeProcess(chromium: ChildProcess, { root }: Connection): Promise<void> {
  if (chromium.exitCode !== null || chromium.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => chromium.once('exit', () => resolve()));
  const impatient = setTimeout(() => chromium.kill('SIGKILL'), CLOSE_MS);
  root.send('Browser.close').catch(() => undefined); // It may go before it answers.
  await gone;
  clearTimeout(impatient);
}
