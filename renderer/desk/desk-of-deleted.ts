import type { ArticleId, DeskLayout } from '../data/model.ts';
import { closeMissing } from './layout.ts';

/** Lets the desk go of articles that are deleted, and has it lie as before once they are back, unless it was changed since. */
export class DeskOfDeleted {
  /** How the desk lay before, and how it was left. */
  #before: { readonly desk: DeskLayout; readonly left: DeskLayout } | null = null;

  /** How the desk is to lie now; the same layout where that is how it lies. */
  next(desk: DeskLayout, isThere: (article: ArticleId) => boolean): DeskLayout {
    const before = this.#before?.left === desk ? this.#before.desk : null;
    const left = closeMissing(desk, isThere);
    // One after the other they may come back.
    const back = left === desk && before ? closeMissing(before, isThere) : left;
    const now = back.panes.length > desk.panes.length ? back : left;
    const whole = before ?? desk;
    this.#before = now === whole ? null : { desk: whole, left: now };
    return now;
  }
}
