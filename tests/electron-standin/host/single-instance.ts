import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { decode, encode } from '../codec.ts';

/** What a later instance says to the first: its command line, its folder, and what it wants to add. */
export type Greeting = [argv: string[], cwd: string, additionalData: unknown];

const FILE = 'electron-standin.lock';
const TOLD_WITHIN_MS = 5_000;
/** Waits until the greeting is taken; run by a second Node because taking the lock is a synchronous call. */
const TELL = `require('net').connect(process.argv[1]).on('error', () => process.exit(1)).end(process.argv[2])`;

/**
 * The lock of the one instance on a profile: a file naming the socket its holder listens on. A lock whose holder
 * no longer answers (it was killed) is taken over.
 */
export function createInstanceLock(greeted: (greeting: Greeting) => void): {
  /** True when this process holds the lock; otherwise its holder has been told of `greeting`. */
  take(profile: string, greeting: Greeting): boolean;
  isHeld(): boolean;
  release(): void;
} {
  let held: { server: Server; file: string } | null = null;

  function write(file: string): boolean {
    const socket = path.join(os.tmpdir(), `lectern-${randomUUID()}.sock`);
    try {
      writeFileSync(file, socket, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
    // A Unix socket is bound before `listen` returns, so nobody finds the file and no socket.
    held = { server: listen(socket, greeted), file };
    return true;
  }

  return {
    take(profile, greeting) {
      if (held) return true;
      const file = path.join(profile, FILE);
      try {
        mkdirSync(profile, { recursive: true });
        if (write(file)) return true;
        if (tell(readFileSync(file, 'utf8'), greeting)) return false;
        rmSync(file, { force: true });
        return write(file);
      } catch {
        return false; // As in Electron, a profile that cannot be written to gives nobody the lock.
      }
    },
    isHeld: () => held !== null,
    release() {
      if (!held) return;
      held.server.close();
      rmSync(held.file, { force: true });
      held = null;
    },
  };
}

function listen(socket: string, greeted: (greeting: Greeting) => void): Server {
  const server = createServer((connection) => {
    const chunks: Buffer[] = [];
    connection.on('data', (chunk) => chunks.push(chunk));
    connection.on('end', () => {
      if (chunks.length > 0) greeted(decode(Buffer.concat(chunks).toString('utf8')) as Greeting);
    });
  });
  server.listen(socket);
  return server.unref();
}

function tell(socket: string, greeting: Greeting): boolean {
  try {
    execFileSync(process.execPath, ['-e', TELL, socket, encode(greeting)], {
      stdio: 'ignore',
      timeout: TOLD_WITHIN_MS,
    });
    return true;
  } catch {
    return false;
  }
}
