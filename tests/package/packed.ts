import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runElectronBuilder } from '../../packaging/electron-builder.ts';
import { makeElectronStub } from '../../packaging/electron-stub.ts';

export interface Packed {
  /** The folder of the unpacked package. */
  readonly folder: string;
  readonly archive: string;
  /** What holds the fuses, as `@electron/fuses` wants it named. */
  readonly executable: string;
  remove(): void;
}

/** Packages the built app around a stub, as `npm run dist -- --dir` does around Electron. */
export async function pack(platform: 'linux' | 'mac'): Promise<Packed> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'lectern-package-'));
  const stub = path.join(scratch, 'electron');
  makeElectronStub(stub, platform);
  const { code, said } = await runElectronBuilder(
    [
      `--${platform}`,
      'dir',
      '--x64',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${path.join(scratch, 'out')}`,
      '-c.mac.identity=null',
    ],
    'pipe',
  );
  if (code !== 0) throw new Error(`electron-builder ended with ${code}:\n${said}`);
  const places =
    platform === 'linux'
      ? { folder: 'linux-unpacked', resources: 'resources', executable: 'lectern' }
      : { folder: 'mac', resources: 'Lectern.app/Contents/Resources', executable: 'Lectern.app' };
  const folder = path.join(scratch, 'out', places.folder);
  return {
    folder,
    archive: path.join(folder, places.resources, 'app.asar'),
    executable: path.join(folder, places.executable),
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}
