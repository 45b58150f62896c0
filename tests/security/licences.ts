/**
 * Part of `npm run check`: fails where a package has a licence that nobody has looked at. Reads the lock file, so that
 * it says the same on every system, and the packages themselves where they are installed. Offline.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refusedLicences, type Locked } from './licence-rules.ts';

const root = path.resolve(import.meta.dirname, '../..');

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The licence that an installed package states, in any of the ways there have been; null when it is not installed. */
function statedBy(folder: string): string | null {
  if (!existsSync(path.join(root, folder, 'package.json'))) return null;
  const { license, licenses } = read(`${folder}/package.json`) as {
    license?: string | { type: string };
    licenses?: readonly { type: string }[];
  };
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const refused = refusedLicences(packages, statedBy);
for (const sentence of refused) console.error(sentence);
if (refused.length > 0) process.exitCode = 1;
