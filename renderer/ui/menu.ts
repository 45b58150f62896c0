import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IconNode } from 'lucide';
import { controls } from './controls.ts';
import { focusedElement } from './focus.ts';
import { icon } from './icon.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly glyph: IconNode;
}

/**
 * A menu (ARIA APG menu pattern) in the top layer. A button opens it with `popovertarget`, which also anchors it
 * there; `openAt` opens it where a pointer or a row is. Escape and a press outside close it, and the focus goes
 * back to where it was: the browser does both for an auto popover.
 *
 * @fires choose - {id}
 */
@customElement('lectern-menu')
export class Menu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        inset: auto;
        margin: 4px 0;
        padding: 4px;
        border: 1px solid var(--float-edge);
        border-radius: var(--r-l);
        background: var(--float-surface);
        box-shadow: 0 4px 16px var(--shadow);
        color: var(--text);
        font: var(--t-body);
        position-area: block-end span-inline-start;
        position-try-fallbacks: flip-block;
        min-inline-size: 200px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        inline-size: 100%;
        block-size: 32px;
        padding-inline: 8px 16px;
        border-radius: var(--r-s);
        white-space: nowrap;
      }
      .icon {
        color: var(--text-2);
      }
      button:hover,
      button:focus {
        background: var(--bg-hover);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      hr {
        block-size: 1px;
        margin: 4px 8px;
        border: 0;
        background: var(--line);
      }
    `,
  ];

  /** Items from top to bottom; null draws a line between groups. */
  @property({ attribute: false }) items: readonly (MenuItem | null)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'auto';
    this.role = 'menu';
    this.addEventListener('toggle', this.#onToggle);
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('toggle', this.#onToggle);
    this.removeEventListener('keydown', this.#onKey);
  }

  #cameFrom: Element | null = null;

  /** Opens at a point of the viewport, CSS px, moved so that it stays within. */
  openAt(x: number, y: number): void {
    this.#cameFrom = focusedElement();
    this.showPopover();
    const { width, height } = this.getBoundingClientRect();
    this.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`;
    this.style.top = `${Math.max(4, Math.min(y, innerHeight - height - 8))}px`;
  }

  protected override render(): TemplateResult {
    return html`${this.items.map((item) =>
      item
        ? html`<button role="menuitem" tabindex="-1" @click=${() => this.#choose(item.id)}>
            ${icon(item.glyph)}${item.label}
          </button>`
        : html`<hr role="separator" />`,
    )}`;
  }

  #choose(id: string): void {
    const cameFrom = this.#cameFrom as HTMLElement | null;
    this.hidePopover();
    // Before anything is done: a dialog that opens now goes back there when it closes.
    cameFrom?.focus();
    this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  readonly #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') this.#buttons[0]?.focus();
    else {
      // Opened at a point, it has no invoker for the browser to go back to.
      const lost = focusedElement();
      if (lost === null || lost === document.body || this.renderRoot.contains(lost))
        (this.#cameFrom as HTMLElement | null)?.focus();
      this.#cameFrom = null;
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const buttons = this.#buttons;
    const at = buttons.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    if (event.key === 'Tab') this.hidePopover();
    else if (to !== undefined) buttons.at(to % buttons.length)?.focus();
    else if (/^\p{L}$/u.test(event.key)) this.#goToLetter(event.key, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The next item that begins with a typed letter. */
  #goToLetter(letter: string, at: number): void {
    const buttons = this.#buttons;
    const order = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)];
    const wanted = letter.toLowerCase();
    order.find((button) => button.textContent?.trim().toLowerCase().startsWith(wanted))?.focus();
  }
}
