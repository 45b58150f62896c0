import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArticleId, Note, NoteId } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { localized, msg } from '../words/words.ts';

/**
 * The notes that link to an article or a note, each a way to it; nothing where there are none.
 *
 * @fires lectern-open - {id, at: {noteId}}
 */
@localized()
@customElement('lectern-linked-from')
export class LinkedFrom extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font: var(--t-small);
        color: var(--text-2);
      }
      :host([hidden]) {
        display: none;
      }
      p {
        font: inherit;
        color: var(--text-3);
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 24px;
      }
      button,
      span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      /* The title as long as there is room, then the words. */
      button {
        flex: none;
        max-inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) target: ArticleId | NoteId = '';
  @consume({ context: workContext, subscribe: true }) private work!: Work;
  #drawn = '';

  constructor() {
    super();
    whileConnected(this, () =>
      this.work.subscribe(() => {
        if (this.#key() !== this.#drawn) this.requestUpdate();
      }),
    );
  }

  protected override willUpdate(): void {
    this.#drawn = this.#key();
    this.hidden = this.#drawn === '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const notes = this.work.linksTo(this.target);
    if (notes.length === 0) return nothing;
    return html`<p id="heading">${msg('Linked from')}</p>
      <ul aria-labelledby="heading">
        ${notes.map((note) => this.#line(note))}
      </ul>`;
  }

  #line(note: Note): TemplateResult {
    const { id, articleId, selector } = note;
    const words = this.work.wordsOf(note).split('\n')[0] || selector?.quote.exact;
    const title = this.work.entry(articleId)?.article.title;
    return html`<li dir="auto">
      <button class="link" @click=${() => say(this, 'lectern-open', { id: articleId, at: { noteId: id } })}>
        ${title}
      </button>
      <span>${words}</span>
    </li>`;
  }

  /** What would be seen: most of what changes in the work is not. */
  #key(): string {
    const notes = this.work.linksTo(this.target);
    return notes
      .map(({ id, rev, articleId }) => `${id} ${rev} ${this.work.entry(articleId)?.article.title}`)
      .join();
  }
}
