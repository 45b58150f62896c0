import type { Note, NoteId } from '../data/model.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Anchors } from './anchors.ts';
import type { Article } from './article.ts';
import { axisOf } from './axis.ts';
import { nearSections } from './reading-place.ts';
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
    const { arrived } = this.article;
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

/** Cards of passages further from the view than this are not in it, in heights of the view; see `beyond`. */
const REACH = 2;

/** What the nearness of passages is asked of. */
interface Around {
  readonly parts: ArrayLike<Element>;
  readonly scroller: HTMLElement;
  /** So much further a card may stand from its line: what is as tall pushes it, CSS px. */
  readonly beyond: number;
  /** Of a few, all of the sections near the view. */
  readonly few: boolean;
}

/**
 * The passages whose cards may be in view. Of many there is one more on either side, to which the keyboard and a screen
 * reader go on.
 */
export function nearPassages(
  passages: readonly Passage[],
  { parts, scroller, beyond, few }: Around,
): readonly Passage[] {
  const near = nearSections(scroller, parts);
  if (!near) return [];
  const isIn = ({ section }: Passage): boolean => section >= near.first && section <= near.last;
  if (few) return passages.filter(isIn);
  const axis = axisOf(scroller);
  const view = scroller.getBoundingClientRect();
  const reach = REACH * (axis.end(view) - axis.start(view)) + beyond;
  const within = passages.map((passage) => {
    if (!isIn(passage)) return false;
    const box = passage.range.getBoundingClientRect();
    return axis.end(box) > axis.start(view) - reach && axis.start(box) < axis.end(view) + reach;
  });
  return passages.filter((_, i) => within[i] || within[i - 1] || within[i + 1]);
}
