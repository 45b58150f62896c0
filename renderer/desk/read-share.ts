import type { Entry } from '../data/model.ts';
import { progressSeen } from './reading-place.ts';
import type { TextView } from './text-view.ts';

/** As fast as people read, 240 words a minute; and five times as fast. */
const READ_MS_PER_WORD = 250;
const SKIM_MS_PER_WORD = 50;
const GLANCED = 0.95;

/** How much of the text that lies open was read. */
export class ReadShare {
  #since = 0;
  /** The reader has gone on in it: without that it may just lie there. */
  #moved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param due the share may have grown by itself: the text has stood there for long enough */
  constructor(
    private readonly view: TextView,
    private readonly due: () => void,
  ) {}

  /** Another article is opened. */
  begin(): void {
    this.end();
    this.#since = performance.now();
    this.#moved = false;
  }

  /** The reader has gone on in the text. */
  moved(entry: Entry): void {
    if (this.#moved) return;
    this.#moved = true;
    this.wait(entry);
  }

  /** All of the text stands there: a reader who does not scroll is asked about once, when it can have been read. */
  wait(entry: Entry): void {
    this.end();
    // A timer may come a fraction of a millisecond early.
    this.#timer = setTimeout(this.due, Math.ceil(this.#readIn(entry)) + 1);
  }

  /** The article is left. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /**
   * The furthest share of the text that was ever in view, 0 to 1. A glance is no reading: a text is not called read
   * before it has stood there for as long as it takes to skim it, or to read it where the reader never went on.
   */
  of(entry: Entry): number {
    const { units } = entry.article.version;
    const { scroller, parts } = this.view;
    const seen = scroller ? progressSeen(this.view.article, units, scroller, parts) : 0;
    const isRead = this.#readIn(entry) === 0;
    return Math.max(isRead ? seen : Math.min(seen, GLANCED), entry.reading?.progress ?? 0);
  }

  /** So long it takes yet, ms. */
  #readIn({ article }: Entry): number {
    const needed = article.version.words * (this.#moved ? SKIM_MS_PER_WORD : READ_MS_PER_WORD);
    return Math.max(0, this.#since + needed - performance.now());
  }
}
