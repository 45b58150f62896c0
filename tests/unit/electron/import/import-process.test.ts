import { fork } from 'node:child_process';
import { access, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import {
  BATCH_FILES,
  type Event,
  events,
  type EventName,
  type ImportItem,
} from '../../../../electron/bridge/contract.ts';
import { createImportHost, type ImportHost } from '../../../../electron/import/host.ts';
import type { FromProcess, ToProcess } from '../../../../electron/import/messages.ts';
import { nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { openObjects } from '../../../../electron/vault/objects.ts';
import { objectsFolder } from '../../../../electron/vault/vault.ts';
import { scratchFolder } from './scratch.ts';

const at = scratchFolder();
const hosts: ImportHost[] = [];
afterEach(() => hosts.splice(0).forEach((host) => host.stop()));

type Ended = Event<'import:ended'>;
interface Run {
  readonly host: ImportHost;
  readonly items: ImportItem[];
  readonly batches: { batch: number; items: number }[];
  readonly unacknowledged: number[];
  readonly progress: Event<'import:progress'>[];
  readonly processes: number;
  /** Resolves when the import says it ended. */
  readonly ended: Promise<Ended>;
}

interface Watched {
  /** Whether the page acknowledges each batch as it comes; it does unless told otherwise. */
  readonly acknowledge?: boolean;
  onBatch?(run: Run): void;
  /** Sees what an import process said, after the host; `timeOut` lets the time run out that the host watches. */
  onMessage?(message: FromProcess, run: Run, timeOut: () => void): void;
}

/** A host with real import processes on a real vault, and a page that acknowledges each batch. */
function run(options: Watched = {}): Run {
  const { acknowledge = true } = options;
  let timeOut: () => void = () => undefined;
  let processes = 0;
  let end: (value: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => (end = resolve));
  const started: Run = {
    items: [],
    batches: [],
    unacknowledged: [],
    progress: [],
    get processes() {
      return processes;
    },
    ended,
    host: createImportHost({
      fork() {
        processes += 1;
        const child = fork(path.join(import.meta.dirname, 'forked-import.mjs'), [at('vault')], {
          execArgv: ['--import', 'tsx'],
          serialization: 'advanced',
        });
        return {
          postMessage: (message: ToProcess) => void child.send(message),
          on(event: 'message' | 'exit', listener: (message: FromProcess) => void) {
            child.on(event, (message: FromProcess) => {
              listener(message);
              if (event === 'message') options.onMessage?.(message, started, timeOut);
            });
          },
          kill: () => void child.kill('SIGKILL'),
        };
      },
      newId: () => 'import-1',
      send: take,
      after(_ms, call) {
        timeOut = call;
        return () => (timeOut = () => undefined);
      },
    }),
  };
  function take<E extends EventName>(event: E, value: Event<E>): void {
    expect(v.safeParse(events[event], value).success).toBe(true);
    const message = { event, value } as {
      [Name in EventName]: { event: Name; value: Event<Name> };
    }[EventName];
    if (message.event === 'import:batch') {
      const { batch, items, importId } = message.value;
      started.items.push(...(items as ImportItem[]));
      started.batches.push({ batch, items: items.length });
      if (acknowledge) started.host.acknowledge(importId, batch);
      else started.unacknowledged.push(batch);
      options.onBatch?.(started);
    } else if (message.event === 'import:progress') started.progress.push(message.value);
    else if (message.event === 'import:ended') end(message.value);
  }
  hosts.push(started.host);
  return started;
}

async function write(name: string, content = `Level of ${name}`): Promise<string> {
  await mkdir(path.dirname(at('press', name)), { recursive: true });
  await writeFile(at('press', name), content);
  return at('press', name);
}
const outcomes = ({ items }: Run) =>
  items.map(({ name, outcome }) => [name, outcome.ok ? 'read' : outcome.error.code]);

test(
  'what was read lies in the vault, under the names that the page was told',
  { timeout: 30_000 },
  async () => {
    const file = await write('level.txt', 'Level falls\n\nThe level fell by two metres.');
    const importing = run();
    importing.host.start([file]);
    expect(await importing.ended).toEqual({ importId: 'import-1', cancelled: false, read: 1, failed: 0 });
    const [item] = importing.items;
    if (!item?.outcome.ok) throw new Error('Was not read.');
    const { sourceId, versionId, originId } = item.outcome.value;
    const objects = openObjects(nodeFileSystem, objectsFolder(at('vault')));
    const text = async (kind: 'source' | 'version' | 'origin', hash: string) =>
      Buffer.from((await objects.get(kind, hash)) ?? []).toString('utf8');
    expect(await text('source', sourceId)).toBe(await readFile(file, 'utf8'));
    expect(JSON.parse(await text('version', versionId))).toMatchObject({
      importer: 'text/4',
      blocks: [{ kind: 'heading', text: 'Level falls' }, { kind: 'paragraph' }],
    });
    expect(await text('origin', originId)).toBe(file);
  },
);

test('bad files of a drop are refused in words and the others are read', { timeout: 30_000 }, async () => {
  await write('a.txt');
  await write('b.txt', '');
  await write('c.txt', '\0\0\0\0');
  await write('d.docx');
  await mkdir(at('bare'));
  await writeFile(at('large.txt'), '');
  await truncate(at('large.txt'), 300 * 1024 * 1024);
  const importing = run();
  importing.host.start([
    at('press'),
    at('press', 'd.docx'),
    at('bare'),
    at('large.txt'),
    at('gone.txt'),
    at('press', 'a.txt'),
  ]);
  expect(await importing.ended).toMatchObject({ read: 2, failed: 6 });
  expect(outcomes(importing)).toEqual([
    ['a.txt', 'read'],
    ['b.txt', 'empty'],
    ['c.txt', 'binary'],
    ['d.docx', 'format'],
    ['bare', 'nothing-found'],
    ['large.txt', 'too-large'],
    ['gone.txt', 'not-found'],
    ['a.txt', 'read'],
  ]);
  const [first, last] = [importing.items.at(0), importing.items.at(-1)];
  expect(last).toEqual(first); // The same file twice: the page tells by the version.
});

test(
  'a file that hangs the process and one that kills it cost only themselves',
  { timeout: 60_000 },
  async () => {
    for (const name of ['a.txt', 'dies.txt', 'g.txt', 'hangs.txt', 'z.txt']) await write(name);
    const importing = run({
      onMessage(message, _run, timeOut) {
        if (message.type === 'reading' && message.name === 'hangs.txt') timeOut();
      },
    });
    importing.host.start([at('press')]);
    expect(await importing.ended).toEqual({ importId: 'import-1', cancelled: false, read: 3, failed: 2 });
    expect(outcomes(importing)).toEqual([
      ['a.txt', 'read'],
      ['dies.txt', 'failed'],
      ['g.txt', 'read'],
      ['hangs.txt', 'took-too-long'],
      ['z.txt', 'read'],
    ]);
    const [, , , hung] = importing.items;
    expect(hung?.outcome).toMatchObject({
      error: {
        message:
          'Could not be read: reading it took longer than 15 seconds. Copy it to this computer’s own disk, or split it, and drop it again.',
      },
    });
    expect(importing.processes).toBe(3);
  },
);

test('a thousand files come in batches that fit, and progress has an end', { timeout: 120_000 }, async () => {
  for (let i = 0; i < 1_000; i++) await write(`${i}.txt`, '');
  const importing = run();
  importing.host.start([at('press')]);
  expect(await importing.ended).toMatchObject({ read: 0, failed: 1_000 });
  expect(importing.items.map(({ name }) => name)).toEqual(
    Array.from({ length: 1_000 }, (_, i) => `${i}.txt`),
  );
  expect(Math.max(...importing.batches.map(({ items }) => items))).toBeLessThanOrEqual(BATCH_FILES);
  expect(importing.batches.map(({ batch }) => batch)).toEqual(importing.batches.map((_, i) => i + 1));
  expect(importing.progress.at(-1)).toMatchObject({ found: 1_000, read: 1_000, searching: false });
});

test(
  'a page that acknowledges nothing gets two batches, and the rest when it does',
  { timeout: 60_000 },
  async () => {
    const long = `${'x'.repeat(200)}.txt`;
    // Names of 200 characters: some 600 items fill a message.
    for (let i = 0; i < 2_000; i++) await write(`${i}${long}`, '');
    let most = 0;
    const importing = run({
      acknowledge: false,
      onBatch: ({ unacknowledged }) => (most = Math.max(most, unacknowledged.length)),
      onMessage(message, { host, unacknowledged }) {
        if (message.type !== 'waiting') return;
        for (const batch of unacknowledged.splice(0)) host.acknowledge('import-1', batch);
      },
    });
    importing.host.start([at('press')]);
    expect(await importing.ended).toMatchObject({ failed: 2_000 });
    expect(most).toBe(2);
    expect(importing.batches.length).toBeGreaterThanOrEqual(4);
  },
);

test('a cancelled import keeps what was announced and reads no further', { timeout: 60_000 }, async () => {
  for (let i = 0; i < 3_000; i++) await write(`${i}.txt`);
  const importing = run({ onBatch: ({ host }) => host.cancel('import-1') });
  importing.host.start([at('press')]);
  const { cancelled, read } = await importing.ended;
  expect(cancelled).toBe(true);
  expect(read).toBe(importing.items.length);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(3_000);
});

test('a vault that cannot be written is named as the reason', { timeout: 30_000 }, async () => {
  await write('a.txt');
  await writeFile(at('vault'), 'a file where the folder should be');
  const importing = run();
  importing.host.start([at('press', 'a.txt')]);
  await importing.ended;
  const [item] = importing.items;
  expect(item?.outcome).toMatchObject({
    ok: false,
    error: {
      code: 'failed',
      message: expect.stringMatching(
        /^Not added: its copy could not be written to the library’s folder \(E/u,
      ),
    },
  });
  await access(at('press', 'a.txt'));
});
