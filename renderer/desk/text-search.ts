import { firstFrom } from '../text/binary-search.ts';
import { find } from '../text/find.ts';
import { fold } from '../text/fold.ts';
import type { Article } from './article.ts';
import type { Span } from './selection.ts';

/** What is sought, and how exactly. Diacritics are folded always. */
export interface Query {
  readonly words: string;
  readonly wholeWords: boolean;
  readonly caseSensitive: boolean;
}

/** A text is searched for so long at a time, ms. */
const SLICE_MS = 6;
/** So much of it is folded at once, UTF-16 code units: well below a slice in any script. */
const PIECE = 16_384;
/** Folding takes away what is not seen: a match may be longer than what is sought, by this much for each unit. */
const STRETCH = 2;
const STRETCH_LEAST = 64;
/** As much as tells whether a word begins where a piece does. */
const BEFORE = 16;

/** Matches in their order, as offsets in the whole text: millions of them fit. */
export class Found {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  get count(): number {
    return this.#starts.length;
  }

  add({ start, end }: Span): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }

  at(index: number): Span | null {
    const start = this.#starts[index];
    const end = this.#ends[index];
    return start === undefined || end === undefined ? null : { start, end };
  }

  /** Index of the first match that begins at an offset or after it; `count` where none does. */
  from(offset: number): number {
    return firstFrom(this.count, (i) => (this.#starts[i] ?? 0) >= offset);
  }

  /** The matches that begin in a part of the text, at most so many. */
  within({ start, end }: Span, most: number): Span[] {
    const spans: Span[] = [];
    for (let i = this.from(start); i < this.count && spans.length < most; i++) {
      const span = this.at(i);
      if (!span || span.start >= end) break;
      spans.push(span);
    }
    return spans;
  }
}

/**
 * Searches an article from its first unit to its last, in slices between which the window goes on, also while text
 * still arrives.
 */
export class TextSearch {
  readonly found = new Found();
  readonly #stretch: number;
  readonly #piece: number;
  #at = 0;
  #going = false;
  #stopped = false;

  /** @param changed called after each slice, and at the end */
  constructor(
    private readonly article: Article,
    readonly query: Query,
    private readonly changed: () => void,
  ) {
    const { length } = query.words;
    this.#stretch = length * STRETCH + STRETCH_LEAST;
    this.#piece = Math.max(PIECE, length);
    this.#stopped = length === 0;
  }

  /** Nothing more will be found. */
  get done(): boolean {
    return this.#stopped || (this.article.whole && this.#at >= this.article.units);
  }

  /** How much was searched, 0 to 1. */
  get share(): number {
    const { units } = this.article;
    return this.done || units === 0 ? 1 : Math.min(1, this.#at / units);
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Searches what has arrived; called again when more has. */
  async go(): Promise<void> {
    if (this.#going) return;
    this.#going = true;
    let sliceEnds = performance.now() + SLICE_MS;
    while (!this.#stopped && this.#at < this.#end) {
      this.#searchPiece();
      if (performance.now() < sliceEnds) continue;
      this.changed();
      await new Promise((resolve) => setTimeout(resolve));
      sliceEnds = performance.now() + SLICE_MS;
    }
    this.#going = false;
    if (!this.#stopped) this.changed();
  }

  /** A match may go on in what has not arrived: its beginning waits. */
  get #end(): number {
    const { whole, units } = this.article;
    return whole ? units : units - this.#stretch;
  }

  #searchPiece(): void {
    const { wholeWords, caseSensitive, words } = this.query;
    const from = Math.max(0, this.#at - (wholeWords ? BEFORE : 0));
    const to = Math.min(this.#at + this.#piece, this.#end);
    const text = fold(this.article.slice(from, to + this.#stretch), { caseSensitive });
    let next = to;
    for (const { start, end } of find(text, words, { wholeWords })) {
      if (from + start >= to) break;
      if (from + start < this.#at) continue;
      this.found.add({ start: from + start, end: from + end });
      next = Math.max(to, from + end);
    }
    this.#at = next;
  }
}
