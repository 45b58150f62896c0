import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ChevronDown, Pause, Play, SkipBack, SkipForward, X, type IconNode } from 'lucide';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import type { Voice } from './speech.ts';
import { localized, msg } from '../words/words.ts';

const RATES = [0.7, 0.85, 1, 1.2, 1.4, 1.7, 2] as const;

/**
 * The bar of reading aloud.
 *
 * @fires play - also to pause
 * @fires step - 1 or -1, in `detail`
 * @fires close
 * @fires choose - {voice} or {rate}, in `detail`
 */
@localized()
@customElement('lectern-reader')
export class ReaderBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 4px;
        color: var(--text);
        font: var(--t-body);
      }
      p {
        padding-inline: 8px;
        max-inline-size: 400px;
        text-wrap: pretty;
      }
      .rate {
        inline-size: 80px;
      }
      .voice {
        inline-size: 176px;
      }
    `,
  ];

  @property({ type: Boolean }) reading = false;
  /** The voice refused to speak. */
  @property({ type: Boolean }) failed = false;
  @property({ attribute: false }) voices: readonly Voice[] = [];
  @property({ attribute: false }) voice: string | null = null;
  @property({ type: Number }) rate = 1;

  protected override render(): TemplateResult {
    const close = this.#button(X, msg('Stop reading aloud'), 'close');
    if (this.voices.length === 0) {
      return html`<p role="status">
          ${msg('This computer has no voice to read with. Add one in the system’s settings for speech.')}
        </p>
        ${close}`;
    }
    return html`${this.#button(SkipBack, msg('Previous sentence'), 'step', -1)}
      ${
        this.reading
          ? this.#button(Pause, msg('Pause'), 'play')
          : this.#button(Play, this.failed ? msg('Try again') : msg('Read aloud'), 'play')
      }
      ${this.#button(SkipForward, msg('Next sentence'), 'step', 1)}
      ${this.#select(
        msg('Rate'),
        'rate',
        RATES.map((rate) => ({ value: `${rate}`, label: `${rate} ×`, on: rate === this.rate })),
        (value) => ({ rate: Number(value) }),
      )}
      ${this.#select(
        msg('Voice'),
        'voice',
        this.voices.map(({ name, language }) => ({
          value: name,
          label: `${name} (${language})`,
          on: name === this.voice,
        })),
        (value) => ({ voice: value }),
      )}
      ${this.failed ? html`<p role="alert">${msg('The voice did not speak. Choose another.')}</p>` : ''} ${close}`;
  }

  #select(
    label: string,
    look: string,
    options: readonly { value: string; label: string; on: boolean }[],
    choice: (value: string) => object,
  ): TemplateResult {
    const chosen = (event: Event): void =>
      this.#say('choose', choice((event.currentTarget as HTMLSelectElement).value));
    return html`<span class=${`selwrap ${look}`}
      ><select class="sel" aria-label=${label} @change=${chosen}>
        ${options.map(({ value, label, on }) => html`<option value=${value} .selected=${on}>${label}</option>`)}</select
      >${icon(ChevronDown, 'small')}</span
    >`;
  }

  #button(glyph: IconNode, label: string, event: string, detail?: number): TemplateResult {
    return html`<button class="ibtn" title=${label} aria-label=${label} @click=${() => this.#say(event, detail)}>
      ${icon(glyph)}
    </button>`;
  }

  #say(event: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}
