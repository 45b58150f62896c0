import { dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportHost } from '../import/host.ts';
import { checkLink } from '../shell/external-links.ts';
import type { Places } from '../shell/places.ts';
import { windowColours } from '../shell/window-colours.ts';
import type { Vault } from '../vault/vault.ts';
import { done, failed, type Result, type Theme } from './contract.ts';
import type { Handlers } from './gateway.ts';

interface Rooms {
  readonly places: Places;
  readonly samples: string;
  readonly vault: Vault;
  readonly imports: ImportHost;
  window(): BrowserWindow | null;
  /** The page listens: what waited for it may be sent. */
  ready(): void;
  flushed(): void;
}

/** What each request does. */
export function createHandlers({ places, samples, vault, imports, window, ready, flushed }: Rooms): Handlers {
  return {
    'app:ready': () => (ready(), done(null)),
    'app:flushed': () => (flushed(), done(null)),
    'app:theme': ({ theme }) => setTheme(theme, places, window()),
    'app:places': () => done({ profile: places.profile, vault: places.vault }),
    'app:show-data': async () => {
      const problem = await shell.openPath(places.profile);
      return problem === '' ? done(null) : failed('open', `The folder was not opened: ${problem}`);
    },
    'app:open-link': ({ url }) => openLink(url, window()),
    'import:choose': async () => {
      const paths = await chooseFiles(window());
      return done(paths.length === 0 ? null : { importId: imports.start(paths) });
    },
    'import:samples': async () => {
      const names = (await readdir(samples)).filter((name) => name.endsWith('.txt'));
      return done({ importId: imports.start(names.map((name) => path.join(samples, name))) });
    },
    'import:paths': ({ paths }) => done({ importId: imports.start(paths) }),
    'import:acknowledge': ({ importId, batch }) => (imports.acknowledge(importId, batch), done(null)),
    'import:cancel': ({ importId }) => (imports.cancel(importId), done(null)),
    'import:show-file': ({ originId }) => showFile(originId, vault),
    'vault:state': () => done(vault.state()),
    'vault:append': ({ ops }) => vault.append(ops),
    'vault:read': ({ after }) => vault.read(after),
  };
}

/** The native theme follows the reader's choice, and is kept for the next start's first paint. */
async function setTheme(theme: Theme, places: Places, window: BrowserWindow | null): Promise<Result<null>> {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
  const { ground, ink } = windowColours(theme, nativeTheme.shouldUseDarkColors);
  window?.setBackgroundColor(ground);
  if (process.platform !== 'darwin')
    window?.setTitleBarOverlay({ color: ground, symbolColor: ink, height: 47 });
  await writeFile(path.join(places.profile, 'theme'), theme).catch(() => undefined);
  return done(null);
}

async function openLink(link: string, window: BrowserWindow | null): Promise<Result<null>> {
  const checked = checkLink(link);
  if (!checked.ok) return checked;
  const question = {
    type: 'question' as const,
    message: `Open ${checked.value.host} in your browser?`,
    detail: checked.value.url,
    buttons: ['Open in browser', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  };
  const { response } = window
    ? await dialog.showMessageBox(window, question)
    : await dialog.showMessageBox(question);
  if (response === 0) await shell.openExternal(checked.value.url);
  return done(null);
}

async function chooseFiles(window: BrowserWindow | null): Promise<string[]> {
  const options = {
    title: 'Open files',
    properties: ['openFile' as const, 'multiSelections' as const],
    filters: [{ name: 'Text', extensions: ['txt', 'text'] }],
  };
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return chosen.canceled ? [] : chosen.filePaths;
}

/** The path comes out of the vault, never from the page, and must still be an ordinary file. */
async function showFile(originId: string, vault: Vault): Promise<Result<null>> {
  const bytes = await vault.objects.get('origin', originId);
  if (!bytes) return failed('unknown', 'Where this article came from is not known.');
  const file = Buffer.from(bytes).toString('utf8');
  const found = await stat(file).catch(() => null);
  if (!path.isAbsolute(file) || !found?.isFile()) {
    return failed('moved', `The file was moved or deleted. It was at ${file}`);
  }
  shell.showItemInFolder(file);
  return done(null);
}
