/** The Castagnoli polynomial 0x1EDC6F41, bits reversed (RFC 3720, 12.1). */
const POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/**
 * CRC-32C of the bytes, an unsigned 32-bit number; vectors in RFC 3720, B.4. Castagnoli rather than the CRC-32
 * of zip files because it finds more of the bit errors in blocks of a few kilobytes. Byte-wise table lookup
 * (Sarwate 1988).
 */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
