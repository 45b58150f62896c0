import type { Place } from './reading-place.ts';

const LONGEST = 50;
/** Places nearer to each other than this share of one block are the same. */
const NEAR = 0.05;

const isNear = (a: Place, b: Place): boolean =>
  a.block === b.block && Math.abs(a.fraction - b.fraction) < NEAR;

/** The places a reader jumped away from, to go back to, and those gone back from. */
export class Trail {
  #behind: Place[] = [];
  #ahead: Place[] = [];

  /** The reader jumps away from a place. */
  leave(place: Place): void {
    this.#ahead = [];
    const last = this.#behind.at(-1);
    if (last && isNear(last, place)) return;
    this.#behind.push(place);
    if (this.#behind.length > LONGEST) this.#behind.shift();
  }

  /** Goes back from a place to the one before; null where there is none. */
  back(from: Place): Place | null {
    const to = this.#take(this.#behind, from);
    if (to) this.#ahead.push(from);
    return to;
  }

  /** Goes forward again; null where the reader did not go back. */
  forward(from: Place): Place | null {
    const to = this.#take(this.#ahead, from);
    if (to) this.#behind.push(from);
    return to;
  }

  /** The last place that is not where the reader is anyway. */
  #take(places: Place[], from: Place): Place | null {
    for (let place = places.pop(); place; place = places.pop()) {
      if (!isNear(place, from)) return place;
    }
    return null;
  }
}
