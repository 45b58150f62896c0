import { BrowserWindow, nativeTheme } from 'electron';
import path from 'node:path';
import { ORIGIN, type Theme } from '../bridge/contract.ts';
import { windowColours } from './window-colours.ts';

/** How long a closing window waits for the page to say that everything is saved, ms. */
const FLUSH_MS = 2_000;

export interface Shell {
  readonly window: BrowserWindow;
  /** The page said that it has saved what it could. */
  flushed(): void;
}

/** Opens the one window. It closes only after the page had its chance to save what was being typed. */
export function openWindow(dist: string, theme: Theme, announceClosing: () => void): Shell {
  const colours = windowColours(theme, nativeTheme.shouldUseDarkColors);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 400,
    minHeight: 300,
    show: false,
    title: 'Lectern',
    backgroundColor: colours.ground,
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: colours.ground, symbolColor: colours.ink, height: 47 },
    webPreferences: {
      preload: path.join(dist, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, details) => {
    process.stderr.write(`lectern: the page stopped (${details.reason}); it is loaded again.\n`);
    if (!window.isDestroyed()) window.webContents.reload();
  });
  let mayClose = false;
  function close(): void {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  }
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    announceClosing();
    setTimeout(close, FLUSH_MS).unref();
  });
  void window.loadURL(`${ORIGIN}/`);
  return { window, flushed: close };
}
