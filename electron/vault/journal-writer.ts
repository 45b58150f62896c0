/**
 * The end of the journal, where bytes are added: one file at a time, one write and one fdatasync for each
 * group. After a failed write the file is cut back to its last good byte. After a failed fdatasync it is given
 * up for good, because the kernel may have dropped the unwritten pages and would report the next fdatasync as
 * a success (PostgreSQL's "fsyncgate", 2018): the next group begins a new file.
 */
import path from 'node:path';
import { errorCode, type FileSystem, type OpenFile, writeAll } from './file-system.ts';
import { journalFile, keepAside, type LastFile } from './journal-files.ts';
import { msg, plural } from '../words/words.ts';

/** A file that has reached this many bytes is followed by a new one. */
const ROTATE_BYTES = 16 * 1024 * 1024;

export interface Writer {
  /**
   * Adds bytes and resolves once they are durable, with the file's number and the position they begin at.
   * Rejects with Node's own error; nothing of the bytes counts then, and the next call starts clean.
   */
  write(bytes: Uint8Array): Promise<{ readonly file: number; readonly start: number }>;
  close(): Promise<void>;
}

interface Current {
  readonly number: number;
  readonly file: OpenFile;
  /** Length up to which every byte is synced. */
  good: number;
  /** Whether the folder was synced since the file's name was made. */
  named: boolean;
}

export interface Opened {
  readonly writer: Writer;
  readonly repairs: readonly string[];
}

/**
 * Goes on at the end of the last file. What a killed process wrote there may be in the page cache alone, so the
 * file and its name are synced before any of its records is counted on. A torn tail is kept aside, then cut off;
 * where there is no room to keep it, it stays and a new file is begun.
 */
export async function openWriter(
  fs: FileSystem,
  folder: string,
  last: LastFile | null,
  rotateBytes: number = ROTATE_BYTES,
): Promise<Opened> {
  const repairs: string[] = [];
  let current: Current | null = null;
  let next = 1;
  if (last) {
    next = last.number + 1;
    const file = await fs.open(journalFile(folder, last.number), 'keep');
    current = { number: last.number, file, good: last.end, named: true };
    try {
      await file.sync();
      await fs.syncFolder(folder);
      if (last.tail.length > 0) repairs.push(await cutOff(fs, folder, last, file));
    } catch (error) {
      await leave();
      if (errorCode(error) !== 'ENOSPC') throw error;
      repairs.push(noRoom(journalFile(folder, last.number)));
    }
  }

  async function begin(): Promise<Current> {
    for (;;) {
      const number = next;
      try {
        const file = await fs.open(journalFile(folder, number), 'create');
        next = number + 1;
        return { number, file, good: 0, named: false };
      } catch (error) {
        // Left by a creation that was reported as failed. It must not stand in the way for ever.
        if (errorCode(error) !== 'EEXIST') throw error;
        next = number + 1;
      }
    }
  }

  /** Closing can only report what fdatasync has already answered for, or failed to. */
  async function leave(): Promise<void> {
    const left = current;
    current = null;
    await left?.file.close().catch(() => undefined);
  }

  /** Gives the file up; one that never held a record is removed, so that a failing disk does not collect them. */
  async function giveUp(failed: Current): Promise<void> {
    await leave();
    if (failed.good > 0) return;
    const removed = fs.remove(journalFile(folder, failed.number));
    // Where it cannot be removed it stays, empty, and the next file takes the next number.
    next = await removed.then(
      () => failed.number,
      () => next,
    );
  }

  const writer: Writer = {
    async write(bytes) {
      if (current && current.good > 0 && current.good + bytes.length > rotateBytes) await leave();
      current ??= await begin();
      const target = current;
      let trusted = true;
      try {
        await writeAll(target.file, bytes, target.good);
        trusted = false;
        await target.file.sync();
        if (!target.named) await fs.syncFolder(folder);
      } catch (error) {
        const cut = await target.file.truncate(target.good).then(
          () => true,
          () => false,
        );
        if (!cut || !trusted) await giveUp(target);
        throw error;
      }
      target.named = true;
      const start = target.good;
      target.good += bytes.length;
      return { file: target.number, start };
    },
    close: leave,
  };
  return { writer, repairs };
}

/** Cuts the last file back to its last whole frame, with what is cut kept beside it first. */
async function cutOff(fs: FileSystem, folder: string, last: LastFile, file: OpenFile): Promise<string> {
  const torn = journalFile(folder, last.number);
  let copy = 1;
  while ((await fs.size(`${torn}.torn-${copy}`)) !== null) copy += 1;
  const kept = `${torn}.torn-${copy}`;
  await keepAside(fs, kept, last.tail);
  await file.truncate(last.end);
  await file.sync();
  return plural(
    last.tail.length,
    {
      one: 'The last byte of the journal was not a whole record, as after a power cut. It was cut off and kept in {0}. All records before it were read.',
      other:
        'The last # bytes of the journal were not a whole record, as after a power cut. They were cut off and kept in {0}. All records before them were read.',
    },
    path.basename(kept),
  );
}

const noRoom = (file: string) =>
  msg(
    'The end of the journal file {0} was not a whole record and could not be put right: the disk is full. All records before it were read. Free some space.',
    path.basename(file),
  );
