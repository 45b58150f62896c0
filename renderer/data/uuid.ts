/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter that keeps ids of one millisecond in order, and
 * 62 random bits.
 */
export function createIds(now: () => number = Date.now): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const time = Math.max(now(), last);
    count = time === last ? count + 1 : 0;
    if (count > 0xfff) {
      last = time + 1;
      count = 0;
    } else last = time;
    const random = crypto.getRandomValues(new Uint8Array(8));
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const head = last.toString(16).padStart(12, '0');
    return `${head.slice(0, 8)}-${head.slice(8)}-7${count.toString(16).padStart(3, '0')}-${hex.slice(0, 4)}-${hex.slice(4)}`;
  };
}
