// What runs in the utility process: does as it is told.
import { appendFileSync } from 'node:fs';

process.parentPort.on('message', ({ data }) => {
  switch (data.do) {
    case 'echo':
      process.parentPort.postMessage({ value: data.value, argv: process.argv.slice(2), type: process.type });
      break;
    case 'exit':
      process.exit(data.code);
      break;
    case 'print':
      process.stdout.write('printed\n');
      break;
    case 'spin':
      // Never comes back to its event loop.
      for (;;) appendFileSync(data.file, '.');
  }
});
