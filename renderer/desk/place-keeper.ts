import { axisOf } from './axis.ts';
import { currentPlace, goTo, type Place } from './reading-place.ts';

const SAVED_AFTER_MS = 500;

interface Surroundings {
  readonly scroller: () => HTMLElement | null;
  readonly sections: () => ArrayLike<HTMLElement>;
  readonly element: (block: number) => HTMLElement | null;
  /** The reader's place is to be remembered. */
  readonly save: (place: Place) => void;
}

/** Keeps the reader's place at the top while the text changes its shape, and has it remembered. */
export class PlaceKeeper {
  #place: Place | null = null;
  #timer = 0;
  /** Where the last restoring left the scroller: its own scroll event is not the reader's. */
  #restoredTo: number | null = null;

  constructor(private readonly around: Surroundings) {}

  /** Another article: where its reader was, null for one that was never read. */
  begin(place: Place | null): void {
    this.#place = place;
  }

  /** An article that is open is being read, before the first scroll too. */
  beginAtTop(): void {
    this.#place ??= { block: 0, fraction: 0 };
    this.#saveSoon();
  }

  /** The reader scrolled; false where only the place was brought back. */
  scrolled(): boolean {
    const scroller = this.around.scroller();
    if (!scroller || axisOf(scroller).scrolled(scroller) === this.#restoredTo) return false;
    this.#restoredTo = null;
    const place = currentPlace(scroller, this.around.sections());
    if (!place) return false;
    this.#place = place;
    this.#saveSoon();
    return true;
  }

  /** Goes to a place that was reached elsewhere, and keeps it as the reader's own. */
  follow(place: Place): void {
    this.#place = place;
    const scroller = this.around.scroller();
    const element = this.around.element(place.block);
    if (!scroller || !element) return;
    if (place.block === 0 && place.fraction === 0) scroller.scrollTo({ top: 0, left: 0 });
    else goTo(scroller, element, place);
    this.#restoredTo = axisOf(scroller).scrolled(scroller);
    this.#saveSoon();
  }

  /** Brings the place back to the top after a change of width, size or face, and after opening. */
  restore(): void {
    const place = this.#place;
    if (!place) return;
    const go = (): void => {
      const scroller = this.around.scroller();
      const element = this.around.element(place.block);
      if (this.#place !== place || !scroller?.isConnected || !element) return;
      goTo(scroller, element, place);
      this.#restoredTo = axisOf(scroller).scrolled(scroller);
    };
    go();
    // Sections above may get their real heights only now that they are near: once more when they have.
    requestAnimationFrame(go);
  }

  /** Has the place remembered now, where that was due soon. */
  settle(): void {
    if (this.#timer === 0) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#place && this.around.scroller()) this.around.save(this.#place);
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.settle(), SAVED_AFTER_MS);
  }
}
