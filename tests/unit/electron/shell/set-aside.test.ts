import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { setAsideDatabase } from '../../../../electron/shell/set-aside.ts';
import { temporaryFolder } from '../vault/open-vault.ts';

test.each(['IndexedDB', 'Default/IndexedDB'])(
  'a database in %s is set aside whole, and nothing else is',
  async (parent) => {
    const session = await temporaryFolder();
    const folder = path.join(session, parent);
    for (const name of [
      'app_lectern_0.indexeddb.leveldb',
      'app_lectern_0.indexeddb.blob',
      'something else',
    ]) {
      await mkdir(path.join(folder, name), { recursive: true });
    }
    await writeFile(path.join(folder, 'app_lectern_0.indexeddb.leveldb/CURRENT'), 'garbage');
    const now = new Date('2026-11-24T10:00:00.000Z');
    expect(setAsideDatabase(session, now).ok).toBe(true);
    expect((await readdir(folder)).sort()).toEqual([
      'app_lectern_0.indexeddb.blob.damaged-2026-11-24T100000000Z',
      'app_lectern_0.indexeddb.leveldb.damaged-2026-11-24T100000000Z',
      'something else',
    ]);
    expect(setAsideDatabase(session, now)).toMatchObject({ ok: false, error: { code: 'none' } });
  },
);
