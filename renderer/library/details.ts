import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Article } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import type { Dialog } from '../ui/dialog.ts';
import { fullDate } from '../words/days.ts';
import { tagsIn } from '../text/tag-names.ts';
import { readDate } from './dates.ts';
import { locale, localized, msg, str } from '../words/words.ts';

type Field = 'title' | 'outlet' | 'byline' | 'published' | 'tags';
const LABELS: Readonly<Record<Field, string>> = {
  get title() {
    return msg('Title');
  },
  get outlet() {
    return msg('Outlet');
  },
  get byline() {
    return msg('Byline');
  },
  get published() {
    return msg('Date');
  },
  get tags() {
    return msg('Tags');
  },
};

const notADate = (): string =>
  msg(
    str`Not a date Lectern can read. Write it like ${fullDate('2026-05-14')}, ${fullDate('--05-14')} or 2026-05-14, with a year from 1500 to 2200.`,
  );

/** What is wrong with a field, in words for below it. */
type Errors = Readonly<{ [name in Field]?: string | undefined }>;

/**
 * Corrects an article's label: title, outlet, byline, date and tags. The text itself is never changed.
 *
 * @fires close
 */
@localized()
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
        font: 500 12px/16px var(--ui);
        color: var(--text-2);
      }
      .field {
        font: var(--t-body);
      }
      .field:has([aria-invalid='true']) {
        border-color: var(--danger);
      }
      .hint {
        margin-block-start: 4px;
        font: var(--t-small);
        color: var(--text-2);
      }
      .error {
        color: var(--danger);
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
  @state() private errors: Errors = {};
  @state() private yearMissing = false;
  @query('form') private form!: HTMLFormElement;
  @query('lectern-dialog') private dialog!: Dialog;
  @consume({ context: workContext, subscribe: true }) private work!: Work;

  override connectedCallback(): void {
    super.connectedCallback();
    this.yearMissing = this.article.published?.startsWith('--') ?? false;
  }

  protected override render(): TemplateResult {
    const { title, outlet, byline, published, tags } = this.article;
    return html`<lectern-dialog
      heading=${msg('Correct details')}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <form novalidate @submit=${this.#onSubmit}>
        ${this.#field('title', title)} ${this.#field('outlet', outlet ?? '')}
        ${this.#field('byline', byline ?? '')}
        ${this.#field(
          'published',
          published === null ? '' : fullDate(published),
          this.yearMissing ? msg('Year not given. Add it?') : '',
        )}
        ${this.#field('tags', tags.map((tag) => `#${tag}`).join(' '))}
        <div class="acts">
          <button class="btn" type="button" @click=${() => this.dialog.close()}>${msg('Cancel')}</button>
          <button class="btn btn--main" type="submit">${msg('Save details')}</button>
        </div>
      </form>
    </lectern-dialog>`;
  }

  #field(name: Field, value: string, asks = ''): TemplateResult {
    const error = this.errors[name];
    return html`<div>
      <label
        >${LABELS[name]}<span class="field"
          ><input
            name=${name}
            .defaultValue=${value}
            ?data-first=${name === 'title'}
            dir="auto"
            autocomplete="off"
            aria-invalid=${error === undefined ? nothing : 'true'}
            aria-describedby=${`${name}-hint`}
            @input=${() => this.#onInput(name)}
        /></span>
      </label>
      <p id=${`${name}-hint`} class=${error === undefined ? 'hint' : 'hint error'} role="status" ?hidden=${!error && asks === ''}>
        ${error ?? asks}
      </p>
    </div>`;
  }

  #written(name: Field): string {
    return String(new FormData(this.form).get(name) ?? '').trim();
  }

  #onInput(name: Field): void {
    if (this.errors[name] !== undefined) this.errors = { ...this.errors, [name]: undefined };
    if (name === 'published') {
      this.yearMissing = readDate(this.#written('published'), locale())?.startsWith('--') ?? false;
    }
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const title = this.#written('title');
    const date = this.#written('published');
    const published = date === '' ? null : readDate(date, locale());
    const errors: Errors = {
      ...(title === '' ? { title: msg('An article needs a title. Write one, or cancel.') } : {}),
      ...(date !== '' && published === null ? { published: notADate() } : {}),
    };
    this.errors = errors;
    const wrong = Object.keys(errors)[0];
    if (wrong !== undefined) {
      this.form.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
      return;
    }
    this.#save({ title, published });
    this.dialog.close();
  }

  #save({ title, published }: Pick<Article, 'title' | 'published'>): void {
    const { article } = this;
    const facts = {
      title,
      outlet: this.#written('outlet') || null,
      byline: this.#written('byline') || null,
      published,
    };
    const changed = (Object.keys(facts) as (keyof typeof facts)[]).some((key) => facts[key] !== article[key]);
    if (changed) void this.work.correct(article.id, facts);
    const tags = tagsIn(this.#written('tags'));
    const add = tags.filter((tag) => !article.tags.includes(tag));
    const remove = article.tags.filter((tag) => !tags.includes(tag));
    if (add.length + remove.length > 0) void this.work.tag([article.id], { add, remove });
  }
}
