import { consume } from '@lit/context';
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { Copy, MessageSquarePlus, MoveHorizontal } from 'lucide';
import type { Result } from '../../electron/bridge/contract.ts';
import { NOTE_KINDS, type Chunk, type Entry, type Note, type NoteId, type NoteKind } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { createAnchorer, type Anchoring } from '../text/anchor.ts';
import { describePassage } from '../text/describe.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { kindLook, kindStyles } from '../ui/kinds.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import { Article } from './article.ts';
import { blockTemplate } from './blocks.ts';
import { citation } from './citation.ts';
import { deskStyles } from './desk.styles.ts';
import { Highlights, highlightStyles } from './highlights.ts';
import { layOut, type Laid } from './note-column.ts';
import { currentPlace, goTo, progressAt, type Place } from './reading-place.ts';
import { selectedSpan, trimmed, type Span } from './selection.ts';
import { TextMap } from './text-map.ts';

const PLACE_SAVED_AFTER_MS = 500;
const SLICE_MS = 6;

/** A note card as the desk uses it; the notes' room defines the element. */
export interface NoteCard extends HTMLElement {
  note: Note;
  on: boolean;
  folded: boolean;
  edit(): void;
}

/**
 * The reading area: one article as well-set text, its passages painted, and its notes beside the lines they
 * speak of.
 *
 * @fires lectern-announce - {text}: something a screen reader should say.
 * @fires lectern-tell - {text}: something the reader should see and hear
 * @fires lectern-progress - {progress}: share of the text seen, 0 to 1.
 */
@customElement('lectern-desk')
export class Desk extends LitElement {
  static override styles = [controls, kindStyles, deskStyles, highlightStyles];

  @property({ attribute: false }) articleId: string | null = null;
  @property({ type: Boolean, reflect: true }) drawer = false;

  @consume({ context: workContext, subscribe: true }) private work!: Work;

  @state() private chunks: readonly Chunk[] = [];
  @state() private notes: readonly Note[] = [];
  @state() private problem: string | null = null;
  @state() private loading = false;
  @state() private focused: NoteId | null = null;
  @state() private span: Span | null = null;
  @state() private toolbarAt: { x: number; y: number } | null = null;
  @state() private laid: Laid = { cards: [], glyphs: [], ties: [], more: [], height: 0 };

  @query('.scroll') private scroller!: HTMLElement;
  @query('.text') private text!: HTMLElement;
  @query('.notes') private column!: HTMLElement | null;

  #article = new Article();
  #map!: TextMap;
  readonly #highlights = new Highlights('desk');
  /** Made for the whole text, when the first note needs it: its index serves all of them. */
  #anchor: ReturnType<typeof createAnchorer> | null = null;
  #anchorings = new Map<NoteId, { key: string; found: Anchoring }>();
  #stops: (() => void)[] = [];
  #loadId = 0;
  #place: Place | null = null;
  #placeTimer = 0;
  #restoring = 0;
  #scheduled = false;
  #resize = new ResizeObserver(() => this.#resized());

