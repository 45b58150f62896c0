import type { Block } from '../../electron/bridge/contract.ts';
import type { Chunk } from '../data/model.ts';
import { blockAt } from '../text/blocks.ts';
import type { Span } from '../text/graphemes.ts';
import { paragraphNumber } from './paragraphs.ts';

/**
 * The part of a version that has arrived so far: its chunks in order, and the arithmetic between offsets in the
 * whole text (UTF-16 code units, blocks joined by one U+000A) and blocks.
 */
export class Article {
  readonly chunks: Chunk[] = [];
  readonly blocks: Block[] = [];
  /** Offset of each block's first unit in the whole text. */
  readonly starts: number[] = [];
  /** Nothing more will come. */
  whole = false;
  #text: string | null = null;

  add(chunk: Chunk): void {
    let at = chunk.start;
    for (const block of chunk.blocks) {
      this.blocks.push(block);
      this.starts.push(at);
      at += block.text.length + 1;
    }
    this.chunks.push(chunk);
    this.#text = null;
  }

  /** Another number whenever more has arrived, or it is known that nothing more will. */
  get arrived(): number {
    return this.chunks.length + (this.whole ? 0.5 : 0);
  }

  /** Length of what has arrived, UTF-16 code units. */
  get units(): number {
    return this.blocks.length === 0 ? 0 : (this.starts.at(-1) ?? 0) + (this.blocks.at(-1)?.text.length ?? 0);
  }

  /** The whole text that has arrived, joined once and kept until more arrives. */
  get text(): string {
    return (this.#text ??= this.blocks.map((block) => block.text).join('\n'));
  }

  /** A part of the text, from its own blocks: while more arrives, the whole is not joined again for each question. */
  slice(start: number, end: number): string {
    if (this.#text !== null) return this.#text.slice(start, end);
    const from = this.blockAt(start);
    const to = this.blockAt(end);
    const base = this.starts[from] ?? 0;
    const texts = this.blocks.slice(from, to + 1).map((block) => block.text);
    return texts.join('\n').slice(start - base, end - base);
  }

  /** Whether a passage has arrived: a part of the text that has not has no place yet. */
  has({ end }: Span): boolean {
    return this.whole || end < (this.starts.at(-1) ?? 0);
  }

  /** Index of the block that holds the offset; the separator after a block counts as its end. */
  blockAt(offset: number): number {
    return Math.max(0, blockAt(this.starts, offset));
  }

  /** Number of the paragraph that holds the offset, as the reader goes to it; null in a heading, a rule or an image. */
  paragraphAt(offset: number): number | null {
    return paragraphNumber(this.blocks, this.blockAt(offset));
  }
}
