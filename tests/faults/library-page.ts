/**
 * Libraries to be damaged: the real data side of the page in Chromium over real vaults in Node. Each library is an
 * origin of its own, and so has a folder of its own in Chromium's profile: one start of Chromium opens many.
 */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import type { Op, Result, VersionSummary } from '../../electron/bridge/contract.ts';
import { done } from '../../electron/bridge/contract.ts';
import { setAsideDatabase } from '../../electron/shell/set-aside.ts';
import { nodeFileSystem } from '../../electron/vault/file-system.ts';
import { uuidv7 } from '../../electron/vault/uuid.ts';
import { openVault, type Vault } from '../../electron/vault/vault.ts';
import { chromiumArguments, findChromium } from '../electron-standin/chromium.ts';
import { letters } from './letters.ts';
import type { RowTexts } from './page/library.ts';
import { allOps, valueOf } from './vaults.ts';

const root = path.join(import.meta.dirname, '../..');
const built = path.join(root, '.cache/faults/page');
const ROOM = { state: 'ok', freeBytes: 10 * 1024 ** 3 } as const;

let building: Promise<void> | undefined;
const buildPage = (): Promise<void> =>
  (building ??= (async () => {
    await build({
      configFile: false,
      root: path.join(import.meta.dirname, 'page'),
      base: './',
      logLevel: 'warn',
      build: { outDir: built, emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } },
    });
  })());

export interface Library {
  readonly name: string;
  /** Chromium's folders of this library: `.leveldb`, and `.blob` once something long was written. */
  readonly folder: string;
  readonly blobs: string;
  readonly vaultFolder: string;
}

export interface Running {
  /** Opens the page of a library, over its vault. */
  open(library: Library): Promise<Page>;
  vault(library: Library): Vault;
  close(): Promise<void>;
}

export const libraryNamed = (profile: string, name: string): Library => ({
  name,
  folder: path.join(profile, `session/Default/IndexedDB/http_${name}.localhost_0.indexeddb.leveldb`),
  blobs: path.join(profile, `session/Default/IndexedDB/http_${name}.localhost_0.indexeddb.blob`),
  vaultFolder: path.join(profile, 'vaults', name),
});

/** Starts Chromium on a profile; vaults are opened as their pages are. */
export async function startChromium(profile: string): Promise<Running> {
  await buildPage();
  const session = path.join(profile, 'session');
  const context: BrowserContext = await chromium.launchPersistentContext(session, {
    executablePath: (await findChromium()).path,
    args: chromiumArguments,
    headless: true,
  });
  const vaults = new Map<string, Vault>();
  const nameOf = (url: string): string => new URL(url).hostname.replace('.localhost', '');
  const vaultOf = (name: string): Vault => {
    const vault = vaults.get(name);
    if (!vault) throw new Error(`the vault of ${name} is not open`);
    return vault;
  };

  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(built, pathname === '/' ? 'index.html' : pathname);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await context.exposeBinding('ask', async ({ frame }, channel: string, input: string) => {
    const name = nameOf(frame.url());
    return JSON.stringify(await answer(vaultOf(name), session, name, channel, input));
  });
  await context.exposeBinding('version', async ({ frame }, hash: string) => {
    const bytes = await vaultOf(nameOf(frame.url())).objects.get('version', hash);
    return bytes && new TextDecoder().decode(bytes);
  });

  return {
    async open(library) {
      mkdirSync(library.vaultFolder, { recursive: true });
      const { vaultFolder: folder } = library;
      const newId = () => uuidv7(Date.now());
      if (!vaults.has(library.name)) {
        const vault = await openVault({ folder, fs: nodeFileSystem, now: Date.now, newId });
        vaults.set(library.name, valueOf(vault));
      }
      const page = await context.newPage();
      await page.goto(`http://${library.name}.localhost/`);
      await page.waitForFunction(() => 'library' in globalThis);
      return page;
    },
    vault: ({ name }) => vaultOf(name),
    async close() {
      await context.close();
      for (const vault of vaults.values()) await vault.close();
    },
  };
}

