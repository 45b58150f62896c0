import { failed, done, type Remark, type ReadError, type Result } from '../bridge/contract.ts';
import { wording } from './wording.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Characters that could not be read and stand as U+FFFD. */
  readonly replaced: number;
  readonly remarks: readonly Remark[];
}

const SNIFF_BYTES = 64 * 1024;
/** Up to this share of undecodable sequences a file still counts as UTF-8. */
const DAMAGE_SHARE = 0.001;

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a gzip archive', [0x1f, 0x8b]],
];

/**
 * Bytes to text. UTF-8 with or without a byte order mark and UTF-16 with one are read; anything else is refused
 * with a sentence for the reader. Unpaired surrogates become U+FFFD.
 */
export function decode(bytes: Uint8Array): Result<Decoded, ReadError> {
  if (bytes.length === 0) return failed('empty', wording.empty);
  const magic = MAGIC.find(([, head]) => head.every((byte, i) => bytes[i] === byte));
  if (magic) return failed('binary', wording.binary(magic[0]));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  return utf8(bytes);
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Result<Decoded, ReadError> {
  const text = new TextDecoder(encoding).decode(bytes);
  return finish(text, encoding, count(text, '\uFFFD'), []);
}

function utf8(bytes: Uint8Array): Result<Decoded, ReadError> {
  let nuls = 0;
  let controls = 0;
  const head = bytes.subarray(0, SNIFF_BYTES);
  for (const byte of head) {
    if (byte === 0) nuls++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  if (nuls > Math.max(8, head.length * 0.001) || controls > Math.max(8, head.length * 0.02)) {
    return failed('binary', wording.binary(null));
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const written = count(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), 'ï¿½');
  const replaced = count(text, '\uFFFD') - written;
  const remarks: Remark[] = [];
  if (replaced > 0) {
    if (replaced > Math.max(3, text.length * DAMAGE_SHARE)) return failed('encoding', wording.encoding);
    remarks.push({ code: 'damaged', message: wording.damaged(replaced) });
  }
  if (nuls > 0) remarks.push({ code: 'nul', message: wording.nuls });
  return finish(text, 'utf-8', replaced, remarks);
}

function finish(
  text: string,
  encoding: Decoded['encoding'],
  replaced: number,
  remarks: readonly Remark[],
): Result<Decoded, ReadError> {
  const whole = text.replace(/^\uFEFF/u, '').toWellFormed();
  if (whole.trim() === '') return failed('empty', wording.empty);
  return done({ text: whole, encoding, replaced, remarks });
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
