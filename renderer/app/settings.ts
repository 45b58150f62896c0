import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consume } from '@lit/context';
import { ChevronDown, FolderOpen } from 'lucide';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../electron/bridge/contract.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../ui/say.ts';
import './key-settings.ts';
import './look-controls.ts';
import { localized, msg } from '../words/words.ts';

/** Folders of the reader's data, as they are written on this system. */
export interface Places {
  readonly profile: string;
  readonly vault: string;
}

/**
 * How reading looks, which language the interface speaks, which keys do what, and where the data lies.
 *
 * @fires close
 * @fires lectern-command - {name: 'show-data'}
 */
@localized()
@customElement('lectern-settings')
export class SettingsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      .language {
        display: grid;
        gap: 4px;
        margin-block-start: 16px;
        font: 500 12px/16px var(--ui);
        color: var(--text-2);
      }
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

  @consume({ context: workContext, subscribe: true }) private work!: Work;

  #onLanguage(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.work.choose({ language: value as Language | 'system' });
  }

  protected override render(): TemplateResult {
    return html`<lectern-dialog
      heading=${msg('Settings')}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <lectern-look></lectern-look>
      <label class="language"
        >${msg('Language')}<span class="selwrap"
          ><select class="sel" @change=${this.#onLanguage}>
            <option value="system" ?selected=${this.work.settings.language === 'system'}>${msg('As the system')}</option>
            ${LANGUAGES.map(
              (id) =>
                html`<option value=${id} lang=${id} ?selected=${this.work.settings.language === id}>${LANGUAGE_NAMES[id]}</option>`,
            )}</select
          >${icon(ChevronDown)}</span
        ></label
      >
      <section aria-labelledby="keys">
        <h3 id="keys">${msg('Keys')}</h3>
        <lectern-key-settings></lectern-key-settings>
      </section>
      <section aria-labelledby="where">
        <h3 id="where">${msg('Where is my data?')}</h3>
        <p>
          ${msg('Everything is kept on this computer and nothing leaves it. The library holds your articles, notes and reading places; the vault holds a second copy of all of it, with the files as you added them. Neither is encrypted: whoever can read the folder can read them.')}
        </p>
        <dl>
          <dt>${msg('Folder')}</dt>
          <dd class="mono"><bdi dir="ltr">${this.places?.profile}</bdi></dd>
          <dt>${msg('Vault')}</dt>
          <dd class="mono"><bdi dir="ltr">${this.places?.vault}</bdi></dd>
        </dl>
        <button class="btn" @click=${() => say(this, 'lectern-command', { name: 'show-data' })}>
          ${icon(FolderOpen)}${msg('Show the folder')}
        </button>
      </section>
    </lectern-dialog>`;
  }
}
