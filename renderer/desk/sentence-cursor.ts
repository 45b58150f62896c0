import { snapOutwards } from '../text/graphemes.ts';
import { sentencesOf, type Sentences } from '../text/sentences.ts';
import type { Article } from './article.ts';
import { axisOf } from './axis.ts';
import { putCaret } from './caret.ts';
import type { Span } from './selection.ts';
import type { TextView } from './text-view.ts';

export type Unit = 'sentence' | 'paragraph';

/** Where the bar stands beside the lines, CSS px from where the text begins. */
export interface Bar {
  readonly start: number;
  readonly size: number;
  /** The lines are, and it lies over them. */
  readonly vertical: boolean;
}

/**
 * The sentence that the reader is at: where the caret is, or the end of the selection that moves. It stays while the
 * focus is elsewhere. Moving it moves the document's own caret and selection, so that keys and mouse select alike.
 */
export class SentenceCursor {
  #at: Span | null = null;
  /** What was selected before sentences were added to it, while they are. */
  #base: Span | null = null;
  /** Whether the selection goes on after what was selected before, or before it. */
  #side: 1 | -1 = 1;
  /** The selection that the cursor made itself: word of it is no news. */
  #made = '';
  #known: { block: number; article: Article; sentences: Sentences } | null = null;

  /** @param language of the text, BCP 47; null where it is not known. Asked anew each time: articles come and go */
  constructor(
    private readonly view: TextView,
    private readonly language: () => string | null,
  ) {}

  /** The sentence without the white space around it; null while the reader has been nowhere. */
  get at(): Span | null {
    return this.#at;
  }

  /** Forgets everything: another article lies open. */
  leave(): void {
    this.#at = this.#base = this.#known = null;
    this.#made = '';
  }

