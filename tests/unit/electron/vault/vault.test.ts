import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../../electron/vault/file-system.ts';
import { openVault } from '../../../../electron/vault/vault.ts';
import { allOps, temporaryFolder, tryVault, VAULT_ID, valueOf, vaultAt } from './open-vault.ts';
import { failing } from '../../../faults/failing-file-system.ts';
import { recording } from '../../../faults/recording-file-system.ts';
import { someOps } from '../../../faults/some-ops.ts';

/** A vault with 2 notes and one source, closed; answers its folder. */
async function usedVault(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'profile', 'vault');
  const vault = await vaultAt(folder);
  valueOf(await vault.append(someOps(1, 2)));
  await vault.objects.put('source', new Uint8Array([1]));
  await vault.close();
  return folder;
}

test('a new vault has an identity, no record and nothing to tell', async () => {
  const folder = path.join(await temporaryFolder(), 'vault');
  const vault = await vaultAt(folder);
  expect(vault.state()).toEqual({
    vaultId: VAULT_ID,
    isNew: true,
    lastRecord: 0,
    sums: { article: 0, note: 0, reading: 0, setting: 0, collection: 0 },
    alive: { article: 0, note: 0, reading: 0, setting: 0, collection: 0 },
    repairs: [],
  });
  expect(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'))).toEqual({
    format: 1,
    vaultId: VAULT_ID,
    createdAt: 1_795_000_000_000,
  });
});

test('the copy of the manifest is durable before the manifest, and both before the first journal file', async () => {
  const root = await temporaryFolder();
  const { fs, events } = recording(nodeFileSystem, root);
  await vaultAt(path.join(root, 'vault'), fs);
  const steps = events.flatMap((event) => {
    if (event.did === 'rename') return path.basename(event.to);
    if (event.did === 'folder' || event.did === 'sync-folder') return `${event.did} ${event.path}`;
    return event.did === 'sync' ? 'sync' : [];
  });
  expect(steps).toEqual([
    'folder vault',
    'sync-folder ',
    'sync',
    'manifest.copy.json',
    'sync-folder vault',
    'sync',
    'manifest.json',
    'sync-folder vault',
    `folder ${path.join('vault', 'journal')}`,
    'sync-folder vault',
  ]);
});

test('a vault keeps its identity and its records', async () => {
  const folder = await usedVault();
  const manifest = await readFile(path.join(folder, 'manifest.json'));
  const vault = await vaultAt(folder);
  expect(vault.state()).toMatchObject({ vaultId: VAULT_ID, lastRecord: 2, alive: { note: 2 }, repairs: [] });
  expect(await allOps(vault)).toEqual(someOps(1, 2));
  expect(await readFile(path.join(folder, 'manifest.json'))).toEqual(manifest);
});

test.skipIf(process.platform === 'win32')('nobody else on the machine may look into it', async () => {
  const folder = await usedVault();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(entries.length).toBeGreaterThan(5);
  for (const entry of entries) {
    const { mode } = await stat(path.join(entry.parentPath, entry.name));
    expect([entry.name, mode & 0o777]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600]);
  }
});

test('a vault of a newer format is left as it is, and why is said', async () => {
  const folder = await usedVault();
  const manifest = path.join(folder, 'manifest.json');
  await writeFile(manifest, '{"format":2,"anything":true}');
  const names = await readdir(folder, { recursive: true });
  expect(await tryVault(folder)).toEqual({
    ok: false,
    error: {
      code: 'newer',
      message: `The notes in ${folder} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.`,
    },
  });
  expect(await readFile(manifest, 'utf8')).toBe('{"format":2,"anything":true}');
  expect(await readdir(folder, { recursive: true })).toEqual(names);
});

describe('a manifest that is lost', () => {
  const OTHER_ID = '01990000-0000-7000-8000-0000000000bb';
  const reopen = async (folder: string) =>
    valueOf(await openVault({ folder, fs: nodeFileSystem, now: () => 0, newId: () => OTHER_ID }));

  test('comes back from its copy with the same identity, and that is said once', async () => {
    const folder = await usedVault();
    await rm(path.join(folder, 'manifest.json'));
    const vault = await reopen(folder);
    expect(vault.state()).toMatchObject({
      vaultId: VAULT_ID,
      repairs: [
        'The vault’s manifest was missing. It was written again from its copy. All records were kept.',
      ],
    });
    expect(await allOps(vault)).toEqual(someOps(1, 2));
    await vault.close();
    const again = await reopen(folder);
    expect(again.state()).toMatchObject({ vaultId: VAULT_ID, repairs: [] });
    await again.close();
  });

  test('with its copy gives the vault a new identity, and that is said', async () => {
    const folder = await usedVault();
    await rm(path.join(folder, 'manifest.json'));
    await rm(path.join(folder, 'manifest.copy.json'));
    const vault = await reopen(folder);
    expect(vault.state().vaultId).toBe(OTHER_ID);
    expect(vault.state().repairs[0]).toContain('under a new identity. All records were kept.');
    expect(await allOps(vault)).toEqual(someOps(1, 2));
    await vault.close();
  });

  test.each(['', '{"format":1', '{"format":1,"vaultId":"x","createdAt":1}', '[]', '\0\0\0'])(
    'is set aside when it reads %j',
    async (text) => {
      const folder = await usedVault();
      await writeFile(path.join(folder, 'manifest.json'), text);
      const vault = await reopen(folder);
      expect(vault.state().repairs[0]).toContain('was damaged');
      expect(vault.state().vaultId).toBe(VAULT_ID);
      expect(await readFile(path.join(folder, 'manifest.json.damaged'), 'utf8')).toBe(text);
      expect(await allOps(vault)).toEqual(someOps(1, 2));
      await vault.close();
    },
  );

  test('leaves a newer vault to the newer version', async () => {
    const folder = await usedVault();
    await rm(path.join(folder, 'manifest.json'));
    await writeFile(path.join(folder, 'manifest.copy.json'), '{"format":2}');
    expect(await tryVault(folder)).toMatchObject({ ok: false, error: { code: 'newer' } });
  });
});

test.each([
  ['EROFS', 'read-only', 'cannot be written to'],
  ['EACCES', 'read-only', 'start Lectern with another profile folder'],
  ['ENOSPC', 'disk-full', 'Free some space'],
  ['EIO', 'io', 'the disk reported an error (EIO)'],
] as const)('a profile that answers %s is refused in words that name it', async (code, expected, words) => {
  const folder = path.join(await temporaryFolder(), 'vault');
  const { fs } = failing(nodeFileSystem, { at: 1, lasts: 'for good', code, done: 'nothing' });
  const refused = await tryVault(folder, fs);
  expect(refused).toMatchObject({ ok: false, error: { code: expected } });
  expect(refused).toHaveProperty('error.message', expect.stringContaining(words));
  expect(refused).toHaveProperty('error.message', expect.stringContaining(folder));
});

test('a vault where a file is in the way is refused in words', async () => {
  const folder = path.join(await temporaryFolder(), 'vault');
  await writeFile(folder, '');
  expect(await tryVault(folder)).toMatchObject({ ok: false, error: { code: 'io' } });
});

test('a bug is thrown, not told as a failure of the disk', async () => {
  const broken = { ...nodeFileSystem, list: () => Promise.reject(new TypeError('no such method')) };
  await expect(tryVault(await temporaryFolder(), broken)).rejects.toThrow('no such method');
});
