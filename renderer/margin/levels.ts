/** What one thing in a row asks for: a level, and between which it must stay. */
export interface Wish {
  readonly want: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The levels nearest to the wanted ones in least squares that never decrease and keep every bound: isotonic
 * regression, solved by pooling adjacent violators. The bounds make each term a convex function with a bounded
 * domain, for which pooling stays exact (Best, Chakravarti and Ubhaya, "Minimizing separable convex functions
 * subject to simple chain constraints", SIAM J. Optim. 10, 2000): a pool stands at its mean, held within the bounds
 * that its members share. Where bounds exclude each other, the lower one of a pool holds. O(n).
 */
export function nearestLevels(wishes: Iterable<Wish>): number[] {
  const pools: { sum: number; count: number; low: number; high: number; at: number }[] = [];
  for (const { want, low, high } of wishes) {
    let pool = { sum: want, count: 1, low, high, at: 0 };
    pool.at = held(pool);
    for (let last = pools.at(-1); last && last.at > pool.at; last = pools.at(-1)) {
      pools.pop();
      pool = {
        sum: last.sum + pool.sum,
        count: last.count + pool.count,
        low: Math.max(last.low, pool.low),
        high: Math.min(last.high, pool.high),
        at: 0,
      };
      pool.at = held(pool);
    }
    pools.push(pool);
  }
  return pools.flatMap(({ at, count }) => Array<number>(count).fill(at));
}

const held = (pool: { sum: number; count: number; low: number; high: number }): number =>
  Math.max(pool.low, Math.min(pool.high, pool.sum / pool.count));
