import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Check, Minus } from 'lucide';
import type { Article } from '../data/model.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';

/** Something that articles can have: `mixed` when only some of them have it. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly had: 'true' | 'false' | 'mixed';
}

/** How many of the articles have a label, as it is pressed. */
export function had(articles: readonly Article[], has: (article: Article) => boolean): Label['had'] {
  const having = articles.filter(has).length;
  return having === 0 ? 'false' : having === articles.length ? 'true' : 'mixed';
}

/**
 * A dialog in which articles are given labels, tags or collections: those there are, to be pressed, and a field for
 * a new one.
 *
 * @fires typed - {text}: what stands in the field
 * @fires add - {text}: the reader wants it as a new label; the field is empty again
 * @fires give - {id}: to all articles
 * @fires take - {id}: from all articles
 * @fires close
 */
@customElement('lectern-labels')
export class LabelsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: flex;
        gap: 8px;
      }
      .field {
        flex: 1;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-block-start: 16px;
      }
      .chip {
        border: 1px solid var(--line-strong);
        max-inline-size: 100%;
      }
      .chip span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .chip .icon {
        inline-size: 12px;
        block-size: 12px;
        stroke-width: 2.25;
      }
      .chip:is([aria-pressed='true'], [aria-pressed='mixed']) {
        border-color: transparent;
        background: var(--bg-selected);
        color: var(--text);
      }
      .hint {
        margin-block-start: 16px;
        color: var(--text-2);
      }
    `,
  ];

  @property() heading = '';
  /** What the labels are called together. */
  @property() group = '';
  /** What the field is for. */
  @property() field = '';
  /** What the button beside it says. */
  @property() verb = '';
  /** Said while there is no label to press. */
  @property() hint = '';
  @property({ attribute: false }) labels: readonly Label[] = [];
  /** Whether what stands in the field can be added. */
  @property({ type: Boolean }) ready = false;
  @query('input') private input!: HTMLInputElement;

  protected override render(): TemplateResult {
    return html`<lectern-dialog heading=${this.heading} @close=${() => this.#tell('close', {})}>
      <form @submit=${this.#onSubmit}>
        <label class="field"
          ><input
            data-first
            data-labels
            aria-label=${this.field}
            placeholder=${this.field}
            maxlength="60"
            autocomplete="off"
            @input=${() => this.#tell('typed', { text: this.input.value })}
        /></label>
        <button class="btn btn--main" ?disabled=${!this.ready}>${this.verb}</button>
      </form>
      ${
        this.labels.length === 0
          ? html`<p class="hint">${this.hint}</p>`
          : html`<div class="chips" role="group" aria-label=${this.group}>
              ${this.labels.map((label) => this.#chip(label))}
            </div>`
      }
    </lectern-dialog>`;
  }

  #chip({ id, text, had }: Label): TemplateResult {
    return html`<button
      class="chip"
      aria-pressed=${had}
      @click=${() => this.#tell(had === 'true' ? 'take' : 'give', { id })}
    >
      ${had === 'false' ? '' : icon(had === 'true' ? Check : Minus)}<span dir="auto">${text}</span>
    </button>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.ready) return;
    this.#tell('add', { text: this.input.value });
    this.input.value = '';
    this.#tell('typed', { text: '' });
    this.input.focus();
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
