import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FolderOpen } from 'lucide';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../ui/say.ts';
import './key-settings.ts';
import './look-controls.ts';

/** Folders of the reader's data, as they are written on this system. */
export interface Places {
  readonly profile: string;
  readonly vault: string;
}

/**
 * How reading looks, which keys do what, and where the data lies.
 *
 * @fires close
 * @fires lectern-command - {name: 'show-data'}
 */
@customElement('lectern-settings')
export class SettingsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        margin-block-start: 24px;
        padding-block-start: 16px;
        border-block-start: 1px solid var(--line);
      }
      h3 {
        font: var(--t-strong);
        margin-block-end: 4px;
      }
      p {
        color: var(--text-2);
        text-wrap: pretty;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 12px;
        margin-block: 12px;
      }
      dt {
        color: var(--text-2);
      }
      dd {
        overflow-wrap: anywhere;
        user-select: text;
      }
    `,
  ];

  /** Null until the main process has said. */
  @property({ attribute: false }) places: Places | null = null;

  protected override render(): TemplateResult {
    return html`<lectern-dialog
      heading="Settings"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <lectern-look></lectern-look>
      <section aria-labelledby="keys">
        <h3 id="keys">Keys</h3>
        <lectern-key-settings></lectern-key-settings>
      </section>
      <section aria-labelledby="where">
        <h3 id="where">Where is my data?</h3>
        <p>
          Everything is kept on this computer and nothing leaves it. The library holds your articles, notes and
          reading places; the vault holds a second copy of all of it, with the files as you added them. Neither
          is encrypted: whoever can read the folder can read them.
        </p>
        <dl>
          <dt>Folder</dt>
          <dd class="mono">${this.places?.profile}</dd>
          <dt>Vault</dt>
          <dd class="mono">${this.places?.vault}</dd>
        </dl>
        <button class="btn" @click=${() => say(this, 'lectern-command', { name: 'show-data' })}>
          ${icon(FolderOpen)}Show the folder
        </button>
      </section>
    </lectern-dialog>`;
  }
}
