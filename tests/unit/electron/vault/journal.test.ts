import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { MESSAGE_LIMIT_BYTES, reply } from '../../../../electron/bridge/contract.ts';
import { type FileSystem, nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { encodeFrame } from '../../../../electron/vault/journal-format.ts';
import { type Journal, openJournal as open } from '../../../../electron/vault/journal.ts';
import { temporaryFolder, valueOf } from './open-vault.ts';
import { type Event, recording } from '../../../faults/recording-file-system.ts';
import { someOp, someOps } from '../../../faults/some-ops.ts';

const frame = (n: number) => encodeFrame(someOp(n)) ?? new Uint8Array();
const FIRST = '00000001.log';

async function openJournal(fs: FileSystem, folder: string, rotateBytes?: number): Promise<Journal> {
  const journal = await open(fs, folder, { rotateBytes });
  onTestFinished(() => journal.close());
  return journal;
}
async function opsOf(journal: Journal) {
  return valueOf(await journal.read(0)).ops;
}
/** What `work` makes the disk do, in order. */
async function during(events: readonly Event[], work: () => Promise<unknown>) {
  const from = events.length;
  await work();
  return events.slice(from).map(({ did }) => did);
}
/** A journal of 3 records, closed; answers its folder. */
async function threeRecords(): Promise<string> {
  const folder = await temporaryFolder();
  const journal = await openJournal(nodeFileSystem, folder);
  valueOf(await journal.append(someOps(1, 3)));
  await journal.close();
  return folder;
}

test('an empty journal has no record and no file', async () => {
  const folder = await temporaryFolder();
  const journal = await openJournal(nodeFileSystem, folder);
  expect(journal.lastRecord()).toBe(0);
  expect(await journal.read(0)).toEqual({ ok: true, value: { ops: [], next: null } });
  expect(journal.repairs).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('what was appended is read, numbered from 1, now and after opening again', async () => {
  const folder = await temporaryFolder();
  const journal = await openJournal(nodeFileSystem, folder);
  expect(await journal.append(someOps(1, 2))).toEqual({ ok: true, value: { lastRecord: 2 } });
  expect(await journal.append(someOps(3, 3))).toEqual({ ok: true, value: { lastRecord: 3 } });
  expect(await opsOf(journal)).toEqual(someOps(1, 3));
  expect(valueOf(await journal.read(2)).ops).toEqual(someOps(3, 3));
  await journal.close();
  const again = await openJournal(nodeFileSystem, folder);
  expect(again.lastRecord()).toBe(3);
  expect(again.repairs).toEqual([]);
  expect(await opsOf(again)).toEqual(someOps(1, 3));
});

test('the file is the frames, one after another', async () => {
  const folder = await threeRecords();
  expect(await readFile(path.join(folder, FIRST))).toEqual(Buffer.concat([1, 2, 3].map(frame)));
});

test('an op that is in the journal is acknowledged and not written again', async () => {
  const folder = await threeRecords();
  const { fs, events } = recording(nodeFileSystem, folder);
  const journal = await openJournal(fs, folder);
  const did = await during(events, async () => {
    expect(valueOf(await journal.append(someOps(2, 3)))).toEqual({ lastRecord: 3 });
  });
  expect(did).toEqual([]);
  await Promise.all([journal.append(someOps(4, 4)), journal.append([someOp(4), someOp(5), someOp(5)])]);
  expect(await opsOf(journal)).toEqual(someOps(1, 5));
});

test('appends that come while a sync is under way share the next one', async () => {
  const folder = await temporaryFolder();
  const { fs, events } = recording(nodeFileSystem, folder);
  const journal = await openJournal(fs, folder);
  const did = await during(events, () => Promise.all(someOps(1, 20).map((op) => journal.append([op]))));
  expect(did).toEqual(['open', 'write', 'sync', 'sync-folder', 'write', 'sync']);
  expect(journal.lastRecord()).toBe(20);
});

test('records a killed process left unsynced are synced before they count', async () => {
  const folder = await threeRecords();
  const { fs, events } = recording(nodeFileSystem, folder);
  expect(await during(events, () => openJournal(fs, folder))).toEqual(['open', 'sync', 'sync-folder']);
});

test('a full file is followed by a new one, and records count on over all of them', async () => {
  const folder = await temporaryFolder();
  const journal = await openJournal(nodeFileSystem, folder, 600);
  for (const op of someOps(1, 9)) valueOf(await journal.append([op]));
  await journal.close();
  const files = await readdir(folder);
  expect(files.length).toBeGreaterThan(3);
  const again = await openJournal(nodeFileSystem, folder, 600);
  expect(again.lastRecord()).toBe(9);
  const seen = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: { ops: unknown[]; next: number | null } = valueOf(await again.read(after));
    seen.push(...page.ops);
    after = page.next;
  }
  expect(seen).toEqual(someOps(1, 9));
});

test('each page of a long journal fits into one message', async () => {
  const journal = await openJournal(nodeFileSystem, await temporaryFolder());
  const ops = Array.from({ length: 40 }, (_, n) =>
    someOp(n + 1, { value: { body: 'ü'.repeat(20_000 - n * 300) } }),
  );
  valueOf(await journal.append(ops));
  const read = [];
  let pages = 0;
  for (let after: number | null = 0; after !== null; pages += 1) {
    const answer = await journal.read(after);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(MESSAGE_LIMIT_BYTES);
    expect(v.is(reply('vault:read'), answer)).toBe(true);
    read.push(...valueOf(answer).ops);
    after = valueOf(answer).next;
  }
  expect(pages).toBeGreaterThan(3);
  expect(read).toEqual(ops);
});

test('an op that is too long is refused alone, in words', async () => {
  const journal = await openJournal(nodeFileSystem, await temporaryFolder());
  const long = someOp(1, { value: { body: 'x'.repeat(MESSAGE_LIMIT_BYTES) } });
  const [refused, taken] = await Promise.all([journal.append([long]), journal.append(someOps(2, 2))]);
  expect(refused).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(taken.ok).toBe(true);
  expect(await opsOf(journal)).toEqual(someOps(2, 2));
});

test('entities are counted while they are alive', async () => {
  const folder = await temporaryFolder();
  const journal = await openJournal(nodeFileSystem, folder);
  const ops = [
    someOp(1, { id: 'a' }),
    someOp(2, { id: 'a', rev: 2 }),
    someOp(3, { id: 'b' }),
    someOp(4, { id: 'a', rev: 3, value: null }),
    someOp(5, { id: 'x', entity: 'article' }),
    someOp(6, { id: 'b', entity: 'reading', value: null }),
  ];
  valueOf(await journal.append(ops));
  const alive = { article: 1, note: 1, reading: 0, setting: 0, collection: 0 };
  expect(journal.alive()).toEqual(alive);
  await journal.close();
  expect((await openJournal(nodeFileSystem, folder)).alive()).toEqual(alive);
});

test('a torn tail is kept aside, cut off and told once; what comes after is whole', async () => {
  const folder = await threeRecords();
  const torn = frame(4).subarray(0, 50);
  for (const copy of [1, 2]) {
    await appendFile(path.join(folder, FIRST), torn);
    const journal = await openJournal(nodeFileSystem, folder);
    expect(journal.repairs).toEqual([
      `The last 50 bytes of the journal were not a whole record, as after a power cut. They were cut off and kept in 00000001.log.torn-${copy}. All records before them were read.`,
    ]);
    expect(new Uint8Array(await readFile(path.join(folder, `${FIRST}.torn-${copy}`)))).toEqual(torn);
    expect(await opsOf(journal)).toEqual(someOps(1, 3));
    await journal.close();
  }
  const journal = await openJournal(nodeFileSystem, folder);
  expect(journal.repairs).toEqual([]);
  valueOf(await journal.append(someOps(4, 4)));
  await journal.close();
  expect(await opsOf(await openJournal(nodeFileSystem, folder))).toEqual(someOps(1, 4));
});

test('a damaged record costs itself alone, is kept aside and told once', async () => {
  const folder = await threeRecords();
  const file = path.join(folder, FIRST);
  const bytes = await readFile(file);
  const second = frame(1).length;
  bytes.writeUInt8(bytes.readUInt8(second + 30) ^ 4, second + 30);
  await writeFile(file, bytes);
  const journal = await openJournal(nodeFileSystem, folder);
  expect(journal.repairs).toEqual([
    `The journal file 00000001.log was damaged: ${frame(2).length} bytes of it could not be read and were passed over. All other records were read.`,
  ]);
  expect(await opsOf(journal)).toEqual([someOp(1), someOp(3)]);
  expect(await readFile(`${file}.damaged-${second}`)).toEqual(
    bytes.subarray(second, second + frame(2).length),
  );
  await journal.close();
  expect(await readFile(file)).toEqual(bytes);
  expect((await openJournal(nodeFileSystem, folder)).repairs).toEqual([]);
});

test('a torn end of a file that is not the last is damage: it is told, and stays as it is', async () => {
  const folder = await threeRecords();
  await appendFile(path.join(folder, FIRST), frame(9).subarray(0, 20));
  await writeFile(path.join(folder, '00000002.log'), frame(4));
  const journal = await openJournal(nodeFileSystem, folder);
  expect(journal.repairs).toHaveLength(1);
  expect(journal.repairs[0]).toContain('00000001.log was damaged: 20 bytes');
  expect(journal.lastRecord()).toBe(4);
  expect(await readFile(path.join(folder, FIRST))).toHaveLength(
    Buffer.concat([1, 2, 3].map(frame)).length + 20,
  );
});

/** A disk with no room for a new file that is kept aside; what is there can still be written to. */
const noRoom: FileSystem = {
  ...nodeFileSystem,
  open: (file, how) =>
    how === 'replace'
      ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
      : nodeFileSystem.open(file, how),
};

test('with no room to keep a torn tail it stays, and saving goes on in a new file', async () => {
  const folder = await threeRecords();
  const file = path.join(folder, FIRST);
  await appendFile(file, frame(4).subarray(0, 50));
  const torn = await readFile(file);
  const journal = await openJournal(noRoom, folder);
  expect(journal.repairs).toEqual([
    'The end of the journal file 00000001.log was not a whole record and could not be put right: the disk is full. All records before it were read. Free some space.',
  ]);
  valueOf(await journal.append(someOps(4, 4)));
  await journal.close();
  expect(await readFile(file)).toEqual(torn);
  const again = await openJournal(nodeFileSystem, folder);
  expect(again.lastRecord()).toBe(4);
  expect(again.repairs[0]).toContain('00000001.log was damaged: 50 bytes');
});

test('with no room to keep damage aside the journal opens, and tells it each time', async () => {
  const folder = await threeRecords();
  const file = path.join(folder, FIRST);
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(30) ^ 4, 30);
  await writeFile(file, bytes);
  for (const _ of [1, 2]) {
    const journal = await openJournal(noRoom, folder);
    expect(journal.repairs).toHaveLength(1);
    expect(await opsOf(journal)).toEqual(someOps(2, 3));
    await journal.close();
  }
});

test('a missing journal file is told', async () => {
  const folder = await threeRecords();
  await rename(path.join(folder, FIRST), path.join(folder, '00000002.log'));
  const journal = await openJournal(nodeFileSystem, folder);
  expect(journal.repairs[0]).toContain('00000001.log was missing');
  expect(await opsOf(journal)).toEqual(someOps(1, 3));
});

test.each(['cut', 'flipped'])(
  'a journal %s at any byte is never believed too far',
  { timeout: 60_000 },
  async (way) => {
    const whole = Buffer.concat([1, 2, 3].map(frame));
    const sent = new Map(someOps(1, 3).map((op) => [op.opId, op]));
    const folder = await temporaryFolder();
    for (let at = 0; at < whole.length; at += 1) {
      const harmed = Buffer.from(way === 'cut' ? whole.subarray(0, at) : whole);
      if (way === 'flipped') harmed.writeUInt8(harmed.readUInt8(at) ^ 0xff, at);
      await rm(folder, { recursive: true });
      await mkdir(folder);
      await writeFile(path.join(folder, FIRST), harmed);
      const journal = await openJournal(nodeFileSystem, folder);
      const ops = await opsOf(journal);
      expect(ops).toEqual(ops.map(({ opId }) => sent.get(opId)));
      const clean = way === 'cut' && [0, frame(1).length, frame(1).length + frame(2).length].includes(at);
      expect(journal.repairs.length).toBe(clean ? 0 : 1);
      expect(way === 'flipped' ? ops.length : 2).toBe(2);
      await journal.close();
    }
  },
);

test('damage that comes while the journal is open is told, not read', async () => {
  const folder = await threeRecords();
  const journal = await openJournal(nodeFileSystem, folder);
  await writeFile(path.join(folder, FIRST), Buffer.alloc(100));
  expect(await journal.read(0)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  await rm(path.join(folder, FIRST));
  expect(await journal.read(0)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});

/** A disk whose next `verb` of an open file fails with EIO each time it is armed. */
function breakable(disk: FileSystem, verb: 'write' | 'sync' | 'truncate') {
  let armed = false;
  const fs: FileSystem = {
    ...disk,
    async open(file, how) {
      const opened = await disk.open(file, how);
      const breaking = async () => {
        armed = false;
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      };
      return {
        ...opened,
        [verb]: (bytes: Uint8Array, position: number) =>
          armed ? breaking() : (opened[verb] as typeof opened.write)(bytes, position),
      };
    },
  };
  return { fs, arm: () => (armed = true) };
}

test('after a failed fdatasync the file is never written to again', async () => {
  const folder = await threeRecords();
  const { fs: disk, events } = recording(nodeFileSystem, folder);
  const { fs, arm } = breakable(disk, 'sync');
  const journal = await openJournal(fs, folder);
  arm();
  const refused = await journal.append(someOps(4, 4));
  expect(refused).toMatchObject({ ok: false, error: { code: 'io' } });
  expect(refused).toHaveProperty('error.message', expect.stringContaining('The change was not saved'));
  expect(journal.lastRecord()).toBe(3);
  expect(await during(events, () => journal.append(someOps(4, 5)))).toEqual([
    'open',
    'write',
    'sync',
    'sync-folder',
  ]);
  await journal.close();
  expect(await readFile(path.join(folder, FIRST))).toEqual(Buffer.concat([1, 2, 3].map(frame)));
  expect(await readFile(path.join(folder, '00000002.log'))).toEqual(Buffer.concat([4, 5].map(frame)));
  expect(await opsOf(await openJournal(nodeFileSystem, folder))).toEqual(someOps(1, 3));
});

test('a new file that failed before its first record goes away, and its number is used again', async () => {
  const folder = await temporaryFolder();
  const { fs, arm } = breakable(nodeFileSystem, 'sync');
  const journal = await openJournal(fs, folder);
  for (let n = 0; n < 5; n += 1) {
    arm();
    expect((await journal.append(someOps(1, 1))).ok).toBe(false);
  }
  expect(await readdir(folder)).toEqual([]);
  valueOf(await journal.append(someOps(1, 1)));
  expect(await readdir(folder)).toEqual([FIRST]);
});

test('after a failed write the file is cut back and goes on', async () => {
  const folder = await threeRecords();
  const { fs, arm } = breakable(nodeFileSystem, 'write');
  const journal = await openJournal(fs, folder);
  arm();
  expect((await journal.append(someOps(4, 4))).ok).toBe(false);
  valueOf(await journal.append(someOps(5, 5)));
  expect(await readdir(folder)).toEqual([FIRST]);
  expect(await opsOf(journal)).toEqual([...someOps(1, 3), someOp(5)]);
});

test('a file that could not be cut back after a failed write is never written to again', async () => {
  const folder = await threeRecords();
  const error = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  let full = false;
  const journal = await openJournal(
    {
      ...nodeFileSystem,
      async open(file, how) {
        const opened = await nodeFileSystem.open(file, how);
        return {
          ...opened,
          async write(bytes, position) {
            if (!full) return opened.write(bytes, position);
            await opened.write(bytes.subarray(0, 10), position);
            throw error;
          },
          truncate: (length) => (full ? Promise.reject(error) : opened.truncate(length)),
        };
      },
    },
    folder,
  );
  full = true;
  expect(await journal.append(someOps(4, 5))).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  full = false;
  valueOf(await journal.append(someOps(4, 4)));
  const good = Buffer.concat([1, 2, 3].map(frame));
  const left = Buffer.concat([good, frame(4).subarray(0, 10)]);
  expect(await readFile(path.join(folder, FIRST))).toEqual(left);
  expect(new Uint8Array(await readFile(path.join(folder, '00000002.log')))).toEqual(frame(4));
});

test('a closed journal refuses in words, after what was under way is saved', async () => {
  const folder = await temporaryFolder();
  const journal = await openJournal(nodeFileSystem, folder);
  const answered: boolean[] = [];
  for (const n of [1, 2]) void journal.append(someOps(n, n)).then(({ ok }) => answered.push(ok));
  const closing = journal.close();
  expect(await journal.append(someOps(3, 3))).toMatchObject({ ok: false, error: { code: 'closed' } });
  await closing;
  expect(answered).toEqual([true, true]);
  expect(await opsOf(await openJournal(nodeFileSystem, folder))).toEqual(someOps(1, 2));
});
