/**
 * The journal: every op of the reader's work in the order it came, on the disk before it is acknowledged.
 * Appends that arrive while a sync is under way wait and share the next one (group commit).
 */
import { done, failed, type Op, type Result, type VaultState } from '../bridge/contract.ts';
import { diskFailure, type VaultError } from './failure.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { journalFile, scanJournal } from './journal-files.ts';
import { decodeFrame, encodeFrame, RECORD_LIMIT_BYTES } from './journal-format.ts';
import { openWriter } from './journal-writer.ts';
import { msg } from '../words/words.ts';

export type Appended = Result<{ readonly lastRecord: number }, VaultError>;
export type Page = Result<{ readonly ops: Op[]; readonly next: number | null }, VaultError>;

export interface Journal {
  /**
   * Resolves once every op is on the disk, with the number of the journal's last record. An op whose opId the
   * journal holds is not written again. After a failure none of the ops counts as saved; send them again.
   */
  append(ops: readonly Op[]): Promise<Appended>;
  /**
   * Ops after a record number, as many as fit into one message of the bridge; `next` is the number to go on
   * after, null at the end. Records count from 1, damaged ones not at all.
   */
  read(after: number): Promise<Page>;
  lastRecord(): number;
  alive(): VaultState['alive'];
  sums(): VaultState['sums'];
  /** What opening had to put right, in words for the reader. */
  readonly repairs: readonly string[];
  /** Lets the appends under way finish; later ones are refused. */
  close(): Promise<void>;
}

interface Entry {
  readonly op: Op;
  readonly frame: Uint8Array;
}
interface Waiting {
  readonly entries: readonly Entry[];
  readonly answer: (result: Promise<Appended>) => void;
}

interface Options {
  readonly rotateBytes?: number | undefined;
  /** Asked when the disk is full; answers whether some room was made, and the write is worth another try. */
  readonly makeRoom?: (() => Promise<boolean>) | undefined;
}

/** Opens the journal in a folder that exists. Rejects with Node's own error when it cannot be read or synced. */
export async function openJournal(
  fs: FileSystem,
  folder: string,
  { rotateBytes, makeRoom = async () => false }: Options = {},
): Promise<Journal> {
  const { ledger, last, repairs: damages } = await scanJournal(fs, folder);
  const { writer, repairs: cuts } = await openWriter(fs, folder, last, rotateBytes);
  let waiting: Waiting[] = [];
  let draining: Promise<void> | null = null;
  let closed = false;

  async function write(bytes: Uint8Array): ReturnType<typeof writer.write> {
    try {
      return await writer.write(bytes);
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC' || !(await makeRoom())) throw error;
      return writer.write(bytes);
    }
  }

  /** One group: one write, one fdatasync. */
  async function commit(entries: readonly Entry[]): Promise<Appended> {
    const fresh = new Map<string, Entry>();
    for (const entry of entries) if (!ledger.has(entry.op.opId)) fresh.set(entry.op.opId, entry);
    if (fresh.size > 0) {
      const group = [...fresh.values()];
      try {
        const { file, start } = await write(Buffer.concat(group.map(({ frame }) => frame)));
        let at = start;
        for (const { op, frame } of group) ledger.add(op, { file, start: at, end: (at += frame.length) });
      } catch (error) {
        const { code, message } = diskFailure(error, msg('The change was not saved'), folder);
        return failed(code, message);
      }
    }
    return done({ lastRecord: ledger.count() });
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const committed = commit(group.flatMap(({ entries }) => entries));
      for (const { answer } of group) answer(committed);
      // A bug in there rejects every answer of the group; the next group is not its business.
      await committed.catch(() => undefined);
    }
    draining = null;
  }

  return {
    repairs: [...damages, ...cuts],
    lastRecord: () => ledger.count(),
    alive: () => ledger.alive(),
    sums: () => ledger.sums(),
    async append(ops) {
      if (closed) return failed('closed', msg('The change was not saved: Lectern is closing.'));
      const entries: Entry[] = [];
      for (const op of ops) {
        const frame = encodeFrame(op);
        if (!frame) {
          return failed(
            'too-large',
            msg('The change was not saved: it is too long. Divide it into shorter ones.'),
          );
        }
        entries.push({ op, frame });
      }
      return new Promise((answer) => {
        waiting.push({ entries, answer });
        draining ??= drain();
      });
    },
    async read(after) {
      const page = ledger.page(after, RECORD_LIMIT_BYTES);
      const [first, end] = [page[0], page.at(-1)];
      if (!first || !end) return done({ ops: [], next: null });
      try {
        const bytes =
          (await fs.read(journalFile(folder, first.file), first.start, end.end)) ?? new Uint8Array();
        const ops = page.flatMap((place) => decodeFrame(bytes, place.start - first.start)?.op ?? []);
        if (ops.length < page.length) {
          return failed(
            'damaged',
            msg('The journal was damaged while Lectern ran. Start Lectern again to repair it.'),
          );
        }
        const next = after + page.length;
        return done({ ops, next: next < ledger.count() ? next : null });
      } catch (error) {
        const { code, message } = diskFailure(error, msg('The journal could not be read'), folder);
        return failed(code, message);
      }
    },
    async close() {
      closed = true;
      await draining;
      await writer.close();
    },
  };
}
