import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { createReserve } from '../../../../electron/vault/reserve.ts';
import { FULL_BYTES, LOW_BYTES, spaceOf, watchSpace } from '../../../../electron/vault/space.ts';
import { openVault } from '../../../../electron/vault/vault.ts';
import { someOp, someOps } from '../../../faults/some-ops.ts';
import { allOps, temporaryFolder, valueOf, vaultAt, VAULT_ID } from './open-vault.ts';

test('less than 1 GiB is low, less than 100 MiB is full, and both end only a tenth above', () => {
  expect([LOW_BYTES, LOW_BYTES - 1, FULL_BYTES, FULL_BYTES - 1].map((free) => spaceOf(free))).toEqual([
    'ok',
    'low',
    'low',
    'full',
  ]);
  expect(spaceOf(FULL_BYTES * 1.05, 'full')).toBe('full');
  expect(spaceOf(FULL_BYTES * 1.2, 'full')).toBe('low');
  expect(spaceOf(LOW_BYTES * 1.05, 'low')).toBe('low');
  expect(spaceOf(LOW_BYTES * 1.2, 'full')).toBe('ok');
});

test('the watch tells the first state and every other one once, and nothing where the system does not answer', async () => {
  const told: string[] = [];
  const free = [2 * LOW_BYTES, 2 * LOW_BYTES, LOW_BYTES / 2, null, 10, 10, 2 * LOW_BYTES];
  const watch = watchSpace(
    async () => {
      const next = free.shift() ?? null;
      if (next === null) throw new Error('no answer');
      return next;
    },
    ({ state }) => told.push(state),
  );
  while (free.length > 0) await watch.check();
  expect(told).toEqual(['ok', 'low', 'full', 'ok']);
  expect(watch.now).toEqual({ state: 'ok', freeBytes: 2 * LOW_BYTES });
});

test('the real disk says how many bytes are free', async () => {
  expect(await nodeFileSystem.freeBytes(await temporaryFolder())).toBeGreaterThan(0);
});

test('a reserve is made where the disk has room, made whole again, and given up once', async () => {
  const folder = await temporaryFolder();
  const reserve = createReserve(nodeFileSystem, folder, 1000);
  const file = path.join(folder, 'reserve');
  await reserve.keep(3999);
  expect(await nodeFileSystem.size(file)).toBeNull();
  await reserve.keep(4000);
  expect(await nodeFileSystem.size(file)).toBe(1000);
  await writeFile(file, 'cut short');
  await reserve.keep(4000);
  expect(await nodeFileSystem.size(file)).toBe(1000);
  expect([await reserve.free(), await reserve.free()]).toEqual([true, false]);
});

test('a journal on a full disk gets the reserve’s room, and without it says that the disk is full', async () => {
  const folder = await temporaryFolder();
  let room = 1;
  let reserve = 1;
  const vault = valueOf(
    await openVault({
      folder,
      fs: {
        ...nodeFileSystem,
        async open(file, how) {
          const opened = await nodeFileSystem.open(file, how);
          if (!file.endsWith('.log')) return opened;
          return {
            ...opened,
            async write(bytes, position) {
              if (room === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
              room -= 1;
              return opened.write(bytes, position);
            },
          };
        },
      },
      now: () => 0,
      newId: () => VAULT_ID,
      async makeRoom() {
        if (reserve === 0) return false;
        reserve = 0;
        room = 1;
        return true;
      },
    }),
  );
  expect((await vault.append([someOp(1)])).ok).toBe(true);
  expect((await vault.append([someOp(2)])).ok).toBe(true);
  expect(await vault.append([someOp(3)])).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  await vault.close();
  expect(await allOps(await vaultAt(folder))).toEqual(someOps(1, 2));
});
