import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AArrowDown, AArrowUp } from 'lucide';
import { THEMES, type Theme } from '../../electron/bridge/contract.ts';
import {
  FACES,
  LEADINGS,
  MEASURES,
  PARAGRAPH_STYLES,
  type Face,
  type Leading,
  type Measure,
  type ParagraphStyle,
  type Settings,
} from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { activePane, LEAST_ZOOM, MOST_ZOOM } from '../desk/layout.ts';
import { canBeVertical } from '../desk/script.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
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
const FACE_NAMES: Readonly<Record<Face, string>> = {
  literata: 'Literata',
  inter: 'Inter',
  atkinson: 'Atkinson Hyperlegible',
  get serif() {
    return msg('System serif');
  },
  get sans() {
    return msg('System sans');
  },
};
const LEADING_NAMES: Readonly<Record<Leading, string>> = {
  get close() {
    return msg('Tight');
  },
  get normal() {
    return msg('Normal');
  },
  get open() {
    return msg('Loose');
  },
};
const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  get narrow() {
    return msg('Narrow');
  },
  get normal() {
    return msg('Normal');
  },
  get wide() {
    return msg('Wide');
  },
};
const PARAGRAPH_NAMES: Readonly<Record<ParagraphStyle, string>> = {
  get spaced() {
    return msg('Spaced');
  },
  get indented() {
    return msg('Indented');
  },
};

/** One thing to choose, and what is chosen with it. */
interface Choice {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  readonly change: Partial<Settings>;
}

/**
 * How the text is set, and what helps to read it. What is chosen holds at once.
 *
 * @fires lectern-command - {name}: what concerns the active pane alone
 */
@localized()
@customElement('lectern-look')
export class LookControls extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
      fieldset {
        grid-column: span 2;
      }
      fieldset[data-half] {
        grid-column: span 1;
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
      /* The app's own faces in one row, the system's below; where its names are long, each in a row of its own. */
      .faces {
        flex-wrap: wrap;
      }
      .faces > :is([data-choice='serif'], [data-choice='sans']) {
        flex-basis: calc(50% - 1px);
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
      [data-choice='literata'] {
        font: 500 14px/16px 'Literata', serif;
      }
      [data-choice='atkinson'] {
        font: 400 13px/16px 'Atkinson Hyperlegible', sans-serif;
      }
      [data-choice='serif'] {
        font: 400 13px/16px ui-serif, serif;
      }
      [data-choice='sans'] {
        font: 400 13px/16px system-ui, sans-serif;
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

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  protected override render(): TemplateResult {
    const { theme, face, leading, measure, paragraphs, justified, lineFocus } = this.work.settings;
    return html`${this.#choices(
      msg('Theme'),
      THEMES.map((id) => ({ id, name: THEME_NAMES[id], on: id === theme, change: { theme: id } })),
    )}
    ${this.#choices(
      msg('Typeface'),
      FACES.map((id) => ({ id, name: FACE_NAMES[id], on: id === face, change: { face: id } })),
      'faces',
    )}
    ${this.#size()} ${this.#paneSize()}
    ${this.#choices(
      msg('Space between lines'),
      LEADINGS.map((id) => ({ id, name: LEADING_NAMES[id], on: id === leading, change: { leading: id } })),
    )}
    ${this.#choices(
      msg('Length of lines'),
      MEASURES.map((id) => ({ id, name: MEASURE_NAMES[id], on: id === measure, change: { measure: id } })),
    )}
    ${this.#choices(
      msg('Paragraphs'),
      PARAGRAPH_STYLES.map((id) => ({
        id,
        name: PARAGRAPH_NAMES[id],
        on: id === paragraphs,
        change: { paragraphs: id },
      })),
      'half',
    )}
    ${this.#choices(
      msg('Edge of the text'),
      [
        { id: 'ragged', name: msg('Ragged'), on: !justified, change: { justified: false } },
        { id: 'justified', name: msg('Straight'), on: justified, change: { justified: true } },
      ],
      'half',
    )}
    ${this.#choices(msg('Line focus'), [
      { id: 'focus-off', name: msg('Off'), on: !lineFocus, change: { lineFocus: false } },
      { id: 'focus-on', name: msg('Dim all but the sentence'), on: lineFocus, change: { lineFocus: true } },
    ])}
    ${this.#lines()}`;
  }

  /** Chinese, Japanese and Korean may stand in vertical lines: each article for itself. */
  #lines(): TemplateResult | typeof nothing {
    const { desk, vertical } = this.work.settings;
    const article = this.work.entry(activePane(desk)?.article ?? '')?.article;
    if (!article || !canBeVertical(article.version)) return nothing;
    const on = vertical.includes(article.id);
    const others = vertical.filter((id) => id !== article.id);
    return this.#choices(msg('Lines of this article'), [
      { id: 'horizontal', name: msg('Horizontal'), on: !on, change: { vertical: others } },
      { id: 'vertical', name: msg('Vertical'), on, change: { vertical: [...others, article.id] } },
    ]);
  }

  #choices(legend: string, choices: readonly Choice[], look: 'faces' | 'half' | '' = ''): TemplateResult {
    return html`<fieldset ?data-half=${look === 'half'}>
      <legend>${legend}</legend>
      <div class=${`choices ${look}`}>
        ${choices.map(
          ({ id, name, on, change }) =>
            html`<label data-choice=${id}
              ><input
                type="radio"
                name=${legend}
                .checked=${on}
                @change=${() => void this.work.choose(change)}
              />${name}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #size(): TemplateResult {
    const { size, desk } = this.work.settings;
    const step = (by: 1 | -1): TemplateResult => {
      const next = nextSize(size, by);
      return this.#step(
        by,
        by > 0 ? msg('Larger text') : msg('Smaller text'),
        next === size,
        () => void this.work.choose({ size: next }),
      );
    };
    return html`<fieldset ?data-half=${desk.panes.length > 1}>
      <legend>${msg('Text size')}</legend>
      <div class="choices">${step(-1)}<output aria-live="polite">${msg(str`${size} px`)}</output>${step(1)}</div>
    </fieldset>`;
  }

  /** Among several panes, the text of the active one may be larger or smaller than the others'. */
  #paneSize(): TemplateResult | typeof nothing {
    const { desk } = this.work.settings;
    const pane = activePane(desk);
    if (!pane || desk.panes.length < 2) return nothing;
    const ask = (name: string) => (): void => say(this, 'lectern-command', { name });
    return html`<fieldset data-half>
      <legend>${msg('In this pane')}</legend>
      <div class="choices">
        ${this.#step(-1, msg('Smaller text in this pane'), pane.zoom <= LEAST_ZOOM, ask('pane-smaller'))}
        <output aria-live="polite">${Math.round(pane.zoom * 100)} %</output>
        ${this.#step(1, msg('Larger text in this pane'), pane.zoom >= MOST_ZOOM, ask('pane-larger'))}
      </div>
    </fieldset>`;
  }

  #step(step: 1 | -1, label: string, disabled: boolean, does: () => void): TemplateResult {
    return html`<button aria-label=${label} title=${label} ?disabled=${disabled} @click=${does}>
      ${icon(step > 0 ? AArrowUp : AArrowDown)}
    </button>`;
  }
}
