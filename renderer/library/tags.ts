import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Check, Minus } from 'lucide';
import type { Article, ArticleId } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { cleanTag, tagsByUse } from '../text/tag-names.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';
import { plural } from '../ui/plural.ts';
import { localized, msg } from '../words/words.ts';

const SUGGESTIONS_MAX = 24;

/**
 * Gives tags to articles and takes them away. Every change is saved at once and can be undone.
 *
 * @fires close
 */
@localized()
@customElement('lectern-tags')
export class TagsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: flex;
        gap: 8px;
      }
      .field {
        flex: 1;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-block-start: 16px;
      }
      .chip {
        border: 1px solid var(--line-strong);
      }
      .chip .icon {
        inline-size: 12px;
        block-size: 12px;
        stroke-width: 2.25;
      }
      .chip:is([aria-pressed='true'], [aria-pressed='mixed']) {
        border-color: transparent;
        background: var(--bg-selected);
        color: var(--text);
      }
      .hint {
        margin-block-start: 16px;
        color: var(--text-2);
      }
    `,
  ];

  @property({ attribute: false }) ids: readonly ArticleId[] = [];
  @state() private typed = '';
  @query('input') private field!: HTMLInputElement;
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
    const articles = this.ids.flatMap((id) => this.work.entry(id)?.article ?? []);
    const used = this.work.entries.map(({ article }) => article.tags);
    const own = articles.map((article) => article.tags);
    const tags = tagsByUse(used, own, this.typed).slice(0, SUGGESTIONS_MAX);
    const heading = plural(articles.length, { one: 'Tag this article', other: 'Tag # articles' });
    return html`<lectern-dialog heading=${heading} @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      <form @submit=${this.#onSubmit}>
        <label class="field"
          ><input
            data-first
            aria-label=${msg('New tag')}
            placeholder=${msg('New tag')}
            maxlength="60"
            autocomplete="off"
            @input=${() => (this.typed = this.field.value)}
        /></label>
        <button class="btn btn--main" ?disabled=${cleanTag(this.typed) === ''}>${msg('Add tag')}</button>
      </form>
      ${
        tags.length === 0
          ? html`<p class="hint">
              ${msg('Tags you give are offered here. In the library, #tag in the field shows their articles.')}
            </p>`
          : html`<div class="chips" role="group" aria-label=${msg('Tags')}>
              ${tags.map((tag) => this.#chip(tag, articles))}
            </div>`
      }
    </lectern-dialog>`;
  }

  #chip(tag: string, articles: readonly Article[]): TemplateResult {
    const having = articles.filter((article) => article.tags.includes(tag)).length;
    const pressed = having === 0 ? 'false' : having === articles.length ? 'true' : 'mixed';
    return html`<button
      class="chip"
      aria-pressed=${pressed}
      @click=${() => this.#tag(pressed === 'true' ? { remove: [tag] } : { add: [tag] })}
    >
      ${pressed === 'false' ? '' : icon(pressed === 'true' ? Check : Minus)}#${tag}
    </button>`;
  }

  #tag(change: Parameters<Work['tag']>[1]): void {
    void this.work.tag(this.ids, change);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const tag = cleanTag(this.typed);
    if (tag === '') return;
    this.#tag({ add: [tag] });
    this.typed = '';
    this.field.value = '';
    this.field.focus();
  }
}