  /** Goes where the caret or the selection went, unless it is not in the text or the cursor took it there. */
  follow(): void {
    const { root, map } = this.view;
    const range = document.getSelection()?.getComposedRanges({ shadowRoots: [root] })[0];
    const start = range ? map.offset(range.startContainer, range.startOffset) : null;
    if (!range || start === null) return;
    const end = range.collapsed ? start : (map.offset(range.endContainer, range.endOffset) ?? start);
    if (this.#made === `${start} ${end}`) return;
    this.#made = '';
    this.#base = null;
    const moving = start === end || document.getSelection()?.direction === 'backward' ? start : end - 1;
    this.#at = this.#sentence(moving) ?? this.#at;
  }

  /** Puts the cursor, and the caret, on the sentence that holds an offset. */
  goTo(offset: number): void {
    this.#at = this.#sentence(offset) ?? this.#at;
    this.#put();
  }

  /** Goes on by a sentence or a paragraph; false at either end of the text. */
  move(step: 1 | -1, unit: Unit): boolean {
    const { top } = this.view;
    const to = this.#at === null ? this.#sentence(top) : this.#next(this.#at, step, unit);
    if (to === null) return false;
    this.#at = to;
    this.#put();
    return true;
  }

  /**
   * Selects on by a sentence or to the end of a paragraph: at first the sentence at the cursor, or what of it the
   * selection leaves out. Selects less again on the way back. Null where there is no more.
   */
  extend(step: 1 | -1, unit: Unit, selected: Span | null): Span | null {
    if (this.#at === null && !this.move(1, 'sentence')) return null;
    let at = this.#at;
    if (at === null) return null;
    if (this.#base === null) {
      this.#base = selected ?? at;
      this.#side = step;
      const rest = selected === null || (step > 0 ? selected.end < at.end : selected.start > at.start);
      if (unit === 'paragraph' || !rest) at = this.#to(at, step, unit);
    } else at = this.#to(at, step, unit);
    this.#at = at;
    const base = this.#base;
    if (at.start >= base.end) this.#side = 1;
    else if (at.end <= base.start) this.#side = -1;
    const start = this.#side > 0 ? base.start : Math.min(base.start, at.start);
    const end = this.#side > 0 ? Math.max(base.end, at.end) : base.end;
    const range = this.view.map.range(start, end);
    if (!range) return null;
    this.#made = `${start} ${end}`;
    const ends = [range.startContainer, range.startOffset, range.endContainer, range.endOffset] as const;
    const [from, fromAt, to, toAt] = ends;
    if (this.#side < 0) document.getSelection()?.setBaseAndExtent(to, toAt, from, fromAt);
    else document.getSelection()?.setBaseAndExtent(from, fromAt, to, toAt);
    return { start, end };
  }

  /** The paragraph (block) of the cursor, without the white space around it; null while it is nowhere. */
  get paragraph(): Span | null {
    const { article } = this.view;
    if (this.#at === null) return null;
    const block = article.blockAt(this.#at.start);
    const start = article.starts[block] ?? 0;
    return this.#trimmed(block, { start, end: start + (article.blocks[block]?.text.length ?? 0) });
  }

  /** The bar beside the sentence; null while there is none, or its block is not mounted. */
  bar(text: HTMLElement): Bar | null {
    const box = this.range()?.getBoundingClientRect();
    if (!box || box.height === 0) return null;
    const { start, end, vertical } = axisOf(text);
    return { start: start(box) - start(text.getBoundingClientRect()), size: end(box) - start(box), vertical };
  }

  range(): Range | null {
    return this.#at && this.view.range(this.#at);
  }

  /** Whether the caret is where the cursor put it, and not on a word within the sentence. */
  get holdsCaret(): boolean {
    return this.#at !== null && this.view.caret === this.#at.start;
  }

  // ---- finding sentences ----------------------------------------------------------------------------------

  #put(): void {
    if (this.#at === null) return;
    this.#base = null;
    this.#made = `${this.#at.start} ${this.#at.start}`;
    putCaret(this.view.map, this.#at.start);
  }

  #to(at: Span, step: 1 | -1, unit: Unit): Span {
    if (unit === 'sentence') return this.#next(at, step, unit) ?? at;
    // To the end of this paragraph, and from there to the end of the next.
    const edge = (of: Span): Span => this.#edge(of, step);
    const here = edge(at);
    if (here.start !== at.start) return here;
    const next = this.#next(at, step, 'sentence');
    return next === null ? at : edge(next);
  }

  /** The last sentence of the paragraph, or the first. */
  #edge(at: Span, step: 1 | -1): Span {
    const { article } = this.view;
    const block = article.blockAt(at.start);
    const start = article.starts[block] ?? 0;
    const length = article.blocks[block]?.text.length ?? 0;
    return this.#within(block, step > 0 ? start + length : start, step > 0 ? -1 : 1) ?? at;
  }

  #next(at: Span, step: 1 | -1, unit: Unit): Span | null {
    const { article } = this.view;
    const block = article.blockAt(at.start);
    if (unit === 'paragraph') {
      if (step > 0) return this.#beyond(block, 1);
      const first = this.#edge(at, -1);
      return first.start < at.start ? first : this.#first(this.#beyond(block, -1));
    }
    const from = step > 0 ? at.end : at.start;
    return this.#within(block, from, step) ?? this.#beyond(block, step);
  }

  #first(at: Span | null): Span | null {
    return at && this.#edge(at, -1);
  }

  /** The nearest sentence of the blocks after one, or before it; rules and what is blank are no paragraphs. */
  #beyond(block: number, step: 1 | -1): Span | null {
    const { article } = this.view;
    for (let n = block + step; n >= 0 && n < article.blocks.length; n += step) {
      const start = article.starts[n] ?? 0;
      const { kind, text } = article.blocks[n] ?? { kind: 'rule', text: '' };
      const found = kind === 'rule' ? null : this.#within(n, step > 0 ? start : start + text.length, step);
      if (found) return found;
    }
    return null;
  }

  /** The nearest sentence of a block that begins at an offset or after it, or ends there or before it. */
  #within(block: number, offset: number, step: 1 | -1): Span | null {
    const { article } = this.view;
    const start = article.starts[block] ?? 0;
    const length = article.blocks[block]?.text.length ?? 0;
    const sentences = this.#sentences(block);
    for (let at = offset - start; step > 0 ? at < length : at > 0;) {
      const found = sentences.at(step > 0 ? at : at - 1);
      if (!found) return null;
      const span = this.#trimmed(block, { start: start + found.start, end: start + found.end });
      if (span && (step > 0 ? span.start >= offset : span.end <= offset)) return span;
      at = step > 0 ? found.end : found.start;
    }
    return null;
  }

  #sentence(offset: number): Span | null {
    const { article } = this.view;
    if (article.blocks.length === 0) return null;
    const block = article.blockAt(offset);
    const start = article.starts[block] ?? 0;
    const found = this.#sentences(block).at(offset - start);
    return (
      (found && this.#trimmed(block, { start: start + found.start, end: start + found.end })) ??
      this.#within(block, offset, -1) ??
      this.#beyond(block, 1)
    );
  }

  #sentences(block: number): Sentences {
    const { article } = this.view;
    if (this.#known?.block !== block || this.#known.article !== article) {
      const sentences = sentencesOf(article.blocks[block]?.text ?? '', this.language());
      this.#known = { block, article, sentences };
    }
    return this.#known.sentences;
  }

  /** Without the white space at its ends, on grapheme boundaries; null when nothing else is in it. */
  #trimmed(block: number, { start, end }: Span): Span | null {
    const { article } = this.view;
    const base = article.starts[block] ?? 0;
    const text = article.blocks[block]?.text ?? '';
    const words = text.slice(start - base, end - base);
    const bare = words.trim();
    if (bare === '') return null;
    const from = start - base + words.length - words.trimStart().length;
    const span = snapOutwards(text, { start: from, end: from + bare.length });
    return { start: base + span.start, end: base + span.end };
  }
}
