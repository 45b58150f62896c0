import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchFolder } from '../../electron-standin/launch.ts';
import { replaceOnce } from '../house/edit.ts';

/** The built app as it runs, and what it takes to look at it. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

/** A change of what was built; `from` stands exactly once in all of it. */
export interface BuiltEdit {
  readonly from: string;
  readonly to: string;
}

const root = path.resolve(import.meta.dirname, '../../..');

/** Starts the built app, or a copy of it with a violation seeded, on an empty profile. */
export async function startBuilt(edits: readonly BuiltEdit[]): Promise<Running> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'lectern-security-'));
  const folder = edits.length === 0 ? '.' : copyWith(edits, path.join(scratch, 'app'));
  const app = await launchFolder(folder, {
    profile: path.join(scratch, 'profile'),
  });
  const page = await app.firstWindow();
  await page.locator('lectern-app').waitFor();
  // Where tsx runs this, the functions sent to the page call a helper of its making.
  const helper = 'globalThis.__name ??= (made) => made;';
  await page.addInitScript(helper);
  await page.evaluate(helper);
  await app.evaluate(helper);
  return {
    app,
    page,
    async close() {
      await app.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function copyWith(edits: readonly BuiltEdit[], folder: string): string {
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  for (const { from, to } of edits) {
    const file = codeOf(folder).find((name) => readFileSync(name, 'utf8').includes(from));
    if (file === undefined) throw new Error(`“${from}” stands nowhere in what was built.`);
    writeFileSync(file, replaceOnce(readFileSync(file, 'utf8'), from, to, file));
  }
  return folder;
}

/** Where the guards are: older chunks may lie in the same folder. */
const codeOf = (folder: string): string[] =>
  ['main.js', 'preload.cjs'].map((name) => path.join(folder, 'dist', name));
