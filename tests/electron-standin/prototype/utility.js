'use strict';
// The child half of the stand-in's utilityProcess: gives the module `process.parentPort` and goes when the parent goes.
const { EventEmitter } = require('node:events');
const { pathToFileURL } = require('node:url');

const port = new EventEmitter();
port.postMessage = (message) => process.send(message);
port.start = () => {};
const early = [];
port.on('newListener', (event) => {
  if (event === 'message')
    queueMicrotask(() => early.splice(0).forEach((data) => port.emit('message', { data, ports: [] })));
});
process.on('message', (data) => {
  if (port.listenerCount('message') === 0) early.push(data);
  else port.emit('message', { data, ports: [] });
});
process.on('disconnect', () => process.exit(1));
process.parentPort = port;

const [file, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], file, ...args];
import(pathToFileURL(file).href).catch((error) => {
  console.error(error);
  process.exit(1);
});
