// The least that can be started: one window on a page with one word.
import { app, BrowserWindow } from 'electron';
import path from 'node:path';

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
app.enableSandbox();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.loadFile(path.join(import.meta.dirname, 'index.html')).catch(() => undefined);
});
