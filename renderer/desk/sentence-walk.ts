import { sentencesOf, type Sentences } from '../text/sentences.ts';
import type { Article } from './article.ts';
import { trimmed, type Span } from './selection.ts';

/** The sentences of an article one after the other, across its blocks, without the white space between them. */
export class SentenceWalk {
  #known: { block: number; sentences: Sentences } | null = null;

  /** @param language BCP 47; null where it is not known */
  constructor(
    private readonly article: Article,
    private readonly language: string | null,
  ) {}

  /** The sentence that holds an offset, or the next one where that is between two; null after the last. */
  at(offset: number): Span | null {
    const { blocks, starts } = this.article;
    for (let block = this.article.blockAt(offset), at = offset; block < blocks.length; block += 1) {
      const found = this.#within(block, at);
      if (found) return found;
      at = starts[block + 1] ?? 0;
    }
    return null;
  }

  after(sentence: Span): Span | null {
    return this.at(sentence.end);
  }

  before(sentence: Span): Span | null {
    const { blocks, starts } = this.article;
    for (let at = sentence.start - 1; at >= 0;) {
      const block = this.article.blockAt(at);
      const start = starts[block] ?? 0;
      const raw = this.#sentences(block).at(
        Math.min(at, start + (blocks[block]?.text.length ?? 0) - 1) - start,
      );
      const found = raw && this.#trimmed(block, raw);
      if (found) return found;
      at = (raw ? start + raw.start : start) - 1;
    }
    return null;
  }

  /** The first sentence of a block that ends after an offset. */
  #within(block: number, offset: number): Span | null {
    const start = this.article.starts[block] ?? 0;
    const { length } = this.article.blocks[block]?.text ?? '';
    for (let at = offset - start; at < length;) {
      const raw = this.#sentences(block).at(at);
      if (!raw) return null;
      const found = this.#trimmed(block, raw);
      if (found && found.end > offset) return found;
      at = raw.end;
    }
    return null;
  }

  #trimmed(block: number, { start, end }: Span): Span | null {
    const from = this.article.starts[block] ?? 0;
    const found = trimmed(this.article.blocks[block]?.text ?? '', start, end);
    return found && { start: from + found.start, end: from + found.end };
  }

  #sentences(block: number): Sentences {
    if (this.#known?.block !== block) {
      const sentences = sentencesOf(this.article.blocks[block]?.text ?? '', this.language);
      this.#known = { block, sentences };
    }
    return this.#known.sentences;
  }
}
