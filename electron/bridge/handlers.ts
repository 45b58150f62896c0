import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Places } from '../shell/places.ts';
import { setAsideDatabase } from '../shell/set-aside.ts';
import type { TypingMark } from '../shell/typing-mark.ts';
import type { RunningImports } from '../shell/running-imports.ts';
import type { SpaceWatch } from '../vault/space.ts';
import type { Vault } from '../vault/vault.ts';
import type { Handlers } from './answer.ts';
import { msg } from '../words/words.ts';
import {
  done,
  failed,
  type Hash,
  type Input,
  type Language,
  type MenuKeys,
  type Output,
  type Result,
  type Theme,
} from './contract.ts';

/** What the reader's requests are carried out with. */
export interface Rooms {
  readonly places: Places;
  /** The folder of the sample articles. */
  readonly samples: string;
  readonly vault: Pick<Vault, 'append' | 'read' | 'objects'> & {
    state(): ReturnType<Vault['state']> | Promise<ReturnType<Vault['state']>>;
  };
  readonly space: SpaceWatch;
  readonly typing: Pick<TypingMark, 'set' | 'take'>;
  readonly imports: Pick<RunningImports, 'start' | 'acknowledge' | 'cancel'>;
  readonly page: {
    /** It listens: what waited for it may be sent. */
    ready(): void;
    flushed(): void;
    setTheme(theme: Theme): void;
    setLanguage(language: Language): void;
    setKeys(keys: MenuKeys): void;
  };
  readonly system: System;
}

/** What is asked of the operating system. */
export interface System {
  /** Paths the reader chose; none when the dialog was cancelled. */
  chooseFiles(): Promise<readonly string[]>;
  openLink(url: string): Promise<Result<null>>;
  showFolder(folder: string): Promise<Result<null>>;
  showFile(file: string): void;
  /** Shows the print dialog for the window's page. */
  print(how: Input<'print:paper'>): Promise<Result<Output<'print:paper'>>>;
  /** Asks where to, and saves the window's page there. */
  savePdf(how: Input<'print:pdf'>): Promise<Result<Output<'print:pdf'>>>;
}

/** What each request of the contract does. */
export function createHandlers(rooms: Rooms): Handlers {
  const { places, samples, vault, space, typing, imports, page, system } = rooms;
  const begin = (paths: readonly string[]) => done({ importId: imports.start(paths) });
  return {
    'app:ready': () => (page.ready(), done(null)),
    'app:flushed': () => (page.flushed(), done(null)),
    'app:typing': ({ unsaved }) => (typing.set(unsaved), done(null)),
    'app:set-aside-database': () => setAsideDatabase(places.session, new Date()),
    'app:theme': ({ theme }) => (page.setTheme(theme), done(null)),
    'app:language': ({ language }) => (page.setLanguage(language), done(null)),
    'app:keys': ({ keys }) => (page.setKeys(keys), done(null)),
    'app:places': () => done({ profile: places.profile, vault: places.vault }),
    'app:show-data': () => system.showFolder(places.profile),
    'app:open-link': ({ url }) => system.openLink(url),
    'import:choose': async () => {
      const paths = await system.chooseFiles();
      return paths.length === 0 ? done(null) : begin(paths);
    },
    'import:samples': async () => begin(await sampleFiles(samples)),
    'import:paths': ({ paths }) => begin(paths),
    'import:acknowledge': ({ importId, batch }) => (imports.acknowledge(importId, batch), done(null)),
    'import:cancel': ({ importId }) => (imports.cancel(importId), done(null)),
    'import:show-file': async ({ originId }) => {
      const file = await originFile(vault.objects, originId);
      return file.ok ? (system.showFile(file.value), done(null)) : file;
    },
    'print:paper': system.print,
    'print:pdf': system.savePdf,
    'vault:state': async () => {
      const state = await vault.state();
      const repairs = typing.take() ? [...state.repairs, unsaved()] : state.repairs;
      return done({ ...state, repairs, space: await space.check() });
    },
    'vault:append': async ({ ops }) => {
      const appended = await vault.append(ops);
      if (!appended.ok && appended.error.code === 'disk-full') await space.check();
      return appended;
    },
    'vault:read': ({ after }) => vault.read(after),
  };
}

const unsaved = (): string =>
  msg('Lectern ended while a note was being typed. What came after its last “Saved” may be missing.');

/** The sample articles, by name. */
export async function sampleFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => path.join(folder, name));
}

/** The file an article came from. Its path is the vault's, never the page's, and the file must still be there. */
async function originFile(
  objects: Pick<Vault['objects'], 'get'>,
  origin: Hash,
): Promise<Result<string, 'unknown' | 'moved'>> {
  const bytes = await objects.get('origin', origin);
  if (!bytes) return failed('unknown', msg('The file was not shown: the vault does not know where it was.'));
  const file = Buffer.from(bytes).toString('utf8');
  const found = path.isAbsolute(file) ? await stat(file).catch(() => null) : null;
  if (!found?.isFile()) return failed('moved', msg('The file was moved or deleted. It was at {0}', file));
  return done(file);
}
