import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { hasElectron } from './launch.ts';

test.skip(hasElectron(), 'Electron has what the stand-in refuses');

// What is asked of the main process, and what the refusal names.
const refused: [asked: string, named: string][] = [
  [
    'new BrowserWindow({ webPreferences: { nodeIntegration: true } })',
    'the web preference nodeIntegration: true',
  ],
  ['new BrowserWindow({ webPreferences: { contextIsolation: false } })', 'contextIsolation: false'],
  ['new BrowserWindow({ webPreferences: { sandbox: false } })', 'sandbox: false'],
  ['new BrowserWindow({ webPreferences: { webSecurity: false } })', 'webSecurity: false'],
  ['new BrowserWindow({ webPreferences: { webviewTag: true } })', 'webviewTag: true'],
  [
    'new BrowserWindow({ webPreferences: { allowRunningInsecureContent: true } })',
    'allowRunningInsecureContent',
  ],
  ['new BrowserWindow({ webPreferences: { partition: "persist:other" } })', 'partition'],
  ['new BrowserWindow({ webPreferences: { preload: "preload.cjs" } })', 'a preload without an absolute path'],
  ['new BrowserWindow({ parent: BrowserWindow.getAllWindows()[0] })', "the window option 'parent'"],
  ['BrowserWindow.getAllWindows()[0].loadFile("index.html")', 'BrowserWindow.loadFile'],
  ['BrowserWindow.getAllWindows()[0].loadURL("https://example.org/")', 'loading https://example.org/'],
  ['BrowserWindow.getAllWindows()[0].webContents.print({})', 'WebContents.print'],
  [
    'BrowserWindow.getAllWindows()[0].webContents.printToPDF({ scale: 2 })',
    'the option scale of WebContents.printToPDF',
  ],
  [
    'BrowserWindow.getAllWindows()[0].webContents.printToPDF({ pageSize: "A5" })',
    'the page size A5 of WebContents.printToPDF',
  ],
  [
    'BrowserWindow.getAllWindows()[0].webContents.on("will-prevent-unload", () => {})',
    "'will-prevent-unload'",
  ],
  ['new electron.Tray("icon.png")', 'electron.Tray'],
  ['electron.autoUpdater.checkForUpdates()', 'electron.autoUpdater'],
  ['session.fromPartition("persist:other")', 'session.fromPartition'],
  ['session.defaultSession.webRequest.onHeadersReceived(() => {})', 'webRequest.onHeadersReceived'],
  ['session.defaultSession.on("will-download", () => {})', "the event 'will-download' of session"],
  ['protocol.handle("other", () => new Response())', "the scheme 'other'"],
  ['protocol.handle("https", () => new Response())', "the scheme 'https'"],
  ['net.fetch("https://example.org/")', 'net.fetch of https://example.org/'],
  ['app.relaunch()', 'app.relaunch'],
  ['app.on("login", () => {})', "the event 'login' of app"],
  ['app.setPath("userData", "/tmp/elsewhere")', "app.setPath('userData') after ready"],
  ['Menu.buildFromTemplate([{ role: "startSpeaking" }])', "the menu role 'startSpeaking'"],
  [
    'utilityProcess.fork("x.js", [], { allowLoadingUnsignedLibraries: true })',
    'allowLoadingUnsignedLibraries',
  ],
  ['dialog.showOpenDialog({ title: "Open files" })', 'has not said what the person answers'],
  ['shell.trashItem("/tmp/file")', 'shell.trashItem'],
];

for (const [asked, named] of refused) {
  test(`${asked} is refused by name`, async ({ app, page: _page }) => {
    const message = await app.evaluate(async (electron, code) => {
      const names = Object.keys(electron);
      try {
        // oxlint's rules on dynamic code are for the app; here the code under test is data.
        const run = new Function('electron', ...names, `return ${code}`) as (...args: unknown[]) => unknown;
        await run(electron, ...names.map((name) => electron[name as 'app']));
        return 'it was done';
      } catch (error) {
        return String(error);
      }
    }, asked);
    expect(message).toContain(named);
  });
}

test('what the app asks of the system is written down and not done', async ({ app, page: _page }) => {
  const recorded = await app.evaluate(async ({ shell }) => {
    const from = globalThis.electronStandin?.recorded.length ?? 0;
    await shell.openExternal('https://example.org/');
    shell.showItemInFolder('/tmp/file');
    return globalThis.electronStandin?.recorded.slice(from);
  });
  expect(recorded).toEqual([
    { api: 'shell.openExternal', url: 'https://example.org/' },
    { api: 'shell.showItemInFolder', path: '/tmp/file' },
  ]);
});
