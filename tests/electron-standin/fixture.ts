import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchFolder } from './launch.ts';

/** What `fixture-app/preload.cjs` shows the page. */
export interface Bridge {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  double(number: number): number;
  heard(): unknown[][];
  pathOf(file: File): string;
  callWith(callback: (value: unknown) => unknown, value: unknown): unknown;
  later(value: unknown): Promise<unknown>;
  fail(): void;
  requires(id: string): string;
  exposeAgain(): void;
  seesPage(): string;
  readonly box: object;
  readonly nested: { readonly list: readonly object[] };
}

declare global {
  var bridge: Bridge;
  /** The paths of the files that were dropped last. */
  var dropped: string[];
  /** In the main process: what happened, in order. */
  var happened: unknown[];
}

export const FIXTURE_APP = 'tests/electron-standin/fixture-app';
export const HOME = 'app://fixture/';

/** An empty folder for a profile. */
export const newProfile = (): string => mkdtempSync(path.join(os.tmpdir(), 'lectern-fixture-'));

export async function startFixture(
  profile: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launchFolder(FIXTURE_APP, { profile, env });
  const page = await app.firstWindow();
  await page.locator('#leave').waitFor();
  return { app, page };
}

/** What the main process has noted; specs that change it begin with `forget`. */
export const happenedIn = (app: ElectronApplication): Promise<unknown[]> =>
  app.evaluate(() => globalThis.happened);

/**
 * Specs share one app, as starting takes longer than most of them; `page` is loaded anew for each and nobody listens
 * to it. Those about starting and ending start their own.
 */
export const test = base.extend<{ page: Page }, { app: ElectronApplication; firstPage: Page }>({
  app: [
    async ({ browserName }, use) => {
      expect(browserName).toBe('chromium');
      const profile = newProfile();
      const { app } = await startFixture(profile);
      await use(app);
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  firstPage: [async ({ app }, use) => use(await app.firstWindow()), { scope: 'worker' }],
  page: async ({ app, firstPage }, use) => {
    // The main process may know of the new document before the test does.
    const loaded = firstPage.waitForEvent('load');
    await app.evaluate(async ({ BrowserWindow, session }, home) => {
      globalThis.happened.length = 0;
      session.defaultSession.webRequest.onBeforeRequest(null);
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
        contents?.removeAllListeners(event);
      }
      contents?.setWindowOpenHandler(() => ({ action: 'deny' }));
      await contents?.loadURL(home);
    }, HOME);
    await loaded;
    await use(firstPage);
  },
});
