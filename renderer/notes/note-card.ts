import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Check, FileText, Trash2, TriangleAlert } from 'lucide';
import { NOTE_LIMIT_UNITS } from '../../electron/bridge/contract.ts';
import { createAutosave, type Autosave } from '../data/autosave.ts';
import { beginning } from '../text/graphemes.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import { foundStyles } from '../ui/found.ts';
import { icon } from '../ui/icon.ts';
import { kindLook, kindStyles } from '../ui/kinds.ts';
import { keymapOf } from '../ui/keymap.ts';
import { linksIn, type LinkTarget } from '../text/links.ts';
import { say } from '../ui/say.ts';
import { LinkList, linkListStyles } from './link-list.ts';
import { LinkNames } from './link-names.ts';
import './linked-from.ts';
import { noteBodyStyles } from './note-body.styles.ts';
import { noteMarkdown } from './markdown.ts';
import { localized, msg, str } from '../words/words.ts';

/**
 * One note as a card: Markdown at rest, a growing text field when it is written in, saved as it is typed.
 *
 * @slot - what is said of its passage, below its words
 * @fires lectern-note-resized - the card's height may have changed.
 * @fires lectern-note-to-passage - {step}: 0 back to the passage, -1 and 1 to the note before and after.
 * @fires lectern-tell - {text, undo}: what happened, to be seen and heard
 * @fires lectern-open-link - {url}
 * @fires lectern-open - {id, at}: the reader follows a link to this article, or to a note of it
 */
