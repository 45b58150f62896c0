import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { SHORTCUTS } from './shortcuts.ts';

/**
 * Every key there is.
 *
 * @fires close
 */
@customElement('lectern-keys')
export class KeysDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dl {
        display: grid;
        grid-template-columns: 128px 1fr;
        gap: 8px 16px;
      }
      dt {
        font: 500 12px/20px var(--ui);
        color: var(--text-2);
      }
    `,
  ];

  @property({ type: Boolean }) mac = false;

  protected override render(): TemplateResult {
    return html`<lectern-dialog heading="Keys" @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      <dl>
        ${SHORTCUTS.map(
          ({ keys, does }) =>
            html`<dt>${keys.replaceAll('Mod', this.mac ? 'Cmd' : 'Ctrl')}</dt>
              <dd>${does}</dd>`,
        )}
      </dl>
    </lectern-dialog>`;
  }
}