  // ---- opening -------------------------------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('articleId')) this.#open();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelectionChange);
    document.fonts.addEventListener('loadingdone', this.#schedule);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelectionChange);
    document.fonts.removeEventListener('loadingdone', this.#schedule);
    this.#close();
    this.#resize.disconnect();
  }

  #close(): void {
    this.#savePlaceNow();
    for (const stop of this.#stops.splice(0)) stop();
    this.#highlights.clear();
    this.#anchorings.clear();
    this.#anchor = null;
    this.#loadId++;
  }

  #open(): void {
    this.#close();
    this.#article = new Article();
    this.#map = new TextMap(this.renderRoot as ShadowRoot, this.#article);
    this.chunks = [];
    this.notes = [];
    this.problem = null;
    this.focused = null;
    this.span = null;
    this.#place = null;
    const entry = this.#entry;
    if (!entry) return;
    this.#stops.push(
      this.work.subscribe(() => this.requestUpdate()),
      this.work.watchNotes(entry.article.id, (notes) => {
        this.notes = notes;
      }),
    );
    if (entry.reading) this.#place = { block: entry.reading.block, fraction: entry.reading.fraction };
    void this.#load(entry, this.#loadId);
  }

  /** Mounts chunks as they come, in slices of a few milliseconds, so that the first lines stand at once. */
  async #load(entry: Entry, id: number): Promise<void> {
    this.loading = true;
    let sliceEnds = performance.now() + SLICE_MS;
    for await (const answer of this.work.chunks(entry.article.version.versionId)) {
      if (id !== this.#loadId) return;
      if (!answer.ok) {
        this.problem = answer.error.message;
        break;
      }
      this.#article.add(answer.value);
      if (performance.now() < sliceEnds && this.#article.chunks.length > 1) continue;
      await this.#show(id);
      if (id !== this.#loadId) return;
      sliceEnds = performance.now() + SLICE_MS;
    }
    await this.#show(id);
    if (id !== this.#loadId) return;
    this.loading = false;
    // An article that is open is being read, before the first scroll too.
    this.#place ??= { block: 0, fraction: 0 };
    say(this, 'lectern-progress', { progress: this.#progress(entry) });
    if (!entry.reading) this.#savePlaceSoon();
  }

  async #show(id: number): Promise<void> {
    this.chunks = [...this.#article.chunks];
    await this.updateComplete;
    this.#restore();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (id === this.#loadId) this.#schedule();
  }

  get #entry(): Entry | undefined {
    return this.articleId === null ? undefined : this.work.entry(this.articleId);
  }

  // ---- what others may ask of the desk --------------------------------------------------------------------

  focusText(): void {
    this.text?.focus({ preventScroll: true });
  }

  focusNotes(): void {
    const cards = [...this.renderRoot.querySelectorAll<NoteCard>('lectern-note')];
    const first = this.renderRoot.querySelector<HTMLElement>('.add-whole');
    (cards.find((card) => card.on) ?? cards[0] ?? first)?.focus();
  }

  /** Does a command that concerns the open article; false when it is not the desk's. */
  command(name: string): boolean {
    if (name === 'note-on-article' && this.#entry) {
      this.#addNote(null, null, '');
      return true;
    }
    return false;
  }

  // ---- rendering ------------------------------------------------------------------------------------------

  protected override render(): TemplateResult | typeof nothing {
    const entry = this.#entry;
    this.toggleAttribute('notes-hidden', !this.work.settings.notesShown && !this.drawer);
    if (!entry) return nothing;
    const { article } = entry;
    const rtl = article.version.direction === 'rtl';
    return html`<div class="scroll" @scroll=${this.#onScroll} tabindex="-1">
      <div class="sheet" dir=${rtl ? 'rtl' : 'ltr'}>
        <article
          class="text"
          tabindex="0"
          lang=${article.version.language ?? nothing}
          aria-label=${article.title}
          @pointerup=${this.#onPointerUp}
          @keydown=${this.#onTextKey}
          @click=${this.#onTextClick}
        >
          ${this.#label(entry)}
          ${this.problem === null ? nothing : html`<p class="say" role="alert">${this.problem}</p>`}
          ${repeat(
            this.chunks,
            (chunk) => chunk.n,
            (chunk) => guard([chunk, article.byline, article.outlet], () => this.#section(chunk, entry)),
          )}
          <div class="glyphs" aria-hidden="true">
            ${this.laid.glyphs.map(
              (glyph) =>
                html`<span
                  data-kind=${glyph.kind ?? nothing}
                  ${placed({ left: `${glyph.x}px`, top: `${glyph.y}px` })}
                  >${icon(kindLook(glyph.kind).glyph)}</span
                >`,
            )}
          </div>
          ${this.#toolbar()}
        </article>
        ${this.#noteColumn()} ${this.#tray()}
      </div>
    </div>`;
  }

  #label({ article }: Entry): TemplateResult | typeof nothing {
    const facts = [article.byline, article.published === null ? null : citation.date(article.published)];
    if (!article.outlet && facts.every((fact) => fact === null)) return nothing;
    return html`<div class="label">
      ${article.outlet ? html`<b>${article.outlet}</b>` : nothing}
      ${facts.map((fact) => (fact === null ? nothing : html`<span>${fact}</span>`))}
    </div>`;
  }

  #section(chunk: Chunk, { article }: Entry): TemplateResult {
    const units = chunk.blocks.reduce((sum, block) => sum + block.text.length, 0);
    // Height is estimated from the characters: about 66 to a line of 32 px, and a gap for each block.
    const height = Math.round((units / 60) * 32 + chunk.blocks.length * 36);
    const { byline, outlet } = article.version;
    return html`<section
      data-n=${chunk.n}
      ${placed({ 'contain-intrinsic-size': `auto none auto ${height}px` })}
      @contentvisibilityautostatechange=${this.#schedule}
    >
      ${chunk.blocks.map((block, i) => {
        const index = chunk.firstBlock + i;
        const named = [byline, outlet].some((name) => name !== null && block.text.includes(name));
        return blockTemplate(block, index, {
          byline: index > 0 && index < 4 && named && block.text.length < 160,
        });
      })}
    </section>`;
  }

  #noteColumn(): TemplateResult {
    const whole = this.notes.filter((note) => note.selector === null);
    const onPassages = this.notes.filter(
      (note) => note.selector && this.#found(note)?.outcome !== 'unplaced',
    );
    return html`<aside
      class="notes"
      aria-label="Notes"
      @focusin=${this.#onNoteFocus}
      @lectern-note-resized=${this.#schedule}
      @lectern-note-to-passage=${this.#onToPassage}
    >
      ${
        whole.length === 0
          ? html`<button
              class="btn btn--quiet btn--s add-whole"
              @click=${() => this.command('note-on-article')}
            >
              Note on the whole article
            </button>`
          : nothing
      }
      ${repeat(
        whole,
        (note) => note.id,
        (note) => this.#card(note, true),
      )}
      ${repeat(
        onPassages,
        (note) => note.id,
        (note) => this.#card(note, false),
      )}
      ${this.laid.more.map(
        ({ top, ids }) =>
          html`<button
            class="more"
            ${placed({ top: `${top}px` })}
            @click=${() => this.#focusCard(ids[0] ?? '')}
          >
            ${ids.length} more notes at this passage
          </button>`,
      )}
      <svg class="tie" aria-hidden="true">
        ${this.laid.ties.map(({ path, kind }) => svg`<path d=${path} data-kind=${kind ?? nothing} />`)}
      </svg>
    </aside>`;
  }

  #card(note: Note, whole: boolean): TemplateResult {
    const laid = this.laid.cards.find((card) => card.id === note.id);
    return html`<lectern-note
      data-id=${note.id}
      ?whole=${whole}
      ?away=${!whole && !laid}
      .note=${note}
      .on=${this.focused === note.id}
      .folded=${laid?.folded ?? false}
      ${placed(laid ? { transform: `translateY(${laid.top}px)` } : {})}
    ></lectern-note>`;
  }

  #tray(): TemplateResult | typeof nothing {
    const lost = this.notes.filter((note) => note.selector && this.#found(note)?.outcome === 'unplaced');
    if (lost.length === 0) return nothing;
    return html`<section class="tray" aria-label="Unplaced notes">
      <h2>Unplaced notes</h2>
      ${lost.map(
        (note) =>
          html`<p><q>${note.selector?.quote.exact}</q></p>
            <p>${note.body}</p>`,
      )}
    </section>`;
  }

  #toolbar(): TemplateResult | typeof nothing {
    if (!this.span || !this.toolbarAt) return nothing;
    const open = this.notes.find((note) => note.id === this.focused && note.selector);
    return html`<div
      class="tools"
      role="toolbar"
      aria-label="Selected passage"
      ${placed({ left: `${this.toolbarAt.x}px`, top: `${this.toolbarAt.y}px` })}
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      ${NOTE_KINDS.map((kind) => {
        const look = kindLook(kind);
        return html`<button
          class="tool"
          data-kind=${kind}
          title=${look.label}
          aria-label=${look.label}
          @click=${() => this.#mark(kind)}
        >
          ${icon(look.glyph)}<span class="kbd">${look.key}</span>
        </button>`;
      })}
      <hr />
      <button class="tool" @click=${() => this.#mark(null)}>
        ${icon(MessageSquarePlus)}Note<span class="kbd">N</span>
      </button>
      <button class="tool" @click=${() => void this.#copy()}>
        ${icon(Copy)}Copy with citation<span class="kbd">C</span>
      </button>
      ${
        open
          ? html`<button class="tool" @click=${() => this.#retarget(open)}>
              ${icon(MoveHorizontal)}Use for the open note
            </button>`
          : nothing
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.text && !this.#observed.has(this.text)) {
      this.#resize.observe(this.text);
      this.#observed.add(this.text);
    }
    if (changed.has('notes') || changed.has('focused') || changed.has('drawer')) this.#schedule();
  }
  readonly #observed = new WeakSet<Element>();

  // ---- notes: finding, painting, placing --------------------------------------------------------------------

  /** Where a note's passage is now. Kept until the note's selector or the text that has arrived changes. */
  #found(note: Note): Anchoring | null {
    const { selector } = note;
    if (!selector) return null;
    const key = `${JSON.stringify(selector)} ${this.loading ? this.#article.chunks.length : 'all'}`;
    const known = this.#anchorings.get(note.id);
    if (known?.key === key) return known.found;
    const { start, end } = selector.position;
    const text = this.#article.text;
    let found: Anchoring;
    if (text.slice(start, end) === selector.quote.exact) found = { outcome: 'anchored', start, end };
    else if (this.loading || this.problem !== null) return null;
    else found = (this.#anchor ??= createAnchorer(text))(selector);
    this.#anchorings.set(note.id, { key, found });
    return found;
  }

  readonly #schedule = (): void => {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#layOut();
    });
  };

  #layOut(): void {
    if (!this.isConnected || !this.text) return;
    const passages = [];
    for (const note of this.notes) {
      const found = this.#found(note);
      if (!found || found.outcome === 'unplaced') continue;
      const range = this.#map.range(found.start, found.end);
      if (range) passages.push({ note, range, start: found.start, on: note.id === this.focused });
    }
    this.#highlights.paint(
      passages.map(({ note, range, on }) => ({ range, kind: note.kind ?? 'plain', on })),
    );
    this.laid = layOut({
      passages: passages.filter(({ range }) => this.#isNear(range)),
      column: this.column,
      text: this.text,
      card: (id) => this.renderRoot.querySelector<NoteCard>(`lectern-note[data-id="${CSS.escape(id)}"]`),
    });
    this.#placeToolbar();
  }

  /** Reading a rectangle in a section that is not rendered would force its layout: only near ones are read. */
  #isNear(range: Range): boolean {
    const section = range.startContainer.parentElement?.closest('section');
    if (!section) return false;
    const box = section.getBoundingClientRect();
    const view = this.scroller.getBoundingClientRect();
    return box.bottom > view.top - view.height && box.top < view.bottom + view.height;
  }

  #resized(): void {
    this.#restore();
    this.#schedule();
  }

  // ---- notes: making and changing ---------------------------------------------------------------------------

  #mark(kind: NoteKind | null): void {
    if (!this.span) return;
    const { start, end } = this.span;
    this.#addNote({ start, end }, kind, '');
    document.getSelection()?.empty();
    this.span = null;
  }

  #addNote(span: Span | null, kind: NoteKind | null, body: string): void {
    const entry = this.#entry;
    if (!entry) return;
    const { id, saved } = this.work.addNote({
      articleId: entry.article.id,
      versionId: span ? entry.article.version.versionId : null,
      selector: span ? describePassage(this.#article.text, span.start, span.end) : null,
      kind,
      body,
    });
    void saved.then(this.#refused);
    if (this.work.readOnly !== null) return;
    this.focused = id;
    if (!this.work.settings.notesShown) void this.work.choose({ notesShown: true });
    this.#announce(`${kindLook(kind).label} added`);
    void this.#editWhenShown(id);
  }

  /** The card appears with the watcher's next word; it is opened for writing as soon as it is there. */
  async #editWhenShown(id: NoteId): Promise<void> {
    for (let frames = 0; frames < 120; frames++) {
      const card = this.#cardOf(id);
      if (card) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        card.edit();
        return;
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  #retarget(note: Note): void {
    if (!this.span) return;
    const selector = describePassage(this.#article.text, this.span.start, this.span.end);
    void this.work.editNote(note.id, { selector }).then(this.#refused);
    document.getSelection()?.empty();
    this.span = null;
    this.#announce('The note stands at the new passage');
  }

  readonly #refused = (answer: Result<unknown>): void => {
    if (!answer.ok) say(this, 'lectern-tell', { text: answer.error.message });
  };

  async #copy(): Promise<void> {
    const entry = this.#entry;
    if (!this.span || !entry) return;
    const { start, end } = this.span;
    const quote = citation.quote(
      this.#article.text.slice(start, end),
      entry.article,
      this.#article.blockAt(start),
    );
    const copied = await navigator.clipboard.writeText(quote).then(
      () => true,
      () => false,
    );
    const text = copied
      ? 'Copied with citation.'
      : 'Nothing was copied: the clipboard is in use by another program. Try again.';
    say(this, 'lectern-tell', { text });
  }

  #cardOf(id: NoteId): NoteCard | null {
    return this.renderRoot.querySelector<NoteCard>(`lectern-note[data-id="${CSS.escape(id)}"]`);
  }

  #focusCard(id: NoteId): void {
    this.focused = id;
    this.#cardOf(id)?.focus();
  }

  // ---- events -----------------------------------------------------------------------------------------------

  readonly #onSelectionChange = (): void => {
    const span = this.#article.blocks.length
      ? selectedSpan(this.renderRoot as ShadowRoot, this.#map, this.#article)
      : null;
    if (!span && !this.span) return;
    this.span = span;
    this.#placeToolbar();
  };

  readonly #onPointerUp = (): void => this.#onSelectionChange();

  #placeToolbar(): void {
    const range = this.span && this.#map.range(this.span.start, this.span.end);
    const first = range?.getClientRects()[0];
    if (!first) {
      this.toolbarAt = null;
      return;
    }
    const box = this.text.getBoundingClientRect();
    const width = this.renderRoot.querySelector<HTMLElement>('.tools')?.offsetWidth ?? 470;
    const x = Math.min(
      Math.max(0, (first.left + first.right) / 2 - box.left - width / 2),
      Math.max(0, box.width - width),
    );
    // Above the passage, or below its first line where the window's edge is too near.
    const above = first.top - this.scroller.getBoundingClientRect().top > 48;
    const y = above ? first.top - box.top - 44 : first.bottom - box.top + 4;
    const at = { x: Math.round(x), y: Math.round(y) };
    if (at.x !== this.toolbarAt?.x || at.y !== this.toolbarAt.y) this.toolbarAt = at;
  }

  #onTextKey(event: KeyboardEvent): void {
    if (event.ctrlKey && event.altKey) return;
    const key =
      event.key.length === 1 && !/[\u0020-\u024f]/u.test(event.key)
        ? event.code.replace(/^Key|^Digit/u, '').toLowerCase()
        : event.key.toLowerCase();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && /^[1-5]$/u.test(key)) {
      this.#selectSentenceIfNone();
      this.#mark(NOTE_KINDS[Number(key) - 1] ?? null);
    } else if (plain && key === 'n') {
      if (event.shiftKey) this.#addNote(null, null, '');
      else {
        this.#selectSentenceIfNone();
        this.#mark(null);
      }
    } else if (plain && key === 'c') void this.#copy();
    else if (key === 'enter' && plain) this.#focusNoteAtCaret();
    else if (key === 'escape') document.getSelection()?.empty();
    else if (plain && (key === 'arrowleft' || key === 'arrowright')) {
      this.#moveCaret(key === 'arrowleft' ? 'left' : 'right', event.shiftKey);
    } else if (event.altKey && (key === 'arrowup' || key === 'arrowdown')) {
      this.#stepNote(key === 'arrowup' ? -1 : 1);
    } else return;
    event.preventDefault();
  }

  /** The caret moves by words from the first line in view; Shift extends the selection. */
  #moveCaret(direction: 'left' | 'right', extend: boolean): void {
    const selection = document.getSelection();
    if (!selection) return;
    const range = selection.getComposedRanges({ shadowRoots: [this.renderRoot as ShadowRoot] })[0];
    if (!range || this.#map.offset(range.startContainer, range.startOffset) === null) {
      const place = currentPlace(this.scroller, this.renderRoot.querySelectorAll('section'));
      const start = this.#map.range(
        this.#article.starts[place?.block ?? 0] ?? 0,
        this.#article.starts[place?.block ?? 0] ?? 0,
      );
      if (start)
        selection.setBaseAndExtent(
          start.startContainer,
          start.startOffset,
          start.startContainer,
          start.startOffset,
        );
    }
    selection.modify(extend ? 'extend' : 'move', direction, 'word');
  }

  #selectSentenceIfNone(): void {
    if (this.span) return;
    const range = document
      .getSelection()
      ?.getComposedRanges({ shadowRoots: [this.renderRoot as ShadowRoot] })[0];
    const at = range ? this.#map.offset(range.startContainer, range.startOffset) : null;
    if (at === null) {
      this.#announce('Select a passage first: Shift with the arrow keys, or the mouse');
      return;
    }
    const block = this.#article.blockAt(at);
    const start = this.#article.starts[block] ?? 0;
    const text = this.#article.blocks[block]?.text ?? '';
    for (const sentence of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)) {
      const end = sentence.index + sentence.segment.length;
      if (at - start >= end && end < text.length) continue;
      this.span = trimmed(this.#article.text, start + sentence.index, start + end);
      return;
    }
  }

  #focusNoteAtCaret(): void {
    const range = document
      .getSelection()
      ?.getComposedRanges({ shadowRoots: [this.renderRoot as ShadowRoot] })[0];
    const at = range ? this.#map.offset(range.startContainer, range.startOffset) : null;
    const note = this.#noteAt(at) ?? this.notes[0];
    if (note) this.#focusCard(note.id);
  }

  #noteAt(offset: number | null): Note | undefined {
    if (offset === null) return undefined;
    let best: { note: Note; length: number } | undefined;
    for (const note of this.notes) {
      const found = this.#found(note);
      if (!found || found.outcome === 'unplaced' || found.start > offset || found.end <= offset) continue;
      if (!best || found.end - found.start < best.length) best = { note, length: found.end - found.start };
    }
    return best?.note;
  }

  #stepNote(step: number): void {
    const order = this.notes.filter((note) => this.#found(note)?.outcome !== 'unplaced');
    const at = order.findIndex((note) => note.id === this.focused);
    const next = order[at < 0 ? 0 : at + step];
    if (next) this.#showNote(next);
  }

  #showNote(note: Note): void {
    this.#showPassage(note);
    this.#focusCard(note.id);
  }

  #showPassage(note: Note): void {
    const found = this.#found(note);
    if (!found || found.outcome === 'unplaced') return;
    const range = this.#map.range(found.start, found.end);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    const box = range.getBoundingClientRect();
    const view = this.scroller.getBoundingClientRect();
    if (box.top < view.top + 48 || box.bottom > view.bottom - 48) {
      element.scrollIntoView({ block: 'center' });
    }
  }

  #onTextClick(event: MouseEvent): void {
    const path = event.composedPath();
    const link = path.find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (link) {
      event.preventDefault();
      say(this, 'lectern-open-link', { url: link.href });
      return;
    }
    if (this.span) return;
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY, {
      shadowRoots: [this.renderRoot as ShadowRoot],
    });
    if (!caret) return;
    const note = this.#noteAt(this.#map.offset(caret.offsetNode, caret.offset));
    if (!note) {
      this.focused = null;
      return;
    }
    // A caret snaps to the nearest character: only a click on the passage's own rectangles counts.
    const found = this.#found(note);
    const range = found && found.outcome !== 'unplaced' ? this.#map.range(found.start, found.end) : null;
    const hit = [...(range?.getClientRects() ?? [])].some(
      (box) =>
        event.clientX >= box.left - 2 &&
        event.clientX <= box.right + 2 &&
        event.clientY >= box.top - 2 &&
        event.clientY <= box.bottom + 2,
    );
    this.focused = hit ? note.id : null;
  }

  #onNoteFocus(event: FocusEvent): void {
    const card = event
      .composedPath()
      .find((node): node is NoteCard => node instanceof HTMLElement && node.localName === 'lectern-note');
    if (!card) return;
    this.focused = card.note.id;
    this.#showPassage(card.note);
  }

  #onToPassage(event: CustomEvent<{ step: number }>): void {
    if (event.detail.step !== 0) {
      this.#stepNote(event.detail.step);
      return;
    }
    const note = this.notes.find((one) => one.id === this.focused);
    if (note) this.#showPassage(note);
    this.focusText();
  }

  // ---- the reader's place ------------------------------------------------------------------------------------

  #onScroll(): void {
    this.#schedule();
    if (performance.now() < this.#restoring) return;
    const place = currentPlace(this.scroller, this.renderRoot.querySelectorAll('section'));
    if (!place) return;
    this.#place = place;
    const entry = this.#entry;
    if (entry) say(this, 'lectern-progress', { progress: this.#progress(entry) });
    this.#savePlaceSoon();
  }

  #savePlaceSoon(): void {
    clearTimeout(this.#placeTimer);
    this.#placeTimer = window.setTimeout(() => this.#savePlaceNow(), PLACE_SAVED_AFTER_MS);
  }

  #progress(entry: Entry): number {
    const bottom = this.scroller.getBoundingClientRect().bottom;
    let seen = 0;
    for (const section of this.renderRoot.querySelectorAll('section')) {
      if (section.getBoundingClientRect().top > bottom) break;
      for (const element of section.querySelectorAll<HTMLElement>('[data-block]')) {
        const box = element.getBoundingClientRect();
        if (box.top > bottom) break;
        const share = box.height > 0 ? Math.min(1, (bottom - box.top) / box.height) : 1;
        seen = progressAt(
          this.#article,
          entry.article.version.units,
          Number(element.dataset['block']),
          share,
        );
      }
    }
    return Math.max(seen, entry.reading?.progress ?? 0);
  }

  #savePlaceNow(): void {
    if (!this.#placeTimer) return;
    clearTimeout(this.#placeTimer);
    this.#placeTimer = 0;
    const entry = this.#entry;
    if (!entry || !this.#place || !this.scroller) return;
    void this.work.place(entry.article.id, { ...this.#place, progress: this.#progress(entry) });
  }

  /** Brings the reader's place back to the top after a change of width, size or face, and after opening. */
  #restore(): void {
    const place = this.#place;
    if (!place) return;
    const element = this.#map.element(place.block);
    if (!element) return;
    this.#restoring = performance.now() + 120;
    goTo(this.scroller, element, place);
    // Sections above may get their real heights only now that they are near: once more when they have.
    requestAnimationFrame(() => {
      if (this.#place === place && this.isConnected) goTo(this.scroller, element, place);
    });
  }

  /** Writes down where the reader is; called before the window closes. */
  settle(): void {
    this.#savePlaceNow();
  }

  #announce(text: string): void {
    say(this, 'lectern-announce', { text });
  }
}
