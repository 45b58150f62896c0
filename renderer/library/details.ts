import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Article } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import type { Dialog } from '../ui/dialog.ts';
import { readDate, writeDate } from './dates.ts';

/**
 * Corrects an article's label: title, outlet, byline, date and tags. The text itself is never changed.
 *
 * @fires close
 */
@customElement('lectern-details')
export class Details extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: 12px;
      }
      label {
        display: grid;
        gap: 4px;
        color: var(--text-2);
      }
      .error {
        color: var(--danger);
        font: var(--t-small);
      }
      .acts {
        display: flex;
        justify-content: end;
        gap: 8px;
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) article!: Article;
  @state() private error: string | null = null;
  @state() private asksYear = false;
  @query('form') private form!: HTMLFormElement;
  @query('lectern-dialog') private dialog!: Dialog;
  @consume({ context: workContext, subscribe: true }) private work!: Work;

  protected override render(): TemplateResult {
    const { article } = this;
    const field = (
      name: string,
      label: string,
      value: string | null,
      hint: unknown = nothing,
    ): TemplateResult =>
      html`<label
        >${label}
        <span class="field"><input name=${name} .value=${value ?? ''} aria-label=${label} /></span
        >${hint}</label
      >`;
    const hint = this.error
      ? html`<span class="error" role="alert">${this.error}</span>`
      : this.asksYear || article.published?.startsWith('--')
        ? html`<span role="status"
            >The year is not given. Add it if you know it, or save again without it.</span
          >`
        : nothing;
    return html`<lectern-dialog
      heading="Correct details"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <form method="dialog" @submit=${this.#onSubmit}>
        ${field('title', 'Title', article.title)} ${field('outlet', 'Outlet', article.outlet)}
        ${field('byline', 'Byline', article.byline)}
        ${field('published', 'Date', article.published === null ? '' : writeDate(article.published), hint)}
        ${field('tags', 'Tags, separated by commas', article.tags.join(', '))}
        <div class="acts">
          <button class="btn" type="button" @click=${() => this.dialog.close()}>Cancel</button>
          <button class="btn btn--main" type="submit">Save details</button>
        </div>
      </form>
    </lectern-dialog>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(this.form);
    const value = (name: string): string | null => String(data.get(name) ?? '').trim() || null;
    const written = value('published');
    const published = written === null ? null : readDate(written);
    if (written !== null && published === null) {
      this.error = 'This is not a date Lectern can read. Write it like 14 May 2026 or 2026-05-14.';
      return;
    }
    this.error = null;
    if (published?.startsWith('--') && !this.asksYear && published !== this.article.published) {
      this.asksYear = true;
      return;
    }
    const { id } = this.article;
    void this.work.correct(id, {
      title: value('title') ?? this.article.title,
      outlet: value('outlet'),
      byline: value('byline'),
      published,
    });
    const tags = (value('tags') ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^#/u, ''))
      .filter((tag) => tag !== '');
    const remove = this.article.tags.filter((tag) => !tags.includes(tag));
    const add = tags.filter((tag) => !this.article.tags.includes(tag));
    if (add.length + remove.length > 0) void this.work.tag([id], { add, remove });
    this.dialog.close();
  }
}
