import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(import.meta.dirname, '../..');
const sources = ['host', 'page', 'codec.ts', 'chromium.ts', 'missing-libraries.ts', 'vite.config.ts'];

/** The folder for `ELECTRON_OVERRIDE_DIST_PATH`; it holds the executable `electron`. */
export const standinFolder = path.join(root, '.cache/electron-standin');

let built: Promise<void> | undefined;

/** Builds the stand-in where it is missing or older than its sources; once per process. */
export function buildStandin(): Promise<void> {
  return (built ??= build());
}

async function build(): Promise<void> {
  const executable = path.join(standinFolder, 'electron');
  const newest = Math.max(...sources.flatMap((name) => changedAt(path.join(import.meta.dirname, name))));
  if (newest < Math.max(...changedAt(executable))) return;
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const config = path.join(import.meta.dirname, 'vite.config.ts');
  await promisify(execFile)(process.execPath, [vite, 'build', '-c', config], { cwd: root });
  chmodSync(executable, 0o755);
}

/** When a file, or each file of a folder, was last changed, in ms; 0 for a missing one. */
function changedAt(target: string): number[] {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return [0];
  if (!found.isDirectory()) return [found.mtimeMs];
  return readdirSync(target).flatMap((name) => changedAt(path.join(target, name)));
}
