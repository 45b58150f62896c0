import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';
import { keyNames } from '../words/key-names.ts';
import { localized, msg } from '../words/words.ts';

const PLACES: readonly (readonly [Shortcut['where'], () => string])[] = [
  ['window', () => msg('Everywhere')],
  ['library', () => msg('In the library')],
  ['text', () => msg('In the text')],
  ['note', () => msg('On a note')],
  ['all-notes', () => msg('In all notes')],
];

/**
 * Every key there is.
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
        white-space: pre;
      }
    `,
  ];

  @property({ type: Boolean }) mac = false;

  protected override render(): TemplateResult {
    return html`<lectern-dialog heading=${msg('Keys')} @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      ${PLACES.map(
        ([where, name]) =>
          html`<section aria-label=${name()}>
            <h3>${name()}</h3>
            <dl>
              ${SHORTCUTS.filter((shortcut) => shortcut.where === where).map((shortcut) => this.#line(shortcut))}
            </dl>
          </section>`,
      )}
    </lectern-dialog>`;
  }

  #line({ keys, does }: Shortcut): TemplateResult {
    return html`<div>
      <dt dir="ltr">${keyNames(keys, this.mac)}</dt>
      <dd>${does}</dd>
    </div>`;
  }
}
