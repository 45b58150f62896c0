import { app, BrowserWindow, dialog, nativeTheme, protocol, utilityProcess } from 'electron';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCHEME, THEMES, type Theme } from './bridge/contract.ts';
import { emit, serve } from './bridge/gateway.ts';
import { createHandlers } from './bridge/handlers.ts';
import { createImportHost, type ImportProcess } from './import/host.ts';
import { filesOfArguments } from './shell/arguments.ts';
import { setMenu } from './shell/menu.ts';
import { placesIn, PROFILE_NAME } from './shell/places.ts';
import { createSchemeHandler } from './shell/scheme.ts';
import { guardContents, guardSession } from './shell/security.ts';
import { openWindow, type Shell } from './shell/window.ts';
import { nodeFileSystem } from './vault/file-system.ts';
import { openVault } from './vault/vault.ts';

const dist = import.meta.dirname;
const named = app.commandLine.getSwitchValue('user-data-dir');
const places = placesIn(named ? path.resolve(named) : path.join(app.getPath('appData'), PROFILE_NAME));
app.setPath('userData', places.profile);
app.setPath('sessionData', places.session);
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
guardContents();

let shellOfWindow: Shell | null = null;
const contents = () => shellOfWindow?.window.webContents ?? null;
/** Files that came before the page could be told of them; null once it listens. */
let waiting: string[] | null = [];
let take: (files: string[]) => void = (files) => waiting?.push(...files);

// In development the app's own folder stands between the executable and the files.
const skipped = app.isPackaged ? 1 : 2;
app.on('open-file', (event, file) => {
  event.preventDefault();
  take([file]);
});

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, cwd) => {
    take(filesOfArguments(argv, cwd, skipped));
    const window = shellOfWindow?.window;
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  take(filesOfArguments(process.argv, process.cwd(), skipped));
  void app.whenReady().then(start);
} else app.quit();

async function start(): Promise<void> {
  const opened = await openVault({
    fs: nodeFileSystem,
    folder: places.vault,
    newId: randomUUID,
    now: Date.now,
  });
  if (!opened.ok) {
    dialog.showErrorBox('Lectern cannot start', opened.error.message);
    app.exit(1);
    return;
  }
  const vault = opened.value;
  guardSession();
  protocol.handle(
    SCHEME,
    createSchemeHandler({
      root: path.join(dist, 'renderer'),
      version: (hash) => vault.objects.get('version', hash),
    }),
  );
  const imports = createImportHost({
    fork: () =>
      utilityProcess.fork(path.join(dist, 'import-process.js'), [places.vault], {
        serviceName: 'Lectern import',
      }) as unknown as ImportProcess,
    newId: randomUUID,
    send: (event, value) => emit(contents(), event, value),
  });
  serve(
    createHandlers({
      places,
      samples: path.join(app.getAppPath(), 'assets', 'samples'),
      vault,
      imports,
      window: () => shellOfWindow?.window ?? BrowserWindow.getAllWindows()[0] ?? null,
      ready() {
        take = (files) => {
          if (files.length > 0) imports.start(files);
        };
        take(waiting ?? []);
        waiting = null;
      },
      flushed: () => shellOfWindow?.flushed(),
    }),
    contents,
  );
  setMenu((command) => emit(contents(), 'app:command', { command }));
  const theme = rememberedTheme();
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
  shellOfWindow = openWindow(dist, theme, () => emit(contents(), 'app:closing', {}));
  app.on('will-quit', () => imports.stop());
}

function rememberedTheme(): Theme {
  try {
    const kept = readFileSync(path.join(places.profile, 'theme'), 'utf8');
    return THEMES.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system'; // A first start has nothing to remember.
  }
}
