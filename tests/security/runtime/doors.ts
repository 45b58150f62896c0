import type { ElectronApplication } from '@playwright/test';
import { HOME, TRICKS } from '../exercises/addresses.ts';
import { runtimeCheck } from './runtime-check.ts';

const NAVIGATIONS = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;

/** Asks the listeners of the app’s own window about a navigation, as Electron would. */
function askedAbout(
  app: ElectronApplication,
  event: string,
  asked: readonly { url: string; isMainFrame: boolean }[],
): Promise<boolean[]> {
  return app.evaluate(
    ({ BrowserWindow }, [name, all]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return all.map(({ url, isMainFrame }) => {
        let prevented = false;
        const preventDefault = (): void => void (prevented = true);
        contents?.emit(name as 'will-navigate', { url, isMainFrame, preventDefault } as never, url as never);
        return prevented;
      });
    },
    [event, asked] as const,
  );
}

export const navigationRuntimeCheck = runtimeCheck({
  item: 13,
  what: `the window’s three listeners prevent each of ${TRICKS.length} tricks and every frame, and a link leads nowhere`,
  async judge({ app, page }) {
    const offences: string[] = [];
    for (const event of NAVIGATIONS) {
      const away = [
        ...TRICKS.map((url) => ({ url, isMainFrame: true })),
        ...HOME.map((url) => ({ url, isMainFrame: false })),
      ];
      const home = HOME.map((url) => ({ url, isMainFrame: true }));
      (await askedAbout(app, event, away)).forEach((prevented, at) => {
        if (!prevented) offences.push(`${event} lets a page go to ${away[at]?.url ?? ''}`);
      });
      if ((await askedAbout(app, event, home)).includes(true))
        offences.push(`${event} keeps the page from itself`);
    }
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://elsewhere.example/';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.evaluate(() => document.title);
    if (page.url().includes('elsewhere')) offences.push('A link led away.');
    return offences;
  },
  seeds: {
    'navigation is not listened to': [{ from: 'contents.on("will-navigate", refuse);', to: '' }],
    'frames are not listened to': [{ from: 'contents.on("will-frame-navigate", refuse);', to: '' }],
    'redirects are not listened to': [{ from: 'contents.on("will-redirect", refuse);', to: '' }],
  },
});

export const webviewRuntimeCheck = runtimeCheck({
  item: 12,
  what: 'a webview that is being attached is refused, and the page knows no such element',
  async judge({ app, page }) {
    const [prevented] = await askedAbout(app, 'will-attach-webview', [{ url: '', isMainFrame: true }]);
    const kind = await page.evaluate(() => document.createElement('webview').constructor.name);
    return [
      ...(prevented === true ? [] : ['A webview may be attached.']),
      ...(['HTMLElement', 'HTMLUnknownElement'].includes(kind) ? [] : [`The page knows a ${kind}.`]),
    ];
  },
  seeds: {
    'webviews are attached': [
      { from: 'contents.on("will-attach-webview", (event) => event.preventDefault());', to: '' },
    ],
  },
});

/** Windows that Playwright sees, and what the stand-in was answered; on Electron the first says it all. */
const opened = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) => [
    ...BrowserWindow.getAllWindows()
      .slice(1)
      .map(() => 'There is a second window.'),
    ...(globalThis.electronStandin?.recorded ?? [])
      .filter(({ api, action }) => api === 'window.open' && action !== 'deny')
      .map(({ url }) => `A window was opened for ${String(url)}`),
  ]);

export const windowOpenRuntimeCheck = runtimeCheck({
  item: 14,
  what: 'no window opens, for a script or for a link, to the web or to the app itself',
  async judge({ app, page }) {
    const got = await page.evaluate(() =>
      [
        'https://elsewhere.example/',
        '/',
        'about:blank',
        '',
        'data:text/html,a',
        'javascript:1',
        'file:///etc/passwd',
      ]
        .map((address) => [address, open(address, 'another')] as const)
        .filter(([, window]) => window !== null)
        .map(([address]) => `A script got a window for “${address}”`),
    );
    await page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, { href: 'https://elsewhere.example/link', target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    return [...got, ...(await opened(app))];
  },
  seeds: { 'windows are allowed': [{ from: '({ action: "deny" })', to: '({ action: "allow" })' }] },
});

export const permissionRuntimeCheck = runtimeCheck({
  item: 5,
  what: 'the page has durable storage and may write to the clipboard, and is denied the rest',
  async judge({ page }) {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const given = await Promise.all(
        [...names, 'persistent-storage', 'clipboard-write'].map(async (name) => [
          name,
          (await navigator.permissions.query({ name: name as PermissionName })).state,
        ]),
      );
      const asked = await Promise.all([
        navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          () => 'denied',
        ),
        Notification.requestPermission(),
        navigator.storage.persist().then(String),
      ]);
      return [...given.map((pair) => pair.join(' ')), ...asked.map((answer, at) => `${at} ${answer}`)];
    });
    const wanted = [
      ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map(
        (name) => `${name} denied`,
      ),
      'persistent-storage granted',
      'clipboard-write granted',
      '0 denied',
      '1 denied',
      '2 true',
    ];
    return states.filter((state) => !wanted.includes(state)).map((state) => `The permission ${state}`);
  },
  seeds: {
    'everything is granted': [
      { from: 'answer(mayUse(permission, requestingUrl))', to: 'answer(true)' },
      { from: '(_contents, permission, origin) => mayUse(permission, origin)', to: '() => true' },
    ],
    'nothing is granted': [{ from: 'answer(mayUse(permission, requestingUrl))', to: 'answer(false)' }],
  },
});
