import type { Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { dropFiles, launchApp, type Launched } from '../electron-standin/launch.ts';
import type * as tools from './page/index.ts';
import { articleText } from './prose.ts';

declare global {
  var lecternBench: typeof tools;
}

/** A folder that is gone when `use` has ended. */
export async function inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts the built app on a profile, with the benchmarks' tools in its page, and closes it after `use`. */
export async function withApp<Value>(
  profile: string,
  use: (launched: Launched) => Promise<Value>,
): Promise<Value> {
  const launched = await launchApp({ profile });
  try {
    await equip(launched.page);
    return await use(launched);
  } finally {
    await launched.app.close();
  }
}

let bundled: Promise<string> | undefined;

/**
 * Puts the tools into the page, with copies of the app's own modules that they use. Through the debugger, because the
 * page's policy rightly lets no other code in; nor does it allow a second policy of Lit's name, so that Lit's copy,
 * which renders nothing here, gets none.
 */
async function equip(page: Page): Promise<void> {
  bundled ??= bundle(path.join(import.meta.dirname, 'page/index.ts'));
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `trustedTypes.createPolicy = (_name, rules) => rules; ${await bundled}; delete trustedTypes.createPolicy; globalThis.lecternBench = LecternBench;`,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome156',
      lib: { entry, formats: ['iife'], name: 'LecternBench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The tools for the page were not built.');
  return chunk.code;
}

/** Writes so many small articles, each of another text, into a folder; answers their paths. */
export function writeArticles(folder: string, count: number, units: number, seed = 1): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, n) =>
    writeArticle(folder, `article-${String(n + 1).padStart(4, '0')}.txt`, units, seed + n),
  );
}

export function writeArticle(folder: string, name: string, units: number, seed: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, articleText(units, seed));
  return file;
}

/** Drops files or folders and waits until so many articles are in the library. */
export async function addToLibrary(page: Page, files: readonly string[], count: number): Promise<void> {
  await dropFiles(page, files);
  await page.evaluate((wanted) => lecternBench.imported.inLibrary(wanted), count);
  await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Close' }).click();
}
