/**
 * The entry of the import process, apart from the main process so that a file that hangs or kills it takes
 * nothing with it. Its one argument is the vault's folder.
 */
import { blockingFileSystem } from '../vault/blocking-file-system.ts';
import { openObjects } from '../vault/objects.ts';
import { objectsFolder } from '../vault/vault.ts';
import { createImportRun } from './import-run.ts';
import type { FromProcess, ToProcess } from './messages.ts';

/** The part of Electron's `process.parentPort` that is used. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: ToProcess }) => void): void;
  postMessage(message: FromProcess): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const [, , vaultFolder] = process.argv;
if (vaultFolder === undefined) throw new Error('The import process was started without the vault’s folder.');

const receive = createImportRun({
  objects: openObjects(blockingFileSystem, objectsFolder(vaultFolder)),
  post: (message) => parentPort.postMessage(message),
  now: () => performance.now(),
});
parentPort.on('message', ({ data }) => {
  // A bug met in reading a file costs that file: the host starts another process for the rest.
  receive(data).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
