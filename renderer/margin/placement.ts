import { nearestLevels } from './levels.ts';
import { createRoom, type Demand, type Room } from './room.ts';

/** A note's card as the column sees it before it is placed. All lengths in CSS px. */
export interface Card {
  readonly id: string;
  /** Where the card's top should be, so that its head and its passage's first line share a middle. */
  readonly want: number;
  /** The same for the folded card, whose head stands nearer to its top; as `want` when it is not given. */
  readonly foldedWant?: number;
  readonly height: number;
  readonly foldedHeight: number;
  /** The card in focus stays open and level; its neighbours give way. At most one. */
  readonly focused: boolean;
}

export interface Column {
  /** Between two cards. */
  readonly gap: number;
  /** No card stands above this. */
  readonly floor: number;
  /** How far off its line a card may be before something is folded. */
  readonly limit: number;
  /** How far off its line a folded card may be before it goes behind a row; `limit` when it is not given. */
  readonly far?: number;
}

export interface PlacedCard {
  readonly id: string;
  readonly top: number;
  readonly folded: boolean;
  /** How far below its line the card stands; negative above it. */
  readonly offset: number;
}

/** Cards that found no room, behind one row of the height of a folded card. */
export interface Group {
  readonly top: number;
  readonly ids: readonly string[];
}

export interface Placement {
  readonly cards: readonly PlacedCard[];
  readonly groups: readonly Group[];
}

/** What is placed as one: a card, or the row that stands for several. */
interface Unit {
  readonly cards: readonly Card[];
  readonly want: number;
  readonly foldedWant: number;
  readonly height: number;
  readonly foldedHeight: number;
  readonly pinned: boolean;
  folded: boolean;
  /** The floor as this unit meets it: below a card in focus that stands before it, that card's end. */
  floor: number;
  /** How far beyond the limit it must go, because nothing before it can be folded any more. */
  relief: number;
}

/** Units [from, to] that are beyond the limit though all that may be folded is. */
interface Crowd {
  readonly from: number;
  readonly to: number;
}

/** Sums of fractional heights differ in their last bits with the order of addition. */
const ROUNDING = 1e-6;

/**
 * Places the cards of a note column: in the order of their lines, never overlapping, each as near to its line
 * as the others allow (least squares), and none further off than `limit`. Where that cannot be, the tallest
 * cards of the touching run are folded, and may then be `far` off; where that is not enough, cards go behind rows. The card in focus is
 * level whatever the others need; only the floor, and what must stand between the floor and it, can push it
 * down. A line above the floor counts as level with it, and one beside the card in focus as level with that
 * card's end. Tops are whole px wherever that leaves the gaps whole. O(n log n).
 * @param cards in any order; of cards that want the same place, the earlier stands above
 */
export function placeCards(cards: readonly Card[], column: Column): Placement {
  const ordered = [...cards].sort((a, b) => a.want - b.want);
  const spread = (ordered.at(-1)?.want ?? 0) - (ordered[0]?.want ?? 0);
  let units = ordered.map(single);
  let { room, crowds } = fold(units, column);
  for (
    let span = Math.max(1, column.limit);
    crowds.length > 0 && span <= 2 * (spread + column.limit);
    span *= 2
  ) {
    units = group(units, crowds, span, column);
    ({ room, crowds } = fold(units, column));
  }
  unfold(units, room, column);
  return settled(units, column);
}

function single(card: Card): Unit {
  const { want, foldedWant = want, height, foldedHeight, focused } = card;
  const fresh = { folded: false, floor: -Infinity, relief: 0 };
  return { cards: [card], want, foldedWant, height, foldedHeight, pinned: focused, ...fresh };
}

/** A row stands level with the middle of the places that its cards want. */
function row(units: readonly Unit[]): Unit {
  const cards = units.flatMap((unit) => unit.cards);
  const want = ((units[0]?.foldedWant ?? 0) + (units.at(-1)?.foldedWant ?? 0)) / 2;
  const height = Math.max(...units.map((unit) => unit.foldedHeight));
  const fresh = { folded: true, floor: -Infinity, relief: 0 };
  return { cards, want, foldedWant: want, height, foldedHeight: height, pinned: false, ...fresh };
}

const wanted = (unit: Unit) => (unit.folded ? unit.foldedWant : unit.want);
const occupied = (unit: Unit) => (unit.folded ? unit.foldedHeight : unit.height);

function demand(unit: Unit, { gap, floor, limit, far = limit }: Column): Demand {
  const reach = unit.pinned ? 0 : unit.folded ? far : limit;
  return {
    low: Math.max(wanted(unit) - reach, floor),
    high: Math.max(wanted(unit), unit.floor) + reach + unit.relief,
    height: occupied(unit) + gap,
    saving: unit.folded || unit.pinned ? 0 : Math.max(0, unit.height - unit.foldedHeight),
  };
}

