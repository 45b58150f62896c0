import { expect, type ElectronApplication } from '@playwright/test';
import { happenedIn, test } from './fixture.ts';

// Each guard alone: together, either could hide that the other does nothing.

test('without a guard, a link leads away', async ({ page }) => {
  await page.locator('#leave').click();
  await expect.poll(() => page.url()).not.toContain('fixture');
});

test('will-navigate keeps the page where it is, and is told where it wanted to go', async ({ app, page }) => {
  await prevent(app, 'will-navigate');
  await page.locator('#leave').click();
  await page.evaluate(() => {
    location.href = 'http://elsewhere.example/script';
  });
  await expect
    .poll(() => happenedIn(app))
    .toEqual(['will-navigate https://elsewhere.example/', 'will-navigate http://elsewhere.example/script']);
  await expect(page.locator('#leave')).toBeVisible();
});

test('will-frame-navigate is asked for frames as well', async ({ app, page }) => {
  await prevent(app, 'will-frame-navigate');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/other.html';
    document.body.append(frame);
  });
  await expect.poll(() => happenedIn(app)).toEqual(['will-frame-navigate app://fixture/other.html']);
  expect(await page.frames()[1]?.title()).not.toBe('Other');
});

test('will-redirect keeps a page from being sent elsewhere', async ({ app, page }) => {
  await prevent(app, 'will-redirect');
  await page.evaluate(() => {
    location.href = '/redirect?https%3A%2F%2Felsewhere.example%2F';
  });
  await expect.poll(() => happenedIn(app)).toEqual(['will-redirect https://elsewhere.example/']);
  await expect(page.locator('#leave')).toBeVisible();
});

test('a redirect within the app arrives', async ({ app, page }) => {
  await page.evaluate(() => {
    location.href = '/redirect?app%3A%2F%2Ffixture%2Fother.html';
  });
  await expect(page).toHaveTitle('Other');
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(url).toBe('app://fixture/other.html');
});

test('a navigation that nobody prevents arrives, and neither a reload nor a fragment is one', async ({
  app,
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => happened.push(event.url));
  });
  await page.reload();
  await page.evaluate(() => {
    location.hash = 'here';
  });
  await page.locator('#within').click();
  await expect(page).toHaveTitle('Other');
  expect(await happenedIn(app)).toEqual(['app://fixture/other.html']);
});

test('webRequest.onBeforeRequest alone cancels requests, navigations among them', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      happened.push(`${details.resourceType} ${details.url}`);
      answer({ cancel: details.url.includes('elsewhere') || details.url.endsWith('/missing') });
    });
  });
  const refused = await page.evaluate(() => fetch('/missing').catch((error: Error) => error.name));
  expect(refused).toBe('TypeError');
  await page.locator('#leave').click();
  await expect
    .poll(() => happenedIn(app))
    .toEqual(['xhr app://fixture/missing', 'mainFrame https://elsewhere.example/']);
  await expect(page.locator('#leave')).toBeVisible();
});

test('a new window is asked for and denied, from a link and from a script', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(({ url }) => {
      happened.push(url);
      return { action: 'deny' };
    });
  });
  await page.locator('#new').click();
  await expect.poll(() => happenedIn(app)).toHaveLength(1);
  expect(await page.evaluate(() => open('https://elsewhere.example/script'))).toBe(null);
  await expect
    .poll(() => happenedIn(app))
    .toEqual(['https://elsewhere.example/new', 'https://elsewhere.example/script']);
  await expect.poll(() => app.windows().length).toBe(1);
});

test('permissions are what the handlers say', async ({ app, page }) => {
  await app.evaluate(async ({ BrowserWindow, session }) => {
    const { defaultSession } = session;
    defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
      answer(permission === ('persistent-storage' as string)),
    );
    defaultSession.setPermissionCheckHandler(
      (_contents, permission) => permission === ('persistent-storage' as string),
    );
    await BrowserWindow.getAllWindows()[0]?.webContents.loadURL('app://fixture/');
  });
  const states = await page.evaluate(async () => [
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    (await navigator.permissions.query({ name: 'persistent-storage' })).state,
    await navigator.storage.persist(),
  ]);
  expect(states).toEqual(['denied', 'granted', true]);
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler(null);
    session.defaultSession.setPermissionCheckHandler(null);
  });
});

async function prevent(
  app: ElectronApplication,
  event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()[0]?.webContents.on(name as 'will-navigate', (details) => {
      happened.push(`${name} ${details.url}`);
      details.preventDefault();
    });
  }, event);
}
