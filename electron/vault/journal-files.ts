/** The journal's files on the disk: `00000001.log`, `00000002.log`..., and what is kept aside of damaged ones. */
import path from 'node:path';
import { type FileSystem, writeFile } from './file-system.ts';
import { decodeFrames } from './journal-format.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { msg, plural } from '../words/words.ts';

const NAME = /^(\d{8})\.log$/;

/** The path of a journal file; numbers count from 1. */
export function journalFile(folder: string, number: number): string {
  return path.join(folder, `${String(number).padStart(8, '0')}.log`);
}

/** The last file, as the scan found it. `end` is where its last whole frame ends, `tail` what comes after. */
export interface LastFile {
  readonly number: number;
  readonly end: number;
  readonly tail: Uint8Array;
}

export interface Scan {
  readonly ledger: Ledger;
  readonly last: LastFile | null;
  /** What was damaged, in words for the reader. */
  readonly repairs: readonly string[];
}

/** Keeps bytes under a name of their own beside a journal file. False when a file of that name has been kept. */
export async function keepAside(fs: FileSystem, file: string, bytes: Uint8Array): Promise<boolean> {
  if ((await fs.size(file)) === bytes.length) return false;
  await writeFile(fs, file, bytes);
  await fs.syncFolder(path.dirname(file));
  return true;
}

/**
 * Reads every journal file in order. Damage is passed over and told once: its bytes are kept aside, and the
 * copy being there means that it was told before. The last file's tail is left for the writer to cut off.
 */
export async function scanJournal(fs: FileSystem, folder: string): Promise<Scan> {
  const ledger = emptyLedger();
  const repairs: string[] = [];
  const numbers = (await fs.list(folder)).flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  let last: LastFile | null = null;
  let expected = 1;
  for (const number of numbers) {
    for (; expected < number; expected += 1) repairs.push(missing(journalFile(folder, expected)));
    expected = number + 1;
    const file = journalFile(folder, number);
    const bytes = (await fs.read(file)) ?? new Uint8Array();
    const { frames, gaps, end } = decodeFrames(bytes);
    for (const { op, ...span } of frames) ledger.add(op, { file: number, ...span });
    const isLast = number === numbers.at(-1);
    const damage = isLast || end === bytes.length ? gaps : [...gaps, { start: end, end: bytes.length }];
    for (const { start, end } of damage) {
      const kept = `${file}.damaged-${start}`;
      const isNew = await keepAside(fs, kept, bytes.subarray(start, end)).catch(() => true);
      if (isNew) repairs.push(damaged(file, end - start));
    }
    if (isLast) last = { number, end, tail: bytes.subarray(end) };
  }
  return { ledger, last, repairs };
}

const missing = (file: string) =>
  msg(
    'The journal file {0} was missing from the vault. What it held may be lost; bring it back from a backup if there is one.',
    path.basename(file),
  );

const damaged = (file: string, bytes: number) =>
  plural(
    bytes,
    {
      one: 'The journal file {0} was damaged: # byte of it could not be read and was passed over. All other records were read.',
      other:
        'The journal file {0} was damaged: # bytes of it could not be read and were passed over. All other records were read.',
    },
    path.basename(file),
  );
