/** One line of the report: what ours took, what the peer took, and whether their ratio is where it should be. */
export interface Line {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly unit: string;
  /** `at most`: ours / peer. `at least`: peer / ours, how many times faster ours is. */
  readonly ratio: number;
  readonly target: string;
  readonly met: boolean;
}

/** What a benchmark found out beside its ratios, for a person. */
export interface Remark {
  readonly remark: string;
}

export type Finding = Line | Remark;

export interface Benchmark {
  readonly name: string;
  /** Takes so many rounds of every side, interleaved, and yields its lines. */
  run(rounds: number): Promise<readonly Finding[]>;
}

/** Measures once, in the benchmark's unit. Checks for itself that what it timed has happened, and throws if not. */
export type Side = () => Promise<number> | number;

/**
 * Runs every side once a round, in turn and every other round in the opposite order, so that whatever else the
 * machine does meanwhile falls on all of them; answers what each measured. One round more comes first and is thrown
 * away: it pays for compiling and for cold caches.
 */
export async function interleave<Name extends string>(
  rounds: number,
  sides: Readonly<Record<Name, Side>>,
  warmUp = true,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(sides) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const measured = await sides[name]();
      if (round >= 0) taken[name].push(measured);
    }
  }
  return taken;
}

/** The middle of the values, or the mean of the two middle ones; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

interface Compared {
  readonly name: string;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  readonly peerName: string;
  readonly unit: string;
}

/** Ours may take at most so many times what the peer takes. */
export const atMost = (limit: number, compared: Compared): Line => {
  const { ours, peer, ...rest } = medians(compared);
  const ratio = ours / peer;
  return { ...rest, ours, peer, ratio, target: `at most ${limit}x of it`, met: ratio <= limit };
};

/** Ours must be at least so many times faster than the peer. */
export const atLeast = (limit: number, compared: Compared): Line => {
  const { ours, peer, ...rest } = medians(compared);
  const ratio = peer / ours;
  return { ...rest, ours, peer, ratio, target: `at least ${limit}x faster`, met: ratio >= limit };
};

const medians = (compared: Compared) => ({
  ...compared,
  ours: median(compared.ours),
  peer: median(compared.peer),
});

/** Lowest and highest value beside the median, so that a noisy run can be told from a quiet one. */
export const spread = (name: string, values: readonly number[]): Remark => ({
  remark: `${name}: median ${figure(median(values))}, ${figure(Math.min(...values))} to ${figure(Math.max(...values))} of ${values.length}`,
});

/** Three significant figures. */
export const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/\.0+$/u, '');
