// An app as small as one can be that uses what Lectern uses of Electron. Specs add listeners through `evaluate`.
import { app, BrowserWindow, ipcMain, Menu, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = import.meta.dirname;
/** What happened, for specs to read. */
globalThis.happened = [];

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

const profile = app.commandLine.getSwitchValue('user-data-dir');
app.setPath('userData', profile);
app.setPath('sessionData', path.join(profile, 'session'));
app.enableSandbox();
const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
if (process.env.FIXTURE_SCHEME !== 'unregistered') {
  if (process.env.FIXTURE_SCHEME === 'insecure') privileges.secure = false;
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

if (app.requestSingleInstanceLock({ greeting: new Date(5) })) {
  app.on('second-instance', (_event, argv, cwd, data) => globalThis.happened.push({ argv, cwd, data }));
  app.on('open-file', (_event, file) => globalThis.happened.push({ file }));
  app.on('window-all-closed', () => app.quit());
  for (const name of ['before-quit', 'will-quit']) app.on(name, () => globalThis.happened.push(name));
  await start();
} else app.quit();

async function start() {
  answerCalls();
  app.whenReady().then(() => {
    protocol.handle('app', serve);
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'File',
          submenu: [
            item('open', 'CmdOrCtrl+O'),
            item('larger', 'CmdOrCtrl+Plus'),
            item('notes', 'CmdOrCtrl+Shift+B'),
          ],
        },
      ]),
    );
    const window = new BrowserWindow({
      width: 1000,
      height: 700,
      webPreferences: { preload: path.join(folder, 'preload.cjs'), sandbox: true, contextIsolation: true },
    });
    window.loadURL('app://fixture/').catch(() => undefined);
  });
}

const item = (id, accelerator) => ({
  id,
  label: id,
  accelerator,
  click: () => globalThis.happened.push(`menu ${id}`),
});

function answerCalls() {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle(
    'describe',
    (_event, value) => `${Object.prototype.toString.call(value)} ${value?.constructor?.name}`,
  );
  ipcMain.handle('fail', () => {
    throw new TypeError('no such thing');
  });
  ipcMain.handle('sender', (event) => [event.senderFrame.url, event.senderFrame.parent, event.sender.id]);
  ipcMain.handle('function', () => () => undefined);
  ipcMain.on('double', (event, number) => {
    event.returnValue = number * 2;
  });
  ipcMain.on('note', (_event, ...args) => globalThis.happened.push(args));
}

async function serve(request) {
  const { host, pathname, search } = new URL(request.url);
  if (pathname === '/request') {
    const headers = Object.fromEntries(request.headers);
    return Response.json({ url: request.url, method: request.method, headers, body: await request.text() });
  }
  if (pathname === '/redirect') return Response.redirect(decodeURIComponent(search.slice(1)), 302);
  if (pathname === '/missing' || host !== 'fixture') return new Response('nothing', { status: 404 });
  if (pathname === '/stream') return new Response(numbers(), { headers: { 'content-type': 'text/plain' } });
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  return new Response(await readFile(path.join(folder, name)), {
    headers: { 'content-type': TYPES[path.extname(name)], 'content-security-policy': POLICY },
  });
}

/** Never ends by itself: what arrives has come before the end. */
function numbers() {
  let number = 0;
  return new ReadableStream({
    pull(controller) {
      number += 1;
      controller.enqueue(new TextEncoder().encode(`${number}\n`));
    },
  });
}
