/**
 * What runs in a utility process before the app's module: gives it `process.parentPort`, and ends the process when
 * its parent has gone.
 */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { hookElectron } from './module-hook.ts';

/**
 * Watches the pipe to the parent in a thread of its own: a module that never returns to its event loop would not
 * notice that the pipe has ended. The socket is not referenced, so that it keeps no process alive.
 */
const WATCH_PARENT = `
  const { Socket } = require('node:net');
  const lifeline = new Socket({ fd: 4, readable: true, writable: false });
  lifeline.on('error', () => {}).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
`;

class ParentPort extends EventEmitter {
  private readonly early: unknown[] = [];

  constructor() {
    super();
    process.on('message', (data: unknown) => {
      if (this.listenerCount('message') === 0) this.early.push(data);
      else this.deliver(data);
    });
    // Messages wait for whoever listens first, as in a MessagePort.
    this.on('newListener', (event) => {
      if (event === 'message')
        queueMicrotask(() => this.early.splice(0).forEach((data) => this.deliver(data)));
    });
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }

  private deliver(data: unknown): void {
    this.emit('message', { data, ports: [] });
  }
}

new Worker(WATCH_PARENT, { eval: true }).unref();
Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
Object.defineProperty(process, 'type', { value: 'utility' });
hookElectron({});

const [node = '', , file = '', ...args] = process.argv;
process.argv = [node, file, ...args];
import(pathToFileURL(file).href).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
