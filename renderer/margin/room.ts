/** What one card asks of the column: where its top may be, and how much it takes up with the gap below. In px. */
export interface Demand {
  /** The top may not be above this. */
  readonly low: number;
  /** The top may not be below this. */
  readonly high: number;
  readonly height: number;
  /** What folding the card would give back; 0 where it is folded already, or may not be. */
  readonly saving: number;
}

/** The room that a column of cards in a fixed order has, answered in O(log n) while the demands change. */
export interface Room {
  set(index: number, demand: Demand): void;
  /** The highest place the card's top can take, given every card before it. May be below its `high`: no room. */
  earliest(index: number): number;
  /** The lowest place the card's top can take, given every card after it. */
  latest(index: number): number;
  /** The first card of the run that ends with `index`: none of them can move up unless one is folded. */
  runStart(index: number): number;
  /** The card in [from, to) that gives back most when folded; -1 when none gives anything. */
  mostSaving(from: number, to: number): number;
}

/**
 * A segment tree over functions. Stacking a card below an edge at `e` moves the edge to `max(e, low) + height`;
 * such functions, `e -> max(e + shift, least)`, are closed under composition, so each node holds the one of its
 * range, and likewise for stacking upwards, `l -> min(l - shift, most)`.
 * @param count how many cards; every one starts as a demand for nothing
 */
export function createRoom(count: number): Room {
  let size = 1;
  while (size < count) size *= 2;
  const low = new Float64Array(size).fill(-Infinity);
  const shift = new Float64Array(2 * size);
  const least = new Float64Array(2 * size).fill(-Infinity);
  const most = new Float64Array(2 * size).fill(Infinity);
  const saving = new Float64Array(2 * size);

  const at = (values: Float64Array, node: number) => values[node] ?? 0;
  const stackDown = (edge: number, node: number) => Math.max(edge + at(shift, node), at(least, node));
  const stackUp = (edge: number, node: number) => Math.min(edge - at(shift, node), at(most, node));

  function set(index: number, demand: Demand): void {
    let node = size + index;
    low[index] = demand.low;
    shift[node] = demand.height;
    least[node] = demand.low + demand.height;
    most[node] = demand.high;
    saving[node] = demand.saving;
    for (node >>= 1; node > 0; node >>= 1) {
      const left = 2 * node;
      const right = left + 1;
      shift[node] = at(shift, left) + at(shift, right);
      least[node] = stackDown(at(least, left), right);
      most[node] = stackUp(at(most, right), left);
      saving[node] = Math.max(at(saving, left), at(saving, right));
    }
  }

  /**
   * Visits the nodes that together are all cards before `index` (side 0) or after it (side 1), the farthest
   * first: the siblings on that side of the way from the root to the leaf.
   */
  function walk(index: number, side: 0 | 1, visit: (node: number) => void): void {
    for (let half = size / 2, node = 1; node < size; half /= 2) {
      const turn = (index & half) === 0 ? 0 : 1;
      if (turn !== side) visit(2 * node + side);
      node = 2 * node + turn;
    }
  }

  function edgeAbove(index: number): number {
    let edge = -Infinity;
    walk(index, 0, (node) => (edge = stackDown(edge, node)));
    return edge;
  }

  const earliest = (index: number) => Math.max(edgeAbove(index), at(low, index));

  function latest(index: number): number {
    let edge = Infinity;
    walk(index, 1, (node) => (edge = stackUp(edge, node)));
    return stackUp(edge, size + index);
  }

  function runStart(index: number): number {
    if (at(low, index) >= edgeAbove(index)) return index;
    // A node holds the start of a run when its own bounds, not the edge above it, decide its lower edge.
    const startsRun = (node: number, edge: number) => at(least, node) >= edge + at(shift, node);
    let edge = -Infinity;
    let node = size;
    let above = edge;
    walk(index, 0, (candidate) => {
      if (startsRun(candidate, edge)) [node, above] = [candidate, edge];
      edge = stackDown(edge, candidate);
    });
    while (node < size) {
      const right = 2 * node + 1;
      const aboveRight = stackDown(above, 2 * node);
      if (startsRun(right, aboveRight)) [node, above] = [right, aboveRight];
      else node = 2 * node;
    }
    return node - size;
  }

  function mostSaving(from: number, to: number): number {
    let best = 1;
    let value = 0;
    const consider = (node: number) => {
      if (at(saving, node) > value) [best, value] = [node, at(saving, node)];
    };
    for (let a = size + from, b = size + to; a < b; a >>= 1, b >>= 1) {
      if (a % 2 === 1) consider(a++);
      if (b % 2 === 1) consider(--b);
    }
    if (value === 0) return -1;
    while (best < size) best = at(saving, 2 * best) === value ? 2 * best : 2 * best + 1;
    return best - size;
  }

  return { set, earliest, latest, runStart, mostSaving };
}
