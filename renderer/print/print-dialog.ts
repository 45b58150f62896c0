import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { FileDown, Printer } from 'lucide';
import { PAPERS, type Paper, type Result } from '../../electron/bridge/contract.ts';
import type { Article, Note, PrintChoice } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import type { Dialog } from '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { layOut } from './lay-out.ts';
import type { Typesetting } from './page-template.ts';
import { localized, msg } from '../words/words.ts';

/** Where pages go: onto paper, or into a PDF. */
export type PrintTarget = 'paper' | 'pdf';

/** Sends the pages that stand in the document there; what was done, in words, or null when the reader cancelled it. */
export type SendPages = (
  target: PrintTarget,
  paper: Paper,
  article: Article,
) => Promise<Result<string | null>>;

const NOTES: readonly (readonly [PrintChoice['notes'], () => string])[] = [
  ['beside', () => msg('In the margin, level with their lines')],
  ['below', () => msg('Numbered, below the text of their page')],
  ['none', () => msg('Without notes')],
];

/**
 * How the open article goes on paper; lays it out, and has it printed or saved.
 *
 * @fires close
 * @fires lectern-tell - {text}: what was done
 */
@localized()
@customElement('lectern-print')
export class PrintDialog extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        color: var(--text-2);
        text-wrap: pretty;
      }
      fieldset {
        border: 0;
        margin: 16px 0 0;
        padding: 0;
        min-inline-size: 0;
      }
      legend {
        font: var(--t-strong);
        padding: 0;
        margin-block-end: 4px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 28px;
        inline-size: fit-content;
      }
      .papers {
        display: flex;
        gap: 24px;
      }
      input {
        accent-color: var(--accent);
        inline-size: 16px;
        block-size: 16px;
        margin: 0;
      }
      :disabled label {
        color: var(--text-3);
      }
      .acts {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 8px;
        margin-block-start: 24px;
        min-block-size: 32px;
      }
      .busy {
        flex: 1;
        display: grid;
        gap: 4px;
        color: var(--text-2);
      }
      progress {
        inline-size: 100%;
        block-size: 4px;
        accent-color: var(--accent);
      }
      .problem {
        margin-block-start: 16px;
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) article!: Article;
  /** What the reader asked for: its button has the focus. */
  @property({ attribute: false }) target: PrintTarget = 'paper';
  @property({ attribute: false }) setting!: Typesetting;
  @property({ attribute: false }) send!: SendPages;

  /** Share of the laying out that is done, 0 to 1; null while nothing is being done. */
  @state() private progress: number | null = null;
  @state() private problem: string | null = null;
  @consume({ context: workContext, subscribe: true }) private work!: Work;
  @query('lectern-dialog') private dialog!: Dialog;
  #running: AbortController | null = null;

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running?.abort();
  }

  protected override render(): TemplateResult {
    const { notes, paper } = this.work.settings.print;
    const isBusy = this.progress !== null;
    return html`<lectern-dialog
      heading=${msg('Print or save as PDF')}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <p>${this.article.title}</p>
      <fieldset ?disabled=${isBusy}>
        <legend>${msg('Notes')}</legend>
        ${NOTES.map(([id, name]) => this.#choice('notes', name(), id === notes, { notes: id, paper }))}
      </fieldset>
      <fieldset ?disabled=${isBusy}>
        <legend>${msg('Paper')}</legend>
        <div class="papers">
          ${PAPERS.map((id) => this.#choice('paper', id, id === paper, { notes, paper: id }))}
        </div>
      </fieldset>
      ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <div class="acts">${isBusy ? this.#busy() : this.#buttons()}</div>
    </lectern-dialog>`;
  }

  #choice(group: string, name: string, checked: boolean, print: PrintChoice): TemplateResult {
    return html`<label
      ><input
        type="radio"
        name=${group}
        .checked=${checked}
        @change=${() => void this.work.choose({ print })}
      />${name}</label
    >`;
  }

  #buttons(): TemplateResult {
    const isPdf = this.target === 'pdf';
    return html`<button
        class=${isPdf ? 'btn btn--main' : 'btn'}
        ?data-first=${isPdf}
        @click=${() => void this.#run('pdf')}
      >
        ${icon(FileDown)}${msg('Save as PDF')}
      </button>
      <button
        class=${isPdf ? 'btn' : 'btn btn--main'}
        ?data-first=${!isPdf}
        @click=${() => void this.#run('paper')}
      >
        ${icon(Printer)}${msg('Print')}
      </button>`;
  }

  #busy(): TemplateResult {
    const isSent = this.progress === 1;
    return html`<div class="busy">
        <span id="doing" role="status">${isSent ? msg('Printing. The window waits meanwhile.') : msg('Laying out the pages.')}</span>
        <progress aria-labelledby="doing" .value=${this.progress ?? 0}></progress>
      </div>
      <button class="btn" ?disabled=${isSent} @click=${() => this.#running?.abort()}>${msg('Cancel')}</button>`;
  }

  async #run(target: PrintTarget): Promise<void> {
    if (this.#running) return;
    const { article, work, setting } = this;
    const running = new AbortController();
    this.#running = running;
    this.progress = 0;
    this.problem = null;
    try {
      const laid = await layOut({
        article,
        chunks: work.chunks(article.version.versionId),
        notes: notesOf(work, article),
        choice: work.settings.print,
        setting,
        signal: running.signal,
        progress: (share) => (this.progress = Math.min(share, 0.99)),
      });
      if (!laid.ok) {
        if (laid.error.code !== 'cancelled') this.problem = laid.error.message;
        return;
      }
      this.progress = 1;
      const sent = await this.send(target, work.settings.print.paper, article).finally(laid.value.remove);
      if (!sent.ok) this.problem = sent.error.message;
      else if (sent.value !== null) {
        say(this, 'lectern-tell', { text: sent.value });
        this.dialog.close();
      }
    } finally {
      this.#running = null;
      this.progress = null;
    }
  }
}

/** The article's notes as they are now. */
function notesOf(work: Work, { id }: Article): readonly Note[] {
  let now: readonly Note[] = [];
  work.watchNotes(id, (notes) => (now = notes))();
  return now;
}
