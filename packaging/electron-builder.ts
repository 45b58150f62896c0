import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/**
 * Runs electron-builder on the built app, never publishing anything. Answers its exit code and, unless it writes to
 * the terminal itself, what it said.
 */
export function runElectronBuilder(
  args: readonly string[],
  output: 'inherit' | 'pipe',
): Promise<{ readonly code: number; readonly said: string }> {
  const cli = path.join(root, 'node_modules/electron-builder/cli.js');
  const child = spawn(process.execPath, [cli, '--publish', 'never', ...args], {
    cwd: root,
    stdio: ['ignore', output, output],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
