import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The mark by which `@electron/fuses` finds the fuses in a binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Electron's nine fuses, in their order, as its own builds leave them (electron/build/fuses/fuses.json5). */
const FUSES = '101100011';

const SAYS = 'This is a stub for checking packages, not Electron.';

/**
 * Makes a folder with the files that electron-builder looks for in a distribution of Electron, for where the real
 * one cannot be fetched. Its binary holds fuses as Electron's does and does nothing but say what it is.
 */
export function makeElectronStub(folder: string, platform: 'linux' | 'mac'): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (name: string, content: string | Buffer): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  write('version', 'stub');
  write('LICENSE', SAYS);
  write('LICENSES.chromium.html', SAYS);
  if (platform === 'linux') {
    write('electron', binary());
    write('locales/en-US.pak', '');
    mkdirSync(path.join(folder, 'resources'));
    chmodSync(path.join(folder, 'electron'), 0o755);
  } else {
    write('Electron.app/Contents/Info.plist', plist('Electron'));
    write('Electron.app/Contents/MacOS/Electron', `#!/bin/sh\necho '${SAYS}' >&2\nexit 1\n`);
    write('Electron.app/Contents/Resources/electron.icns', '');
    write('Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework', binary());
    const helper = 'Electron.app/Contents/Frameworks/Electron Helper.app/Contents';
    write(`${helper}/Info.plist`, plist('Electron Helper'));
    write(`${helper}/MacOS/Electron Helper`, SAYS);
  }
}

/** A shell script that ends before the fuses begin. */
function binary(): Buffer {
  return Buffer.concat([
    Buffer.from(`#!/bin/sh\necho '${SAYS}' >&2\nexit 1\n${SENTINEL}`),
    Buffer.from([1, FUSES.length]),
    Buffer.from(FUSES),
    Buffer.from('\n'),
  ]);
}

function plist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleName</key><string>${name}</string></dict></plist>
`;
}
