import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AArrowDown, AArrowUp } from 'lucide';
import { THEMES, type Theme } from '../../electron/bridge/contract.ts';
import type { Face, Settings } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { nextSize } from './commands.ts';
import { localized, msg, str } from '../words/words.ts';

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  get system() {
    return msg('System');
  },
  get light() {
    return msg('Light');
  },
  get sepia() {
    return msg('Sepia');
  },
  get dark() {
    return msg('Dark');
  },
};
const FACES: readonly (readonly [Face, string])[] = [
  ['literata', 'Literata'],
  ['atkinson', 'Atkinson Hyperlegible'],
];

/** Theme, typeface and size of the text. What is chosen holds at once. */
@localized()
@customElement('lectern-look')
export class LookControls extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-inline-size: 0;
      }
      legend {
        font: 500 12px/16px var(--ui);
        color: var(--text-2);
        padding: 0;
        margin-block-end: 4px;
      }
      .choices {
        display: flex;
        gap: 2px;
        padding: 2px;
        border-radius: var(--r-l);
        background: var(--bg-hover);
      }
      .choices > * {
        flex: 1 1 auto;
        display: grid;
        place-items: center;
        position: relative;
        block-size: 28px;
        padding-inline: 8px;
        border-radius: var(--r-m);
        font: 500 12px/16px var(--ui);
        color: var(--text-2);
        white-space: nowrap;
      }
      label:hover {
        color: var(--text);
      }
      label:has(:checked) {
        background: var(--bg-raised);
        color: var(--text);
        box-shadow: 0 0 0 1px var(--line-strong);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        inline-size: 100%;
        block-size: 100%;
        opacity: 0;
      }
      [data-face='literata'] {
        font: 500 14px/16px 'Literata', serif;
      }
      [data-face='atkinson'] {
        font: 400 13px/16px 'Atkinson Hyperlegible', sans-serif;
      }
      .choices > button:hover {
        background: var(--bg-raised);
      }
      .choices > button:disabled {
        background: none;
        color: var(--line-strong);
      }
      output {
        font-variant-numeric: tabular-nums;
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  @consume({ context: workContext, subscribe: true }) private work!: Work;
  #stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.work.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult {
    const { theme, face } = this.work.settings;
    return html`<fieldset>
        <legend>${msg('Theme')}</legend>
        <div class="choices">
          ${THEMES.map((id) => this.#choice('theme', id, THEME_NAMES[id], id === theme, { theme: id }))}
        </div>
      </fieldset>
      <fieldset>
        <legend>${msg('Typeface')}</legend>
        <div class="choices">
          ${FACES.map(([id, name]) => this.#choice('face', id, name, id === face, { face: id }))}
        </div>
      </fieldset>
      <fieldset>
        <legend>${msg('Text size')}</legend>
        <div class="choices">
          ${this.#step(-1)}<output aria-live="polite">${msg(str`${this.work.settings.size} px`)}</output>${this.#step(1)}
        </div>
      </fieldset>`;
  }

  #choice(
    group: string,
    id: string,
    name: string,
    checked: boolean,
    change: Partial<Settings>,
  ): TemplateResult {
    return html`<label data-face=${id}
      ><input
        type="radio"
        name=${group}
        .checked=${checked}
        @change=${() => void this.work.choose(change)}
      />${name}</label
    >`;
  }

  #step(step: 1 | -1): TemplateResult {
    const { size } = this.work.settings;
    const label = step > 0 ? msg('Larger text') : msg('Smaller text');
    const next = nextSize(size, step);
    return html`<button
      aria-label=${label}
      title=${label}
      ?disabled=${next === size}
      @click=${() => void this.work.choose({ size: next })}
    >
      ${icon(step > 0 ? AArrowUp : AArrowDown)}
    </button>`;
  }
}
