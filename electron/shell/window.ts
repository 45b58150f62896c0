import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { type Language, ORIGIN, type Theme } from '../bridge/contract.ts';
import { msg } from '../words/words.ts';
import { mayLoadAgain } from './crashes.ts';
import { tellGivingUp, tellReloaded } from './dialogs.ts';
import { colourWindow, coloursNow, followTheme, overlayOf } from './theme.ts';
import { LEAST_SIZE, placeWindow, recall, remember } from './window-memory.ts';

/** How long a closing window waits for the page to say that everything is saved, ms. */
const FLUSH_MS = 2_000;

export interface AppWindow {
  readonly window: BrowserWindow;
  /** Brings the window before the reader, who may have minimised it. */
  focus(): void;
  setTheme(theme: Theme): void;
  /** Keeps the page's language for the next start. */
  setLanguage(language: Language): void;
  /** The page said that it has saved what was being typed. */
  flushed(): void;
}

interface Options {
  readonly preload: string;
  /** The file that keeps where it stood and how it looked. */
  readonly memoryFile: string;
  /** Tells the page that the window is about to close. */
  announceClosing(): void;
}

/** Opens the one window on the app's page, where it stood and in the colours it had. */
export function openWindow({ preload, memoryFile, announceClosing }: Options): AppWindow {
  let memory = recall(memoryFile);
  followTheme(memory.theme);
  const colours = coloursNow(memory.theme);
  const window = new BrowserWindow({
    ...placeWindow(memory.bounds, displays()),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    title: 'Lectern',
    backgroundColor: colours.ground,
    titleBarStyle: 'hidden',
    titleBarOverlay: overlayOf(colours),
    trafficLightPosition: { x: 16, y: 17 },
    // All of these are Electron's defaults; stated, so that a change of a default changes nothing here.
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (memory.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());

  const recolour = (): void => {
    if (!window.isDestroyed()) colourWindow(window, coloursNow(memory.theme));
  };
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.off('updated', recolour));

  const flushed = closeWhenFlushed(window, () => {
    memory = { ...memory, bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    remember(memoryFile, memory);
    announceClosing();
  });
  loadAgainAfterCrash(window);
  void window.loadURL(`${ORIGIN}/`);

  return {
    window,
    flushed,
    focus() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    setLanguage(language) {
      memory = { ...memory, language };
      remember(memoryFile, memory);
    },
    setTheme(theme) {
      memory = { ...memory, theme };
      remember(memoryFile, memory);
      followTheme(theme);
      recolour();
    },
  };
}

/** Work areas, the main display's first. */
function displays(): Electron.Rectangle[] {
  return [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
}

/** Holds a closing window until the page has saved what is being typed; a page that says nothing gets 2 s. */
function closeWhenFlushed(window: BrowserWindow, closing: () => void): () => void {
  let state: 'open' | 'closing' | 'flushed' = 'open';

  function close(): void {
    if (state !== 'closing' || window.isDestroyed()) return;
    state = 'flushed';
    window.close();
  }

  window.on('close', (event) => {
    if (state === 'flushed' || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    closing();
    setTimeout(close, FLUSH_MS);
  });
  return close;
}

/** A page that crashed is loaded again and the reader told; one that keeps crashing ends the app. */
function loadAgainAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    process.stderr.write(`lectern: the page stopped (${reason}).\n`);
    crashes.push(performance.now());
    if (mayLoadAgain(crashes)) {
      window.webContents.reload();
      tellReloaded(window).catch((error: unknown) => process.stderr.write(`lectern: ${String(error)}\n`));
    } else {
      tellGivingUp(
        msg('Lectern stopped'),
        msg(
          'The window keeps failing. Everything that said “Saved” is in the vault. Start Lectern again; if that does not help, restart the computer.',
        ),
      );
      app.exit(1);
    }
  });
}
