import { app, Menu, protocol } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Event, EventName, Language, MenuKeys } from './bridge/contract.ts';
import { emit, serve } from './bridge/gateway.ts';
import { createHandlers, type Rooms, sampleFiles } from './bridge/handlers.ts';
import { createImportHost } from './import/host.ts';
import { createArrivals } from './shell/arrivals.ts';
import { giveUp, giveUpWithoutProfile } from './shell/give-up.ts';
import { forkImportProcess } from './shell/import-process.ts';
import { speakAsBefore } from './shell/language.ts';
import { menuTemplate } from './shell/menu.ts';
import { watchOpenWith } from './shell/open-with.ts';
import { placesOf, samplesIn } from './shell/places.ts';
import { prepareProfile } from './shell/profile.ts';
import { keepImports } from './shell/running-imports.ts';
import { createSchemeHandler, PRIVILEGED_SCHEME } from './shell/scheme.ts';
import { guardPages, guardSession } from './shell/security.ts';
import { becomeOnlyInstance } from './shell/single-instance.ts';
import { createSystem } from './shell/system.ts';
import { openTypingMark } from './shell/typing-mark.ts';
import { openWindow, type AppWindow } from './shell/window.ts';
import { nodeFileSystem } from './vault/file-system.ts';
import { openObjects } from './vault/objects.ts';
import { createReserve } from './vault/reserve.ts';
import { watchSpace } from './vault/space.ts';
import { uuidv7 } from './vault/uuid.ts';
import { objectsFolder, openVault, type Vault } from './vault/vault.ts';
import { speak } from './words/words.ts';

/** How often the room on the disk is looked at, ms. */
const SPACE_MS = 5_000;

const dist = import.meta.dirname;
const samples = samplesIn(app.getAppPath());
const places = placesOf(app.commandLine.getSwitchValue('user-data-dir'), app.getPath('appData'));
const arrivals = createArrivals();
const reserve = createReserve(nodeFileSystem, places.vault);
let shown: AppWindow | null = null;
const page = () => shown?.window.webContents ?? null;
const tell = <E extends EventName>(event: E, value: Event<E>) => emit(page(), event, value);

protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);
guardPages();
speakAsBefore(places.window);
// Chromium asks the speech service of Linux for its voices only when it is told to.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
const profile = prepareProfile(places);
if (!profile.ok) giveUpWithoutProfile(profile.error.message);
else {
  app.setPath('userData', places.profile);
  app.setPath('sessionData', places.session);
  if (becomeOnlyInstance({ take: arrivals.take, focus: () => shown?.focus() })) {
    watchOpenWith(arrivals.take);
    app.on('window-all-closed', () => app.quit());
    // The journal is read while Chromium starts and the page loads. Whoever needs the vault waits for it.
    const vault = readVault();
    app
      .whenReady()
      .then(() => open(vault))
      .catch(giveUp);
  } else app.quit();
}

/** Resolves when the vault is open; where it does not open the app ends in words, and nobody hears more. */
function readVault(): Promise<Vault> {
  const opening = openVault({
    folder: places.vault,
    fs: nodeFileSystem,
    now: Date.now,
    newId: () => uuidv7(Date.now()),
    makeRoom: reserve.free,
  });
  const fail = (reason: unknown): void => void app.whenReady().then(() => giveUp(reason));
  return new Promise((resolve) => {
    opening.then((vault) => (vault.ok ? resolve(vault.value) : fail(vault.error.message)), fail);
  });
}

/** The page's address, imports, the bridge, the menu, and the window on them. */
function open(opening: Promise<Vault>): void {
  speakAsBefore(places.window);
  guardSession();
  const objects = openObjects(nodeFileSystem, objectsFolder(places.vault));
  protocol.handle(
    PRIVILEGED_SCHEME.scheme,
    createSchemeHandler({ root: path.join(dist, 'renderer'), objects }),
  );
  const vault: Rooms['vault'] = {
    objects,
    state: async () => (await opening).state(),
    append: async (ops) => (await opening).append(ops),
    read: async (after) => (await opening).read(after),
  };
  const host = createImportHost({
    fork: () => forkImportProcess(path.join(dist, 'import-process.js'), places.vault),
    newId: randomUUID,
    send(event, value) {
      imports.heard(event, value);
      tell(event, value);
    },
  });
  const imports = keepImports(host);
  const system = createSystem(() => shown?.window ?? null);
  let keys: MenuKeys | null = null;
  const setMenu = (): void => {
    const menu = menuTemplate(process.platform === 'darwin', keys, {
      command: (command) => tell('app:command', { command }),
      inField: (what) => page()?.[what](),
      openSamples: () => void opening.then(() => sampleFiles(samples)).then(imports.start),
      showData: () => void system.showFolder(places.profile),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  };
  setMenu();
  const space = watchSpace(
    () => nodeFileSystem.freeBytes(places.vault),
    (now) => tell('vault:space', now),
  );
  const lookAtSpace = async (): Promise<void> => reserve.keep((await space.check()).freeBytes);
  void opening.then(lookAtSpace);
  const looking = setInterval(() => void lookAtSpace(), SPACE_MS);
  const typing = openTypingMark(places.typing);
  const window = openWindow({
    preload: path.join(dist, 'preload.cjs'),
    memoryFile: places.window,
    announceClosing: () => tell('app:closing', {}),
  });
  shown = window;
  window.window.once('closed', () => (shown = null));
  const ready = (): void => {
    imports.restart();
    arrivals.deliverTo(imports.start);
  };
  const setLanguage = (language: Language): void => {
    speak(language);
    setMenu();
    window.setLanguage(language);
  };
  const setKeys = (told: MenuKeys): void => {
    keys = told;
    setMenu();
  };
  const rooms = {
    places,
    samples,
    vault,
    space,
    typing,
    imports,
    system,
    page: { ...window, ready, setLanguage, setKeys },
  };
  serve(createHandlers(rooms), page);
  app.once('will-quit', (event) => {
    event.preventDefault();
    host.stop();
    clearInterval(looking);
    typing.close();
    void opening.then((opened) => opened.close()).finally(() => app.exit(0));
  });
}
