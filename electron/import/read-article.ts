import { realpathSync } from 'node:fs';
import path from 'node:path';
import {
  done,
  failed,
  type ReadError,
  type Result,
  type VersionBody,
  type VersionSummary,
} from '../bridge/contract.ts';
import { hashOf } from '../vault/objects.ts';
import { decode, type Decoded } from './decode.ts';
import { directionOf, languageOf, wordsIn } from './letters.ts';
import { shownLine, shownName } from './names.ts';
import { parsePlainText } from './plain-text.ts';
import { type Bytes, readBytes, type ReadOptions, refusal } from './read.ts';
import { IMPORTER, textOf, versionBytes } from './version.ts';
import { refused, remarked } from './wording.ts';

const READABLE = new Set(['.txt', '.text', '']);
/** Labels are cut to these lengths, in UTF-16 code units; the text keeps what they were taken from. */
const TITLE_LIMIT = 300;
const LABEL_LIMIT = 160;

export interface ReadArticle {
  readonly summary: VersionSummary;
  readonly body: VersionBody;
  /** What goes into the vault: the file as it was, the version, and the canonical path in UTF-8. */
  readonly objects: {
    readonly source: Uint8Array;
    readonly version: Uint8Array;
    readonly origin: Uint8Array;
  };
}

/**
 * Reads one file into a version: the one way in, for the import process and for the inspector. Bad input is a
 * value with a sentence for the reader; it rejects only when the signal is aborted.
 */
export async function readArticle(
  file: string,
  options: ReadOptions = {},
): Promise<Result<ReadArticle, ReadError>> {
  const extension = path.extname(file).toLowerCase();
  if (!READABLE.has(extension)) return failed('format', refused.format(extension));
  let canonical: string;
  try {
    canonical = realpathSync.native(file);
  } catch (error) {
    return refusal(error);
  }
  const read = await readBytes(canonical, options);
  if (!read.ok) return read;
  const decoded = decode(read.value.bytes);
  if (!decoded.ok) return decoded;
  return done(article(path.basename(file), canonical, read.value, decoded.value));
}

function article(fileName: string, canonical: string, read: Bytes, decoded: Decoded): ReadArticle {
  const { blocks, facts, lineEnds, remarks } = parsePlainText(decoded.text);
  const body: VersionBody = { importer: IMPORTER, decoding: decoded.encoding, blocks: [...blocks] };
  const objects = { source: read.bytes, version: versionBytes(body), origin: Buffer.from(canonical) };
  const text = textOf(blocks);
  return {
    body,
    objects,
    summary: {
      versionId: hashOf(objects.version),
      sourceId: hashOf(objects.source),
      originId: hashOf(objects.origin),
      fileName: shownName(fileName),
      format: 'text',
      bytes: read.bytes.length,
      encoding: decoded.encoding,
      confidence: decoded.confidence,
      replaced: decoded.replaced,
      lineEnds,
      language: languageOf(text),
      direction: directionOf(text),
      title: shownLine(facts.title ?? '', TITLE_LIMIT) || shownName(path.parse(fileName).name),
      byline: label(facts.byline),
      outlet: label(facts.outlet),
      published: facts.published ?? null,
      units: text.length,
      words: blocks.reduce((sum, { text }) => sum + wordsIn(text), 0),
      blocks: blocks.length,
      remarks: [
        ...(read.changing ? [{ code: 'changing', message: remarked.changing }] : []),
        ...decoded.remarks,
        ...remarks,
      ],
    },
  };
}

function label(fact: string | undefined): string | null {
  return shownLine(fact ?? '', LABEL_LIMIT) || null;
}
