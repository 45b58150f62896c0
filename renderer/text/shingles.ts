/** Length of a shingle, in UTF-16 code units. */
const LENGTH = 8;
/** Every fourth place of the text is in the index; a pattern is looked up at all of its places. */
const STEP = 4;
/** A run of this many units of a text always holds an indexed shingle. */
export const SURE_RUN = LENGTH + STEP - 1;

/** Where the shingles of a text are: built in one pass, a quarter of the text's units times 4 bytes large. */
export interface Shingles {
  /**
   * All places where `pattern` stands in the text, ascending, at most `most`; null when there are more, or more
   * would have to be tried. For patterns of at least `SURE_RUN` units.
   */
  find(pattern: string, most: number): number[] | null;
  /**
   * Where `pattern` might begin in the text, judged by its rarest shingles: the most promising places, few
   * of them, and none with less than half the evidence of the first. A place may lie before the text, where the
   * pattern's beginning is missing from it.
   */
  guess(pattern: string): number[];
}

/** Indexes a text: shingles by hash, their places in ascending order within a hash (a counting sort). */
export function indexShingles(text: string): Shingles {
  const count = Math.max(0, Math.floor((text.length - LENGTH) / STEP) + 1);
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1))));
  const shift = 32 - bits;

  const heads = new Uint32Array((1 << bits) + 1);
  const hashes = new Uint32Array(count);
  for (let n = 0; n < count; n++) {
    const hash = hashAt(text, n * STEP) >>> shift;
    hashes[n] = hash;
    heads[hash + 1] = (heads[hash + 1] ?? 0) + 1;
  }
  for (let h = 0; h < 1 << bits; h++) heads[h + 1] = (heads[h + 1] ?? 0) + (heads[h] ?? 0);
  const next = heads.slice();
  const places = new Uint32Array(count);
  for (let n = 0; n < count; n++) {
    const hash = hashes[n] ?? 0;
    const at = next[hash] ?? 0;
    places[at] = n * STEP;
    next[hash] = at + 1;
  }

  /** The part of `places` that holds the shingle of a pattern at an offset, and others of the same hash. */
  const bucket = (pattern: string, offset: number) => {
    const hash = hashAt(pattern, offset) >>> shift;
    return { offset, from: heads[hash] ?? 0, to: heads[hash + 1] ?? 0 };
  };
  const buckets = (pattern: string, spacing: number) => {
    const found = [];
    for (let offset = 0; offset + LENGTH <= pattern.length; offset += spacing) {
      found.push(bucket(pattern, offset));
    }
    return found;
  };

  function find(pattern: string, most: number): number[] | null {
    const candidates = buckets(pattern.slice(0, SHINGLES_ASKED), 1);
    // One of any STEP neighbouring shingles is at an indexed place: take those that are rarest together.
    const size = (n: number) => {
      const one = candidates[n];
      return one ? one.to - one.from : 0;
    };
    let first = 0;
    let cost = Infinity;
    let sum = 0;
    for (let n = 0; n < candidates.length; n++) {
      sum += size(n) - size(n - STEP);
      if (n >= STEP - 1 && sum < cost) [first, cost] = [n - STEP + 1, sum];
    }
    if (cost > TRIES * (most + 1)) return null;
    const found: number[] = [];
    for (const { offset, from, to } of candidates.slice(first, first + STEP)) {
      for (let n = from; n < to; n++) {
        const start = (places[n] ?? 0) - offset;
        if (start < 0 || !text.startsWith(pattern, start)) continue;
        if (found.push(start) > most) return null;
      }
    }
    return found.sort((a, b) => a - b);
  }

  function guess(pattern: string): number[] {
    // Odd, so that one of any STEP neighbours of those asked for is at an indexed place.
    const spacing = Math.floor(pattern.length / SHINGLES_ASKED) | 1;
    const rare = buckets(pattern, spacing)
      .filter(({ from, to }) => to > from && to - from <= RARE)
      .sort((a, b) => a.to - a.from - (b.to - b.from));
    const starts: number[] = [];
    for (const { offset, from, to } of rare.slice(0, SHINGLES_USED)) {
      const shingle = pattern.slice(offset, offset + LENGTH);
      for (let n = from; n < to; n++) {
        const place = places[n] ?? 0;
        if (text.startsWith(shingle, place)) starts.push(place - offset);
      }
    }
    return peaks(starts.sort((a, b) => a - b));
  }

  return { find, guess };
}

/** Places that may be tried for each that may be found; beyond that a text is too repetitive to be searched. */
const TRIES = 64;
/** A shingle at more places than this says little. */
const RARE = 48;
/** Of a long pattern this many shingles are looked at, evenly spread, and this many of the rarest are used. */
const SHINGLES_ASKED = 512;
const SHINGLES_USED = 48;
const MOST_GUESSES = 6;
/** Shingles whose starts differ by no more than this speak for the same place, with words added or left out. */
const DRIFT = 24;

/** The middles of the runs of starts that lie close together: the longest runs, and those half as long. */
function peaks(starts: readonly number[]): number[] {
  const runs: { at: number; votes: number }[] = [];
  for (let from = 0; from < starts.length;) {
    let to = from + 1;
    while (to < starts.length && (starts[to] ?? 0) - (starts[to - 1] ?? 0) <= DRIFT) to++;
    runs.push({ at: starts[(from + to) >> 1] ?? 0, votes: to - from });
    from = to;
  }
  runs.sort((a, b) => b.votes - a.votes || a.at - b.at);
  const enough = (runs[0]?.votes ?? 0) / 2;
  return runs
    .slice(0, MOST_GUESSES)
    .filter(({ votes }) => votes >= enough)
    .map(({ at }) => at);
}

/** A 32-bit hash of LENGTH units; its upper bits are the well-mixed ones (multiplicative hashing, Knuth 6.4). */
function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + LENGTH; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}
