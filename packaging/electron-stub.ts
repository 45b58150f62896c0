import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** The mark by which `@electron/fuses` finds the fuses in a binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Electron's nine fuses, in their order, as its own builds leave them (electron/build/fuses/fuses.json5). */
const FUSES = '101100011';

const SAYS = 'This is a stub for checking packages, not Electron.';

export type Platform = 'linux' | 'mac' | 'win';

type Write = (name: string, content: string | Buffer) => void;

/**
 * Makes a folder with the files that electron-builder looks for in a distribution of Electron, for where the real
 * one cannot be fetched. Its binaries hold fuses as Electron's do; what runs of them only says what it is.
 */
export function makeElectronStub(folder: string, platforms: readonly Platform[]): void {
  rmSync(folder, { recursive: true, force: true });
  const write: Write = (name, content) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o755 });
  };
  write('version', 'stub');
  write('LICENSE', SAYS);
  write('LICENSES.chromium.html', SAYS);
  write('locales/en-US.pak', '');
  write('resources/about.txt', SAYS);
  if (platforms.includes('linux')) write('electron', Buffer.concat([script(), fuses()]));
  if (platforms.includes('win')) write('electron.exe', Buffer.concat([windowsProgram(), fuses()]));
  if (platforms.includes('mac')) writeMacApp(write);
}

function writeMacApp(write: Write): void {
  const contents = 'Electron.app/Contents';
  const frameworks = `${contents}/Frameworks`;
  write(`${contents}/Info.plist`, plist('Electron'));
  write(`${contents}/MacOS/Electron`, script());
  write(`${contents}/Resources/electron.icns`, '');
  write(`${frameworks}/Electron Framework.framework/Electron Framework`, fuses());
  write(`${frameworks}/Electron Helper.app/Contents/Info.plist`, plist('Electron Helper'));
  write(`${frameworks}/Electron Helper.app/Contents/MacOS/Electron Helper`, script());
}

const script = (): Buffer => Buffer.from(`#!/bin/sh\necho '${SAYS}' >&2\nexit 1\n`);

/** A Windows program without code. It has a version, as electron-builder changes that. */
function windowsProgram(): Buffer {
  const language = { lang: 1033, codepage: 1200 };
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(language, { FileDescription: SAYS });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

/** Version 1, the number of fuses, and one character for each. */
function fuses(): Buffer {
  return Buffer.concat([
    Buffer.from(SENTINEL),
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
