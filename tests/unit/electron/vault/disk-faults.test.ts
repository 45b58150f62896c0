import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { everyCall } from '../../../faults/failing-calls.ts';
import { someOps } from '../../../faults/some-ops.ts';
import { allOps, temporaryFolder, valueOf, vaultAt } from './open-vault.ts';

describe.each(['once', 'for good'] as const)('a call of the disk that fails %s', (lasts) => {
  test.each([
    ['ENOSPC', 'nothing'],
    ['EIO', 'something'],
  ] as const)(
    'is told with %s after %s was done, and loses nothing, whichever call it is',
    { timeout: 60_000 },
    async (code, done) => {
      const { cases, lost, silent } = await everyCall({ lasts, code, done });
      expect({ lost, silent }).toEqual({ lost: [], silent: [] });
      expect(cases).toBeGreaterThan(30);
    },
  );
});

test('a disk that takes a few bytes at a time is written to until all are there', async () => {
  const folder = path.join(await temporaryFolder(), 'vault');
  const vault = await vaultAt(folder, {
    ...nodeFileSystem,
    async open(file, how) {
      const opened = await nodeFileSystem.open(file, how);
      return { ...opened, write: (bytes, position) => opened.write(bytes.subarray(0, 7), position) };
    },
  });
  valueOf(await vault.append(someOps(1, 3)));
  await vault.close();
  expect(await allOps(await vaultAt(folder))).toEqual(someOps(1, 3));
});
