import { html, nothing, type TemplateResult } from 'lit';
import type { Chunk, Entry } from '../data/model.ts';
import type { Work } from '../data/work.ts';
import { msg, percent } from '../words/words.ts';
import type { TextView } from './text-view.ts';

/** Blocks are mounted for so long at a time, ms. */
const SLICE_MS = 6;
/** What takes longer is told of, ms. */
const SLOW_MS = 500;

/** What the text arrives in. */
interface Host {
  readonly view: TextView;
  readonly work: Work;
  /** The reader is to be taken somewhere that has not arrived. */
  readonly isAwaited: boolean;
  /** Draws what has arrived; resolves when it stands there. */
  drawn(): Promise<void>;
  /** All of it stands there. */
  whole(entry: Entry): void;
  /** Is to be drawn again. */
  changed(): void;
}

/** Has the text of an article come in chunk by chunk, and tells how far it is where that takes long. */
export class Arrival {
  /** What is to be drawn. */
  chunks: readonly Chunk[] = [];
  /** Why no more comes, in words. */
  problem: string | null = null;
  /** Counts the articles: what still comes of the one before is not wanted. */
  #turn = 0;
  #slow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly pane: Host) {}

  /** Another article is opened. */
  reset(): void {
    this.end();
    this.chunks = [];
    this.problem = null;
  }

  /** What has not come yet is not wanted any more. */
  end(): void {
    this.#turn += 1;
    this.#told();
  }

  /** Draws chunks as they come, in slices of a few milliseconds, so that the first lines stand at once. */
  async begin(entry: Entry): Promise<void> {
    const turn = this.#turn;
    const { work, view } = this.pane;
    const { article } = view;
    this.#timer = setTimeout(() => {
      this.#slow = true;
      this.pane.changed();
    }, SLOW_MS);
    let sliceEnds = performance.now() + SLICE_MS;
    for await (const answer of work.chunks(entry.article.version.versionId)) {
      if (turn !== this.#turn) return;
      if (!answer.ok) {
        this.problem = answer.error.message;
        break;
      }
      article.add(answer.value);
      if (performance.now() < sliceEnds && article.chunks.length > 1) continue;
      await this.#draw();
      if (turn !== this.#turn) return;
      sliceEnds = performance.now() + SLICE_MS;
    }
    if (this.problem === null) article.whole = true;
    this.#told();
    await this.#draw();
    if (turn === this.#turn) this.pane.whole(entry);
  }

  /** How far the text is, where that takes long. Nothing moves for it, and nobody is interrupted. */
  template({ article: { version } }: Entry): TemplateResult | typeof nothing {
    if (!this.#slow) return nothing;
    const share = version.units > 0 ? Math.min(1, this.pane.view.article.units / version.units) : 0;
    const done = percent(Math.floor(share * 100) / 100);
    const words = this.pane.isAwaited
      ? msg('Your place in the text is still coming in')
      : msg('The rest of the text is coming in');
    return html`<div
      class="arriving"
      role="progressbar"
      aria-label=${words}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.floor(share * 100)}
    >
      ${words} · ${done}
    </div>`;
  }

  #draw(): Promise<void> {
    this.chunks = [...this.pane.view.article.chunks];
    return this.pane.drawn();
  }

  #told(): void {
    clearTimeout(this.#timer);
    this.#slow = false;
  }
}
