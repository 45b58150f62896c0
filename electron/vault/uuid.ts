import { randomFillSync } from 'node:crypto';

/**
 * A UUID version 7 (RFC 9562, 5.7): 48 bits of the time in milliseconds, then random bits, so that ids sort by
 * when they were made.
 */
export function uuidv7(time: number, random: Uint8Array = randomFillSync(new Uint8Array(10))): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.set(random.subarray(0, 10), 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
