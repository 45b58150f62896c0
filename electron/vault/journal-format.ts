/**
 * How ops lie in a journal file: one frame after another, each
 *
 *     length   4 bytes, big-endian, of the payload; at most RECORD_LIMIT_BYTES
 *     CRC-32C  4 bytes, big-endian, of the length's four bytes and the payload
 *     payload  the op as JSON in UTF-8
 *
 * The limit keeps the first byte of every frame zero, and JSON text in UTF-8 never holds a zero byte (RFC 8259
 * has it escaped). So after damage the next frame can only begin at a zero byte, text that looks like a frame
 * cannot be one, and the search for it is one pass. The length is under the CRC because a run of zeros, which is
 * what a power cut leaves at the end of a file, has the CRC-32C of no bytes: zero.
 */
import * as v from 'valibot';
import { MESSAGE_LIMIT_BYTES, op as opSchema, type Op } from '../bridge/contract.ts';
import { crc32c } from './crc32c.ts';

const HEADER_BYTES = 8;
/** Bytes of a message that are not its ops: `{"ok":true,"value":{"ops":[...],"next":...}}`, generously. */
const ENVELOPE_BYTES = 256;
/** The longest payload, so that one op still fits into a message of the bridge. */
export const RECORD_LIMIT_BYTES = MESSAGE_LIMIT_BYTES - ENVELOPE_BYTES;

/** Where something lies in a file: bytes `start` to `end`, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
/** An op and where its frame lies. */
export interface Frame extends Span {
  readonly op: Op;
}
export interface Decoded {
  readonly frames: readonly Frame[];
  /** Damaged stretches before valid frames, and whole frames whose payload is no op this version knows. */
  readonly gaps: readonly Span[];
  /** Where the last whole frame ends. What follows, if anything, is a torn tail: no frame begins in it. */
  readonly end: number;
}

/** The frame of an op, or null when its JSON is longer than RECORD_LIMIT_BYTES. */
export function encodeFrame(op: Op): Uint8Array | null {
  const payload = new TextEncoder().encode(JSON.stringify(op));
  if (payload.length > RECORD_LIMIT_BYTES) return null;
  const frame = new Uint8Array(HEADER_BYTES + payload.length);
  frame.set(payload, HEADER_BYTES);
  const header = new DataView(frame.buffer);
  header.setUint32(0, payload.length);
  header.setUint32(4, checksum(frame));
  return frame;
}

/** CRC-32C over a frame without its CRC field. */
function checksum(frame: Uint8Array): number {
  const covered = new Uint8Array(frame.length - 4);
  covered.set(frame.subarray(0, 4));
  covered.set(frame.subarray(HEADER_BYTES), 4);
  return crc32c(covered);
}

/** Four bytes, big-endian, unsigned; what lies beyond the end counts as zero. */
function uint32(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16);
  return (high | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;
}

/**
 * Where the frame that begins at `start` ends; null when none does, whole and undamaged. The length is looked at
 * before anything is made or summed: in a tail of zeros the search asks this at every byte.
 */
function frameEnd(bytes: Uint8Array, start: number): number | null {
  const length = uint32(bytes, start);
  const end = start + HEADER_BYTES + length;
  if (length === 0 || length > RECORD_LIMIT_BYTES || end > bytes.length) return null;
  return checksum(bytes.subarray(start, end)) === uint32(bytes, start + 4) ? end : null;
}

/** The op of a frame whose CRC holds; null when it is no op of this version (or no JSON at all). */
function parseOp(payload: Uint8Array): Op | null {
  try {
    const parsed = v.safeParse(
      opSchema,
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)),
    );
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The one frame at `start`; null when there is none that is whole, undamaged and an op. */
export function decodeFrame(bytes: Uint8Array, start: number): Frame | null {
  const end = frameEnd(bytes, start);
  if (end === null) return null;
  const op = parseOp(bytes.subarray(start + HEADER_BYTES, end));
  return op && { op, start, end };
}

/**
 * Where the next valid frame begins, from `from` on; null when there is none any more. A loop, because a call of
 * `indexOf` for every byte of a tail of zeros takes seconds.
 */
function resynchronise(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0 && frameEnd(bytes, at) !== null) return at;
  }
  return null;
}

/**
 * Reads a journal file's bytes. Nothing whose CRC fails is taken for a record; damage in the middle is skipped
 * up to the next frame whose CRC holds and told as a gap. A whole frame that is no op (a newer version wrote it)
 * is a gap too, never a tail: it must not be cut off.
 */
export function decodeFrames(bytes: Uint8Array): Decoded {
  const frames: Frame[] = [];
  const gaps: Span[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = frameEnd(bytes, at);
    if (end === null) {
      const next = resynchronise(bytes, at + 1);
      if (next === null) break;
      gaps.push({ start: at, end: next });
      at = next;
      continue;
    }
    const op = parseOp(bytes.subarray(at + HEADER_BYTES, end));
    if (op) frames.push({ op, start: at, end });
    else gaps.push({ start: at, end });
    at = end;
  }
  return { frames, gaps, end: at };
}
