import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ArticleId, CollectionId } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { cleanName, named, namesake } from './collection-names.ts';
import { had } from './labels-dialog.ts';
import { localized, msg, plural } from '../words/words.ts';

/**
 * Puts articles into collections and takes them out. Every change is saved at once and can be undone.
 *
 * @fires close
 */
@localized()
@customElement('lectern-collect')
export class CollectDialog extends LitElement {
  @property({ attribute: false }) ids: readonly ArticleId[] = [];
  @state() private typed = '';
  @consume({ context: workContext, subscribe: true }) private work!: Work;

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  protected override render(): TemplateResult {
    const articles = this.ids.flatMap((id) => this.work.entry(id)?.article ?? []);
    return html`<lectern-labels
      heading=${plural(articles.length, {
        one: 'Add this article to collections',
        other: 'Add # articles to collections',
      })}
      group=${msg('Collections')}
      field=${msg('New collection')}
      verb=${namesake(this.work.collections, this.typed) ? msg('Add') : msg('Make collection')}
      hint=${msg('Collections you make are offered here, and stand in the library. An article can be in several.')}
      ?ready=${cleanName(this.typed) !== ''}
      .labels=${named(this.work.collections, this.typed).map(({ id, name }) => ({
        id,
        text: name,
        had: had(articles, (article) => article.collections?.includes(id) ?? false),
      }))}
      @typed=${(event: CustomEvent<{ text: string }>) => (this.typed = event.detail.text)}
      @add=${(event: CustomEvent<{ text: string }>) => this.#add(cleanName(event.detail.text))}
      @give=${(event: CustomEvent<{ id: CollectionId }>) => this.#collect({ add: [event.detail.id] })}
      @take=${(event: CustomEvent<{ id: CollectionId }>) => this.#collect({ remove: [event.detail.id] })}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    ></lectern-labels>`;
  }

  /** A name that there is already means that collection. */
  #add(name: string): void {
    const known = namesake(this.work.collections, name);
    if (known) this.#collect({ add: [known.id] });
    else void this.work.addCollection(name, this.ids).saved;
  }

  #collect(change: Parameters<Work['collect']>[1]): void {
    void this.work.collect(this.ids, change);
  }
}
