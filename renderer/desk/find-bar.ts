import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { CaseSensitive, ChevronDown, ChevronUp, Search, WholeWord, X, type IconNode } from 'lucide';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import type { Query } from './text-search.ts';
import { figures, localized, msg, percent, str } from '../words/words.ts';

/**
 * The bar of find: what is sought, how exactly, and which match of how many is shown.
 *
 * @fires change - the query, in `detail`
 * @fires step - 1 or -1, in `detail`
 * @fires close
 */
@localized()
@customElement('lectern-find')
export class FindBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 4px;
        color: var(--text);
        font: var(--t-body);
      }
      .field {
        flex: 1 1 320px;
        min-inline-size: 120px;
        margin-inline-end: 2px;
      }
      output {
        font: var(--t-small);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        color: var(--text-2);
      }
      .none {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) query: Query = { words: '', wholeWords: false, caseSensitive: false };
  /** Which match is shown, from 1; 0 for none. */
  @property({ type: Number }) at = 0;
  @property({ type: Number }) count = 0;
  /** So many of the matches, the last ones, stand in notes. */
  @property({ type: Number }) inNotes = 0;
  /** How much was searched, 0 to 1. */
  @property({ type: Number }) share = 1;
  @query('input') private input!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.focus();
  }

  /** Writes over what stands there. */
  override focus(): void {
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  protected override render(): TemplateResult {
    const { words, wholeWords, caseSensitive } = this.query;
    const none = this.count === 0;
    return html`<label class="field">
        ${icon(Search, 'small')}<input
          type="text"
          aria-label=${msg('Find in the article and its notes')}
          placeholder=${msg('Find')}
          autocomplete="off"
          spellcheck="false"
          .value=${words}
          @input=${() => this.#change({ words: this.input.value })}
          @keydown=${this.#onFieldKey}
        /><output role="status" class=${none && this.share === 1 ? 'none' : ''}>${this.#says()}</output>
      </label>
      ${this.#toggle(CaseSensitive, msg('Match case'), caseSensitive, { caseSensitive: !caseSensitive })}
      ${this.#toggle(WholeWord, msg('Whole words'), wholeWords, { wholeWords: !wholeWords })}
      ${this.#button(ChevronUp, msg('Previous match'), none, () => this.#step(-1))}
      ${this.#button(ChevronDown, msg('Next match'), none, () => this.#step(1))}
      ${this.#button(X, msg('Close'), false, () => this.#close())}`;
  }

  /** Where the search is, in a few words. */
  #says(): string {
    const { at, count, share } = this;
    if (this.query.words === '') return '';
    if (share < 1 && at === 0) return msg(str`Searching, ${percent(Math.floor(share * 100) / 100)}`);
    if (count === 0) return msg('Not found');
    if (share < 1) return msg(str`${figures(at)} of ${figures(count)} so far`);
    return at > count - this.inNotes
      ? msg(str`${figures(at)} of ${figures(count)}, in a note`)
      : msg(str`${figures(at)} of ${figures(count)}`);
  }

  #toggle(glyph: IconNode, label: string, on: boolean, change: Partial<Query>): TemplateResult {
    return html`<button
      class="ibtn"
      title=${label}
      aria-label=${label}
      aria-pressed=${on}
      @click=${() => this.#change(change)}
    >
      ${icon(glyph)}
    </button>`;
  }

  #button(glyph: IconNode, label: string, disabled: boolean, does: () => void): TemplateResult {
    return html`<button
      class="ibtn"
      title=${label}
      aria-label=${label}
      aria-disabled=${disabled || nothing}
      @click=${does}
    >
      ${icon(glyph)}
    </button>`;
  }

  #change(change: Partial<Query>): void {
    this.dispatchEvent(new CustomEvent('change', { detail: { ...this.query, ...change } }));
  }

  #step(by: 1 | -1): void {
    this.dispatchEvent(new CustomEvent('step', { detail: by }));
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #onFieldKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#step(event.shiftKey ? -1 : 1);
  };
}
