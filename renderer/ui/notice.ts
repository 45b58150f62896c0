import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { X } from 'lucide';
import { controls } from './controls.ts';
import { icon } from './icon.ts';
import { localized, msg } from '../words/words.ts';

/** How long a passing notice stays, ms; while the pointer or the focus is on it, it stays longer. */
const NOTICE_MS = 10_000;

/**
 * One sentence at the foot of the window, with at most one thing to do about it. It says nothing to a screen
 * reader by itself: whoever shows it announces it.
 *
 * @fires action
 * @fires close - the reader closed it, or its time was over
 */
@localized()
@customElement('lectern-notice')
export class NoticeBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        inset: auto;
        inset-block-end: 28px;
        inset-inline: 0;
        margin-inline: auto;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--float-edge);
        border-radius: 10px;
        background: var(--float-surface);
        box-shadow: 0 8px 32px var(--shadow);
        inline-size: fit-content;
        max-inline-size: min(560px, calc(100vw - 32px));
        color: var(--text);
        font: var(--t-body);
      }
      :host(:popover-open) {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      p {
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      .link {
        padding-inline: 4px;
        flex: none;
      }
    `,
  ];

  @property() text = '';
  /** What the button says; null for a notice that only tells. */
  @property({ attribute: false }) action: string | null = null;
  /** Stays until it is closed. */
  @property({ type: Boolean }) stays = false;
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // In the top layer, so that an open dialog does not hide why something failed.
    this.popover = 'manual';
    this.role = 'region';
    this.ariaLabel = msg('Notice');
    for (const event of ['pointerenter', 'focusin']) this.addEventListener(event, this.#hold);
    for (const event of ['pointerleave', 'focusout']) this.addEventListener(event, this.#release);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hold();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    if (this.matches(':popover-open')) this.hidePopover();
    this.showPopover();
    this.#release();
  }

  readonly #hold = (): void => clearTimeout(this.#timer);

  readonly #release = (): void => {
    this.#hold();
    if (this.stays || this.matches(':hover, :focus-within')) return;
    this.#timer = window.setTimeout(() => this.#close(), NOTICE_MS);
  };

  #close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  protected override render(): TemplateResult {
    return html`<p>${this.text}</p>
      ${
        this.action === null
          ? nothing
          : html`<button class="link" @click=${() => this.dispatchEvent(new CustomEvent('action'))}>
              ${this.action}
            </button>`
      }
      <button class="ibtn ibtn--s" aria-label=${msg('Close')} @click=${() => this.#close()}>
        ${icon(X, 'small')}
      </button>`;
  }
}
