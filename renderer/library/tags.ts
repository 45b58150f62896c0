import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ArticleId } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { cleanTag, tagsByUse } from '../text/tag-names.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { had } from './labels-dialog.ts';
import { localized, msg, plural } from '../words/words.ts';

const SUGGESTIONS_MAX = 24;

/**
 * Gives tags to articles and takes them away. Every change is saved at once and can be undone.
 *
 * @fires close
 */
@localized()
@customElement('lectern-tags')
export class TagsDialog extends LitElement {
  @property({ attribute: false }) ids: readonly ArticleId[] = [];
  @state() private typed = '';
  @consume({ context: workContext, subscribe: true }) private work!: Work;

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  protected override render(): TemplateResult {
    const articles = this.ids.flatMap((id) => this.work.entry(id)?.article ?? []);
    const used = this.work.entries.map(({ article }) => article.tags);
    const own = articles.map((article) => article.tags);
    const tags = tagsByUse(used, own, this.typed).slice(0, SUGGESTIONS_MAX);
    return html`<lectern-labels
      heading=${plural(articles.length, { one: 'Tag this article', other: 'Tag # articles' })}
      group=${msg('Tags')}
      field=${msg('New tag')}
      verb=${msg('Add tag')}
      hint=${msg('Tags you give are offered here. In the library, #tag in the field shows their articles.')}
      ?ready=${cleanTag(this.typed) !== ''}
      .labels=${tags.map((tag) => ({
        id: tag,
        text: `#${tag}`,
        had: had(articles, (article) => article.tags.includes(tag)),
      }))}
      @typed=${(event: CustomEvent<{ text: string }>) => (this.typed = event.detail.text)}
      @add=${(event: CustomEvent<{ text: string }>) => this.#tag({ add: [cleanTag(event.detail.text)] })}
      @give=${(event: CustomEvent<{ id: string }>) => this.#tag({ add: [event.detail.id] })}
      @take=${(event: CustomEvent<{ id: string }>) => this.#tag({ remove: [event.detail.id] })}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    ></lectern-labels>`;
  }

  #tag(change: Parameters<Work['tag']>[1]): void {
    void this.work.tag(this.ids, change);
  }
}
