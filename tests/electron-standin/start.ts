/** `npm start [-- FILE...]`: the built app on Electron, or on the stand-in in a visible window where there is none. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { findChromium } from './chromium.ts';
import { hasElectron, runtimeEnvironment } from './launch.ts';

const FETCH_MS = 10_000;
const root = path.join(import.meta.dirname, '../..');
const electron = path.join(root, 'node_modules/electron');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const env: Record<string, string | undefined> = { ...process.env };
if (!hasElectron()) {
  spawnSync(process.execPath, [path.join(electron, 'install.js')], { timeout: FETCH_MS, stdio: 'ignore' });
}
if (!hasElectron()) {
  console.log(
    'Electron’s binary is not here and could not be fetched: Lectern runs on the stand-in over Chromium.',
  );
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    fail('There is no display to show a window on. Start it in a graphical session, or set DISPLAY.');
  }
  const chromium = await findChromium().catch((error: unknown) => fail(String(error)));
  if (chromium.headlessShell) {
    fail(
      'The only Chromium here is a headless shell, which has no windows. Install one: apt-get install chromium',
    );
  }
  Object.assign(env, await runtimeEnvironment(), { LECTERN_STANDIN_VISIBLE: '1' });
}
const child = spawn(process.execPath, [path.join(electron, 'cli.js'), root, ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