/** Goes down the column and folds the tallest of each run that pushes a card beyond the limit. */
function fold(units: readonly Unit[], column: Column): { room: Room; crowds: readonly Crowd[] } {
  const room = createRoom(units.length);
  const crowds: Crowd[] = [];
  let { floor } = column;
  for (const [index, unit] of units.entries()) {
    unit.floor = floor;
    unit.relief = 0;
    unit.folded = unit.cards.length > 1;
    let own = demand(unit, column);
    room.set(index, own);
    for (;;) {
      const excess = room.earliest(index) - own.high;
      if (excess <= ROUNDING) break;
      const run = room.runStart(index);
      const tallest = room.mostSaving(run, index);
      const other = units[tallest];
      if (other) {
        other.folded = true;
        room.set(tallest, demand(other, column));
      } else if (own.saving > 0 && column.far !== undefined) {
        unit.folded = true;
        own = demand(unit, column);
        room.set(index, own);
      } else {
        crowds.push({ from: run, to: index });
        unit.relief = excess;
        room.set(index, demand(unit, column));
        break;
      }
    }
    if (unit.pinned) floor = room.earliest(index) + own.height;
  }
  return { room, crowds };
}

/**
 * Puts crowded units behind rows, each row for lines that lie within `span` px, until what the rows give back
 * is what the rest of the crowd is beyond the limit.
 */
function group(units: readonly Unit[], crowds: readonly Crowd[], span: number, { gap }: Column): Unit[] {
  const runs = new Int32Array(units.length).fill(-1);
  let covered = 0;
  for (const { from, to } of crowds) {
    const run = from < covered ? (runs[from] ?? from) : from;
    runs.fill(run, Math.max(from, covered), to + 1);
    covered = to + 1;
  }
  const grouped: Unit[] = [];
  let saved = 0;
  let bucket: Unit[] = [];
  let end = -Infinity;
  const close = (relief: number) => {
    if (bucket.length > 1 && Math.max(relief, ...bucket.map((unit) => unit.relief)) > saved) {
      const stands = row(bucket);
      saved += bucket.reduce((sum, unit) => sum + occupied(unit) + gap, 0) - occupied(stands) - gap;
      grouped.push(stands);
    } else grouped.push(...bucket);
    bucket = [];
  };
  for (const [index, unit] of units.entries()) {
    const place = Math.max(unit.foldedWant, unit.floor);
    const crowded = runs[index] !== -1 && !unit.pinned;
    const sameRun = runs[index] === runs[index - 1];
    if (place > end || !crowded || !sameRun) {
      close(unit.pinned && sameRun ? unit.relief : 0);
      end = crowded ? place + span : -Infinity;
    }
    if (!sameRun) saved = 0;
    bucket.push(unit);
  }
  close(0);
  return grouped;
}

/** Gives back what the folding did not need, to the cards nearest to their lines first. */
function unfold(units: readonly Unit[], room: Room, column: Column): void {
  const tops = leastSquares(units, column);
  const off = (index: number) => Math.abs((tops[index] ?? 0) - (units[index]?.want ?? 0));
  const folded = [...units.keys()].filter((index) => units[index]?.folded && units[index].cards.length === 1);
  for (const index of folded.sort((a, b) => off(a) - off(b) || a - b)) {
    const unit = units[index];
    if (!unit) continue;
    unit.folded = false;
    room.set(index, demand(unit, column));
    if (room.earliest(index) <= room.latest(index) + ROUNDING) continue;
    unit.folded = true;
    room.set(index, demand(unit, column));
  }
}

/**
 * The tops that lie nearest to the wanted ones, keeping order, gaps and every unit's bounds: with the heights before
 * each unit subtracted, these are the nearest levels.
 */
function leastSquares(units: readonly Unit[], column: Column): number[] {
  const before: number[] = [];
  let above = 0;
  const wishes = units.map((unit) => {
    const { low, high, height } = demand(unit, column);
    const start = above;
    before.push(start);
    above += height;
    return { want: wanted(unit) - start, low: low - start, high: high - start };
  });
  return nearestLevels(wishes).map((level, index) => level + (before[index] ?? 0));
}

/** Rounds to whole px from the top down, but never into the gap above. */
function settled(units: readonly Unit[], column: Column): Placement {
  const cards: PlacedCard[] = [];
  const groups: Group[] = [];
  const tops = leastSquares(units, column);
  let free = column.floor;
  for (const [index, unit] of units.entries()) {
    const top = Math.max(free, Math.round(tops[index] ?? 0));
    free = top + occupied(unit) + column.gap;
    const [card, second] = unit.cards;
    if (second) groups.push({ top, ids: unit.cards.map(({ id }) => id) });
    else if (card) cards.push({ id: card.id, top, folded: unit.folded, offset: top - wanted(unit) });
  }
  return { cards, groups };
}
