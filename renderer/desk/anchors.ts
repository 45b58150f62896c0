import type { Note, NoteId } from '../data/model.ts';
import { createAnchorer, type Anchoring } from '../text/anchor.ts';
import { indexIntervals, type Intervals } from '../text/intervals.ts';
import type { Article } from './article.ts';
import type { Span } from './selection.ts';

interface Passage extends Span {
  readonly note: Note;
}

/** Where the notes of one article are in the part of its text that has arrived. */
export class Anchors {
  /** Made for the whole text, when the first note needs it: its index serves all of them. */
  #anchor: ReturnType<typeof createAnchorer> | null = null;
  readonly #known = new Map<NoteId, { key: string; found: Anchoring }>();

  #indexed: { notes: readonly Note[]; arrived: number; intervals: Intervals<Passage> } | null = null;

  /** @param versionId the version whose text arrives in `article` */
  constructor(
    private readonly article: Article,
    private readonly versionId: string | null,
  ) {}

  /**
   * Where a note's passage is now; null for a note on the whole article, and while what would decide it has not
   * arrived. Kept until the note's selector or the text that has arrived changes.
   */
  found({ id, selector, versionId }: Note): Anchoring | null {
    if (!selector) return null;
    const { article } = this;
    const { start, end } = selector.position;
    const key = `${start} ${end} ${selector.quote.exact} ${article.arrived}`;
    const known = this.#known.get(id);
    if (known?.key === key) return known.found;
    let found: Anchoring;
    // Of the version it was made on, a passage is where it was. In another text even the same words may be others.
    const isHere = versionId === this.versionId && article.slice(start, end) === selector.quote.exact;
    if (isHere) found = { outcome: 'anchored', start, end };
    else if (!article.whole) return null;
    else found = (this.#anchor ??= createAnchorer(article.text))(selector);
    this.#known.set(id, { key, found });
    return found;
  }

  /** The passage of a note; null where it has none or it was not found. */
  span(note: Note): Span | null {
    const found = this.found(note);
    return found && found.outcome !== 'unplaced' ? found : null;
  }

  isUnplaced(note: Note): boolean {
    return this.found(note)?.outcome === 'unplaced';
  }

  /** The notes whose passages share a character with a span, in the order of the text. */
  notesOn({ start, end }: Span, notes: readonly Note[]): Note[] {
    return this.#index(notes)
      .overlapping(start, end)
      .map(({ note }) => note);
  }

  /** Kept until there are other notes or there is more text: each key that goes on in the text asks it. */
  #index(notes: readonly Note[]): Intervals<Passage> {
    const { arrived } = this.article;
    if (this.#indexed?.notes !== notes || this.#indexed.arrived !== arrived) {
      const passages = notes.flatMap((note) => {
        const span = this.span(note);
        return span ? [{ note, start: span.start, end: span.end }] : [];
      });
      this.#indexed = { notes, arrived, intervals: indexIntervals(passages) };
    }
    return this.#indexed.intervals;
  }
}
