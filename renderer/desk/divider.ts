import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const STEP_PX = 24;

/**
 * The edge between two panes (ARIA window splitter): moved with the pointer, and with the arrow keys.
 *
 * @fires move - {to, done}: the share of the width before it; whether it was let go
 */
@customElement('lectern-divider')
export class Divider extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      flex: 0 0 1px;
      background: var(--line);
    }
    div {
      position: absolute;
      inset-block: 0;
      inset-inline: -4px;
      cursor: col-resize;
      touch-action: none;
      z-index: 3;
    }
    div:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: -3px;
    }
    div:hover::after {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline: 3px;
      background: var(--line-control);
    }
  `;

  /** Where it stands, as a share of the desk's width. */
  @property({ type: Number }) at = 0.5;
  @property() label = '';
  #from: number | null = null;
  #began = 0;

  protected override render(): TemplateResult {
    return html`<div
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(this.at * 100)}
      @keydown=${this.#onKey}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
    ></div>`;
  }

  /** `px` to the right of where it was when the move began; in a window that reads from right to left, to the left. */
  #move(px: number, done: boolean): void {
    const sign = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = this.#began + (px * sign) / (this.parentElement?.clientWidth || 1);
    this.dispatchEvent(new CustomEvent('move', { detail: { to, done } }));
  }

  #onKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? STEP_PX : event.key === 'ArrowLeft' ? -STEP_PX : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.#began = this.at;
    this.#move(by, true);
  }

  #onDown(event: PointerEvent): void {
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#from = event.clientX;
    this.#began = this.at;
  }
  #onMove(event: PointerEvent): void {
    if (this.#from !== null) this.#move(event.clientX - this.#from, false);
  }

  #onUp(event: PointerEvent): void {
    if (this.#from === null) return;
    this.#move(event.clientX - this.#from, true);
    this.#from = null;
  }
}
