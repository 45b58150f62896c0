// The import process as Electron's utilityProcess runs it, in a child of Node: gives it `process.parentPort`, which
// keeps messages until somebody listens. To be fallen over: a file named `hangs.txt` stops this process for
// ever, one named `dies.txt` ends it.
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
port.postMessage = (message) => {
  process.send(message);
  if (message.name === 'hangs.txt') for (;;);
  if (message.name === 'dies.txt') process.kill(process.pid, 'SIGKILL');
};
process.parentPort = port;
port.once('newListener', () => {
  queueMicrotask(() => process.on('message', (data) => port.emit('message', { data })));
});
process.on('disconnect', () => process.exit());
await import('../../../../electron/import/import-process.ts');
