import { axisOf } from './axis.ts';
import { goTo, type Place } from './reading-place.ts';
import type { TextView } from './text-view.ts';

const SAVED_AFTER_MS = 500;

/** Keeps the reader's place at the top while the text changes its shape, and has it remembered. */
export class PlaceKeeper {
  #place: Place | null = null;
  /** Where the reader was, as long as that part of the text has not arrived. */
  #awaited: Place | null = null;
  #timer = 0;
  /** Where the last restoring left the scroller: its own scroll event is not the reader's. */
  #restoredTo: number | null = null;

  /**
   * @param save the reader's place is to be remembered
   * @param missed the reader went on before the place where they had been was there
   */
  constructor(
    private readonly view: TextView,
    private readonly save: (place: Place) => void,
    private readonly missed: (place: Place) => void,
  ) {}

  /** Another article: where its reader was, null for one that was never read. */
  begin(place: Place | null): void {
    this.#place = this.#awaited = place;
    const { scroller } = this.view;
    if (!scroller) return;
    // The text before goes away under the reader, who has not moved: the next one begins at its start, or is restored.
    scroller.scrollTo({ top: 0, left: 0 });
    this.#restoredTo = axisOf(scroller).scrolled(scroller);
  }

  /** An article that is open is being read, before the first scroll too. */
  beginAtTop(): void {
    this.#place ??= { block: 0, fraction: 0 };
    this.#saveSoon();
  }

  /** The place is worth remembering, though the reader has not scrolled. */
  stay(): void {
    if (this.#place) this.#saveSoon();
  }

  /** The reader scrolled, and is at this place now; null where only the place was brought back. */
  scrolled(): Place | null {
    const { scroller } = this.view;
    if (!scroller || this.#isOwn(scroller)) return null;
    this.#restoredTo = null;
    const { place } = this.view;
    if (!place) return null;
    this.goOn();
    this.#place = place;
    this.#saveSoon();
    return place;
  }

  /** The reader is busy where they are: they are not taken to where they had been. */
  goOn(): void {
    const missed = this.#awaited;
    if (missed === null) return;
    this.#awaited = null;
    this.#place = this.view.place;
    this.missed(missed);
  }

  /** Whether the reader is to be taken to a part of the text that has not arrived. */
  get isAwaiting(): boolean {
    return this.#awaited !== null;
  }

  /** Whether the reader has scrolled to where the scroller stands, and was not taken there. */
  get isReaders(): boolean {
    return this.#awaited === null && this.#restoredTo === null;
  }

  /** Goes to a place that was reached elsewhere, or to the end of a text without it, and keeps it as the reader's own. */
  follow(wanted: Place): void {
    const { scroller, article, map } = this.view;
    const last = article.blocks.length - 1;
    const place = article.whole && wanted.block > last ? { block: last, fraction: 1 } : wanted;
    const element = map.element(place.block);
    if (!scroller) return;
    this.#place = place;
    this.#awaited = element ? null : place;
    if (!element) return;
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
      const { scroller } = this.view;
      const element = this.view.map.element(place.block);
      if (this.#place !== place || !scroller?.isConnected || !element) return;
      goTo(scroller, element, place);
      this.#awaited = null;
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
    if (this.#place && this.view.scroller) this.save(this.#place);
  }

  /**
   * Whether the scroller was brought to where it stands, or ran out there: sections that get their real heights can
   * make the page shorter, and at its end it is then drawn back, which no reader does.
   */
  #isOwn(scroller: HTMLElement): boolean {
    const at = axisOf(scroller).scrolled(scroller);
    if (this.#restoredTo === null) return false;
    if (at < this.#restoredTo && this.view.isAtEnd) this.#restoredTo = at;
    return at === this.#restoredTo;
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.settle(), SAVED_AFTER_MS);
  }
}
