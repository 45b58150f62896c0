import { expect, test } from 'vitest';
import type { Event, EventName, ImportItem } from '../../../../electron/bridge/contract.ts';
import { createImportHost, type ImportProcess } from '../../../../electron/import/host.ts';
import type { FromProcess, ToProcess } from '../../../../electron/import/messages.ts';

/** The other end of the host's line: says what a test lets it say. Real processes are in import-process.test.ts. */
interface Line extends ImportProcess {
  readonly told: ToProcess[];
  readonly killed: boolean;
  say(message: FromProcess): void;
  die(): void;
}

function line(): Line {
  const listeners: ((message: FromProcess) => void)[] = [];
  const leaving: (() => void)[] = [];
  let killed = false;
  return {
    told: [],
    get killed() {
      return killed;
    },
    postMessage(message) {
      this.told.push(message);
    },
    on(event: 'message' | 'exit', listener: (message: FromProcess) => void) {
      if (event === 'message') listeners.push(listener);
      else leaving.push(listener as () => void);
    },
    kill() {
      killed = true;
      this.die();
    },
    say: (message) => listeners.forEach((listener) => listener(message)),
    die: () => leaving.splice(0).forEach((listener) => listener()),
  };
}

function setUp() {
  const lines: Line[] = [];
  const sent: { event: EventName; value: Event<EventName> }[] = [];
  const timers: { ms: number; call: () => void; stopped: boolean }[] = [];
  let ids = 0;
  const host = createImportHost({
    fork() {
      lines.push(line());
      return lines.at(-1)!;
    },
    newId: () => `import-${++ids}`,
    send: (event, value) => void sent.push({ event, value }),
    after(ms, call) {
      const timer = { ms, call, stopped: false };
      timers.push(timer);
      return () => void (timer.stopped = true);
    },
  });
  const running = () => timers.filter((timer) => !timer.stopped);
  return {
    host,
    lines,
    sent,
    running,
    said: () => sent.map(({ event, value }) => [event.slice('import:'.length), value]),
    /** Lets the time run out that is being watched. */
    timeOut: () => running().forEach((timer) => ((timer.stopped = true), timer.call())),
  };
}

const failedItem = (name: string): ImportItem => ({
  name,
  outcome: { ok: false, error: { code: 'empty', message: 'Empty.' } },
});
const batch = (number: number, ...names: string[]): FromProcess => ({
  type: 'batch',
  batch: number,
  items: names.map(failedItem),
});

test('a drop during an import is announced at once and read after it', () => {
  const { host, lines, said } = setUp();
  expect(host.start(['/a.txt'])).toBe('import-1');
  expect(host.start(['/b.txt'])).toBe('import-2');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.told).toMatchObject([{ type: 'start', paths: ['/a.txt'], skip: 0 }]);
  lines[0]?.say({ type: 'ended' });
  expect(lines[0]?.killed).toBe(true);
  expect(lines[1]?.told).toMatchObject([{ type: 'start', paths: ['/b.txt'] }]);
  expect(said()).toEqual([
    ['begun', { importId: 'import-1' }],
    ['begun', { importId: 'import-2' }],
    ['ended', { importId: 'import-1', cancelled: false, read: 0, failed: 0 }],
  ]);
});

test('acknowledgements reach the process once, and only for batches that are on their way', () => {
  const { host, lines } = setUp();
  host.start(['/a.txt']);
  lines[0]?.say(batch(1, 'a.txt'));
  host.acknowledge('import-1', 2);
  host.acknowledge('import-2', 1);
  host.acknowledge('import-1', 1);
  host.acknowledge('import-1', 1);
  expect(lines[0]?.told.slice(1)).toEqual([{ type: 'acknowledge', batch: 1 }]);
});

