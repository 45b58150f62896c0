import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { workContext, type Work } from '../data/work.ts';
import { spelled } from '../ui/chord.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { KEYED } from '../ui/keyed.ts';
import { keymapOf } from '../ui/keymap.ts';
import { KEY_GROUPS } from './key-groups.ts';
import { localized, msg } from '../words/words.ts';

/**
 * Every key there is, as they are now.
 *
 * @fires close
 */
@localized()
@customElement('lectern-keys')
export class KeysDialog extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        font: 550 12px/16px var(--ui);
        color: var(--text-2);
        margin-block: 16px 4px;
      }
      section:first-child h3 {
        margin-block-start: 0;
      }
      dl > div {
        display: grid;
        grid-template-columns: 168px minmax(0, 1fr);
        gap: 12px;
        padding-block: 4px;
      }
      dt {
        font: 500 12px/20px var(--ui);
        color: var(--text-2);
        text-align: -webkit-match-parent;
        white-space: pre-wrap;
      }
    `,
  ];

  @consume({ context: workContext, subscribe: true }) private work!: Work;

  protected override render(): TemplateResult {
    const keymap = keymapOf(this.work.settings);
    return html`<lectern-dialog heading=${msg('Keys')} @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      ${KEY_GROUPS.map(
        ({ name, holds }) =>
          html`<section aria-label=${name}>
            <h3>${name}</h3>
            <dl>
              ${KEYED.filter(holds).map(
                ({ id, does }) =>
                  html`<div>
                    <dt dir="ltr">${this.#written(keymap.keys(id))}</dt>
                    <dd>${does}</dd>
                  </div>`,
              )}
            </dl>
          </section>`,
      )}
    </lectern-dialog>`;
  }

  #written(keys: readonly string[]): string {
    return keys.length === 0 ? msg('No key') : keys.map((key) => spelled(key)).join('  ');
  }
}
