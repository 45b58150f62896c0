/**
 * `npm run smoke -- EXECUTABLE [ARGUMENT...]`: starts a packed app on an empty profile with a sample article and
 * waits until the article is in the vault's journal. By then the main process, the preload, the page with its
 * database and the import process have each run. The fuses forbid the debugger that the other tests drive the app by.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

const SAMPLE = 'weighhouse-concession';
const DEADLINE_MS = 60_000;
const LOOK_EVERY_MS = 200;

async function smoke([executable, ...args]: readonly string[]): Promise<string> {
  if (executable === undefined) return 'Name the executable of a packed app.';
  const profile = mkdtempSync(path.join(os.tmpdir(), 'lectern-smoke-'));
  const sample = path.join(import.meta.dirname, `../assets/samples/${SAMPLE}.txt`);
  const app = spawn(executable, [...args, `--user-data-dir=${profile}`, sample], { stdio: 'inherit' });
  let ended: string | undefined;
  app.once('error', (error) => (ended = error.message));
  const gone = new Promise<void>((resolve) =>
    app.once('exit', (code, signal) => {
      ended ??= `the app ended by itself (${signal ?? code}).`;
      resolve();
    }),
  );
  const journal = path.join(profile, 'vault/journal');
  const start = performance.now();
  while (ended === undefined && !holdsSample(journal)) {
    if (performance.now() - start > DEADLINE_MS) ended = `nothing was saved within ${DEADLINE_MS / 1000} s.`;
    await after(LOOK_EVERY_MS);
  }
  const problem = ended ?? '';
  if (app.pid !== undefined) {
    app.kill();
    await gone;
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return problem;
}

/** True when a file of the journal speaks of the sample. */
function holdsSample(journal: string): boolean {
  if (!existsSync(journal)) return false;
  return readdirSync(journal).some((name) => readFileSync(path.join(journal, name)).includes(SAMPLE));
}

const problem = await smoke(process.argv.slice(2));
console.log(problem === '' ? 'The app started and saved an article.' : `It failed: ${problem}`);
process.exitCode = problem === '' ? 0 : 1;
