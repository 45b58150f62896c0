/**
 * `npm run dist`: packages the built app for the system it runs on, into `release/`. What follows `--` goes to
 * electron-builder; `--dir` stops at the unpacked folder. `--stub` stands a stub in for Electron's binary where that
 * cannot be fetched (on Linux, with `--dir`): everything of the package but what would run it.
 */
import path from 'node:path';
import { runElectronBuilder } from './electron-builder.ts';
import { makeElectronStub } from './electron-stub.ts';

async function dist(): Promise<void> {
  const args = process.argv.slice(2);
  if (!args.includes('--stub')) {
    process.exitCode = (await runElectronBuilder(args, 'inherit')).code;
    return;
  }
  const others = args.filter((arg) => arg !== '--stub');
  if (process.platform !== 'linux' || !others.includes('--dir')) {
    console.error('--stub goes with --dir, on Linux: no installer is made around a stub.');
    process.exitCode = 1;
    return;
  }
  const stub = path.join(import.meta.dirname, '../.cache/electron-stub');
  makeElectronStub(stub, ['linux']);
  process.exitCode = (
    await runElectronBuilder([...others, '--linux', `-c.electronDist=${stub}`], 'inherit')
  ).code;
  console.log('This package holds a stub in place of Electron: it can be looked into and does not run.');
}

await dist();
