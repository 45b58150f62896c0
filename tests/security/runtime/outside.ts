import type { ElectronApplication } from '@playwright/test';
import type { DesktopApi } from '../../../electron/bridge/contract.ts';
import type { Running } from './built-app.ts';
import { runtimeCheck } from './runtime-check.ts';

const LEFT_OUT = [
  'file:///etc/passwd',
  'smb://evil.example/share',
  'ms-msdt:/id',
  'search-ms:query=a',
  'javascript:alert(1)',
  'data:text/html,a',
  'app://lectern/',
  'vbscript:a',
  '\\\\evil.example\\share',
  'https://a@evil.example/',
  'mailto:a@b.example?attach=/etc/passwd',
  'https://evil.example/\0',
  '',
];
const LINK = 'https://b\u00fccher.example/a b';

/** What the person answers; each question that is asked is kept in the main process. */
async function answering(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog, shell }, wanted) => {
    const kept = globalThis as unknown as { asked: string[]; wentOut: string[] };
    kept.asked = [];
    kept.wentOut = [];
    dialog.showMessageBox = ((...args: unknown[]) => {
      const { message } = args[args.length - 1] as { message: string };
      kept.asked.push(message);
      return Promise.resolve({ response: wanted, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    // Nothing is to be opened by a test, on Electron neither.
    shell.openExternal = (url: string) => Promise.resolve(void kept.wentOut.push(url));
  }, response);
}

const kept = (app: ElectronApplication): Promise<{ asked: string[]; wentOut: string[] }> =>
  app.evaluate(() => {
    const { asked, wentOut } = globalThis as unknown as { asked: string[]; wentOut: string[] };
    return { asked, wentOut };
  });

const follow = ({ page }: Running, links: readonly string[]): Promise<unknown> =>
  page.evaluate(async (all) => {
    const { desktop } = globalThis as unknown as { desktop: DesktopApi };
    for (const url of all) await desktop.request('app:open-link', { url });
  }, links);

export const linkRuntimeCheck = runtimeCheck({
  item: 15,
  what: 'a link that the page asks for leaves once the reader has seen its host and agreed, others not at all',
  async judge(running) {
    const { app } = running;
    await answering(app, 0);
    await follow(running, LEFT_OUT);
    const refused = await kept(app);
    await answering(app, 1);
    await follow(running, [LINK]);
    const declined = await kept(app);
    await answering(app, 0);
    await follow(running, [LINK]);
    const agreed = await kept(app);
    return [
      ...refused.asked.map((question) => `The reader was asked “${question}”`),
      ...refused.wentOut.map((url) => `${url} was opened`),
      ...declined.wentOut.map((url) => `${url} was opened although the reader declined`),
      ...(agreed.asked.join() === 'Open xn--bcher-kva.example?'
        ? []
        : [`The question was “${agreed.asked.join()}”`]),
      ...(agreed.wentOut.join() === 'https://xn--bcher-kva.example/a%20b'
        ? []
        : ['A good link was not opened.']),
    ];
  },
  seeds: {
    'files are opened': [
      { from: '(["http:", "https:"])', to: '(["http:", "https:", "file:", "smb:"])' },
      { from: 'if (!HOST.test(url.host))', to: 'if (false)' },
    ],
    'the reader is not asked': [{ from: 'if (await confirmLink(window(), link.value))', to: '' }],
  },
});

export const fileRuntimeCheck = runtimeCheck({
  item: 18,
  what: 'the page gets nothing by file:, and nothing of app:// but what lies in its folder',
  async judge({ page }) {
    return page.evaluate(async () => {
      const found: string[] = [];
      const addresses = [
        '/../package.json',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%5c..%5cpackage.json',
        '/assets/..%2f..%2f..%2fpackage.json',
        '/version/..%2f..%2fmain.js',
        '//etc/passwd',
        '/%2fetc%2fpasswd',
        '/nul',
      ];
      for (const address of addresses) {
        const response = await fetch(address).catch(() => null);
        if (response?.ok === true) found.push(`${address} is answered`);
      }
      for (const address of ['file:///etc/passwd', 'file:/etc/passwd', 'file://localhost/etc/passwd']) {
        if ((await fetch(address).catch(() => null)) !== null) found.push(`${address} is answered`);
      }
      if (!(await fetch('/')).ok) found.push('The page is not served.');
      return found;
    });
  },
  seeds: {
    'codes in a path are decoded': [
      { from: 'pathname.slice(1).split("/")', to: 'decodeURIComponent(pathname).slice(1).split("/")' },
      { from: 'if (!names.every((name) => FILE_NAME.test(name))) return null;', to: '' },
    ],
  },
});
