import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, Equal, X } from 'lucide';
import { importsContext, type ImportRow, type ImportRun, type Imports } from '../data/imports.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { placed } from '../ui/placed.ts';

/** Of a large import only so many rows are drawn: the failures first, then the latest. */
const ROWS_MAX = 200;
const GLYPHS = { added: CircleCheck, duplicate: Equal, failed: CircleAlert } as const;

/**
 * What is being read and what became of each file.
 *
 * @fires lectern-open - {id}
 * @fires lectern-announce - {text}
 */
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
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px 8px 8px 16px;
        min-block-size: 48px;
      }
      .status {
        font: var(--t-small);
        color: var(--text-2);
      }
      .track {
        block-size: 2px;
        background: var(--line);
      }
      .track i {
        display: block;
        block-size: 2px;
        background: var(--accent);
        inline-size: 30%;
      }
      ul {
        max-block-size: 50vh;
        overflow: auto;
        scrollbar-width: thin;
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
    `,
  ];

  @consume({ context: importsContext, subscribe: true }) private imports!: Imports;
  @state() private folded = false;
  #stop: () => void = () => undefined;
  readonly #told = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.imports.subscribe(() => {
      for (const run of this.imports.runs) this.#tell(run);
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** Says the outcome once, when a run has ended. */
  #tell(run: ImportRun): void {
    if (!run.ended || this.#told.has(run.importId)) return;
    this.#told.add(run.importId);
    const failures = run.rows
      .filter((row) => row.outcome === 'failed')
      .map((row) => `${row.name}: ${row.message}`);
    this.#say('lectern-announce', { text: [outcome([run]), ...failures.slice(0, 3)].join(' ') });
    const [only] = run.rows;
    if (run.rows.length === 1 && only?.articleId) this.#say('lectern-open', { id: only.articleId });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { runs } = this.imports;
    if (runs.length === 0) return nothing;
    const going = runs.filter((run) => !run.ended);
    const rows = runs.flatMap((run) => run.rows);
    const shown = [
      ...rows.filter((row) => row.outcome === 'failed'),
      ...rows.filter((row) => row.outcome !== 'failed').reverse(),
    ].slice(0, ROWS_MAX);
    const read = rows.length;
    return html`<section class="panel" aria-label="Import">
      <header>
        <div class="grow">
          <div class="strong">${going.length > 0 ? 'Reading files' : outcome(runs)}</div>
          <div class="status num" role="status">
            ${going.length > 0 ? `${read} done` : `${read} ${read === 1 ? 'file' : 'files'} read`}
          </div>
        </div>
        ${
          going.length > 0
            ? html`<button
                class="btn btn--s"
                @click=${() => going.forEach((run) => this.imports.cancel(run.importId))}
              >
                Cancel the rest
              </button>`
            : nothing
        }
        <button
          class="ibtn"
          aria-label=${this.folded ? 'Unfold this sheet' : 'Fold this sheet'}
          aria-expanded=${!this.folded}
          @click=${() => (this.folded = !this.folded)}
        >
          ${icon(this.folded ? ChevronUp : ChevronDown)}
        </button>
        ${
          going.length === 0
            ? html`<button
                class="ibtn"
                aria-label="Close"
                @click=${() => runs.forEach((run) => this.imports.dismiss(run.importId))}
              >
                ${icon(X)}
              </button>`
            : nothing
        }
      </header>
      ${
        going.length > 0
          ? html`<div class="track" role="progressbar" aria-label="Import">
              <i ${placed({ 'inline-size': going.some((run) => run.searching) ? '30%' : '90%' })}></i>
            </div>`
          : nothing
      }
      ${
        this.folded
          ? nothing
          : html`<ul>
              ${shown.map((row) => this.#row(row))}
            </ul>`
      }
    </section>`;
  }

  #row(row: ImportRow): TemplateResult {
    return html`<li data-outcome=${row.outcome}>
      ${icon(GLYPHS[row.outcome])}
      <div>
        <div class="name"><bdi>${row.name}</bdi></div>
        <div class="message">${row.message}</div>
      </div>
      ${
        row.articleId
          ? html`<button class="link" @click=${() => this.#say('lectern-open', { id: row.articleId })}>
              Open
            </button>`
          : nothing
      }
    </li>`;
  }

  #say(event: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail }));
  }
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What became of ended runs, in a sentence or three. */
function outcome(runs: readonly ImportRun[]): string {
  const rows = runs.flatMap((run) => run.rows);
  const of = (kind: ImportRow['outcome']): number => rows.filter((row) => row.outcome === kind).length;
  return [
    `Added ${count(of('added'), 'article', 'articles')}.`,
    of('duplicate') > 0 ? `${of('duplicate')} already in the library.` : '',
    of('failed') > 0 ? `${of('failed')} could not be read.` : '',
    runs.some((run) => run.cancelled) ? 'The rest was cancelled.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
