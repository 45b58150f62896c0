import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allOps, temporaryFolder, vaultAt } from './open-vault.ts';
import { someOp } from './some-ops.ts';

const KILLS = 20;
const child = path.join(import.meta.dirname, 'appending-process.ts');

/** Numbers from 0 to 1 that are the same in every run (Park and Miller's minimal standard, 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Lets the process append until so many acknowledgements were read, kills it, and answers all that it printed. */
function killedAfter(
  acknowledgements: number,
  folder: string,
  first: number,
  manner = '',
): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, ['--import', 'tsx', child, folder, String(first), manner], {
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
async function lost(folder: string, acknowledged: readonly number[]): Promise<number[]> {
  const vault = await vaultAt(folder, undefined, 20_000);
  const kept = new Map((await allOps(vault)).map((op) => [op.seq, JSON.stringify(op)]));
  await vault.close();
  return acknowledged.filter((n) => kept.get(n) !== JSON.stringify(someOp(n)));
}

test(`${KILLS} kills in the middle of saving lose no acknowledged op`, { timeout: 120_000 }, async () => {
  const folder = path.join(await temporaryFolder(), 'vault');
  const random = seeded(20_261_124);
  const acknowledged: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Far enough apart that no number is used twice, whatever was sent and never acknowledged.
    const first = kill * 100_000 + 1;
    acknowledged.push(...(await killedAfter(1 + Math.floor(random() * 80), folder, first)));
    expect(await lost(folder, acknowledged)).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
});

test('control: a process that acknowledges before it writes is caught', { timeout: 30_000 }, async () => {
  const folder = path.join(await temporaryFolder(), 'vault');
  const acknowledged = await killedAfter(3, folder, 1, 'hasty');
  expect(await lost(folder, acknowledged)).toEqual([1, 2, 3]);
});