/** The few requests the data side makes, answered as the main process answers them. */
async function answer(
  vault: Vault,
  session: string,
  name: string,
  channel: string,
  input: string,
): Promise<Result<unknown>> {
  switch (channel) {
    case 'vault:state':
      return done({ ...vault.state(), space: ROOM });
    case 'vault:append':
      return vault.append((JSON.parse(input) as { ops: Op[] }).ops);
    case 'vault:read':
      return vault.read((JSON.parse(input) as { after: number }).after);
    case 'app:set-aside-database':
      return setAsideDatabase(session, new Date(), `http_${name}.localhost_0.`);
    default:
      return done(null);
  }
}

const digits = (of: string): string => createHash('sha256').update(of).digest('hex');

const bodies = new Map<number, readonly { paragraphs: number; units: number; bytes: Uint8Array }[]>();

/** The bodies of three articles: one short, one with long blocks, one of about so many bytes in the database. */
function bodiesOf(bytes: number) {
  const known = bodies.get(bytes);
  if (known) return known;
  const texts = [
    ['Twelve of 15 members voted for the bridge.'],
    Array.from({ length: 64 }, (_, n) => `${n} ${letters(n, 1_200)}`),
    // Chunks of 64 blocks that are just short enough to lie in the database itself.
    Array.from({ length: Math.ceil(bytes / 800) }, (_, n) => `${n} ${letters(n, 400)}`),
  ];
  const made = texts.map((paragraphs) => {
    const blocks = paragraphs.map((text) => ({ kind: 'paragraph', level: 0, path: [], text, styles: [] }));
    const body = JSON.stringify({ importer: '1', decoding: 'utf-8', blocks });
    return {
      paragraphs: paragraphs.length,
      units: paragraphs.join('\n').length,
      bytes: new TextEncoder().encode(body),
    };
  });
  bodies.set(bytes, made);
  return made;
}

/** Puts articles into a vault, as the import process does. */
export async function importInto(vault: Vault, bytes: number): Promise<VersionSummary[]> {
  const summaries: VersionSummary[] = [];
  for (const [n, body] of bodiesOf(bytes).entries()) {
    const versionId = await vault.objects.put('version', body.bytes);
    summaries.push({
      versionId,
      sourceId: digits(`source ${n}`),
      originId: digits(`origin ${n}`),
      fileName: `${n}.txt`,
      format: 'text',
      bytes: body.bytes.length,
      encoding: 'utf-8',
      confidence: 1,
      replaced: 0,
      lineEnds: 'LF',
      language: null,
      direction: 'ltr',
      title: `Article ${n}`,
      byline: null,
      outlet: null,
      published: null,
      units: body.units,
      words: 8,
      blocks: body.paragraphs,
      remarks: [],
    });
  }
  await vault.objects.sync();
  return summaries;
}

/** The rows that a vault's journal comes to, replayed here. */
export async function replay(vault: Vault): Promise<RowTexts> {
  const last = new Map<string, Op>();
  for (const op of await allOps(vault)) {
    const key = `${op.entity} ${op.id}`;
    if ((last.get(key)?.rev ?? 0) <= op.rev) last.set(key, op);
  }
  return Object.fromEntries(
    [...last].flatMap(([key, { value }]) => (value === null ? [] : [[key, JSON.stringify(value)]])),
  );
}

/** The hashes of a vault's texts, as they have to be shown. */
export async function textsOf(vault: Vault, versions: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const hash of versions) {
    const bytes = await vault.objects.get('version', hash);
    const body = JSON.parse(new TextDecoder().decode(bytes ?? undefined)) as { blocks: unknown[] };
    texts[hash] = digits(JSON.stringify(body.blocks));
  }
  return texts;
}

/** Every file below a folder with its bytes' hash: to see whether one byte of it was changed. */
export function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}
