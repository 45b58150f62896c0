import { expect, test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import path from 'node:path';
import { FIXTURE_APP, happenedIn, newProfile, startFixture } from './fixture.ts';
import { descendantsOf, isAlive } from './processes.ts';
import { killApp, startAgain } from './launch.ts';

const root = path.join(import.meta.dirname, '../..');

test('a second start hands its command line to the first and ends', async () => {
  const profile = newProfile();
  const { app } = await startFixture(profile);
  expect(await startAgain({ profile, files: ['/some/file.txt'] }, FIXTURE_APP)).toBe(0);
  await expect.poll(() => happenedIn(app)).toHaveLength(1);
  const [second] = (await app.evaluate(() =>
    globalThis.happened.map((each) => {
      const { argv, cwd, data } = each as { argv: string[]; cwd: string; data: { greeting: Date } };
      return { files: argv.includes('/some/file.txt'), cwd, greeting: data.greeting.getTime() };
    }),
  )) as object[];
  expect(second).toEqual({ files: true, cwd: root, greeting: 5 });
  await app.close();
});

test('an app that was killed leaves no lock: the next start is the first', async () => {
  const profile = newProfile();
  const first = await startFixture(profile);
  await killApp(first.app, 'both');
  const { app } = await startFixture(profile);
  expect(await app.evaluate(({ app: second }) => second.hasSingleInstanceLock())).toBe(true);
  await app.close();
});

test('open-file reaches the app', async () => {
  const { app } = await startFixture(newProfile());
  await app.evaluate(({ app: own }) =>
    own.emit('open-file', { preventDefault: () => undefined }, '/mac/file.txt'),
  );
  expect(await happenedIn(app)).toEqual([{ file: '/mac/file.txt' }]);
  await app.close();
});

test('closing the last window quits the app with exit code 0', async () => {
  const { app, page } = await startFixture(newProfile());
  const ended = exitOf(app);
  await (await app.browserWindow(page)).evaluate((window) => window.close());
  expect(await ended).toEqual([0, null]);
});

test('a window that prevents its closing stays, and ends the attempt to quit', async () => {
  const { app, page } = await startFixture(newProfile());
  await (
    await app.browserWindow(page)
  ).evaluate((window) => {
    window.once('close', (event: { preventDefault(): void }) => {
      event.preventDefault();
      globalThis.happened.push('prevented');
    });
  });
  await app.evaluate(({ app: own }) => own.quit());
  await expect.poll(() => happenedIn(app)).toEqual(['before-quit', 'prevented']);
  await expect(page.locator('#leave')).toBeVisible();
  const ended = exitOf(app);
  await app.evaluate(({ app: own }) => own.quit());
  expect(await ended).toEqual([0, null]);
});

test('a page that is reloaded hides first, and what it stores then is kept', async () => {
  const { app, page } = await startFixture(newProfile());
  await page.evaluate(() => {
    addEventListener('pagehide', () => localStorage.setItem('goodbye', 'said'));
  });
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await loaded;
  expect(await page.evaluate(() => localStorage.getItem('goodbye'))).toBe('said');
  await app.close();
});

test('a page that crashed is told of and can be loaded again', async () => {
  const { app } = await startFixture(newProfile());
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('render-process-gone', (_event, { reason }) => {
      globalThis.happened.push(reason);
      contents.reload();
    });
    contents?.on('did-finish-load', () => globalThis.happened.push('loaded'));
    contents?.forcefullyCrashRenderer();
  });
  await expect.poll(() => happenedIn(app)).toEqual(['crashed', 'loaded']);
  const kinds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('typeof bridge.invoke'),
  );
  expect(kinds).toBe('function');
  await app.close();
});

test('storage is there again after the app was quit', async () => {
  const profile = newProfile();
  const first = await startFixture(profile);
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'));
  await first.app.close();
  const { app, page } = await startFixture(profile);
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  await app.close();
});

for (const what of ['main', 'browser'] as const) {
  test(`when its ${what} process is killed, nothing of the app stays and its profile is free`, async () => {
    const profile = newProfile();
    const { app } = await startFixture(profile);
    const main = app.process();
    const all = [main.pid ?? 0, ...descendantsOf(main.pid ?? 0)];
    const ended = exitOf(app);
    await killApp(app, what);
    expect(all.filter(isAlive)).toEqual([]);
    const [code, signal] = await ended;
    expect(signal ?? code).not.toBe(0);
    const again = await startFixture(profile);
    await again.app.close();
  });
}

function exitOf(app: ElectronApplication): Promise<[code: number | null, signal: string | null]> {
  return new Promise((resolve) => app.process().once('exit', (code, signal) => resolve([code, signal])));
}
