// The least that can be started: one window on a page of one word, from a scheme of its own as Lectern's is.
import { app, BrowserWindow, protocol } from 'electron';

const PAGE = '<!doctype html><html lang="en"><title>Empty</title><p>Empty</p></html>';

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  protocol.handle('app', () => new Response(PAGE, { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.loadURL('app://empty/').catch(() => undefined);
});