@localized()
@customElement('lectern-note')
export class NoteCard extends LitElement {
  static override styles = [
    controls,
    kindStyles,
    foundStyles,
    linkListStyles,
    noteBodyStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      article {
        padding: var(--note-pad) 12px;
        border: 1px solid transparent;
        border-radius: var(--r-l);
        background: var(--bg);
        font: 400 var(--note-size) / var(--note-leading) var(--ui);
      }
      article:hover {
        background: var(--note-surface);
        border-color: var(--note-edge);
      }
      article[data-on] {
        background: var(--note-surface);
        border-color: var(--k, var(--line-strong));
      }
      article[data-editing] {
        outline: 2px solid var(--focus);
        outline-offset: -1px;
        border-color: transparent;
      }
      header {
        display: flex;
        align-items: center;
        gap: 6px;
        block-size: var(--note-head);
        font: 550 12px/16px var(--ui);
        color: var(--k, var(--text-2));
      }
      header .icon {
        inline-size: 14px;
        block-size: 14px;
        stroke-width: 2;
      }
      .acts {
        display: flex;
        flex: none;
        margin-inline: auto -6px;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 6px;
        min-inline-size: 0;
        line-height: var(--note-head);
        white-space: nowrap;
      }
      .kind span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      /* The buttons are taller than the head: they lie over the words below, and a field leaves them their lower edge. */
      .acts {
        position: relative;
        z-index: 1;
      }
      article[data-editing] header {
        margin-block-end: 4px;
      }
      /*
       * Where they do not fit beside the name of the kind, they stand at the foot: the words stay where they are when
       * a press brings the buttons, and a second press lands on none of them.
       */
      @container (max-width: 280px) {
        article:has(.acts) {
          display: flex;
          flex-direction: column;
        }
        header:has(.acts) {
          display: contents;
        }
        .acts {
          order: 1;
          margin-block-start: 4px;
        }
        footer {
          order: 2;
        }
      }
      .acts [data-kind] {
        color: var(--k);
      }
      textarea:focus-visible {
        outline: 0;
      }
      .gone {
        color: var(--text-3);
        text-decoration: underline dotted;
        text-underline-offset: 2px;
      }
      lectern-linked-from {
        margin-block-start: 8px;
      }
      :host([whole]) article {
        padding-block: 8px 12px;
        background: none;
        border-block-end-color: var(--line);
        border-end-start-radius: 0;
        border-end-end-radius: 0;
      }
      :host([whole]) article[data-on] {
        border-radius: var(--r-l);
      }
      :host([whole]) article:not([data-on]) .body {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: visible clip;
      }
      article[data-folded] {
        display: flex;
        gap: 8px;
        align-items: center;
        padding-block: 3px;
        block-size: 28px;
      }
      article[data-folded] .body {
        flex: 1;
        min-inline-size: 0;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
        color: var(--text-2);
      }
      textarea {
        display: block;
        inline-size: 100%;
        border: 0;
        background: none;
        resize: none;
        padding: 0;
        outline: 0;
        field-sizing: content;
        min-block-size: max(24px, var(--note-leading));
        font: inherit;
        overflow: hidden;
        caret-color: var(--accent);
      }
      textarea::placeholder {
        color: var(--text-3);
        opacity: 1;
      }
      .tags {
        font: var(--t-small);
        color: var(--text-2);
        overflow-wrap: anywhere;
        word-spacing: 4px;
      }
      footer {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-block-start: 4px;
        font: var(--t-small);
        color: var(--text-3);
      }
      footer .icon {
        inline-size: 14px;
        block-size: 14px;
        stroke-width: 2;
      }
      .saved {
        display: inline-flex;
        align-items: center;
        gap: 4px;
      }
      .problem {
        color: var(--danger);
        font: var(--t-small);
        display: flex;
        gap: 4px;
        margin-block-start: 4px;
      }
    `,
  ];

  @property({ attribute: false }) note!: Note;
  @property({ type: Boolean }) on = false;
  @property({ type: Boolean }) folded = false;
  @state() private editing = false;
  @state() private draft = '';
  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('article') private card!: HTMLElement;
  @consume({ context: workContext, subscribe: true }) private work!: Work;

  /** Height of the card when it is not folded, px: what the column needs to decide about folding. */
  naturalHeight = 0;

  #autosave: Autosave | null = null;
  #names: LinkNames | null = null;
  #stop: () => void = () => undefined;
  /** What the links of the note at rest are called. */
  #linked = '';
  readonly #links = new LinkList(this, {
    field: () => this.field,
    linkables: () => this.work.linkables().filter(({ id }) => id !== this.note.id),
    choose: (target, typed) => {
      this.field?.setSelectionRange(typed.start, typed.end);
      const name = this.#names?.name(target, this.draft);
      // As if it were typed: the field's own undo takes it back.
      if (name !== undefined) document.execCommand('insertText', false, `[[${name}]]`);
    },
  });
  readonly #size = new ResizeObserver(() => {
    if (!this.folded) this.naturalHeight = this.offsetHeight;
    this.dispatchEvent(new CustomEvent('lectern-note-resized', { bubbles: true, composed: true }));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    this.#stop = this.work.subscribe(() => {
      if (this.#linkedNow() !== this.#linked) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#stop();
    void this.#autosave?.flush();
  }

  /** It is written in. */
  get open(): boolean {
    return this.editing;
  }

  /** Where its words stand; null while they are written, and where there are none. */
  get words(): Element | null {
    return this.renderRoot.querySelector('.body');
  }

  override focus(): void {
    (this.field ?? this.card)?.focus({ preventScroll: true });
  }

  /** Opens the card for writing, with the caret at the end. */
  async edit(): Promise<void> {
    if (this.editing) return;
    if (this.work.readOnly !== null) {
      say(this, 'lectern-tell', { text: msg(str`This note cannot be changed: ${this.work.readOnly}`) });
      return;
    }
    const names = new LinkNames((target) => this.work.linked(target).name);
    this.#names = names;
    this.draft = names.shown(this.note.body);
    this.#autosave = createAutosave({
      save: (text) => this.work.editNote(this.note.id, { body: names.kept(text) }),
      saveAgain: () => this.work.saveAgain(),
      changed: () => {
        const state = this.#autosave?.state ?? 'clean';
        this.work.typing(this.note.id, state !== 'clean' && state !== 'saved');
        this.requestUpdate();
      },
    });
    this.editing = true;
    await this.updateComplete;
    this.field?.focus({ preventScroll: true });
    this.field?.setSelectionRange(this.draft.length, this.draft.length);
  }

  /** Saves what is being typed and goes back to rest; the focus stays on the card unless it has gone elsewhere. */
  async close(keepFocus = true): Promise<void> {
    if (!this.editing) return;
    await this.#autosave?.flush();
    // Still not saved: the words stay in the field. Or a second Escape was quicker than the first.
    if (this.#autosave?.state === 'failed' || !this.editing) return;
    this.editing = false;
    this.#autosave = null;
    this.#links.close();
    if (this.draft.trim() !== '' || this.note.kind !== null) {
      if (keepFocus) this.card.focus();
    } else {
      if (keepFocus) this.#toPassage(0);
      void this.work.removeNotes([this.note.id]);
    }
  }

  async flush(): Promise<void> {
    await this.#autosave?.flush();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The reader went on to another note, or back to the text.
    if (changed.has('on') && !this.on && this.editing) void this.close(false);
    // An undo changed the words under an open field: the field follows unless something is still being typed.
    if (changed.has('note') && this.editing && ['clean', 'saved'].includes(this.#autosave?.state ?? '')) {
      this.draft = this.#names?.shown(this.note.body) ?? '';
    }
  }

  protected override render(): TemplateResult {
    const { note } = this;
    this.#linked = this.#linkedNow();
    const look = note.selector
      ? kindLook(note.kind)
      : { label: msg('On the whole article'), glyph: FileText };
    const passage = beginning(note.selector?.quote.exact ?? '', 80);
    const name = passage === '' ? look.label : msg(str`${look.label} on “${passage}”`);
    const folded = this.folded && !this.on && !this.editing;
    const tags =
      folded || note.tags.length === 0
        ? nothing
        : html`<p class="tags" dir="auto">${note.tags.map((tag) => `#${tag}`).join(' ')}</p>`;
    return html`<article
      tabindex="0"
      data-kind=${note.kind ?? nothing}
      ?data-on=${this.on}
      ?data-folded=${folded}
      ?data-editing=${this.editing}
      aria-label=${name}
      @keydown=${this.#onKey}
      @dblclick=${() => void this.edit()}
      @click=${this.#onClick}
    >
      <header>
        <span class="kind">${icon(look.glyph)}<span>${look.label}</span></span
        >${this.editing || (this.on && !folded) ? this.#actions() : nothing}
      </header>
      ${
        this.editing
          ? html`<div class="writing">
              <textarea
                rows="1"
                dir="auto"
                aria-label=${msg(str`Note, ${look.label}`)}
                aria-autocomplete="list"
                aria-controls=${this.#links.open ? 'links' : nothing}
                aria-activedescendant=${this.#links.activeId ?? nothing}
                placeholder=${msg('Write a note')}
                maxlength=${NOTE_LIMIT_UNITS}
                .value=${this.draft}
                @input=${this.#onInput}
                @keyup=${() => this.#links.moved()}
                @click=${() => this.#links.moved()}
                @blur=${this.#onBlur}
              ></textarea>
              ${this.#links.template()}
            </div>`
          : note.body === ''
            ? nothing
            : html`<div class="body" dir="auto">${folded ? this.work.wordsOf(note) : noteMarkdown(note.body, this.work.linked)}</div>`
      }
      ${tags} <slot></slot>
      ${folded ? nothing : html`<lectern-linked-from .target=${note.id}></lectern-linked-from>`}
      ${this.#problem()} ${this.editing ? this.#footer() : nothing}
    </article>`;
  }

  #problem(): TemplateResult | typeof nothing {
    if (this.draft.length >= NOTE_LIMIT_UNITS && this.editing) {
      return html`<p class="problem" role="alert">
        ${icon(TriangleAlert, 'small')}${msg('A note holds at most 50,000 characters.')}
      </p>`;
    }
    const problem = this.#autosave?.problem ?? null;
    return problem === null
      ? nothing
      : html`<p class="problem" role="alert">${icon(TriangleAlert, 'small')}${problem} ${msg('Copy the note.')}</p>`;
  }

  #actions(): TemplateResult {
    return html`<span class="acts">
      ${
        this.note.selector
          ? NOTE_KINDS.map((kind) => {
              const look = kindLook(kind);
              return html`<button
              class="ibtn ibtn--s"
              data-kind=${kind}
              title=${look.label}
              aria-label=${look.label}
              aria-pressed=${this.note.kind === kind}
              @click=${() => this.#setKind(this.note.kind === kind ? null : kind)}
            >
              ${icon(look.glyph)}
            </button>`;
            })
          : nothing
      }
      <button class="ibtn ibtn--s" title=${msg('Delete note')} aria-label=${msg('Delete note')} @click=${() => this.#remove()}>
        ${icon(Trash2)}
      </button>
    </span>`;
  }

  #footer(): TemplateResult {
    const state = this.#autosave?.state ?? 'clean';
    const says =
      state === 'saved'
        ? html`${icon(Check, 'small')}${this.work.vaultAlone ? msg('Saved in the vault alone') : msg('Saved')}`
        : state === 'waiting' || state === 'saving'
          ? msg('Saving')
          : nothing;
    return html`<footer>
      <span class="saved" data-state=${state}>${says}</span><span class="grow"></span>
      <span class="kbd">${msg('Esc to close')}</span>
    </footer>`;
  }

  /** The names of what the note links to: another title, or a deletion, is seen at once. */
  #linkedNow(): string {
    if (this.note.links.length === 0) return '';
    return linksIn(this.note.body)
      .map((target) => this.work.linked(target).name)
      .join('\n');
  }

  #onInput(event: InputEvent): void {
    this.draft = this.field?.value ?? '';
    // Brackets that were not chosen from the list: pasted, or typed to their end.
    if (event.data === null || event.data === ']') this.#learn();
    this.#autosave?.change(this.draft);
    this.#links.input();
  }

  /** Names that one article or note alone has are links to it, as in what was copied from another note. */
  #learn(): void {
    if (!this.draft.includes(']]')) return;
    const linkables = this.work.linkables();
    this.#names?.learn(this.draft, (name) => {
      const [only, ...others] = linkables.filter((linkable) => linkable.name === name);
      return only && others.length === 0 && only.id !== this.note.id ? only : null;
    });
  }

  #onBlur(): void {
    this.#links.close();
    void this.#autosave?.flush();
  }

  #onClick(event: MouseEvent): void {
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (link) {
      event.preventDefault();
      this.#follow(link);
      return;
    }
    const onButton = event.composedPath().some((node) => node instanceof HTMLButtonElement);
    const selecting = !(document.getSelection()?.isCollapsed ?? true);
    if (!onButton && !selecting && this.on) void this.edit();
  }

  #follow(link: HTMLAnchorElement): void {
    const { link: kind, id = '' } = link.dataset;
    if (kind === undefined) {
      say(this, 'lectern-open-link', { url: link.getAttribute('href') ?? '' });
      return;
    }
    const target: LinkTarget = { kind: kind === 'note' ? 'note' : 'article', id };
    const { articleId } = this.work.linked(target);
    const at = target.kind === 'note' ? { noteId: id } : undefined;
    if (articleId !== null) say(this, 'lectern-open', { id: articleId, at });
  }

  #onKey(event: KeyboardEvent): void {
    // The keys of an input method are its own until it has written.
    if (event.isComposing) return;
    const inField = event.composedPath()[0] === this.field;
    const id = keymapOf(this.work.settings).commandOf(event, 'note', inField)?.id;
    if (inField && this.#links.key(event)) {
      // The list has it.
    } else if (this.editing && id === 'close-note') void this.close();
    else if (id === 'previous-note' || id === 'next-note') this.#toPassage(id === 'next-note' ? 1 : -1);
    else if (inField || id === undefined) return;
    else if (id === 'write') {
      if (event.composedPath()[0] !== this.card) return;
      void this.edit();
    } else if (id === 'close-note') this.#toPassage(0);
    else if (id === 'delete-note') this.#remove();
    else if (this.note.selector) this.#setKind(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #toPassage(step: number): void {
    say(this, 'lectern-note-to-passage', { step });
  }

  #remove(): void {
    const { note, work } = this;
    if (work.readOnly !== null) {
      void work.removeNotes([note.id]);
      return;
    }
    const unsaved = this.#autosave?.stop() ?? null;
    this.#autosave = null;
    this.work.typing(this.note.id, false);
    this.editing = false;
    // The words come first, so that undoing the deletion brings back the note with all of them.
    if (unsaved !== null) void work.editNote(note.id, { body: this.#names?.kept(unsaved) ?? unsaved });
    void work.removeNotes([note.id]);
    say(this, 'lectern-tell', { text: msg('Note deleted.'), undo: true });
    this.#toPassage(0);
  }

  #setKind(kind: NoteKind | null): void {
    if (kind !== this.note.kind) void this.work.editNote(this.note.id, { kind });
  }
}
