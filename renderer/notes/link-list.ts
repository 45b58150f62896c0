import {
  css,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { FileText } from 'lucide';
import type { Linkable } from '../data/links.ts';
import { typedLink, type TypedLink } from '../text/links.ts';
import { icon } from '../ui/icon.ts';
import { kindLook } from '../ui/kinds.ts';
import { say } from '../ui/say.ts';
import { linkChoices } from './link-choices.ts';
import { msg, plural, str } from '../words/words.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

interface Parts {
  readonly field: () => HTMLTextAreaElement | null;
  readonly linkables: () => readonly Linkable[];
  readonly choose: (linkable: Linkable, typed: TypedLink) => void;
}

/**
 * What `[[` in a text field offers: a listbox at the caret, while the focus stays in the field (`aria-activedescendant`).
 * Arrows go through it, Enter and Tab choose, Escape puts it away until the next `[[`.
 */
export class LinkList implements ReactiveController {
  #typed: TypedLink | null = null;
  #found: readonly Linkable[] = [];
  #active = 0;
  /** Where Escape was pressed: the list stays away from that link. */
  #dismissed: number | null = null;
  #choices: ((words: string) => Linkable[]) | null = null;

  constructor(
    private readonly host: Host,
    private readonly parts: Parts,
  ) {
    host.addController(this);
  }

  get open(): boolean {
    return this.#typed !== null;
  }

  /** Id of the element that the arrows came to, for the field's `aria-activedescendant`; null while there is none. */
  get activeId(): string | null {
    return this.open && this.#found.length > 0 ? `link-${this.#active}` : null;
  }

  /** Something was typed into the field. */
  input(): void {
    this.#look();
  }

  /** The caret was moved in the field: an open list goes with it, or goes away. */
  moved(): void {
    if (this.open) this.#look();
  }

  close(): void {
    if (this.open) this.#show(null);
    this.#choices = null;
  }

  /** Does what a key means to the open list; false when it is the field's own. */
  key(event: KeyboardEvent): boolean {
    if (!this.#typed || event.altKey || event.ctrlKey || event.metaKey) return false;
    const { length } = this.#found;
    if (event.key === 'Escape') {
      this.#dismissed = this.#typed.start;
      this.#show(null);
    } else if (length === 0) return false;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#active = (this.#active + (event.key === 'ArrowDown' ? 1 : length - 1)) % length;
      this.host.requestUpdate();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) this.#choose(this.#active);
    else return false;
    return true;
  }

  hostUpdated(): void {
    const list = this.host.renderRoot.querySelector<HTMLElement>('.links');
    if (list && !list.matches(':popover-open')) list.showPopover();
    list?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** The list, and the field's words in the same place, wrapped as they are there, for the list to stand at. */
  template(): TemplateResult | typeof nothing {
    const field = this.parts.field();
    if (!this.#typed || !field) return nothing;
    const { start, words } = this.#typed;
    const { value } = field;
    const caret = start + 2 + words.length;
    // All in one line: white space in the template would wrap with the words.
    // prettier-ignore
    return html`<div class="mirror" dir="auto" aria-hidden="true">${value.slice(0, start)}<span>${value.slice(start, caret)}</span>${value.slice(caret)}</div>
      <div class="links" popover="manual" @pointerdown=${(event: Event) => event.preventDefault()}>
        <div id="links" role="listbox" aria-label=${msg('Link to')}>
          ${this.#found.map((linkable, n) => this.#option(linkable, n))}
        </div>
        ${this.#found.length === 0 ? html`<p>${msg(str`No article or note fits “${words}”.`)}</p>` : nothing}
      </div>`;
  }

  #option({ kind, name, detail, noteKind }: Linkable, n: number): TemplateResult {
    return html`<div
      id=${`link-${n}`}
      role="option"
      data-kind=${noteKind ?? nothing}
      aria-selected=${n === this.#active}
      @click=${() => this.#choose(n)}
    >
      ${icon(kind === 'article' ? FileText : kindLook(noteKind).glyph)}
      <span class="name" dir="auto">${name}</span>
      ${detail === '' ? nothing : html`<span class="detail" dir="auto">${detail}</span>`}
    </div>`;
  }

  #look(): void {
    const field = this.parts.field();
    const typed =
      field && field.selectionStart === field.selectionEnd
        ? typedLink(field.value, field.selectionStart)
        : null;
    if (typed === null || typed.start !== this.#dismissed) this.#dismissed = null;
    this.#show(this.#dismissed === null ? typed : null);
  }

  #show(typed: TypedLink | null): void {
    const before = this.#typed;
    this.#typed = typed;
    if (typed) {
      this.#choices ??= linkChoices(this.parts.linkables());
      if (before?.words !== typed.words || before.start !== typed.start) {
        this.#found = this.#choices(typed.words);
        this.#active = 0;
        this.#announce(typed.words);
      }
    } else this.#choices = null;
    this.host.requestUpdate();
  }

  #announce(words: string): void {
    const { length } = this.#found;
    const text =
      length === 0
        ? msg(str`No article or note fits “${words}”.`)
        : plural(length, { one: '# article or note to link to', other: '# articles and notes to link to' });
    say(this.host, 'lectern-announce', { text });
  }

  #choose(n: number): void {
    const linkable = this.#found[n];
    const typed = this.#typed;
    this.#show(null);
    if (linkable && typed) this.parts.choose(linkable, typed);
  }
}

/**
 * The field stands in an element of class `writing`, as wide as it is, within an `article`. The list stands below what
 * was typed of the link, or above where there is no room below, and no further out than the article's edges.
 */
export const linkListStyles = css`
  article {
    anchor-name: --written-in;
  }
  .writing {
    position: relative;
  }
  .mirror {
    position: absolute;
    inset: 0;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    unicode-bidi: plaintext;
    color: transparent;
    pointer-events: none;
    user-select: none;
  }
  .mirror span {
    anchor-name: --typed-link;
  }
  .links {
    --inline-size: min(320px, anchor-size(--written-in inline));
    position-anchor: --typed-link;
    position-try-fallbacks: flip-block;
    inset: auto;
    inset-block-start: anchor(end);
    inset-inline-start: max(
      anchor(--written-in start),
      min(anchor(--typed-link start), anchor(--written-in end) - var(--inline-size))
    );
    inline-size: var(--inline-size);
    /* One of the two sides of a link in two lines has as much room. */
    max-block-size: calc(50vh - 32px);
    overflow-y: auto;
    scrollbar-width: thin;
    margin: 4px 0;
    padding: 4px;
    border: 1px solid var(--float-edge);
    border-radius: var(--r-l);
    background: var(--float-surface);
    box-shadow: 0 4px 16px var(--shadow);
    color: var(--text);
    font: var(--t-body);
  }
  .links p {
    padding: 6px 8px;
    color: var(--text-2);
    overflow-wrap: anywhere;
  }
  .links [role='option'] {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    column-gap: 8px;
    align-items: center;
    padding: 4px 8px;
    min-block-size: 32px;
    border-radius: var(--r-s);
    cursor: default;
  }
  .links [role='option']:hover {
    background: var(--bg-hover);
  }
  .links [aria-selected='true'] {
    background: var(--bg-selected);
  }
  .links [data-kind] .icon {
    color: var(--k);
  }
  .links :not([data-kind]) > .icon {
    color: var(--text-2);
  }
  .links :is(.name, .detail) {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: start;
  }
  .links .detail {
    grid-column: 2;
    font: var(--t-small);
    color: var(--text-2);
  }
  @media (forced-colors: active) {
    .links [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
