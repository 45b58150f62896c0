import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { THEMES } from '../../electron/bridge/contract.ts';
import { READING_SIZES, type Face, type Settings } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';

const THEME_NAMES = { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' } as const;
const FACES: readonly (readonly [Face, string])[] = [
  ['literata', 'Literata'],
  ['atkinson', 'Atkinson Hyperlegible'],
];

/**
 * How reading looks, and where the data lies.
 *
 * @fires close
 * @fires lectern-command - {name: 'show-data'}
 */
@customElement('lectern-settings')
export class SettingsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      .choices {
        display: grid;
        grid-template-columns: 96px 1fr;
        gap: 12px;
        align-items: center;
      }
      h3 {
        font: var(--t-strong);
        margin-block: 20px 4px;
      }
      p {
        color: var(--text-2);
        text-wrap: pretty;
      }
      code {
        display: block;
        margin-block: 8px;
        overflow-wrap: anywhere;
        font:
          12px/16px ui-monospace,
          monospace;
        color: var(--text);
      }
    `,
  ];

  /** Folder of the profile, once it is known. */
  @property() profile = '';
  @consume({ context: workContext, subscribe: true }) private work!: Work;
  @state() private settings!: Settings;

  override connectedCallback(): void {
    super.connectedCallback();
    this.settings = this.work.settings;
  }

  protected override render(): TemplateResult {
    const { theme, face, size } = this.settings;
    return html`<lectern-dialog
      heading="Settings"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <div class="choices">
        ${this.#select(
          'Theme',
          THEMES.map((id) => [id, THEME_NAMES[id]] as const),
          theme,
          (value) => ({ theme: value }),
        )}
        ${this.#select('Typeface', FACES, face, (value) => ({ face: value }))}
        ${this.#select(
          'Text size',
          READING_SIZES.map((px) => [String(px), `${px} px`] as const),
          String(size),
          (value) => ({ size: Number(value) }),
        )}
      </div>
      <h3>Where is my data?</h3>
      <p>
        Articles and notes are kept on this computer only, in the folder below: once in the library’s database
        and once more in the vault, plain files beside it. They are not encrypted. Nothing leaves this
        computer.
      </p>
      <code>${this.profile}</code>
      <button class="btn" @click=${() => this.#say()}>Show the folder</button>
    </lectern-dialog>`;
  }

  #select<Id extends string>(
    label: string,
    options: readonly (readonly [Id, string])[],
    current: Id,
    change: (value: Id) => Partial<Settings>,
  ): TemplateResult {
    return html`<span aria-hidden="true">${label}</span>
      <select
        class="sel"
        aria-label=${label}
        @change=${(event: Event) => {
          const value = change((event.target as HTMLSelectElement).value as Id);
          this.settings = { ...this.settings, ...value };
          void this.work.choose(value);
        }}
      >
        ${options.map(([id, name]) => html`<option value=${id} ?selected=${id === current}>${name}</option>`)}
      </select>`;
  }

  #say(): void {
    this.dispatchEvent(
      new CustomEvent('lectern-command', { bubbles: true, composed: true, detail: { name: 'show-data' } }),
    );
  }
}
