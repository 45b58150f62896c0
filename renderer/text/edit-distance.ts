/**
 * Levenshtein distances of a pattern to the beginnings, or to the substrings, of a text: the bit-parallel
 * algorithm of Myers ("A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", J. ACM 46, 1999) in the block form of Hyyrö ("A bit-vector algorithm for computing Levenshtein
 * and Damerau edit distances", Nordic J. Computing 10, 2003), 32 rows to a block.
 * @param anchored true: entry j is the distance to text[0, j); false: the smallest distance to a substring that
 *   ends at j. Compares UTF-16 code units.
 * @returns text.length + 1 distances. Time O(text.length * ceil(pattern.length / 32)).
 */
export function distances(pattern: string, text: string, anchored: boolean): Int32Array {
  const rows = pattern.length;
  const row = new Int32Array(text.length + 1);
  row[0] = rows;
  if (rows === 0) {
    if (anchored) for (let j = 1; j < row.length; j++) row[j] = j;
    return row;
  }
  const blocks = Math.ceil(rows / 32);
  const matches = positions(pattern, blocks);
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((rows - 1) & 31);
  let distance = rows;
  for (let j = 0; j < text.length; j++) {
    const equal = matches.get(text.charCodeAt(j)) ?? none;
    /** The difference to the column before, at the edge between two blocks: -1, 0 or 1. */
    let carry = anchored ? 1 : 0;
    for (let b = 0; b < blocks; b++) {
      const pv = plus[b] ?? 0;
      const mv = minus[b] ?? 0;
      const eq = equal[b] ?? 0;
      const xv = eq | mv;
      const eqIn = carry < 0 ? eq | 1 : eq;
      const xh = (((eqIn & pv) + pv) ^ pv) | eqIn;
      const ph = mv | ~(xh | pv);
      const mh = pv & xh;
      const bit = b === blocks - 1 ? lastBit : 1 << 31;
      const phIn = (ph << 1) | (carry > 0 ? 1 : 0);
      const mhIn = (mh << 1) | (carry < 0 ? 1 : 0);
      carry = (ph & bit) !== 0 ? 1 : (mh & bit) !== 0 ? -1 : 0;
      plus[b] = mhIn | ~(xv | phIn);
      minus[b] = phIn & xv;
    }
    distance += carry;
    row[j + 1] = distance;
  }
  return row;
}

/** For each code unit of the pattern the rows it stands in, as bits. */
function positions(pattern: string, blocks: number): Map<number, Int32Array> {
  const found = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    let bits = found.get(unit);
    if (!bits) found.set(unit, (bits = new Int32Array(blocks)));
    bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
  }
  return found;
}

/** The code units in the opposite order, so that distances to endings can be asked for. Not for display. */
export function reversed(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text[i] ?? '';
  return result;
}