test('a process that dies over a file is replaced by one that reports it and goes on', () => {
  const { host, lines, said } = setUp();
  host.start(['/press']);
  lines[0]?.say(batch(1, 'a.txt', 'b.txt'));
  lines[0]?.say({ type: 'reading', index: 2, name: 'c.txt' });
  lines[0]?.say({ type: 'reading', index: 3, name: 'd.txt' });
  lines[0]?.die();
  expect(lines[1]?.told).toEqual([
    {
      type: 'start',
      language: 'en',
      paths: ['/press'],
      skip: 2,
      stuck: [{ index: 3, code: 'failed' }],
      batch: 2,
      unacknowledged: [1],
    },
  ]);
  lines[1]?.say(batch(2, 'c.txt', 'd.txt'));
  lines[1]?.say({ type: 'ended' });
  expect(said().at(-1)).toEqual(['ended', { importId: 'import-1', cancelled: false, read: 0, failed: 4 }]);
});

test('a process that is silent over a file for 15 s is killed, and the file is said to have taken too long', () => {
  const { host, lines, running, timeOut } = setUp();
  host.start(['/a.txt']);
  lines[0]?.say({ type: 'reading', index: 0, name: 'a.txt' });
  expect(running().map(({ ms }) => ms)).toEqual([15_000]);
  timeOut();
  expect(lines[0]?.killed).toBe(true);
  expect(lines[1]?.told).toMatchObject([{ stuck: [{ index: 0, code: 'took-too-long' }] }]);
});

test('a page that is slow to acknowledge is waited for without a limit', () => {
  const { host, lines, running } = setUp();
  host.start(['/press']);
  lines[0]?.say({ type: 'reading', index: 0, name: 'a.txt' });
  lines[0]?.say({ type: 'waiting' });
  expect(running()).toEqual([]);
  lines[0]?.say(batch(3, 'a.txt'));
  expect(running()).toHaveLength(1);
});

test('a process that dies before it looks at any file ends the import in words, it is not started for ever', () => {
  const { host, lines, said } = setUp();
  host.start(['/press/a.txt', '/press/b\u202E.txt']);
  lines[0]?.die();
  expect(lines).toHaveLength(1);
  const outcome = {
    ok: false,
    error: {
      code: 'failed',
      message:
        'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.',
    },
  };
  expect(said().slice(1)).toEqual([
    [
      'batch',
      {
        importId: 'import-1',
        batch: 1,
        items: [
          { name: 'a.txt', outcome },
          { name: 'b\uFFFD.txt', outcome },
        ],
      },
    ],
    ['ended', { importId: 'import-1', cancelled: false, read: 0, failed: 2 }],
  ]);
});

test('a cancelled import keeps what was read; one that does not answer is killed', () => {
  const { host, lines, said, running, timeOut } = setUp();
  host.start(['/press']);
  lines[0]?.say({ type: 'reading', index: 0, name: 'a.txt' });
  host.cancel('import-1');
  host.cancel('import-1');
  expect(lines[0]?.told.slice(1)).toEqual([{ type: 'cancel' }]);
  expect(running().map(({ ms }) => ms)).toEqual([5_000]);
  lines[0]?.say(batch(1, 'a.txt'));
  timeOut();
  expect(lines).toHaveLength(1);
  expect(said().slice(-2)).toMatchObject([
    ['batch', { batch: 1 }],
    ['ended', { cancelled: true, failed: 1 }],
  ]);
});

test('an import that waits its turn is cancelled without a process, and the others go on', () => {
  const { host, lines, said } = setUp();
  for (const file of ['/a.txt', '/b.txt', '/c.txt']) host.start([file]);
  host.cancel('import-2');
  expect(said().at(-1)).toEqual(['ended', { importId: 'import-2', cancelled: true, read: 0, failed: 0 }]);
  lines[0]?.say({ type: 'ended' });
  expect(lines).toHaveLength(2);
  expect(lines[1]?.told).toMatchObject([{ paths: ['/c.txt'] }]);
});

test('when the app stops, the process is killed and nothing more is said or started', () => {
  const { host, lines, sent } = setUp();
  host.start(['/a.txt']);
  host.start(['/b.txt']);
  const before = sent.length;
  host.stop();
  expect(lines[0]?.killed).toBe(true);
  expect(lines).toHaveLength(1);
  expect(sent).toHaveLength(before);
});
