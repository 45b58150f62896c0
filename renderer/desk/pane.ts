import { consume } from '@lit/context';
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChevronDown } from 'lucide';
import type { ArticleId, Chunk, Entry, Note, NoteId, NoteKind } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { isByline } from '../text/byline.ts';
import { describePassage } from '../text/describe.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { kindLook, kindStyles } from '../ui/kinds.ts';
import { MediaQuery } from '../ui/media-query.ts';
import '../ui/menu.ts';
import type { Menu } from '../ui/menu.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import { Anchors } from './anchors.ts';
import { Article } from './article.ts';
import { blockTemplate } from './blocks.ts';
import { caretBox, caretOffset, moveCaret, putCaret, sentenceAt, type CaretBox } from './caret.ts';
import { citation } from './citation.ts';
import { paneStyles } from './pane.styles.ts';
import { Highlights, highlightStyles } from './highlights.ts';
import { noteAt } from './hit.ts';
import { layOut, NOTHING_LAID, type Laid } from './note-column.ts';
import { nearSections, Passages, type Passage } from './passages.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { currentPlace, progressSeen, type Place } from './reading-place.ts';
import { selectedSpan, type Span } from './selection.ts';
import { textCommandOf, type TextCommand } from './text-keys.ts';
import { TextMap } from './text-map.ts';
import { toolbarPoint, toolbarTemplate, type Point } from './toolbar.ts';
import { placingTemplate, trayStyles, trayTemplate } from './tray.ts';
import { locale, localized, msg, plural, str } from '../words/words.ts';

/** Blocks are mounted for so long at a time, ms. */
const SLICE_MS = 6;
/** Five times as fast as people read. */
const SKIM_MS_PER_WORD = 50;
const GLANCED = 0.95;
/** Of so many notes all cards are in the document: they cost little, and can be gone through as they are. */
const FEW_NOTES = 60;
/** What is shown stands so far from the upper and lower edge, CSS px. */
const EDGE = 48;
const SETTLING_FRAMES = 8;

/** How much smaller than the reading size panes side by side are set: 16 px where one alone has 19. */
const SIDE_BY_SIDE = 16 / 19;

/** What a pane is asked to show: a passage, or a note with its own. */
export type Target = Span | { readonly noteId: NoteId };

/** A note card as the pane uses it; the notes' room defines the element. */
export interface NoteCard extends HTMLElement {
  note: Note;
  on: boolean;
  folded: boolean;
  edit(): void;
  flush(): Promise<void>;
}

