import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { MoveHorizontal } from 'lucide';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { localized, msg } from '../words/words.ts';

/** Of a longer passage the beginning is shown, UTF-16 code units. */
const SHOWN_UNITS = 200;

/**
 * Says on the card of a note that it stands at other words than it was written on: those of before, and those of now.
 *
 * @fires keep - the reader agrees: the passage of now is the note's
 */
@localized()
@customElement('lectern-moved')
export class Moved extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-block-start: 4px;
        padding-block-start: 4px;
        border-block-start: 1px solid var(--line);
        font: var(--t-small);
        color: var(--text-2);
        overflow-wrap: anywhere;
      }
      :host([brief]) {
        margin: 0;
        padding: 0;
        border: 0;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 4px;
        font-weight: 550;
      }
      dl > div {
        display: flex;
        gap: 4px;
      }
      dt::after {
        content: ':';
      }
      q {
        font-family: var(--reading-face);
      }
      .link {
        font: 500 12px/16px var(--ui);
      }
    `,
  ];

  @property() was = '';
  @property() now = '';
  /** Says no more than that it has moved, for a card of one line. */
  @property({ type: Boolean, reflect: true }) brief = false;

  protected override render(): TemplateResult {
    const isSame = this.was === this.now;
    const head = html`<p class="head">${icon(MoveHorizontal, 'small')}${msg('Moved')}</p>`;
    if (this.brief) return head;
    return html`${head}
      ${
        isSame
          ? html`<p>${msg('The same words stand at another place now.')}</p>`
          : html`<dl>
              <div>
                <dt>${msg('Before')}</dt>
                <dd dir="auto"><q>${beginning(this.was)}</q></dd>
              </div>
              <div>
                <dt>${msg('Now')}</dt>
                <dd dir="auto"><q>${beginning(this.now)}</q></dd>
              </div>
            </dl>`
      }
      <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('keep'))}>${msg('Keep it here')}</button>`;
  }
}

const beginning = (text: string): string =>
  text.length > SHOWN_UNITS ? `${text.slice(0, SHOWN_UNITS).replace(/\s+\S*$/u, '')}…` : text;
