import { realpath } from 'node:fs/promises';
import path from 'node:path';
import {
  done,
  failed,
  type Block,
  type ReadError,
  type Remark,
  type Result,
  type VersionBody,
  type VersionSummary,
} from '../bridge/contract.ts';
import { hashOf } from '../vault/objects.ts';
import { decode, type Decoded } from './decode.ts';
import { directionOf, languageOf, wordsIn } from './letters.ts';
import { type Group, type Lines, readLines } from './lines.ts';
import { masthead } from './masthead.ts';
import { shownLine, shownName } from './names.ts';
import { type Bytes, readBytes, type ReadOptions, refusal } from './read.ts';
import { block, structure } from './structure.ts';
import { IMPORTER, textOf, versionBytes } from './version.ts';
import { refused, remarked } from './wording.ts';
import { joined, measureOf } from './wrapping.ts';

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
    canonical = await realpath(file);
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
  const lines = readLines(decoded.text);
  const measure = measureOf(lines.groups);
  const { groups, headline, facts } = masthead(lines.groups, measure);
  const blocks = groups.flatMap((group, i) =>
    i === headline ? [block('heading', [joined(group)], 1)] : structure(group, measure),
  );
  const body: VersionBody = { importer: IMPORTER, decoding: decoded.encoding, blocks };
  const objects = { source: read.bytes, version: versionBytes(body), origin: Buffer.from(canonical) };
  const text = textOf(blocks);
  const label = (value: string | undefined): string | null =>
    value === undefined ? null : shownLine(value, LABEL_LIMIT) || null;
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
      lineEnds: lines.lineEnds,
      language: languageOf(text),
      direction: directionOf(text),
      title: shownLine(facts.title ?? '', TITLE_LIMIT) || shownName(path.parse(fileName).name),
      byline: label(facts.byline),
      outlet: label(facts.outlet),
      published: facts.published ?? null,
      units: text.length,
      words: blocks.reduce((sum, { text }) => sum + wordsIn(text), 0),
      blocks: blocks.length,
      remarks: [...decoded.remarks, ...remarks(lines, groups, blocks, read.changing)],
    },
  };
}

/** What was taken out or joined, counted, so that a reader can tell the text from the file. */
function remarks(
  lines: Lines,
  groups: readonly Group[],
  blocks: readonly Block[],
  changing: boolean,
): Remark[] {
  const before = groups.reduce((sum, group) => sum + group.length, 0);
  const after = blocks.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const counts: readonly (readonly [string, number, (n: number) => string])[] = [
    ['joined', before - after, remarked.joined],
    ['soft-hyphens', lines.softHyphens, remarked.softHyphens],
    ['controls', lines.controls, remarked.controls],
  ];
  const found = counts.filter(([, n]) => n > 0).map(([code, n, say]) => ({ code, message: say(n) }));
  return changing ? [{ code: 'changing', message: remarked.changing }, ...found] : found;
}
