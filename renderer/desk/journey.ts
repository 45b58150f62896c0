import type { ArticleId } from '../data/model.ts';
import type { PlaceKeeper } from './place-keeper.ts';
import type { Place } from './reading-place.ts';
import type { Span } from './selection.ts';
import type { TextView } from './text-view.ts';
import type { Stop, Trail } from './trail.ts';

/** Goes to places in the text of a pane, and leaves on the desk's trail where the reader jumped from. */
export class Journey {
  #article: ArticleId | null = null;
  /** Where the reader travels to, while its article is not open yet. */
  #awaited: Stop | null = null;
  /** The article was just opened: the passage it is opened at is part of the same jump. */
  #arriving = false;

  constructor(
    private readonly view: TextView,
    private readonly keeper: PlaceKeeper,
    private readonly trail: () => Trail,
  ) {}

  /**
   * Another article is opened, and the text of the one before stands there yet. Answers where the reader travels to
   * in it; null where they came by a jump, and can go back.
   */
  begin(article: ArticleId | null): Place | null {
    const to = this.#awaited?.article === article ? this.#awaited : null;
    if (!to) this.leave();
    this.#awaited = null;
    this.#article = article;
    this.#arriving = true;
    return to;
  }

  /** The article stands where it was opened: from now on the reader jumps within it. */
  arrive(): void {
    this.#arriving = false;
  }

  /** Brings a passage into view where it is not; unless this is a step of many, the reader can go back. */
  bring(span: Span, jump = true): void {
    if (jump && !this.#arriving && this.view.isAway(span)) this.leave();
    this.view.bring(span);
  }

  /** The reader jumps away from here and can go back. */
  leave(): void {
    const { here } = this;
    if (here) this.trail().leave(here);
  }

  /** The reader comes from another pane, which was left: what is shown here next is part of the same jump. */
  cross(): void {
    this.#arriving = true;
  }

  /** Goes to a place, and leaves no trace of it. */
  follow(place: Place): void {
    this.view.halt();
    this.keeper.follow(place);
  }

  /** Goes to a place on the trail, in an article that is to be opened here where another stands. */
  travel(to: Stop): void {
    if (to.article === this.#article) this.follow(to);
    else this.#awaited = to;
  }

  /** Where the reader is; null while no text is there. */
  get here(): Stop | null {
    const { place } = this.view;
    return place && this.#article !== null ? { ...place, article: this.#article } : null;
  }
}
