import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import {
  failed,
  done,
  type Block,
  type Hash,
  type ReadError,
  type Remark,
  type Result,
  type VersionBody,
  type VersionSummary,
} from '../bridge/contract.ts';
import { decode } from './decode.ts';
import { readLines } from './lines.ts';
import { masthead } from './masthead.ts';
import { readBytes, refusal } from './read.ts';
import { structure } from './structure.ts';
import { shownName, wording } from './wording.ts';

/** Names the code that made a version: a change of the blocks it makes needs a new name. */
export const IMPORTER = 'text/1';
const READABLE = new Set(['.txt', '.text', '']);

export interface ReadFile {
  readonly summary: VersionSummary;
  readonly body: VersionBody;
  /** The file as it was, the version as it lies in the vault, and the canonical path. */
  readonly objects: {
    readonly source: Uint8Array;
    readonly version: Uint8Array;
    readonly origin: Uint8Array;
  };
}

/** Reads one file into a version: the one way in for the app and for the inspector. Never throws for bad input. */
export async function readArticle(file: string): Promise<Result<ReadFile, ReadError>> {
  const extension = path.extname(file).toLowerCase();
  if (!READABLE.has(extension)) return failed('format', wording.format(extension));
  let canonical: string;
  try {
    canonical = await realpath(file);
  } catch (error) {
    return refusal(error);
  }
  const bytes = await readBytes(canonical);
  if (!bytes.ok) return bytes;
  const decoded = decode(bytes.value);
  if (!decoded.ok) return decoded;
  const { text, encoding, replaced } = decoded.value;
  const lines = readLines(text);
  const read = masthead(structure(lines.groups), path.basename(file));
  const remarks: Remark[] = [...decoded.value.remarks];
  if (lines.removed > 0) {
    remarks.push({ code: 'removed', message: `${lines.removed} invisible characters were left out.` });
  }
  const body: VersionBody = { importer: IMPORTER, decoding: encoding, blocks: read.blocks };
  const version = Buffer.from(JSON.stringify(body));
  const origin = Buffer.from(canonical);
  const whole = read.blocks.map((block) => block.text).join('\n');
  return done({
    body,
    objects: { source: bytes.value, version, origin },
    summary: {
      versionId: sha256(version),
      sourceId: sha256(bytes.value),
      originId: sha256(origin),
      fileName: shownName(path.basename(file)),
      format: 'text',
      bytes: bytes.value.length,
      encoding,
      confidence: replaced === 0 ? 1 : 0.99,
      replaced,
      lineEnds: lines.lineEnds,
      language: null,
      direction: direction(whole),
      ...read.masthead,
      title: shownName(read.masthead.title),
      units: whole.length,
      words: words(read.blocks),
      blocks: read.blocks.length,
      remarks,
    },
  });
}

const sha256 = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest('hex');

/** Words between white space; in scripts without spaces, one for every two characters. */
function words(blocks: readonly Block[]): number {
  let count = 0;
  for (const { text } of blocks) {
    const dense = text.match(/[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/gu)?.length ?? 0;
    count +=
      Math.round(dense / 2) + (text.match(/[^\s\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]+/gu)?.length ?? 0);
  }
  return count;
}

/** Right to left when more than 30 % of the strong letters are. */
function direction(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 20_000);
  const rtl = sample.match(/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return rtl > letters * 0.3 ? 'rtl' : 'ltr';
}
