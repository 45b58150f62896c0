import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runElectronBuilder } from '../../packaging/electron-builder.ts';
import { makeElectronStub, type Platform } from '../../packaging/electron-stub.ts';

export interface Packed {
  /** The folder of the unpacked package. */
  readonly folder: string;
  readonly archive: string;
  /** What holds the fuses, as `@electron/fuses` wants it named. */
  readonly executable: string;
}

/** Where electron-builder puts what. */
const PLACES = {
  linux: { folder: 'linux-unpacked', resources: 'resources', executable: 'lectern' },
  mac: { folder: 'mac', resources: 'Lectern.app/Contents/Resources', executable: 'Lectern.app' },
  win: { folder: 'win-unpacked', resources: 'resources', executable: 'Lectern.exe' },
};

/** Packages the built app around a stub, as `npm run dist -- --dir` does around Electron. */
export async function pack(
  platforms: readonly Platform[],
): Promise<{ of(platform: Platform): Packed; remove(): void }> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'lectern-package-'));
  const stub = path.join(scratch, 'electron');
  const output = path.join(scratch, 'out');
  makeElectronStub(stub, platforms);
  const { code, said } = await runElectronBuilder(
    [
      ...platforms.flatMap((platform) => [`--${platform}`, 'dir']),
      '--x64',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${output}`,
      // A stub cannot be signed.
      '-c.mac.identity=null',
    ],
    'pipe',
  );
  if (code !== 0) throw new Error(`electron-builder ended with ${code}:\n${said}`);
  return {
    of(platform) {
      const places = PLACES[platform];
      const folder = path.join(output, places.folder);
      return {
        folder,
        archive: path.join(folder, places.resources, 'app.asar'),
        executable: path.join(folder, places.executable),
      };
    },
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}
