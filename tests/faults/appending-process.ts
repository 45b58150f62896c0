/**
 * A process to be killed: opens the vault in a folder, appends in 3 streams at once without a pause, and prints
 * the number of every op that was acknowledged. `hasty` prints first and never comes to write.
 *
 *     appending-process.ts FOLDER FIRST_NUMBER [hasty]
 */
import { writeSync } from 'node:fs';
import { nodeFileSystem } from '../../electron/vault/file-system.ts';
import { openVault } from '../../electron/vault/vault.ts';
import { someOp } from './some-ops.ts';

const [folder = '', first = '1', manner] = process.argv.slice(2);
const opened = await openVault({
  folder,
  fs: nodeFileSystem,
  rotateBytes: 20_000,
  now: () => 1_795_000_000_000,
  newId: () => '01990000-0000-7000-8000-0000000000aa',
});
if (!opened.ok) throw new Error(opened.error.message);
const vault = opened.value;

let n = Number(first);
async function stream(): Promise<void> {
  for (;;) {
    const mine = n;
    n += 1;
    if (manner === 'hasty') {
      writeSync(1, `${mine}\n`);
      await new Promise((never) => process.stdin.once('data', never));
    }
    const appended = await vault.append([someOp(mine)]);
    if (!appended.ok) throw new Error(appended.error.message);
    // Past this call the line is in the pipe, whatever becomes of this process.
    writeSync(1, `${mine}\n`);
  }
}
await Promise.all([stream(), stream(), stream()]);
