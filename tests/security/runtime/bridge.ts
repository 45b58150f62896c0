import type { Channel, DesktopApi } from '../../../electron/bridge/contract.ts';
import { requests } from '../../../electron/bridge/contract.ts';
import { runtimeCheck } from './runtime-check.ts';

const CHANNELS = Object.keys(requests) as Channel[];

export const surfaceCheck = runtimeCheck({
  item: 20,
  what: 'the page has the four members of the contract, frozen; they take no other name and pass no event on',
  async judge({ app, page }) {
    // Listening before anything is sent: the two go by different ways.
    const heard = await page.evaluateHandle(() => ({
      all: new Promise<unknown[][]>((resolve) => {
        const { desktop } = globalThis as unknown as { desktop: DesktopApi };
        const all: unknown[][] = [];
        const stop = desktop.on('import:ended', (...args: unknown[]) => {
          all.push(args.map((argument) => Object.keys(Object(argument)).sort().join()));
          stop();
          resolve(all);
        });
      }),
    }));
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('import:ended', {
        importId: 'a',
        cancelled: true,
        read: 0,
        failed: 0,
      }),
    );
    const offences = await page.evaluate(() => {
      const { desktop } = globalThis as unknown as { desktop: DesktopApi & Record<string, unknown> };
      const found: string[] = [];
      const members = Object.keys(desktop).sort().join();
      if (members !== 'importDropped,on,platform,request') found.push(`The api is ${members}`);
      if (!Object.isFrozen(desktop)) found.push('The api is not frozen.');
      if (typeof desktop.platform !== 'string') found.push('The platform is no word.');
      for (const name of ['import:paths', 'toString', '__proto__', 'constructor', 'app:quit', '']) {
        for (const call of ['request', 'on'] as const) {
          try {
            void Promise.resolve(
              (desktop[call] as (name: string, value: unknown) => unknown)(name, () => 1),
            ).catch(() => 1);
            found.push(`${call} takes “${name}”`);
          } catch {
            // Refused.
          }
        }
      }
      return found;
    });
    const [args] = await heard.evaluate(({ all }) => all);
    const alone = JSON.stringify(args) === JSON.stringify(['cancelled,failed,importId,read']);
    return [...offences, ...(alone ? [] : [`A listener hears ${JSON.stringify(args)}`])];
  },
  seeds: {
    'another function is exposed': [
      {
        from: 'platform: process.platform',
        to: 'send: (channel, value) => electron.ipcRenderer.send(channel, value),\n\tplatform: process.platform',
      },
    ],
    'any name is taken': [
      {
        from: 'if (!Object.hasOwn(REQUESTS, channel)) throw new TypeError("There is no such request.");',
        to: '',
      },
    ],
    'the event is passed on': [{ from: '=> listener(value);', to: '=> listener({ ..._event, value });' }],
  },
});

export const noNodeCheck = runtimeCheck({
  item: 2,
  what: 'the page sees nothing of Node or Electron',
  judge: ({ page }) =>
    page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
        'setImmediate',
      ]
        .filter((name) => typeof (globalThis as Record<string, unknown>)[name] !== 'undefined')
        .map((name) => `The page has ${name}`),
    ),
  seeds: {
    'the preload gives the page its require': [
      {
        from: 'electron.contextBridge.exposeInMainWorld("desktop", api);',
        to: 'electron.contextBridge.exposeInMainWorld("desktop", api);\nelectron.contextBridge.exposeInMainWorld("require", (id) => require(id));',
      },
    ],
  },
});

export const senderRuntimeCheck = runtimeCheck({
  item: 17,
  what: `the handlers that the app registered refuse 8 bad senders on each of ${CHANNELS.length} channels`,
  async judge({ app, page }) {
    const offences = await app.evaluate(async ({ BrowserWindow, ipcMain }, channels) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const top = { url: contents?.getURL() ?? '', parent: null };
      const sender = contents;
      const bad: Record<string, { sender: unknown; senderFrame: unknown }> = {
        'a frame within our window': { sender, senderFrame: { ...top, parent: top } },
        'another window': { sender: { id: -1 }, senderFrame: top },
        'a frame that has gone': { sender, senderFrame: null },
        'a page of the web': { sender, senderFrame: { ...top, url: 'https://evil.example/' } },
        'a host that begins like ours': {
          sender,
          senderFrame: { ...top, url: 'app://lectern.evil.example/' },
        },
        'a user name before our host': { sender, senderFrame: { ...top, url: 'app://evil@lectern/' } },
        'a blob of our own': { sender, senderFrame: { ...top, url: 'blob:app://lectern/9b1d' } },
        'a frame without an address': { sender, senderFrame: { ...top, url: '' } },
      };
      type Answer = { ok: boolean; error?: { code: string } };
      type Handle = (event: object, input: unknown) => Promise<Answer>;
      // Neither is documented: the stand-in’s own, and where Electron keeps them.
      const bus = ipcMain as unknown as {
        handlerOf?(channel: string): Handle;
        _invokeHandlers?: Map<string, Handle>;
      };
      const found: string[] = [];
      for (const channel of channels) {
        const handle = 'handlerOf' in bus ? bus.handlerOf?.(channel) : bus._invokeHandlers?.get(channel);
        if (!handle) return [`Nobody answers ${channel}.`];
        // An argument that no channel takes: where the sender is not refused, nothing is done all the same.
        for (const [who, event] of Object.entries(bad)) {
          const answer = await handle(event, { nonsense: true });
          if (answer.ok || answer.error?.code !== 'sender') found.push(`${channel} listens to ${who}`);
        }
      }
      return found;
    }, CHANNELS);
    const own = await page.evaluate(async () => {
      const { desktop } = globalThis as unknown as { desktop: DesktopApi };
      return ((await desktop.request('app:places', undefined)) as { ok: boolean }).ok;
    });
    return [...offences, ...(own ? [] : ['The page itself is not answered.'])];
  },
  seeds: {
    'any frame may ask': [{ from: 'isTopFrame: senderFrame?.parent === null', to: 'isTopFrame: true' }],
    'any window may ask': [{ from: 'isOurWindow: sender.id === page()?.id', to: 'isOurWindow: true' }],
    'any address may ask': [{ from: 'address: senderFrame?.url ?? null', to: 'address: "app://lectern/"' }],
  },
});
