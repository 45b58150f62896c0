import { expect, test } from 'vitest';
import { openWork } from '../../../renderer/data/open-work.ts';
import { bothSides, clock, newName, open, usedLibrary } from './one-library.ts';

/** More often than Dexie tries by itself. */
const OFTEN = 10;

/** Lets the next opens of a database fail as Chromium's do, until the test ends or something takes it away. */
function refusing(message: string): () => void {
  const { open } = IDBFactory.prototype;
  let left = OFTEN;
  IDBFactory.prototype.open = function refused(name, version) {
    if ((left -= 1) >= 0) throw new DOMException(message, 'UnknownError');
    return version === undefined ? open.call(this, name) : open.call(this, name, version);
  };
  return () => (IDBFactory.prototype.open = open);
}

test.each([
  ['whose folder Chromium cannot read', 'Internal error opening backing store for indexedDB.open.', []],
  ['that Chromium holds open and cannot make sense of', 'Data lost due to missing file.', [4_000]],
] as const)('a database %s is set aside, and the library is rebuilt', async (_, message, waited) => {
  const { vault } = await usedLibrary();
  const name = newName();
  const restore = refusing(message);
  const waits: number[] = [];
  const timer = {
    now: () => 0,
    set: (run: () => void, ms: number) => (waits.push(ms), run(), 0),
    clear: () => undefined,
  };
  const request: typeof vault.desktop.request = (channel, input) => {
    if (channel === 'app:set-aside-database') restore();
    return vault.desktop.request(channel, input);
  };
  const desktop = { ...vault.desktop, request };
  const { work, report } = await openWork({ desktop, name, now: clock(), timer });
  expect(waits).toEqual(waited);
  expect(report.notice).toMatch(/2 articles and 1 note were brought back/u);
  expect(work.entries).toHaveLength(2);
  const sides = await bothSides(name, vault);
  expect(sides.database).toEqual(sides.vault);
});

test('on a full disk nothing is taken for damaged, and the start fails as it is', async () => {
  const { name, vault } = await usedLibrary();
  vault.space = { state: 'full', freeBytes: 0 };
  const restore = refusing('Internal error opening backing store for indexedDB.open.');
  await expect(open(name, vault).finally(restore)).rejects.toThrow('backing store');
  expect(vault.asked.some(({ channel }) => channel === 'app:set-aside-database')).toBe(false);
});
