import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Collection } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import type { Dialog } from '../ui/dialog.ts';
import { cleanName, namesake } from './collection-names.ts';
import { localized, msg, str } from '../words/words.ts';

/**
 * Names a collection: a new one, or one that there is.
 *
 * @fires close
 */
@localized()
@customElement('lectern-name-collection')
export class NameCollection extends LitElement {
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
      p {
        margin-block-start: 8px;
        color: var(--danger);
      }
    `,
  ];

  /** Null for a new one. */
  @property({ attribute: false }) collection: Collection | null = null;
  @state() private typed: string | null = null;
  @query('lectern-dialog') private dialog!: Dialog;
  @query('input') private field!: HTMLInputElement;
  @consume({ context: workContext, subscribe: true }) private work!: Work;

  protected override render(): TemplateResult {
    const name = this.collection?.name ?? '';
    const typed = cleanName(this.typed ?? name);
    const taken = this.#taken(typed);
    return html`<lectern-dialog
      heading=${this.collection ? msg('Rename collection') : msg('New collection')}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <form @submit=${this.#onSubmit}>
        <label class="field"
          ><input
            data-first
            aria-label=${msg('Name of the collection')}
            placeholder=${msg('Name')}
            maxlength="60"
            autocomplete="off"
            aria-describedby=${taken ? 'taken' : nothing}
            aria-invalid=${taken}
            .value=${name}
            @focus=${() => this.field.select()}
            @input=${() => (this.typed = this.field.value)}
        /></label>
        <button class="btn btn--main" ?disabled=${typed === '' || taken}>
          ${this.collection ? msg('Rename') : msg('Make collection')}
        </button>
      </form>
      ${taken ? html`<p id="taken" role="alert">${msg(str`There is a collection “${typed}” already.`)}</p>` : nothing}
    </lectern-dialog>`;
  }

  #taken(name: string): boolean {
    const known = namesake(this.work.collections, name);
    return known !== undefined && known.id !== this.collection?.id;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const { collection, work } = this;
    const name = cleanName(this.field.value);
    if (name === '' || this.#taken(name)) return;
    if (!collection) void work.addCollection(name).saved;
    else if (name !== collection.name) void work.renameCollection(collection.id, name);
    this.dialog.close();
  }
}
