import type { ArticleId } from '../data/model.ts';
import type { Place } from './reading-place.ts';

/** A place in an article. */
export interface Stop extends Place {
  readonly article: ArticleId;
}

const LONGEST = 50;
/** Places nearer to each other than this share of one block are the same. */
const NEAR = 0.05;

const isNear = (a: Stop, b: Stop): boolean =>
  a.article === b.article && a.block === b.block && Math.abs(a.fraction - b.fraction) < NEAR;

/** The places a reader jumped away from, in whichever pane, to go back to, and those gone back from. */
export class Trail {
  #behind: Stop[] = [];
  #ahead: Stop[] = [];

  /** @param canShow whether an article is there to be gone to; what lies in others is passed over */
  constructor(private readonly canShow: (article: ArticleId) => boolean) {}

  /** The reader jumps away from a place. */
  leave(place: Stop): void {
    this.#ahead = [];
    const last = this.#behind.at(-1);
    if (last && isNear(last, place)) return;
    this.#behind.push(place);
    if (this.#behind.length > LONGEST) this.#behind.shift();
  }

  /** Goes back from a place to the one before; null where there is none. */
  back(from: Stop): Stop | null {
    const to = this.#take(this.#behind, from);
    if (to) this.#ahead.push(from);
    return to;
  }

  /** Goes forward again; null where the reader did not go back. */
  forward(from: Stop): Stop | null {
    const to = this.#take(this.#ahead, from);
    if (to) this.#behind.push(from);
    return to;
  }

  /** The last place that can be gone to and is not where the reader is anyway. */
  #take(places: Stop[], from: Stop): Stop | null {
    for (let place = places.pop(); place; place = places.pop()) {
      if (this.canShow(place.article) && !isNear(place, from)) return place;
    }
    return null;
  }
}
