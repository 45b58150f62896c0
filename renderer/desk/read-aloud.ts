import type { Span } from './selection.ts';
import type { SentenceWalk } from './sentence-walk.ts';
import type { Speech, Spoken } from './speech.ts';

/** What is read, and how. */
export interface Read {
  readonly speech: Speech;
  readonly sentences: SentenceWalk;
  /** Null while there is no voice. */
  readonly how: Spoken | null;
  words(sentence: Span): string;
  /** Another sentence is read, or reading began, paused or ended. */
  changed(): void;
}

/**
 * Reads an article aloud sentence by sentence. A pause ends the sentence's speech and going on begins it again: the
 * system's own pause holds on some systems, ends speech on others, and does nothing on the rest.
 */
export class ReadAloud {
  state: 'off' | 'reading' | 'paused' = 'off';
  /** The sentence that is read, or where reading paused. */
  sentence: Span | null = null;
  /** The voice refused to speak. */
  failed = false;
  /** Counts what was begun: what an earlier sentence's end would do is no longer wanted. */
  #turn = 0;

  constructor(private readonly read: Read) {}

  /** Reads from the sentence at an offset on. */
  start(offset: number): void {
    this.sentence = this.read.sentences.at(offset);
    if (this.sentence && this.read.how) void this.#go();
    else this.#end('paused');
  }

  pause(): void {
    this.#end('paused');
  }

  resume(): void {
    if (this.sentence) void this.#go();
  }

  stop(): void {
    this.sentence = null;
    this.#end('off');
  }

  /** Goes to the next or the previous sentence, and reads on where it was reading. */
  step(by: 1 | -1): void {
    const { sentences } = this.read;
    const next = this.sentence && (by > 0 ? sentences.after(this.sentence) : sentences.before(this.sentence));
    if (!next) return;
    this.sentence = next;
    if (this.state === 'reading') void this.#go();
    else this.read.changed();
  }

  async #go(): Promise<void> {
    const { speech, sentences, words, changed } = this.read;
    const turn = (this.#turn += 1);
    speech.stop();
    this.failed = false;
    this.state = 'reading';
    while (this.sentence) {
      const { how } = this.read;
      changed();
      const outcome = how ? await speech.speak(words(this.sentence), how) : 'failed';
      if (turn !== this.#turn) return;
      if (outcome !== 'spoken') {
        this.failed = outcome === 'failed';
        this.#end('paused');
        return;
      }
      this.sentence = sentences.after(this.sentence);
    }
    this.stop();
  }

  #end(state: 'off' | 'paused'): void {
    this.#turn += 1;
    this.state = state;
    this.read.speech.stop();
    this.read.changed();
  }
}
