import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { nodeFileSystem } from '../../electron/vault/file-system.ts';
import type { Outcome } from './family.ts';
import { seeded } from './random.ts';
import { someOp } from './some-ops.ts';
import { allOps, inScratch, withVault } from './vaults.ts';

const root = path.join(import.meta.dirname, '../..');
const ROTATE_BYTES = 20_000;
/** A kill leaves the page cache alone, so memory will do for a disk here, and spares a thousand kills theirs. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : undefined;
/** Acknowledgements before the kill, at most. */
const MOST = 30;

let built: Promise<string> | undefined;

/** The process to be killed, in one file: it starts ten times faster than through a transpiler. */
function child(): Promise<string> {
  return (built ??= (async () => {
    const outDir = path.join(root, '.cache/faults');
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      build: {
        ssr: path.join(import.meta.dirname, 'appending-process.ts'),
        outDir,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
      ssr: { noExternal: true, target: 'node' },
    });
    return path.join(outDir, 'appending-process.mjs');
  })());
}

/** Lets the process append until so many acknowledgements were read, kills it, and answers all that it printed. */
async function killedAfter(
  acknowledgements: number,
  folder: string,
  first: number,
  manner = '',
): Promise<number[]> {
  const script = await child();
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [script, folder, String(first), manner], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let printed = '';
    const numbers = () => printed.split('\n').slice(0, -1).map(Number);
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (numbers().length >= acknowledgements) running.kill('SIGKILL');
    });
    running.once('error', reject);
    running.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(numbers());
      else reject(new Error('The process ended before it was killed.'));
    });
  });
}

/** The acknowledged numbers whose ops the vault does not hold as they were sent. */
const missing = (folder: string, acknowledged: readonly number[]): Promise<number[]> =>
  withVault(
    folder,
    async (vault) => {
      const kept = new Map((await allOps(vault)).map((op) => [op.seq, JSON.stringify(op)]));
      return acknowledged.filter((n) => kept.get(n) !== JSON.stringify(someOp(n)));
    },
    nodeFileSystem,
    ROTATE_BYTES,
  );

/** Kills the journal's writer again and again on one vault; after each kill everything acknowledged must be there. */
export function killWriter(kills: number, seed: number): Promise<Outcome & { acknowledged: number }> {
  return inScratch(async (scratch) => {
    const folder = path.join(scratch, 'vault');
    const random = seeded(seed);
    const acknowledged: number[] = [];
    const lost: string[] = [];
    for (let kill = 0; kill < kills && lost.length === 0; kill += 1) {
      // Far enough apart that no number is used twice, whatever was sent and never acknowledged.
      const first = kill * 100_000 + 1;
      acknowledged.push(...(await killedAfter(1 + Math.floor(random() * MOST), folder, first)));
      const gone = await missing(folder, acknowledged);
      lost.push(...gone.map((n) => `kill ${kill + 1} of seed ${seed}: op ${n}`));
    }
    return { cases: kills, lost, silent: [], acknowledged: acknowledged.length };
  }, MEMORY);
}

/** The control: a writer that acknowledges before it writes. Answers what it lost. */
export function killHastyWriter(): Promise<number[]> {
  return inScratch(async (scratch) => {
    const folder = path.join(scratch, 'vault');
    return missing(folder, await killedAfter(3, folder, 1, 'hasty'));
  }, MEMORY);
}
