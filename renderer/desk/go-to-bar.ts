import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { X } from 'lucide';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { figures, localized, msg, str } from '../words/words.ts';

/**
 * Asks for the number of a paragraph.
 *
 * @fires go - the number, from 1, in `detail`; there may be no such paragraph
 * @fires close
 */
@localized()
@customElement('lectern-go-to')
export class GoToBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 4px 4px 4px 12px;
        color: var(--text);
        font: var(--t-body);
        white-space: nowrap;
      }
      .field {
        inline-size: 88px;
      }
    `,
  ];

  /** The paragraph at the top of the window, from 1. */
  @property({ type: Number }) at = 1;
  /** How many there are; null while that is not known. */
  @property({ attribute: false }) count: number | null = null;
  @query('input') private input!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.focus();
  }

  override focus(): void {
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  protected override render(): TemplateResult {
    return html`<label for="number">${msg('Go to paragraph')}</label>
      <span class="field"
        ><input
          id="number"
          inputmode="numeric"
          autocomplete="off"
          .value=${`${this.at}`}
          aria-describedby="count"
          @keydown=${this.#onKey}
      /></span>
      ${this.count === null ? nothing : html`<span id="count" class="muted num">${msg(str`of ${figures(this.count)}`)}</span>`}
      <button class="btn btn--s" @click=${() => this.#go()}>${msg('Go')}</button>
      <button class="ibtn" title=${msg('Close')} aria-label=${msg('Close')} @click=${() => this.#close()}>${icon(X)}</button>`;
  }

  #go(): void {
    const number = Number.parseInt(this.input.value.normalize('NFKC'), 10);
    if (Number.isNaN(number)) {
      this.focus();
      return;
    }
    this.dispatchEvent(new CustomEvent('go', { detail: Math.max(1, number) }));
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const key = event.isComposing ? '' : event.key;
    if (key !== 'Enter' && key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Enter') this.#go();
    else this.#close();
  };
}
