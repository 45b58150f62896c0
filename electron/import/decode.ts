import { done, failed, type ReadError, type Remark, type Result } from '../bridge/contract.ts';
import { holdsControls, knownData, SNIFF_BYTES } from './binary.ts';
import { refused, remarked } from './wording.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  /** Well-formed UTF-16, without byte order mark and NULs. */
  readonly text: string;
  /** Its name in the WHATWG Encoding Standard. */
  readonly encoding: Encoding;
  /** How sure the encoding is, 0 to 1. */
  readonly confidence: number;
  /** How often something that could not be read stands as U+FFFD. */
  readonly replaced: number;
  readonly remarks: readonly Remark[];
}

/** A text with more damage, or more NULs, than this share of its characters is refused. */
const DAMAGE_SHARE = 0.001;
/** In short texts this much is let pass. */
const DAMAGE_LEAST = 2;

/** ISO-2022-JP, -KR and -CN are valid ASCII, and so valid UTF-8, that reads as gibberish. */
const ISO_2022 = /\u001B(?:\$[@AB()*]|\([IJ])/u;

/**
 * Bytes to text, by the first of these that fits: nothing, a byte order mark, data by its first bytes, strict
 * UTF-8, UTF-8 with a little damage. Anything else is refused in words. The order follows the WHATWG Encoding
 * Standard's decode (BOM first); whether it is UTF-8 is decided on all bytes, never on a prefix.
 */
export function decode(bytes: Uint8Array): Result<Decoded, ReadError> {
  if (bytes.length === 0) return failed('empty', refused.empty);
  const data = knownData(bytes);
  if (data !== null) return failed('binary', refused.binary(data));
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return failed('encoding', refused.encoding); // UTF-32
  }
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  if (looksLikeUtf16(bytes.subarray(0, SNIFF_BYTES))) return failed('encoding', refused.encoding);
  return decodeAs('utf-8', bytes);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Result<Decoded, ReadError> {
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, SNIFF_BYTES), { stream: true });
  const nulsInHead = count(head, '\0');
  if (holdsControls(head) || tooMany(nulsInHead, head.length)) return failed('binary', refused.binary(null));

  const decoded = new TextDecoder(encoding).decode(bytes).toWellFormed();
  const replaced = count(decoded, '\uFFFD') - replacementsWritten(encoding, bytes);
  if (tooMany(replaced, decoded.length) || ISO_2022.test(head)) return failed('encoding', refused.encoding);
  if (encoding === 'utf-8' && replaced > 0 && !showsItselfUtf8(decoded, bytes, replaced)) {
    return failed('encoding', refused.encoding);
  }
  const nuls = count(decoded, '\0');
  if (tooMany(nuls, decoded.length)) return failed('binary', refused.binary(null));
  const text = nuls === 0 ? decoded : decoded.replaceAll('\0', '');
  if (text.trim() === '') return failed('empty', refused.blank);

  const remarks: Remark[] = [];
  if (replaced > 0) remarks.push({ code: 'damaged', message: remarked.damaged(replaced) });
  if (nuls > 0) remarks.push({ code: 'nul', message: remarked.nuls(nuls) });
  return done({ text, encoding, confidence: replaced === 0 ? 1 : 0.99, replaced, remarks });
}

const tooMany = (n: number, characters: number): boolean =>
  n > Math.max(DAMAGE_LEAST, characters * DAMAGE_SHARE);

/** Every other byte is a NUL, or nearly: Latin text in UTF-16 that lost its byte order mark. */
function looksLikeUtf16(head: Uint8Array): boolean {
  const nuls = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) < head.length * 0.3 || Math.min(even, odd) > head.length * 0.01) return false;
  const text = new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be').decode(head, { stream: true });
  return !holdsControls(text) && !text.includes('\uFFFD');
}

/**
 * Damaged UTF-8 and an encoding of one byte a character both hold bytes that are no UTF-8. It is UTF-8 if
 * characters of several bytes that are whole outnumber the broken ones, or, in a text without any, if the
 * broken bytes are none that writers of windows-1252 use (quotation marks, dashes, the euro, letters).
 */
function showsItselfUtf8(text: string, bytes: Uint8Array, replaced: number): boolean {
  let whole = -replaced;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) whole++;
  if (whole > 0) return whole > replaced;
  return bytes.every((byte) => byte < 0x80 || !usedInWindows1252(byte));
}

const usedInWindows1252 = (byte: number): boolean =>
  byte === 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97) || (byte >= 0xa0 && byte <= 0xfd);

/** How many U+FFFD the file itself holds, which are its own characters and no damage. */
function replacementsWritten(encoding: Encoding, bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const written = Buffer.from(
    { 'utf-8': [0xef, 0xbf, 0xbd], 'utf-16le': [0xfd, 0xff], 'utf-16be': [0xff, 0xfd] }[encoding],
  );
  const unit = encoding === 'utf-8' ? 1 : 2;
  let found = 0;
  for (let at = buffer.indexOf(written); at >= 0; at = buffer.indexOf(written, at + 1)) {
    if (at % unit === 0) found++;
  }
  return found;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
