import { html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import type { Settings } from '../data/model.ts';
import type { Journey } from './journey.ts';
import { Painted } from './painted.ts';
import { ReadAloud } from './read-aloud.ts';
import './reader-bar.ts';
import type { Span } from './selection.ts';
import { SentenceWalk } from './sentence-walk.ts';
import { voiceFor, type Speech, type Spoken } from './speech.ts';
import type { TextView } from './text-view.ts';
import { msg } from '../words/words.ts';

/** What the aids need of the pane they help to read in. */
export interface Helped {
  readonly key: number;
  readonly view: TextView;
  readonly journey: Journey;
  readonly language: string | null;
  readonly settings: Pick<Settings, 'lineFocus' | 'voice' | 'rate'>;
  readonly speech: Speech;
  choose(change: Partial<Settings>): void;
  focusText(): void;
  announce(text: string): void;
  /** Is to be drawn again. */
  changed(): void;
}

const nameOf = (pane: number, what: 'spoken' | 'dimmed'): string => `pane${pane}-${what}`;

/** Reading aloud, and line focus: what is not being read is dimmed. */
export class ReadingAids {
  #sentences: SentenceWalk;
  #aloud: ReadAloud;
  #shown: Span | null = null;

  constructor(private readonly pane: Helped) {
    [this.#sentences, this.#aloud] = this.#begin();
  }

  /** Another article. */
  reset(): void {
    if (this.#aloud.state !== 'off') this.#aloud.stop();
    [this.#sentences, this.#aloud] = this.#begin();
  }

  /** Begins to read aloud where the reader is, pauses, or goes on. */
  toggle(): void {
    const { state } = this.#aloud;
    if (state === 'reading') this.#aloud.pause();
    else if (state === 'paused' && this.#aloud.sentence) this.#aloud.resume();
    else this.#aloud.start(this.pane.view.readingLine);
    if (this.#voices.length === 0) this.pane.announce(msg('This computer has no voice to read with'));
  }

  /** Stops reading aloud; false where nothing was read. */
  stop(): boolean {
    if (this.#aloud.state === 'off') return false;
    this.#aloud.stop();
    this.pane.focusText();
    return true;
  }

  /** Paints the sentence that is read aloud, and dims what is near the window and not being read. */
  paint(): void {
    const { pane } = this;
    const { sentence } = this.#aloud;
    const { view } = pane;
    const { near } = view;
    const spoken = near && sentence ? view.range(sentence) : null;
    new Painted(nameOf(pane.key, 'spoken'), 1).paint(spoken ? [spoken] : []);
    const read = near && pane.settings.lineFocus ? (sentence ?? this.#sentences.at(view.readingLine)) : null;
    const around =
      near && read
        ? [
            { start: near.start, end: read.start },
            { start: read.end, end: near.end },
          ]
        : [];
    const dimmed = around.filter(({ start, end }) => start < end).map((span) => view.range(span));
    new Painted(nameOf(pane.key, 'dimmed'), 1).paint(dimmed.filter((range) => range !== null));
  }

  /** The pane goes: its voice, and what it painted in the document's registry. */
  clear(): void {
    if (this.#aloud.state !== 'off') this.#aloud.stop();
    for (const what of ['spoken', 'dimmed'] as const) new Painted(nameOf(this.pane.key, what), 0).clear();
  }

  template(): TemplateResult | typeof nothing {
    if (this.#aloud.state === 'off') return nothing;
    const { rate } = this.pane.settings;
    return html`<lectern-reader
      role="toolbar"
      aria-label=${msg('Read aloud')}
      .reading=${this.#aloud.state === 'reading'}
      .failed=${this.#aloud.failed}
      .voices=${this.#voices}
      .voice=${this.#how?.voice.name ?? null}
      .rate=${rate}
      @play=${() => this.toggle()}
      @step=${(event: CustomEvent<1 | -1>) => this.#aloud.step(event.detail)}
      @choose=${(event: CustomEvent<Partial<Settings>>) => this.#choose(event.detail)}
      @close=${() => this.stop()}
    ></lectern-reader>`;
  }

  get #voices(): Speech['voices'] {
    return this.pane.speech.voices;
  }

  get #how(): Spoken | null {
    const { settings, language } = this.pane;
    const voice = voiceFor(this.#voices, settings.voice, language);
    return voice ? { voice, rate: settings.rate } : null;
  }

  /** What is chosen holds from the sentence that is being read. */
  #choose(change: Partial<Settings>): void {
    this.pane.choose(change);
    if (this.#aloud.state === 'reading') this.#aloud.resume();
  }

  #begin(): [SentenceWalk, ReadAloud] {
    const { pane } = this;
    const sentences = new SentenceWalk(pane.view.article, pane.language);
    const how = (): Spoken | null => this.#how;
    const aloud = new ReadAloud({
      get speech() {
        return pane.speech;
      },
      sentences,
      get how() {
        return how();
      },
      words: ({ start, end }) => pane.view.article.slice(start, end),
      changed: () => this.#onAloud(),
    });
    return [sentences, aloud];
  }

  #onAloud(): void {
    const { sentence } = this.#aloud;
    if (sentence && sentence !== this.#shown) this.pane.journey.bring(sentence, false);
    this.#shown = sentence;
    this.paint();
    this.pane.changed();
  }
}

/** How the aids paint, for all panes there may be. */
export const aidStyles = unsafeCSS(
  [1, 2, 3]
    .map(
      (pane) => `::highlight(${nameOf(pane, 'spoken')}) {
        background-color: var(--accent-tint);
      }
      ::highlight(${nameOf(pane, 'dimmed')}) {
        color: color-mix(in oklab, var(--text) 40%, var(--bg));
      }
      @media (prefers-contrast: more) {
        ::highlight(${nameOf(pane, 'dimmed')}) {
          color: color-mix(in oklab, var(--text) 60%, var(--bg));
        }
      }
      @media (forced-colors: active) {
        ::highlight(${nameOf(pane, 'spoken')}) {
          background-color: Highlight;
          color: HighlightText;
        }
        ::highlight(${nameOf(pane, 'dimmed')}) {
          color: GrayText;
        }
      }`,
    )
    .join('\n'),
);
