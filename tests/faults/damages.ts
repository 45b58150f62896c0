/** Ways to damage a library's folders in Chromium's profile while it is shut. */
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from './library-page.ts';

export interface Damage {
  readonly name: string;
  /** The library needs a table file, which LevelDB makes when some megabytes were written. */
  readonly big: boolean;
  /**
   * Does it at a place, given as a share of the way from the first byte (or file) to the last. Throws where there is
   * nothing to damage: a fault that was not made must not count.
   */
  at(library: Library, place: number): void;
}

const LOG_BLOCK = 32 * 1024;
const GARBAGE = ['', '\n', 'MANIFEST-999999\n', 'garbage', '\u0000'.repeat(16), 'MANIFEST-000001'];

function files(folder: string, fits: RegExp): string[] {
  const found = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && fits.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
    : [];
  if (found.length === 0) throw new Error(`there is no ${fits.source} in ${folder}`);
  return found;
}

const one = (folder: string, fits: RegExp, place: number): string => {
  const found = files(folder, fits);
  return found[Math.min(found.length - 1, Math.floor(place * found.length))] ?? '';
};

function changed(file: string, change: (bytes: Buffer) => Buffer): void {
  const before = readFileSync(file);
  const after = change(Buffer.from(before));
  if (after.equals(before)) throw new Error(`${file} was not changed`);
  writeFileSync(file, after);
}

function flip(file: string, place: number): void {
  changed(file, (bytes) => {
    const at = Math.min(bytes.length - 1, Math.floor(place * bytes.length));
    bytes[at] = (bytes[at] ?? 0) ^ 0x20;
    return bytes;
  });
}

const cut = (file: string, place: number): void =>
  changed(file, (bytes) => bytes.subarray(0, Math.floor(place * bytes.length)));

/** The log with the most in it: the newest may be empty still. */
const log = ({ folder }: Library): string =>
  files(folder, /^\d+\.log$/u).sort((a, b) => readFileSync(b).length - readFileSync(a).length)[0] ?? '';

export const DAMAGES: readonly Damage[] = [
  {
    name: 'MANIFEST cut',
    big: false,
    at: ({ folder }, place) => cut(one(folder, /^MANIFEST/u, 0), place),
  },
  {
    name: 'log block zeroed',
    big: false,
    at: (library, place) =>
      changed(log(library), (bytes) => {
        const blocks = Math.ceil(bytes.length / LOG_BLOCK);
        const start = Math.min(blocks - 1, Math.floor(place * blocks)) * LOG_BLOCK;
        return bytes.fill(0, start, Math.min(bytes.length, start + LOG_BLOCK));
      }),
  },
  {
    name: 'log’s tail torn',
    big: false,
    at: (library, place) =>
      changed(log(library), (bytes) => bytes.subarray(0, bytes.length - 1 - Math.floor(place ** 2 * 60_000))),
  },
  { name: '.ldb flipped', big: true, at: ({ folder }, place) => flip(one(folder, /\.ldb$/u, place), place) },
  { name: '.ldb deleted', big: true, at: ({ folder }, place) => rmSync(one(folder, /\.ldb$/u, place)) },
  {
    name: '.ldb emptied',
    big: true,
    at: ({ folder }, place) => truncateSync(one(folder, /\.ldb$/u, place), 0),
  },
  {
    name: 'CURRENT deleted',
    big: false,
    at: ({ folder }) => rmSync(path.join(folder, 'CURRENT')),
  },
  {
    name: 'CURRENT garbage',
    big: false,
    at: ({ folder }, place) =>
      changed(path.join(folder, 'CURRENT'), () =>
        Buffer.from(GARBAGE[Math.floor(place * GARBAGE.length)] ?? ''),
      ),
  },
  { name: 'blob deleted', big: false, at: ({ blobs }, place) => rmSync(one(blobs, /./u, place)) },
  { name: 'blob cut', big: false, at: ({ blobs }, place) => cut(one(blobs, /./u, place), place) },
  { name: 'blob flipped', big: false, at: ({ blobs }, place) => flip(one(blobs, /./u, place), place) },
];
