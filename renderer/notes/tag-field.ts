import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Check, Minus } from 'lucide';
import type { TagChange } from '../data/work.ts';
import { cleanTag, tagsByUse } from '../text/tag-names.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { localized, msg, str } from '../words/words.ts';

const OFFERS_MAX = 8;

/**
 * Gives tags to notes and takes them away, where the notes are: the tags they have, and a field that completes
 * (ARIA APG combobox with a list). Every change is told at once.
 *
 * @fires change - {add} or {remove}, a `TagChange`
 * @fires close - the reader is done, with the keyboard
 */
@localized()
@customElement('lectern-tag-field')
export class TagField extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      .chip {
        border: 1px solid var(--line-strong);
      }
      .chip .icon {
        inline-size: 12px;
        block-size: 12px;
        stroke-width: 2.25;
      }
      .field {
        block-size: 28px;
        inline-size: 160px;
        font: var(--t-body);
      }
      ul {
        inset: auto;
        margin: 4px 0;
        padding: 4px;
        border: 1px solid var(--float-edge);
        border-radius: var(--r-l);
        background: var(--float-surface);
        box-shadow: 0 4px 16px var(--shadow);
        color: var(--text);
        font: var(--t-body);
        position-area: block-end span-inline-end;
        position-try-fallbacks: flip-block;
        inline-size: 176px;
      }
      li {
        padding: 4px 8px;
        border-radius: var(--r-s);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li:hover,
      li[aria-selected='true'] {
        background: var(--bg-hover);
      }
      @media (forced-colors: active) {
        li[aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  /** The tags of each note that is changed. */
  @property({ attribute: false }) own: readonly (readonly string[])[] = [];
  /** The tags of everything that has some, to be offered. */
  @property({ attribute: false }) used: readonly (readonly string[])[] = [];
  @state() private typed = '';
  /** Which offer the arrow keys have come to; -1 for none. */
  @state() private at = -1;
  @state() private open = false;
  @query('input') private field!: HTMLInputElement;
  @query('.field') private frame!: HTMLElement;
  @query('ul') private list!: HTMLElement;
  #offers: readonly string[] = [];

  override focus(): void {
    this.field?.focus();
  }

  protected override willUpdate(): void {
    const has = new Set(this.own.every((tags) => tags.length === 0) ? [] : this.#shared);
    const offers = tagsByUse(this.used, [], this.typed).filter((tag) => !has.has(tag));
    this.#offers = offers.slice(0, OFFERS_MAX);
    this.at = Math.min(this.at, this.#offers.length - 1);
  }

  /** Tags that all of the notes have. */
  get #shared(): string[] {
    const [first = [], ...rest] = this.own;
    return first.filter((tag) => rest.every((tags) => tags.includes(tag)));
  }

  protected override render(): TemplateResult {
    const tags = [...new Set(this.own.flat())].sort((a, b) => a.localeCompare(b));
    const shared = new Set(this.#shared);
    const shown = this.open && this.#offers.length > 0;
    return html`${tags.map((tag) => this.#chip(tag, shared.has(tag)))}
      <label class="field"
        ><input
          role="combobox"
          data-labels
          aria-label=${msg('Add tag')}
          aria-expanded=${shown}
          aria-controls="offers"
          aria-autocomplete="list"
          aria-activedescendant=${shown && this.at >= 0 ? `offer-${this.at}` : nothing}
          placeholder=${msg('Add tag')}
          maxlength="60"
          autocomplete="off"
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @blur=${() => (this.open = false)}
      /></label>
      <ul id="offers" role="listbox" aria-label=${msg('Tags')} popover="manual">
        ${this.#offers.map(
          (tag, i) =>
            html`<li
              id=${`offer-${i}`}
              role="option"
              aria-selected=${i === this.at}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#add(tag)}
            >
              #${tag}
            </li>`,
        )}
      </ul>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open') && !changed.has('typed') && !changed.has('own')) return;
    const shown = this.open && this.#offers.length > 0;
    if (shown && !this.list.matches(':popover-open')) this.list.showPopover({ source: this.frame });
    else if (!shown && this.list.matches(':popover-open')) this.list.hidePopover();
  }

  /** A tag that all have is taken away with a press, one that some have is given to all. */
  #chip(tag: string, all: boolean): TemplateResult {
    const label = all ? msg(str`Remove the tag ${tag}`) : msg(str`Give all of them the tag ${tag}`);
    return html`<button
      class="chip"
      aria-label=${label}
      title=${label}
      aria-pressed=${all ? 'true' : 'mixed'}
      @click=${() => this.#tell(all ? { remove: [tag] } : { add: [tag] })}
    >
      ${icon(all ? Check : Minus)}#${tag}
    </button>`;
  }

  #onInput(): void {
    // An undo in Chromium's history of what is no longer there changes nothing.
    if (this.field.value === this.typed) return;
    this.typed = this.field.value;
    this.open = true;
    this.at = -1;
    // A space or a comma ends a tag, as in any list of them.
    if (/[\s,]$/u.test(this.typed)) this.#add(this.typed);
  }

  #add(typed: string): void {
    const tag = cleanTag(typed.replace(/[\s,]+$/u, ''));
    this.typed = '';
    this.field.value = '';
    this.at = -1;
    this.open = false;
    if (tag !== '') this.#tell({ add: [tag] });
  }

  #tell(change: TagChange): void {
    this.dispatchEvent(new CustomEvent('change', { detail: change }));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const { length } = this.#offers;
      this.at = this.open ? ((this.at + step + 1 + length + 1) % (length + 1)) - 1 : step > 0 ? 0 : -1;
      this.open = true;
    } else if (event.key === 'Enter') {
      const offer = this.open ? this.#offers[this.at] : undefined;
      if (offer === undefined && cleanTag(this.typed) === '') this.#close();
      else this.#add(offer ?? this.typed);
    } else if (event.key === 'Escape') {
      if (this.open && this.#offers.length > 0) this.open = false;
      else this.#close();
    } else if (event.key === 'Backspace' && this.typed === '') {
      const last = this.#shared.at(-1);
      if (last !== undefined) this.#tell({ remove: [last] });
    } else {
      // What is typed is the field's; only keys of the window go on.
      if (!event.ctrlKey && !event.metaKey && event.key !== 'Tab' && !/^F\d/u.test(event.key))
        event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