/** The first words of a note, for a line of a list. */
const firstWords = (body: string): string => {
  const line = body.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** In a window as narrow as this, and in a pane, the notes are a drawer; CSS px. */
const NARROW_WINDOW = '(max-width: 900px)';
const NARROW_PANE = 640;

/**
 * One article as well-set text, its passages painted, and its notes beside the lines they speak of.
 *
 * @fires lectern-announce - {text}: something a screen reader should say.
 * @fires lectern-tell - {text}: something the reader should see and hear
 * @fires lectern-progress - {progress}: share of the text seen, 0 to 1.
 * @fires lectern-notes-toggled - the drawer was opened or closed
 * @fires lectern-scrolled - {place}: the reader went to another place
 * @fires lectern-link-pane - the pane should scroll with the others, or by itself
 * @fires lectern-free-pane - the pane should scroll by itself
 */
@localized()
@customElement('lectern-pane')
export class Pane extends LitElement {
  static override styles = [controls, kindStyles, trayStyles, paneStyles, highlightStyles];

  @property({ attribute: false }) articleId: ArticleId | null = null;
  /** Names what it paints, 1 to 3: the registry of highlights is the document's. */
  @property({ attribute: false }) key = 1;
  /** Whether other panes stand beside it. */
  @property({ type: Boolean, reflect: true }) several = false;
  /** The edge of the desk its notes stand at. */
  @property({ reflect: true }) side: 'start' | 'end' = 'end';
  @property({ type: Number }) zoom = 1;
  /** Its notes are shown, where they are a drawer. */
  @property({ type: Boolean, reflect: true }) drawer = false;
  /** The notes have no room beside the text: they are marks in its margin, and a drawer. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  @consume({ context: workContext, subscribe: true }) private work!: Work;

  @state() private chunks: readonly Chunk[] = [];
  @state() private notes: readonly Note[] = [];
  @state() private problem: string | null = null;
  @state() private focused: NoteId | null = null;
  @state() private span: Span | null = null;
  @state() private toolbarAt: Point | null = null;
  @state() private caretAt: CaretBox | null = null;
  @state() private laid: Laid = NOTHING_LAID;
  /** The note for which a passage is being looked for. */
  @state() private placing: NoteId | null = null;
  /** The notes behind the row that was opened last. */
  @state() private listed: readonly Note[] = [];

  @query('.scroll') private scroller!: HTMLElement;
  @query('.text') private text!: HTMLElement;
  @query('.notes') private column!: HTMLElement | null;
  @query('lectern-menu') private menu!: Menu;

  readonly #narrowWindow = new MediaQuery(this, NARROW_WINDOW);
  #article = new Article();
  #map = new TextMap(this, this.#article);
  #anchors = new Anchors(this.#article, null);
  #passages = new Passages(this.#article, this.#map, this.#anchors);
  /** What the highlights show: while it stays the same, nothing is painted anew. */
  #painted: { passages: readonly Passage[] | null; on: NoteId | null } = { passages: null, on: null };
  #highlights = new Highlights(this.key);
  readonly #keeper = new PlaceKeeper({
    scroller: () => this.scroller,
    sections: () => this.#sections,
    element: (block) => this.#map.element(block),
    save: (place) => {
      const entry = this.#opened === null ? undefined : this.work.entry(this.#opened);
      if (entry) void this.work.place(entry.article.id, { ...place, progress: this.#progress(entry) });
    },
  });
  /** Whose text stands here: while `articleId` is already the next one's, the place to keep is still this one's. */
  #opened: ArticleId | null = null;
  #openedAt = 0;
  #stops: (() => void)[] = [];
  #loadId = 0;
  #scheduled = false;
  readonly #resize = new ResizeObserver(() => this.#resized());

  // ---- opening -------------------------------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key')) {
      this.#highlights.clear();
      this.#highlights = new Highlights(this.key);
      this.#painted = { passages: null, on: null };
    }
    if (changed.has('zoom') || changed.has('several')) this.#setSize();
    if (changed.has('articleId')) this.#open();
    this.narrow = this.#narrowWindow.matches || (this.several && this.#width < NARROW_PANE);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelectionChange);
    document.fonts.addEventListener('loadingdone', this.#schedule);
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelectionChange);
    document.fonts.removeEventListener('loadingdone', this.#schedule);
    this.#close();
    this.#resize.disconnect();
  }

  #close(): void {
    this.#keeper.settle();
    for (const stop of this.#stops.splice(0)) stop();
    this.#highlights.clear();
    this.#painted = { passages: null, on: null };
    this.#loadId++;
  }

  #open(): void {
    this.#close();
    this.#opened = this.articleId;
    this.#openedAt = performance.now();
    this.#revealing = null;
    this.#article = new Article();
    this.#map = new TextMap(this.#root, this.#article);
    this.#anchors = new Anchors(this.#article, this.#entry?.article.version.versionId ?? null);
    this.#passages = new Passages(this.#article, this.#map, this.#anchors);
    this.chunks = [];
    this.notes = [];
    this.problem = null;
    this.focused = null;
    this.placing = null;
    this.span = null;
    const entry = this.#entry;
    this.#keeper.begin(null);
    if (!entry) return;
    this.#stops.push(
      this.work.subscribe(() => this.requestUpdate()),
      this.work.watchNotes(entry.article.id, (notes) => {
        this.notes = notes;
        this.#tryReveal();
      }),
    );
    this.#keeper.begin(entry.reading && { block: entry.reading.block, fraction: entry.reading.fraction });
    void this.#load(entry, this.#loadId);
  }

  /** Mounts chunks as they come, in slices of a few milliseconds, so that the first lines stand at once. */
  async #load(entry: Entry, id: number): Promise<void> {
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
    if (this.problem === null) this.#article.whole = true;
    await this.#show(id);
    if (id !== this.#loadId) return;
    if (!entry.reading) this.#keeper.beginAtTop();
    say(this, 'lectern-progress', { progress: this.#progress(entry) });
  }

  async #show(id: number): Promise<void> {
    this.chunks = [...this.#article.chunks];
    await this.updateComplete;
    this.#keeper.restore();
    this.#tryReveal();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (id === this.#loadId) this.#schedule();
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  get #sections(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll('section[data-n]');
  }

  get #entry(): Entry | undefined {
    return this.articleId === null ? undefined : this.work.entry(this.articleId);
  }

  /** Panes side by side are set smaller, by as much as the margin beside them is. */
  #setSize(): void {
    this.style.setProperty('--zoom', `${this.zoom * (this.several ? SIDE_BY_SIDE : 1)}`);
    this.#schedule();
  }

  // ---- what others may ask of a pane --------------------------------------------------------------------

  focusText(): void {
    this.text?.focus({ preventScroll: true });
  }

  focusNotes(): void {
    const cards = [...this.renderRoot.querySelectorAll<NoteCard>('lectern-note')];
    const card = cards.find((one) => one.on) ?? cards.find((one) => !one.hasAttribute('away')) ?? cards[0];
    if (card) this.#focusCard(card.note.id);
    else this.renderRoot.querySelector<HTMLElement>('.add-whole')?.focus();
  }

  noteOnArticle(): void {
    this.#addNote(null, null);
  }

  /** Goes to a passage, or to a note and its passage, as soon as it is there. */
  reveal(target: Target): void {
    this.#revealing = target;
    this.#tryReveal();
  }
  #revealing: Target | null = null;

  #tryReveal(): void {
    const target = this.#revealing;
    if (target === null) return;
    const note = 'noteId' in target ? this.notes.find(({ id }) => id === target.noteId) : undefined;
    const span = 'noteId' in target ? note && this.#anchors.span(note) : target;
    if (note && !note.selector) {
      this.#revealing = null;
      this.showNotes(true);
      this.#focusCard(note.id);
      return;
    }
    if (note && this.#anchors.isUnplaced(note)) {
      this.#revealing = null;
      this.#beginPlacing(note);
      return;
    }
    const { whole, starts } = this.#article;
    // A part of the text that has not arrived has no place yet.
    if (!span || !(whole || span.end < (starts.at(-1) ?? 0))) return;
    this.#revealing = null;
    if (note) {
      this.showNotes(true);
      this.#focusCard(note.id);
      return;
    }
    this.focusText();
    const range = this.#map.range(span.start, span.end);
    if (range)
      document
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    void this.#bring(span);
  }

  /**
   * Scrolls a passage into view: its first line to a third of the height. Sections that come near get their real
   * heights only then and move it, so it is put there again until they have them.
   */
  async #bring({ start, end }: Span): Promise<void> {
    const id = this.#loadId;
    let goes = false;
    for (let frame = 0; frame < SETTLING_FRAMES; frame += 1) {
      const range = id === this.#loadId ? this.#map.range(start, end) : null;
      if (!range) return;
      const { top, bottom } = range.getBoundingClientRect();
      const view = this.scroller.getBoundingClientRect();
      const fits = bottom - top < view.height - 2 * EDGE;
      const lowest = fits ? bottom : top;
      goes ||= top < view.top + EDGE || lowest > view.bottom - EDGE;
      if (!goes) return;
      this.scroller.scrollTop += top - view.top - view.height / 3;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** Whether its notes are seen. */
  get notesShown(): boolean {
    return this.narrow ? this.drawer : this.work.settings.notesShown;
  }

  showNotes(shown: boolean): void {
    if (!this.narrow) void this.work.choose({ notesShown: shown });
    else if (this.drawer !== shown) {
      this.drawer = shown;
      say(this, 'lectern-notes-toggled', {});
    }
  }

  /** Whether the focus is among the notes. */
  get isInNotes(): boolean {
    return Boolean(this.renderRoot.querySelector('.notes :focus, .notes:focus-within'));
  }

  /** Goes where another pane has gone, without a word of it. */
  follow(place: Place): void {
    this.#keeper.follow(place);
  }

  /** The place at its top; null before its text is there. */
  get place(): Place | null {
    return currentPlace(this.scroller, this.#sections);
  }

  /** Writes down what is being typed in its notes. */
  async flush(): Promise<void> {
    this.#keeper.settle();
    const cards = [...this.renderRoot.querySelectorAll<NoteCard>('lectern-note')];
    await Promise.all(cards.map((card) => card.flush()));
  }

  // ---- rendering ------------------------------------------------------------------------------------------

  protected override render(): TemplateResult | typeof nothing {
    const entry = this.#entry;
    this.toggleAttribute('notes-hidden', !this.notesShown);
    if (!entry) return nothing;
    const { article } = entry;
    const rtl = article.version.direction === 'rtl';
    return html`<div class="scroll" tabindex="-1" @scroll=${this.#onScroll} @wheel=${this.#onWheel}>
      <div class="sheet" dir=${rtl && !this.several ? 'rtl' : nothing}>
        <article
          class="text"
          tabindex="0"
          dir=${rtl ? 'rtl' : 'ltr'}
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
            ${
              this.caretAt === null
                ? nothing
                : html`<div
                    class="caret"
                    ${placed({
                      left: `${this.caretAt.x}px`,
                      top: `${this.caretAt.y}px`,
                      'block-size': `${this.caretAt.height}px`,
                    })}
                  ></div>`
            }
          </div>
          ${this.#toolbar()}
        </article>
        ${this.narrow ? this.#margin() : nothing} ${this.#noteColumn()} ${this.#tray()}
        <lectern-linked-from .target=${article.id}></lectern-linked-from>
      </div>
    </div>
    ${this.#placing()}`;
  }

  /** Outlet, writer and date above the headline; what the text says itself below it is not said twice. */
  #label({ article }: Entry): TemplateResult | typeof nothing {
    const date = article.published === null ? null : citation.date(article.published);
    const head = this.#article.blocks.slice(1, 4).filter((block) => isByline(block.text, article.version));
    const said = head.map((block) => block.text).join(' ');
    const facts = [article.byline, date].filter((fact) => fact !== null && !said.includes(fact));
    if (!article.outlet && facts.length === 0) return nothing;
    return html`<div class="label">
      ${article.outlet ? html`<b>${article.outlet}</b>` : nothing}
      ${facts.map((fact) => html`<span>${fact}</span>`)}
    </div>`;
  }

  #section(chunk: Chunk, { article }: Entry): TemplateResult {
    const units = chunk.blocks.reduce((sum, block) => sum + block.text.length, 0);
    // Height is estimated from the characters: about 66 to a line of 32 px, and a gap for each block.
    const height = Math.round((units / 60) * 32 + chunk.blocks.length * 36);
    return html`<section
      data-n=${chunk.n}
      ${placed({ 'contain-intrinsic-size': `auto none auto ${height}px` })}
      @contentvisibilityautostatechange=${this.#schedule}
    >
      ${chunk.blocks.map((block, i) => {
        const index = chunk.firstBlock + i;
        return blockTemplate(block, index, {
          byline: index > 0 && index < 4 && isByline(block.text, article.version),
        });
      })}
    </section>`;
  }

  /** Where the notes are a drawer, their marks stand beside the lines, and open it. */
  #margin(): TemplateResult {
    return html`<div class="margin">
      ${this.laid.marks.map(({ id, kind, y }) => {
        const { label, glyph } = kindLook(kind);
        return html`<button
          data-kind=${kind ?? nothing}
          aria-label=${msg(str`Open note: ${label}`)}
          title=${label}
          ?data-on=${this.focused === id}
          ${placed({ top: `${y}px` })}
          @click=${() => this.#openInDrawer(id)}
        >
          ${icon(glyph)}
        </button>`;
      })}
    </div>`;
  }

  #openInDrawer(id: NoteId): void {
    this.showNotes(true);
    this.#focusCard(id);
  }

  #noteColumn(): TemplateResult {
    const laid = new Map(this.laid.cards.map((card) => [card.id, card]));
    const whole = this.notes.filter((note) => note.selector === null);
    const onPassages = this.#cardsDrawn();
    return html`<aside
      class="notes"
      aria-label=${msg('Notes')}
      @focusin=${this.#onNoteFocus}
      @lectern-note-resized=${this.#schedule}
      @lectern-note-to-passage=${this.#onToPassage}
    >
      ${
        whole.length === 0
          ? html`<button
              class="btn btn--quiet btn--s add-whole"
              @click=${() => this.noteOnArticle()}
            >
              ${msg('Note on the whole article')}
            </button>`
          : nothing
      }
      ${repeat(
        whole,
        (note) => note.id,
        (note) => this.#card(note, true, undefined),
      )}
      ${repeat(
        onPassages,
        (note) => note.id,
        (note) => this.#card(note, false, laid.get(note.id)),
      )}
      ${this.laid.more.map(
        ({ top, ids }) =>
          html`<button
            class="more"
            aria-haspopup="menu"
            ${placed({ top: `${top}px` })}
            @click=${(event: Event) => this.#list(ids, event.currentTarget as HTMLElement)}
          >
            ${icon(ChevronDown, 'small')}${plural(ids.length, { one: '# more note at this passage', other: '# more notes at this passage' })}
          </button>`,
      )}
      <lectern-menu
        aria-label=${msg('Notes at this passage')}
        .items=${this.listed.map((note) => ({
          id: note.id,
          label: firstWords(this.work.readable(note.body)) || kindLook(note.kind).label,
          glyph: kindLook(note.kind).glyph,
        }))}
        @choose=${(event: CustomEvent<{ id: NoteId }>) => this.#focusCard(event.detail.id)}
      ></lectern-menu>
      <svg class="tie" aria-hidden="true">
        ${this.laid.ties.map(({ path, kind }) => svg`<path d=${path} data-kind=${kind ?? nothing} />`)}
      </svg>
    </aside>`;
  }

  /** Cards of a few notes are all drawn; of many, those near the view, and the one in focus. */
  #cardsDrawn(): readonly Note[] {
    const all = this.notes.length <= FEW_NOTES || (this.narrow && this.drawer);
    return this.notes.filter(
      (note) =>
        note.selector &&
        (all || this.#nearNotes.has(note.id) || note.id === this.focused) &&
        !this.#anchors.isUnplaced(note),
    );
  }
  #nearNotes: ReadonlySet<NoteId> = new Set();

  #list(ids: readonly NoteId[], row: HTMLElement): void {
    this.listed = this.notes.filter((note) => ids.includes(note.id));
    const { left, bottom } = row.getBoundingClientRect();
    void this.updateComplete.then(() => this.menu.openAt(left, bottom + 4));
  }

  #card(note: Note, whole: boolean, laid: Laid['cards'][number] | undefined): TemplateResult {
    return html`<lectern-note
      data-id=${note.id}
      ?whole=${whole}
      ?away=${!whole && !laid}
      .note=${note}
      .on=${this.focused === note.id}
      .folded=${laid?.folded ?? false}
      ${placed(laid ? { transform: `translateY(${laid.top}px)` } : {})}
      >${this.#moved(note, laid?.folded ?? false)}</lectern-note
    >`;
  }

  /** What a card says of its note where that stands at other words now. */
  #moved(note: Note, folded: boolean): TemplateResult | typeof nothing {
    const found = this.#anchors.found(note);
    if (found?.outcome !== 'moved') return nothing;
    const { start, end } = found;
    return html`<lectern-moved
      .was=${note.selector?.quote.exact ?? ''}
      .now=${this.#article.slice(start, end)}
      .brief=${folded && this.focused !== note.id}
      @keep=${() => this.#moveNote(note, { start, end })}
    ></lectern-moved>`;
  }

  #tray(): TemplateResult | typeof nothing {
    return trayTemplate({
      notes: this.notes.filter((note) => this.#anchors.isUnplaced(note)),
      focused: this.focused,
      place: (note) => this.#beginPlacing(note),
    });
  }

  #placing(): TemplateResult | typeof nothing {
    const note = this.notes.find(({ id }) => id === this.placing);
    if (!note) return nothing;
    return placingTemplate({
      note,
      ready: this.span !== null,
      place: () => this.#placeNote(note),
      cancel: () => this.#endPlacing(),
    });
  }

  /** The words that a note is placed on are selected in the text; where some are already, it goes there. */
  #beginPlacing(note: Note): void {
    this.placing = note.id;
    if (this.span) {
      this.#placeNote(note);
      return;
    }
    this.#announce(msg('Select the words this note is about, then press Enter. Escape cancels.'));
    this.focusText();
  }

  #placeNote(note: Note): void {
    if (!this.span) {
      this.#announce(msg('Select the words this note is about first.'));
      return;
    }
    this.#retarget(note);
    this.placing = null;
    this.showNotes(true);
    this.#focusCard(note.id);
  }

  #endPlacing(): void {
    this.placing = null;
    this.focusText();
  }

  #toolbar(): TemplateResult | typeof nothing {
    if (!this.span || !this.toolbarAt) return nothing;
    const open = this.notes.find((note) => note.id === this.focused && note.selector);
    return toolbarTemplate(this.toolbarAt, {
      mark: (kind) => this.#mark(kind),
      copy: () => void this.#copy(),
      retarget: open ? () => this.#retarget(open) : null,
    });
  }

  protected override updated(changed: PropertyValues): void {
    // In another language everything stands elsewhere, and on the other side in some.
    if (this.#laidFor !== locale()) this.#schedule();
    this.#laidFor = locale();
    if (this.text && !this.#observed.has(this.text)) {
      this.#resize.observe(this.text);
      this.#observed.add(this.text);
    }
    if (['notes', 'focused', 'drawer', 'narrow', 'side'].some((name) => changed.has(name))) this.#schedule();
  }
  #laidFor = '';
  readonly #observed = new WeakSet<Element>();

  // ---- notes: finding, painting, placing --------------------------------------------------------------------

  readonly #schedule = (): void => {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#layOut();
    });
  };

  #layOut(): void {
    if (!this.isConnected || !this.text || this.clientWidth === 0) return;
    const passages = this.#passages.of(this.notes);
    if (passages !== this.#painted.passages || this.focused !== this.#painted.on) {
      this.#painted = { passages, on: this.focused };
      this.#highlights.paint(
        passages.map(({ note, range, start, end }) => ({
          range,
          start,
          end,
          kind: note.kind ?? 'plain',
          on: note.id === this.focused,
        })),
      );
    }
    const [first, last] = nearSections(this.#sections, this.scroller.getBoundingClientRect());
    const near = passages.filter(({ section }) => section >= first && section <= last);
    this.#nearNotes = new Set(near.map(({ note }) => note.id));
    const cards = new Map<string, NoteCard>();
    for (const card of this.renderRoot.querySelectorAll<NoteCard>('lectern-note'))
      cards.set(card.note.id, card);
    // A card that is not drawn yet is measured in the next frame.
    if (this.notes.length > FEW_NOTES && near.some(({ note }) => !cards.has(note.id))) this.#schedule();
    this.laid = layOut({
      passages: near.map(({ note, range }) => ({ note, range, on: note.id === this.focused })),
      column: this.narrow ? null : this.column,
      text: this.text,
      card: (id) => cards.get(id) ?? null,
    });
    this.#placeToolbar();
    this.#placeCaret();
    if (this.#wanted !== null) void this.updateComplete.then(() => this.#focusWanted());
  }

  /** Heights change all the time, as sections come near; only another shape of the lines moves the place. */
  #resized(): void {
    this.#width = this.clientWidth;
    if (this.several) this.requestUpdate();
    if (!this.text) return;
    const shape = `${this.text.clientWidth} ${getComputedStyle(this.text).font}`;
    if (shape !== this.#shape) this.#keeper.restore();
    this.#shape = shape;
    this.#schedule();
  }
  #shape = '';
  #width = Infinity;

  // ---- notes: making and changing ---------------------------------------------------------------------------

  #mark(kind: NoteKind | null): void {
    if (!this.span) return;
    const { start, end } = this.span;
    this.#addNote({ start, end }, kind);
    document.getSelection()?.empty();
    this.span = null;
  }

  #addNote(span: Span | null, kind: NoteKind | null): void {
    const entry = this.#entry;
    if (!entry) return;
    const { id } = this.work.addNote({
      articleId: entry.article.id,
      versionId: span ? entry.article.version.versionId : null,
      selector: span ? describePassage(this.#article.text, span.start, span.end) : null,
      kind,
      body: '',
    });
    if (!this.notes.some((note) => note.id === id)) return;
    this.focused = id;
    this.showNotes(true);
    this.#announce(msg(str`${kindLook(kind).label} added`));
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
    this.#moveNote(note, this.span);
    document.getSelection()?.empty();
    this.span = null;
    this.#announce(msg('The note stands at the new passage'));
  }

  #moveNote(note: Note, { start, end }: Span): void {
    const selector = describePassage(this.#article.text, start, end);
    const versionId = this.#entry?.article.version.versionId ?? null;
    void this.work.editNote(note.id, { selector, versionId });
  }

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
      ? msg('Copied with citation.')
      : msg('Nothing was copied: the clipboard is in use by another program. Try again.');
    say(this, 'lectern-tell', { text });
  }

  #cardOf(id: NoteId): NoteCard | null {
    return this.renderRoot.querySelector<NoteCard>(`lectern-note[data-id="${CSS.escape(id)}"]`);
  }

  /** The focus goes to a card once it stands in its place: one that is out of view is not drawn before. */
  #focusCard(id: NoteId): void {
    this.focused = id;
    this.#wanted = id;
    const note = this.notes.find((one) => one.id === id);
    if (note) this.#showPassage(note);
    this.#schedule();
  }
  #wanted: NoteId | null = null;

  #focusWanted(): void {
    const card = this.#wanted === null ? null : this.#cardOf(this.#wanted);
    this.#wanted = null;
    card?.focus();
  }

  // ---- events -----------------------------------------------------------------------------------------------

  readonly #onSelectionChange = (): void => {
    const span = this.#article.blocks.length ? selectedSpan(this.#root, this.#map, this.#article) : null;
    this.#placeCaret();
    if (!span && !this.span) return;
    this.span = span;
    this.#placeToolbar();
  };

  readonly #onPointerUp = (): void => this.#onSelectionChange();

  #placeToolbar(): void {
    const at = toolbarPoint(this.span && this.#map.range(this.span.start, this.span.end), {
      text: this.text,
      scroller: this.scroller,
      toolbar: this.renderRoot.querySelector<HTMLElement>('.tools'),
    });
    if (at?.x !== this.toolbarAt?.x || at?.y !== this.toolbarAt?.y) this.toolbarAt = at;
  }

  /** The caret is drawn for the keyboard alone: the pointer shows where it is by itself. */
  #placeCaret(): void {
    const shown = this.text?.matches(':focus-visible') ? caretBox(this.#root, this.#map, this.text) : null;
    if (JSON.stringify(shown) !== JSON.stringify(this.caretAt)) this.caretAt = shown;
  }

  #onTextKey(event: KeyboardEvent): void {
    // The toolbar stands within the text; its keys are its own.
    if (event.composedPath().some((node) => node instanceof HTMLButtonElement)) return;
    const command = textCommandOf(event);
    if (command === null) return;
    event.preventDefault();
    this.#do(command);
  }

  #do(command: TextCommand): void {
    switch (command.do) {
      case 'mark':
        if (this.#selectSentenceIfNone()) this.#mark(command.kind);
        break;
      case 'note-on-article':
        this.#addNote(null, null);
        break;
      case 'copy':
        if (this.#selectSentenceIfNone()) void this.#copy();
        break;
      case 'to-note': {
        const placing = this.notes.find(({ id }) => id === this.placing);
        if (placing && this.span) this.#placeNote(placing);
        else this.#focusNoteAtCaret();
        break;
      }
      case 'link-pane':
        say(this, 'lectern-link-pane', {});
        break;
      case 'let-go':
        if (this.placing !== null) this.#endPlacing();
        document.getSelection()?.empty();
        break;
      case 'move':
        moveCaret(this.#root, this.#map, this.#firstInView(), command.direction, command.extend);
        this.#keepCaretInView();
        break;
      case 'step-note':
        this.#stepNote(command.step);
        break;
    }
  }

  #keepCaretInView(): void {
    const box = caretBox(this.#root, this.#map, this.text);
    if (!box) return;
    const { top } = this.text.getBoundingClientRect();
    const view = this.scroller.getBoundingClientRect();
    const above = top + box.y - view.top - box.height;
    const below = top + box.y + 2 * box.height - view.bottom;
    if (above < 0) this.scroller.scrollTop += above;
    else if (below > 0) this.scroller.scrollTop += below;
  }

  /** Offset of the block at the top of the window. */
  #firstInView(): number {
    const place = currentPlace(this.scroller, this.#sections);
    return this.#article.starts[place?.block ?? 0] ?? 0;
  }

  /** With nothing selected, the sentence at the caret is meant; false when there is no caret either. */
  #selectSentenceIfNone(): boolean {
    if (this.span) return true;
    const at = caretOffset(this.#root, this.#map);
    this.span = at === null ? null : sentenceAt(this.#article, at);
    if (!this.span) this.#announce(msg('Select a passage first: Shift with the arrow keys, or the mouse'));
    return this.span !== null;
  }

  #focusNoteAtCaret(): void {
    const at = caretOffset(this.#root, this.#map);
    const note = (at === null ? undefined : this.#anchors.noteAt(at, this.notes)) ?? this.notes[0];
    if (note) this.#focusCard(note.id);
  }

  #stepNote(step: number): void {
    const order = this.notes.filter((note) => !this.#anchors.isUnplaced(note));
    const at = order.findIndex((note) => note.id === this.focused);
    const next = order[at < 0 ? 0 : at + step];
    if (next) this.#focusCard(next.id);
  }

  #showPassage(note: Note): void {
    const span = this.#anchors.span(note);
    if (span) void this.#bring(span);
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
    this.focused = this.#noteAtPoint(event.clientX, event.clientY)?.id ?? null;
  }

  #noteAtPoint(x: number, y: number): Note | undefined {
    const { left, top } = this.text.getBoundingClientRect();
    const id = noteAt(this.laid.painted, x - left, y - top);
    return this.notes.find((note) => note.id === id);
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
    // The keyboard goes on from the passage.
    const span = note ? this.#anchors.span(note) : null;
    if (span) putCaret(this.#map, span.start);
  }

  // ---- the reader's place ------------------------------------------------------------------------------------

  /** With Alt held, the wheel frees the pane from the others first. */
  readonly #onWheel = {
    handleEvent: (event: WheelEvent) => {
      if (event.altKey) say(this, 'lectern-free-pane', {});
    },
    passive: true,
  };

  #onScroll(): void {
    this.#schedule();
    const entry = this.#entry;
    if (!this.#keeper.scrolled() || !entry) return;
    say(this, 'lectern-progress', { progress: this.#progress(entry) });
    const { place } = this;
    if (place) say(this, 'lectern-scrolled', { place });
  }

  /**
   * The furthest share of the text that was ever in view. A glance is no reading: a text is not called read before
   * it has stood there for as long as it takes to skim it.
   */
  #progress(entry: Entry): number {
    const { units, words } = entry.article.version;
    const seen = progressSeen(this.#article, units, this.scroller, this.#sections);
    const skimmed = performance.now() - this.#openedAt >= words * SKIM_MS_PER_WORD;
    return Math.max(skimmed ? seen : Math.min(seen, GLANCED), entry.reading?.progress ?? 0);
  }

  #announce(text: string): void {
    say(this, 'lectern-announce', { text });
  }
}
