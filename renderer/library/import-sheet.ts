import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, Equal, X } from 'lucide';
import { importsContext, type ImportRow, type ImportRun, type Imports } from '../data/imports.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { outcomeWords, progressOf, readingWords, rowsToShow, type Progress } from './import-summary.ts';
import { figures, localized, msg, plural, str } from '../words/words.ts';

const GLYPHS = { added: CircleCheck, duplicate: Equal, failed: CircleAlert } as const;
/** Failures read out in full; a thousand of them are counted instead. */
const SPOKEN_MAX = 3;

/**
 * What is being read and what became of each file. Several runs stand in one sheet.
 *
 * @fires lectern-open - {id}: the reader wants to read this article
 * @fires lectern-added - {id}: one file was read, and this is its article
 * @fires lectern-announce - {text}
 */
@localized()
@customElement('lectern-import-sheet')
export class ImportSheet extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        inset-block-end: 28px;
        inset-inline-end: 28px;
        inline-size: min(416px, calc(100vw - 32px));
        z-index: 10;
        font: var(--t-body);
      }
      .panel {
        overflow: hidden;
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px 8px 8px 16px;
        min-block-size: 48px;
      }
      h2 {
        font: var(--t-strong);
        text-wrap: pretty;
      }
      .status {
        font: var(--t-small);
        color: var(--text-2);
      }
      .track {
        block-size: 2px;
        background: var(--line);
        margin-block-end: -1px;
        position: relative;
      }
      .track i {
        display: block;
        position: relative;
        inset-inline-start: 0;
        block-size: 2px;
        background: var(--accent);
        transition: inline-size var(--move) var(--ease);
      }
      .track:not([aria-valuenow]) i {
        inline-size: 25%;
        animation: to-and-fro 1.6s ease-in-out infinite alternate;
      }
      @keyframes to-and-fro {
        to {
          inset-inline-start: 75%;
        }
      }
      ul {
        max-block-size: 50vh;
        overflow: auto;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 0 12px;
        padding: 9px 16px 10px;
        border-block-start: 1px solid var(--line);
        align-items: start;
      }
      li > .icon {
        margin-block-start: 2px;
      }
      .name {
        font: var(--t-strong);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .message {
        font: 400 12px/18px var(--ui);
        color: var(--text-2);
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      .link {
        font: 500 12px/20px var(--ui);
      }
      [data-outcome='added'] > .icon {
        color: var(--checked-ink);
      }
      [data-outcome='failed'] > .icon {
        color: var(--danger);
      }
      [data-outcome='duplicate'] > .icon {
        color: var(--text-3);
      }
      @media (forced-colors: active) {
        .track i {
          background: Highlight;
        }
      }
    `,
  ];

  @consume({ context: importsContext, subscribe: true }) private imports!: Imports;
  @state() private folded = false;
  readonly #told = new Set<string>();

  constructor() {
    super();
    whileConnected(this, () =>
      this.imports.subscribe(() => {
        for (const run of this.imports.runs) if (run.ended) this.#tellOnce(run);
        this.requestUpdate();
      }),
    );
  }

  #tellOnce(run: ImportRun): void {
    if (this.#told.has(run.importId)) return;
    this.#told.add(run.importId);
    const failures = run.rows.filter((row) => row.outcome === 'failed').slice(0, SPOKEN_MAX);
    const text = [outcomeWords([run]), ...failures.map((row) => `${row.name}: ${row.message}`)].join(' ');
    say(this, 'lectern-announce', { text });
    const [only] = run.rows;
    if (run.rows.length === 1 && only?.articleId) say(this, 'lectern-added', { id: only.articleId });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { runs } = this.imports;
    if (runs.length === 0) return nothing;
    const progress = progressOf(runs);
    const rows = this.folded ? [] : rowsToShow(runs);
    const hidden = this.folded ? 0 : progress.done - rows.length;
    return html`<section class="panel" aria-label=${msg('Import')}>
      <header>
        <div class="grow">
          <h2>${progress.going ? readingWords(progress) : outcomeWords(runs)}</h2>
          <div class="status num" role="status">${this.#status(progress)}</div>
        </div>
        ${progress.going ? this.#cancelButton(runs) : nothing} ${this.#foldButton()}
        ${progress.going ? nothing : this.#closeButton(runs)}
      </header>
      ${progress.going ? this.#bar(progress) : nothing}
      ${
        rows.length === 0
          ? nothing
          : html`<ul tabindex="0" aria-label=${msg('Files')}>
              ${repeat(
                rows,
                (row) => row,
                (row) => this.#row(row),
              )}
              ${
                hidden > 0
                  ? html`<li>
                      <span></span
                      ><span class="message"
                        >${plural(hidden, { one: '# more file is not listed.', other: '# more files are not listed.' })}</span
                      >
                    </li>`
                  : nothing
              }
            </ul>`
      }
    </section>`;
  }

  #status({ going, searching, done, found }: Progress): string {
    if (!going) return plural(done, { one: '# file read', other: '# files read' });
    return searching
      ? plural(done, { one: '# done', other: '# done' })
      : msg(str`${figures(done)} of ${figures(found)} done`);
  }

  #bar({ searching, done, found }: Progress): TemplateResult {
    const known = !searching && found > 0;
    return html`<div
      class="track"
      role="progressbar"
      aria-label=${msg('Files read')}
      aria-valuemin="0"
      aria-valuemax=${known ? found : nothing}
      aria-valuenow=${known ? done : nothing}
    >
      <i ${placed(known ? { 'inline-size': `${(done / found) * 100}%` } : {})}></i>
    </div>`;
  }

  #cancelButton(runs: readonly ImportRun[]): TemplateResult {
    const cancel = (): void => {
      for (const run of runs) if (!run.ended) this.imports.cancel(run.importId);
    };
    return html`<button class="btn btn--s" @click=${cancel}>${msg('Cancel the rest')}</button>`;
  }

  #foldButton(): TemplateResult {
    const label = this.folded ? msg('Unfold this sheet') : msg('Fold this sheet');
    return html`<button
      class="ibtn"
      aria-label=${label}
      title=${label}
      aria-expanded=${!this.folded}
      @click=${() => (this.folded = !this.folded)}
    >
      ${icon(this.folded ? ChevronUp : ChevronDown)}
    </button>`;
  }

  #closeButton(runs: readonly ImportRun[]): TemplateResult {
    const close = (): void => runs.forEach((run) => this.imports.dismiss(run.importId));
    return html`<button class="ibtn" aria-label=${msg('Close')} title=${msg('Close')} @click=${close}>${icon(X)}</button>`;
  }

  #row(row: ImportRow): TemplateResult {
    const { articleId } = row;
    return html`<li data-outcome=${row.outcome}>
      ${icon(GLYPHS[row.outcome])}
      <div>
        <div class="name" title=${row.name}><bdi>${row.name}</bdi></div>
        <div class="message">${row.message}</div>
      </div>
      ${
        articleId === null
          ? nothing
          : html`<button
              class="link"
              aria-label=${msg(str`Open ${row.name}`)}
              @click=${() => say(this, 'lectern-open', { id: articleId })}
            >
              ${msg('Open')}
            </button>`
      }
    </li>`;
  }
}
