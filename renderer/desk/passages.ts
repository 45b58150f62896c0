import type { Note, NoteId } from '../data/model.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Anchors } from './anchors.ts';
import type { Article } from './article.ts';
import { axisOf } from './axis.ts';
import type { TextMap } from './text-map.ts';

/** A note with its words in the document. */
export interface Passage {
  readonly note: Note;
  readonly range: Range;
  /** Of the whole text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The section (chunk) in which it begins. */
  readonly section: number;
}

/** The passages of an article's notes in the document, found once and kept while notes and text stay as they are. */
export class Passages {
  #kept: { notes: readonly Note[]; arrived: number; list: readonly Passage[] } | null = null;
  #byId: ReadonlyMap<NoteId, Passage> = new Map();

  constructor(
    private readonly article: Article,
    private readonly map: TextMap,
    private readonly anchors: Anchors,
  ) {}

  /** Those that are placed and in the document, in the notes' order. The same array while nothing changed. */
  of(notes: readonly Note[]): readonly Passage[] {
    const arrived = this.article.chunks.length + (this.article.whole ? 0.5 : 0);
    if (this.#kept?.notes === notes && this.#kept.arrived === arrived) return this.#kept.list;
    const list = notes.flatMap((note) => this.#passage(note) ?? []);
    this.#byId = new Map(list.map((passage) => [passage.note.id, passage]));
    this.#kept = { notes, arrived, list };
    return list;
  }

  #passage(note: Note): Passage | null {
    const span = this.anchors.span(note);
    if (!span) return null;
    const known = this.#byId.get(note.id);
    // A range is alive: while the passage is the same, so is its range.
    if (known?.note.selector === note.selector && known.note.versionId === note.versionId) {
      return { ...known, note };
    }
    const range = this.map.range(span.start, span.end);
    const { chunks } = this.article;
    const section = firstFrom(chunks.length, (i) => (chunks[i]?.start ?? 0) > span.start) - 1;
    return range && { note, range, start: span.start, end: span.end, section };
  }
}

/**
 * The sections that stand in a view or at most its height away from it, as [first, last]. Read by halves: to read a
 * rectangle in a section that is not rendered would force its layout.
 */
export function nearSections(
  sections: ArrayLike<HTMLElement>,
  scroller: Element,
): [first: number, last: number] {
  const axis = axisOf(scroller);
  const view = scroller.getBoundingClientRect();
  const [start, end] = [axis.start(view), axis.end(view)];
  const near = end - start;
  const at = (i: number, edge: (box: DOMRect) => number, none: number): number => {
    const section = sections[i];
    return section ? edge(section.getBoundingClientRect()) : none;
  };
  const first = firstFrom(sections.length, (i) => at(i, axis.end, -Infinity) > start - near);
  const behind = firstFrom(sections.length, (i) => at(i, axis.start, -Infinity) >= end + near);
  return [first, behind - 1];
}
