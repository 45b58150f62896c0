import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Announcer } from './announcer.ts';
import { app } from './app.ts';
import { refuse, refuseTheRest } from './refuse.ts';

interface ForkOptions {
  serviceName?: string;
  stdio?: 'pipe' | 'ignore' | 'inherit' | ('pipe' | 'ignore' | 'inherit')[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  execArgv?: string[];
}

const OPTIONS = new Set(['serviceName', 'stdio', 'env', 'cwd', 'execArgv']);
const EVENTS = new Set(['spawn', 'message', 'exit']);

/** The child's file descriptor 4: it ends when this process does, however that happens. See `utility-child.ts`. */
const LIFELINE = 'pipe';

/** A child process that speaks to its parent over `process.parentPort`, and dies with it. */
class UtilityProcess extends Announcer {
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  private readonly child: ChildProcess;

  constructor(file: string, args: readonly string[], options: ForkOptions) {
    super('UtilityProcess', EVENTS);
    const child = path.join(import.meta.dirname, 'utility-child.cjs');
    this.child = spawn(process.execPath, [...(options.execArgv ?? []), child, file, ...args], {
      stdio: stdioOf(options.stdio),
      serialization: 'advanced',
      env: options.env ?? process.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    this.stdout = this.child.stdout;
    this.stderr = this.child.stderr;
    this.child.on('spawn', () => this.emit('spawn'));
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code, signal) => {
      // As waitpid gives it: the number of the signal where one ended the process.
      this.emit('exit', code ?? os.constants.signals[signal ?? 'SIGKILL']);
    });
  }

  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) refuse('transferring ports to a utility process');
    // A child that goes at this very moment misses the message, as in Electron; its 'exit' tells of it.
    if (this.child.connected) this.child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.child.kill();
  }
}
refuseTheRest('UtilityProcess', UtilityProcess.prototype);

function stdioOf(wanted: ForkOptions['stdio'] = 'inherit'): StdioOptions {
  const [, stdout = 'inherit', stderr = 'inherit'] = Array.isArray(wanted) ? wanted : [null, wanted, wanted];
  return ['ignore', stdout, stderr, 'ipc', LIFELINE];
}

/** `utilityProcess`. */
export const utilityProcess = refuseTheRest('utilityProcess', {
  fork(file: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
    for (const name of Object.keys(options)) {
      if (!OPTIONS.has(name)) refuse(`the option '${name}' of utilityProcess.fork`);
    }
    return new UtilityProcess(file, args, options);
  },
});
