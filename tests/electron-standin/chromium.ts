import { existsSync } from 'node:fs';

/** Switches every test browser gets: no sandbox (tests run as root in containers), no traffic of its own. */
export const chromiumArguments: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds a Chromium to test with. */
export async function findChromium(): Promise<{ path: string }> {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error('No Chromium was found.');
  return { path };
}
