import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { killApp, launchApp } from '../../electron-standin/launch.ts';
import { samples } from '../../e2e/reader.ts';
import { type FileSystem, nodeFileSystem, type OpenFile } from '../../../electron/vault/file-system.ts';
import { createReserve } from '../../../electron/vault/reserve.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { beginReading, cards, databaseRows, noticeOf, shows, vaultRows, writeIn, type Card } from '../app.ts';
import { compare } from '../compare.ts';
import type { Family, Outcome } from '../family.ts';
import { mountSmallDisk, type SmallDisk } from '../full-disk.ts';
import { someOp } from '../some-ops.ts';
import { allOps, inScratch, valueOf, VAULT_ID, withVault } from '../vaults.ts';

const NOTES = 3;

interface Found {
  readonly lost: string[];
  readonly silent: string[];
}

/** What the last page of a journal file has room for is typed in fewer words than these. */
const MOST_WORDS = 40;

/** Types a word and waits until its card calls it saved, or says why it is not; answers the card. */
async function type(page: Page, word: string): Promise<Card> {
  await page.keyboard.type(word);
  for (;;) {
    const card = await openCard(page);
    if (card.body.endsWith(word) && (card.state === 'saved' || /not saved/iu.test(card.says))) return card;
  }
}

/**
 * Types words until a card or the disk is as wanted; answers the last card. The disk is filled before each, since
 * Chromium tidies up meanwhile.
 */
async function typeUntil(page: Page, disk: SmallDisk, wanted: (card: Card) => boolean): Promise<Card> {
  for (let word = 1; word <= MOST_WORDS; word += 1) {
    disk.fillUpTo(0);
    const card = await type(page, ` word${word}`);
    if (wanted(card)) return card;
  }
  throw new Error('the disk never got full');
}

async function openCard(page: Page): Promise<Card> {
  const open = (await cards(page)).find(({ state }) => state !== null);
  if (!open) throw new Error('no note is open');
  return open;
}

async function hears(page: Page, words: RegExp, { silent }: Found): Promise<void> {
  try {
    await page.locator('lectern-notice p').filter({ hasText: words }).waitFor({ timeout: 30_000 });
  } catch {
    silent.push(`no notice of ${words.source}, but “${await noticeOf(page)}”`);
  }
}

/** Starts once more with room on the disk: what was saved has to be there, in the database as well. */
async function startAgain(profile: string, saved: ReadonlyMap<string, string>, found: Found): Promise<void> {
  const { app, page } = await launchApp({ profile });
  await shows(page, samples().length, NOTES);
  await hears(page, /ended while a note was being typed/u, found);
  const after = new Map((await cards(page)).map(({ id, body }) => [id, body]));
  for (const [id, body] of saved) {
    if (!(after.get(id) ?? '').startsWith(body)) found.lost.push(`“${body}” became “${after.get(id)}”`);
  }
  const hasRoom = !/Less than 100 MB/u.test(await noticeOf(page));
  const rows = hasRoom ? await databaseRows(page) : null;
  await app.close();
  if (!rows) return;
  const sides = compare(await vaultRows(profile), rows, 'after the disk had room again');
  found.lost.push(...sides.lost);
  found.silent.push(...sides.silent);
}

/** Fills the disk to its last byte twice over while a note is typed, then kills the app. */
async function typeOnFullDisk(
  page: Page,
  disk: SmallDisk,
  profile: string,
  found: Found,
): Promise<Map<string, string>> {
  const saved = new Map<string, string>();
  await writeIn(page, 0);
  const first = await type(page, ' alone');
  const { id } = first;
  saved.set(id, first.body);
  if (!/vault alone/u.test(first.says)) found.silent.push(`the card said “${first.says}”`);

  const reserve = path.join(profile, 'vault/reserve');
  const second = await typeUntil(page, disk, ({ state }) => state !== 'saved' || !existsSync(reserve));
  if (second.state === 'saved') saved.set(id, second.body);
  else found.silent.push(`the reserve was not given up, and the card said “${second.says}”`);

  const third = await typeUntil(page, disk, (card) => {
    if (card.state === 'saved') saved.set(id, card.body);
    return card.state !== 'saved';
  });
  if (!/disk is full/u.test(third.says)) found.silent.push(`the card said “${third.says}”`);
  return saved;
}

/** `megabytes` of 40 leave less than 100 MB from the first start on; more begin well and are filled meanwhile. */
function fullDisk(megabytes: number): Promise<Outcome> {
  return inScratch(async (scratch) => {
    const disk = mountSmallDisk(scratch, megabytes);
    if (!disk) return onlyVault();
    const profile = path.join(disk.folder, 'profile');
    const found: Found = { lost: [], silent: [] };
    try {
      const { app, page } = await launchApp({ profile });
      await hears(page, megabytes < 100 ? /Less than 100 MB/u : /Less than 1 GB/u, found);
      await beginReading(page);
      if (megabytes >= 100) {
        disk.fillUpTo(60 * 1024 ** 2);
        await hears(page, /Less than 100 MB/u, found);
      }
      const saved = await typeOnFullDisk(page, disk, profile, found);
      await killApp(app, 'both');
      disk.empty();
      await startAgain(profile, saved, found);
      return { cases: 1, ...found };
    } finally {
      disk.unmount();
    }
  });
}

/**
 * Where nothing can be mounted: a disk that is full from the second op on, refuses every byte while the reserve stands,
 * and from the third on for good.
 */
function onlyVault(givesReserve = true): Promise<Outcome> {
  return inScratch(async (folder) => {
    const reserve = createReserve(nodeFileSystem, folder, 1024);
    await reserve.keep(Infinity);
    let isFull: () => boolean = () => false;
    let refused = 0;
    const fs: FileSystem = {
      ...nodeFileSystem,
      async open(file, how) {
        const opened = await nodeFileSystem.open(file, how);
        if (!file.endsWith('.log')) return opened;
        const write: OpenFile['write'] = async (bytes, position) => {
          if (!isFull()) return opened.write(bytes, position);
          refused += 1;
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        };
        return { ...opened, write };
      },
    };
    const options = {
      folder,
      fs,
      now: () => 0,
      newId: () => VAULT_ID,
      makeRoom: givesReserve ? reserve.free : async () => false,
    };
    const vault = valueOf(await openVault(options));
    const lost: string[] = [];
    const silent: string[] = [];
    valueOf(await vault.append([someOp(1)]));
    isFull = () => existsSync(path.join(folder, 'reserve'));
    if (!(await vault.append([someOp(2)])).ok) lost.push('the op that the reserve had room for');
    if (refused === 0) throw new Error('the disk never got full');
    isFull = () => true;
    const third = await vault.append([someOp(3)]);
    if (third.ok || third.error.code !== 'disk-full')
      silent.push('the third op was not refused as a full disk');
    await vault.close();
    const kept = await withVault(folder, allOps);
    if (kept.length !== 2) lost.push(`2 ops were acknowledged, and ${kept.length} are there`);
    return { cases: 2, lost, silent };
  });
}

export const diskFull: Family = {
  name: 'disk-full',
  what: 'the disk full while notes are typed: 40 MB, and 400 MB that are filled meanwhile',
  app: true,
  cases: ({ quick }) =>
    quick
      ? [{ name: 'injected', run: () => onlyVault() }]
      : [40, 400].map((megabytes) => ({ name: `${megabytes} MB, mounted`, run: () => fullDisk(megabytes) })),
  controls: () => [
    {
      name: 'reserve not given up',
      caught: async () => (await onlyVault(false)).lost.length > 0,
    },
  ],
};
