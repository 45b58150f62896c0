import { consume } from '@lit/context';
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChevronDown } from 'lucide';
import type { ArticleId, Chunk, Entry, Note, NoteId, NoteKind, Settings } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { isByline } from '../text/byline.ts';
import { describePassage } from '../text/describe.ts';
import { spoken, spokenSelection } from './spoken.ts';
import { spelled } from '../ui/chord.ts';
import { controls } from '../ui/controls.ts';
import { foundStyles } from '../ui/found.ts';
import { icon } from '../ui/icon.ts';
import { keymapOf, type KeyId, type KeyIdAt } from '../ui/keymap.ts';
import { kindLook, kindStyles } from '../ui/kinds.ts';
import { MediaQuery } from '../ui/media-query.ts';
import '../ui/menu.ts';
import type { Menu } from '../ui/menu.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import { Anchors } from './anchors.ts';
import { Article } from './article.ts';
import { axisOf } from './axis.ts';
import { blockTemplate } from './blocks.ts';
import { bringIntoView, isInView } from './bring-into-view.ts';
import { caretBox, caretOffset, moveCaret, putCaret, type CaretBox } from './caret.ts';
import { citation } from './citation.ts';
import { Find } from './find.ts';
import './go-to-bar.ts';
import { paneStyles } from './pane.styles.ts';
import { Highlights, highlightStyles } from './highlights.ts';
import { noteAt } from './hit.ts';
import { layOut, NOTHING_LAID, type Laid } from './note-column.ts';
import { nearSections, Passages, type Passage } from './passages.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { blockOfParagraph, paragraphCount, paragraphOfBlock } from './paragraphs.ts';
import { aidStyles, ReadingAids } from './reading-aids.ts';
import { blocksInView, currentPlace, progressSeen, type Place } from './reading-place.ts';
import { canBeVertical, scriptOf } from './script.ts';
import { selectedSpan, type Span } from './selection.ts';
import { SentenceCursor, type Bar, type Unit } from './sentence-cursor.ts';
import { speechContext, type Speech } from './speech.ts';
import { TextMap } from './text-map.ts';
import { toolbarPoint, toolbarTemplate, type Point } from './toolbar.ts';
import { Trail } from './trail.ts';
import { placingTemplate, trayStyles, trayTemplate } from './tray.ts';
import { locale, localized, msg, plural, str } from '../words/words.ts';

/** Blocks are mounted for so long at a time, ms. */
const SLICE_MS = 6;
/** Five times as fast as people read. */
const SKIM_MS_PER_WORD = 50;
const GLANCED = 0.95;
/** Of so many notes all cards are in the document: they cost little, and can be gone through as they are. */
const FEW_NOTES = 60;

/** How much smaller than the reading size panes side by side are set: 16 px where one alone has 19. */
const SIDE_BY_SIDE = 16 / 19;

/** What a pane is asked to show: a passage, or a note with its own. */
export type Target = Span | { readonly noteId: NoteId };

/** A face is there, or will not come and another takes its place: lines stand elsewhere. */
const FONT_EVENTS = ['loadingdone', 'loadingerror'];

/** The cursor's sentence stands so far from the upper and lower edge, CSS px. */
const EDGE = 48;

/** A note card as the pane uses it; the notes' room defines the element. */
export interface NoteCard extends HTMLElement {
  note: Note;
  on: boolean;
  folded: boolean;
  /** Where its words stand; null while they are written. */
  readonly words: Element | null;
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
  static override styles = [
    controls,
    kindStyles,
    trayStyles,
    paneStyles,
    highlightStyles,
    foundStyles,
    aidStyles,
  ];

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
  /** Its lines are vertical, and follow one another leftwards. */
  @property({ type: Boolean, reflect: true }) vertical = false;

  @consume({ context: workContext, subscribe: true }) private work!: Work;

  @consume({ context: speechContext }) private speech!: Speech;

  @state() private chunks: readonly Chunk[] = [];
  @state() private notes: readonly Note[] = [];
  @state() private problem: string | null = null;
  @state() private focused: NoteId | null = null;
  @state() private span: Span | null = null;
  @state() private toolbarAt: Point | null = null;
  @state() private caretAt: CaretBox | null = null;
  @state() private bar: Bar | null = null;
  @state() private laid: Laid = NOTHING_LAID;
  /** The note for which a passage is being looked for. */
  @state() private placing: NoteId | null = null;
  /** The notes behind the row that was opened last. */
  @state() private listed: readonly Note[] = [];
  /** The number of a paragraph is asked for. */
  @state() private asks = false;

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
  readonly #cursor = new SentenceCursor(() => ({
    root: this.#root,
    article: this.#article,
    map: this.#map,
    language: this.#entry?.article.version.language ?? null,
    top: this.#firstInView(),
  }));
  readonly #find = new Find(
    ((pane: Pane) => ({
      get key() {
        return pane.key;
      },
      get article() {
        return pane.#article;
      },
      get notes() {
        return pane.notes;
      },
      get inView() {
        return pane.#near;
      },
      get here() {
        return caretOffset(pane.#root, pane.#map) ?? pane.#firstInView();
      },
      wordsOf: (id: NoteId) => pane.#cardOf(id)?.words ?? null,
      range: ({ start, end }: Span) => pane.#map.range(start, end),
      show: (span: Span, jump: boolean) => pane.#bring(span, jump),
      showNote(id: NoteId, jump: boolean) {
        if (jump) pane.#leavePlace();
        pane.#openNote(id);
      },
      leave: (match: Span | NoteId | null) => pane.#leaveFind(match),
      changed: () => pane.requestUpdate(),
    }))(this),
  );
  readonly #aids = new ReadingAids(
    ((pane: Pane) => ({
      get key() {
        return pane.key;
      },
      get article() {
        return pane.#article;
      },
      get language() {
        return pane.#entry?.article.version.language ?? null;
      },
      get settings() {
        return pane.work.settings;
      },
      get speech() {
        return pane.speech;
      },
      get inView() {
        return pane.#near;
      },
      get here() {
        return pane.#readingLine;
      },
      range: ({ start, end }: Span) => pane.#map.range(start, end),
      show: (span: Span) => pane.#bring(span, false),
      choose: (change: Partial<Settings>) => void pane.work.choose(change),
      focusText: () => pane.focusText(),
      announce: (text: string) => pane.#announce(text),
      changed: () => pane.requestUpdate(),
    }))(this),
  );
  #trail = new Trail();
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
      // A new pane has painted nothing yet: what has the name it began with is another pane's.
      if (changed.get('key') !== undefined) this.#highlights.clear();
      this.#highlights = new Highlights(this.key);
      this.#painted = { passages: null, on: null };
    }
    if (changed.has('zoom') || changed.has('several')) this.#setSize();
    if (changed.has('articleId')) this.#open();
    const version = this.#entry?.article.version;
    this.vertical =
      version !== undefined &&
      canBeVertical(version) &&
      this.work.settings.vertical.includes(this.articleId ?? '');
    this.narrow = this.#narrowWindow.matches || this.vertical || (this.several && this.#width < NARROW_PANE);
    const script = version ? scriptOf(version) : null;
    if (script === null) this.removeAttribute('script');
    else this.setAttribute('script', script);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelectionChange);
    for (const name of FONT_EVENTS) document.fonts.addEventListener(name, this.#schedule);
    this.#resize.observe(this);
    this.#stopVoices = this.speech.watch(() => this.requestUpdate());
  }
  #stopVoices: () => void = () => undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelectionChange);
    for (const name of FONT_EVENTS) document.fonts.removeEventListener(name, this.#schedule);
    this.#close();
    this.#find.clear();
    this.#aids.clear();
    this.#stopVoices();
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
    this.bar = null;
    this.#cursor.leave();
    this.asks = false;
    this.#trail = new Trail();
    this.#find.reset();
    this.#aids.reset();
    const entry = this.#entry;
    this.#keeper.begin(null);
    if (!entry) return;
    this.#stops.push(
      this.work.subscribe(() => {
        this.requestUpdate();
        this.#schedule();
      }),
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
    this.#find.update();
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
    this.#select(span);
    this.#bring(span);
  }

  /** The keyboard goes on at a passage, which is selected. */
  #select({ start, end }: Span): void {
    this.focusText();
    const range = this.#map.range(start, end);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  /** Brings a passage into view where it is not; unless this is a step of many, the reader can go back. */
  #bring({ start, end }: Span, jump = true): void {
    const bringing = (this.#bringing += 1);
    const id = this.#loadId;
    const range = (): Range | null =>
      id === this.#loadId && bringing === this.#bringing ? this.#map.range(start, end) : null;
    const now = range();
    if (jump && now && !isInView(this.scroller, now)) this.#leavePlace();
    void bringIntoView(this.scroller, range);
  }
  #bringing = 0;

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
    this.#bringing += 1;
    this.#keeper.follow(place);
  }

  /** The place at its top; null before its text is there. */
  get place(): Place | null {
    return currentPlace(this.scroller, this.#sections);
  }

  /** The furthest share of its text that was ever in view, 0 to 1. */
  get progress(): number {
    const entry = this.#entry;
    if (!entry) return 0;
    return this.text ? this.#progress(entry) : (entry.reading?.progress ?? 0);
  }

  /** Opens find, or goes to its next or previous match. */
  find(step: 1 | -1 | 0 = 0): void {
    this.asks = false;
    if (step !== 0) this.#find.step(step);
    else this.#find.show(this.span ? this.#article.slice(this.span.start, this.span.end) : '');
    void this.updateComplete.then(() => {
      if (step === 0) this.renderRoot.querySelector<HTMLElement>('lectern-find')?.focus();
    });
  }

  /** Reads aloud from where the reader is, pauses, or goes on. */
  readAloud(): void {
    if (this.#entry) this.#aids.toggle();
  }

  /** Asks for the number of a paragraph to go to. */
  askParagraph(): void {
    if (!this.#entry) return;
    this.#find.close();
    this.asks = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('lectern-go-to')?.focus());
  }

  /** Goes back to where the reader jumped from, or forward again. */
  travel(by: 1 | -1): void {
    const { place } = this;
    const to = place && (by < 0 ? this.#trail.back(place) : this.#trail.forward(place));
    if (!to) {
      this.#announce(
        by < 0 ? msg('There is no place to go back to') : msg('There is no place to go forward to'),
      );
      return;
    }
    this.follow(to);
    this.focusText();
    say(this, 'lectern-scrolled', { place: to });
    this.#announce(by < 0 ? msg('Back at the place before') : msg('Forward again'));
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
          lang=${article.version.language ?? ''}
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
              this.bar === null
                ? nothing
                : html`<div
                    class="cursor"
                    ${placed({ transform: `translateY(${this.bar.y}px)`, 'block-size': `${this.bar.height}px` })}
                  ></div>`
            }
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
      ${this.#placing()} ${this.#bars()} ${this.#readerBar()}`;
  }

  #bars(): TemplateResult | typeof nothing {
    const asked = this.asks ? this.#goToBar() : nothing;
    const bar = asked === nothing ? this.#find.template() : asked;
    return bar === nothing ? nothing : html`<div class="panel bars">${bar}</div>`;
  }

  #readerBar(): TemplateResult | typeof nothing {
    const bar = this.#aids.template();
    return bar === nothing ? nothing : html`<div class="panel reader">${bar}</div>`;
  }

  #goToBar(): TemplateResult {
    const { blocks } = this.#article;
    return html`<lectern-go-to
      .at=${paragraphOfBlock(blocks, this.place?.block ?? 0)}
      .count=${paragraphCount(blocks)}
      @go=${(event: CustomEvent<number>) => this.#goToParagraph(event.detail)}
      @close=${() => {
        this.asks = false;
        this.focusText();
      }}
    ></lectern-go-to>`;
  }

  #goToParagraph(number: number): void {
    const block = blockOfParagraph(this.#article.blocks, number);
    const start = block === null ? undefined : this.#article.starts[block];
    this.asks = false;
    if (start === undefined) return;
    this.#leavePlace();
    this.#bring({ start, end: start }, false);
    this.focusText();
    putCaret(this.#map, start);
    this.#announce(msg(str`Paragraph ${number}`));
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
      ${placed({ 'contain-intrinsic-block-size': `auto ${height}px` })}
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
      ${this.laid.marks.map(({ id, kind, at }) => {
        const { label, glyph } = kindLook(kind);
        return html`<button
          data-kind=${kind ?? nothing}
          aria-label=${msg(str`Open note: ${label}`)}
          title=${label}
          ?data-on=${this.focused === id}
          ${placed({ 'inset-block-start': `${at}px` })}
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
      keyOf: (id) => this.#spelled(id),
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
    if (changed.has('notes')) this.#find.update();
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
    const [first, last] = nearSections(this.#sections, this.scroller);
    // A note that is being written in may be taller than the window: its card stays, wherever its passage has gone.
    const near = passages.filter(
      ({ note, section }) => (section >= first && section <= last) || note.id === this.focused,
    );
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
    this.#placeCursor();
    this.#find.paint();
    this.#aids.paint();
    if (this.#wanted !== null) void this.updateComplete.then(() => this.#focusWanted());
  }

  /** Heights change all the time, as sections come near; only another shape of the lines moves the place. */
  #resized(): void {
    this.#width = this.clientWidth;
    if (this.several) this.requestUpdate();
    if (!this.text) return;
    const { clientWidth, clientHeight } = this.text;
    const line = this.vertical ? clientHeight : clientWidth;
    const { paragraphs, justified } = this.work.settings;
    const shape = `${line} ${getComputedStyle(this.text).font} ${paragraphs} ${justified}`;
    if (shape !== this.#shape) this.#keeper.restore();
    this.#shape = shape;
    this.#schedule();
  }
  #shape = '';
  #width = Infinity;

  // ---- notes: making and changing ---------------------------------------------------------------------------

  #mark(kind: NoteKind | null): void {
    const span = this.#passage();
    if (!span) return;
    this.#addNote(span, kind);
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
    const span = this.#passage();
    if (!span || !entry) return;
    const { start, end } = span;
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
    if (this.#article.blocks.length) this.#cursor.follow();
    this.#placeCursor();
    if (this.work.settings.lineFocus) this.#aids.paint();
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

  /** The bar stands beside the sentence. The caret is drawn for the keyboard alone, and while it is within the sentence. */
  #placeCursor(): void {
    const bar = this.#cursor.bar(this.text);
    if (bar?.y !== this.bar?.y || bar?.height !== this.bar?.height) this.bar = bar;
    const within = this.text?.matches(':focus-visible') && !this.#cursor.holdsCaret;
    const caret = within ? caretBox(this.#root, this.#map, this.text) : null;
    if (JSON.stringify(caret) !== JSON.stringify(this.caretAt)) this.caretAt = caret;
  }

  #onTextKey(event: KeyboardEvent): void {
    // The toolbar stands within the text; its keys are its own.
    if (event.composedPath().some((node) => node instanceof HTMLButtonElement)) return;
    const command = keymapOf(this.work.settings).commandOf(event, 'text');
    if (command === null) return;
    event.preventDefault();
    this.#do(command.id, command.extend);
  }

  #do(id: KeyIdAt<'text'>, extend: boolean): void {
    switch (id) {
      case 'next-sentence':
      case 'previous-sentence':
      case 'next-paragraph':
      case 'previous-paragraph': {
        const unit = id.endsWith('paragraph') ? 'paragraph' : 'sentence';
        this.#go(id.startsWith('next') ? 1 : -1, unit, extend);
        break;
      }
      case 'word-left':
      case 'word-right':
        moveCaret(this.#root, this.#map, this.#firstInView(), id === 'word-left' ? 'left' : 'right', extend);
        this.#keepInView(this.#cursor.range());
        break;
      case 'note-on-article':
        this.#addNote(null, null);
        break;
      case 'copy':
        if (this.#hasPassage()) void this.#copy();
        break;
      case 'to-note': {
        const placing = this.notes.find(({ id }) => id === this.placing);
        if (placing && this.span) this.#placeNote(placing);
        else this.#goToNote();
        break;
      }
      case 'link-pane':
        say(this, 'lectern-link-pane', {});
        break;
      case 'line-focus':
        void this.work.choose({ lineFocus: !this.work.settings.lineFocus });
        break;
      case 'read-aloud':
        this.readAloud();
        break;
      case 'let-go':
        if (this.#aids.stop()) break;
        if (this.placing !== null) this.#endPlacing();
        if (this.span && this.#cursor.at) this.#cursor.goTo(this.#cursor.at.start);
        else document.getSelection()?.empty();
        break;
      case 'previous-note':
      case 'next-note':
        this.#stepNote(id === 'next-note' ? 1 : -1);
        break;
      default:
        if (this.#hasPassage()) this.#mark(id === 'note' ? null : id);
    }
  }

  // ---- the sentence cursor ----------------------------------------------------------------------------------

  /** Goes on by a sentence or a paragraph, or selects that far, and says what is there. */
  #go(step: 1 | -1, unit: Unit, extend: boolean): void {
    const selected = extend ? this.#cursor.extend(step, unit, this.span) : null;
    if (!extend && !this.#cursor.move(step, unit)) {
      this.#announce(step > 0 ? msg('End of the text.') : msg('Start of the text.'));
      return;
    }
    this.#keepInView(this.#cursor.range());
    this.#placeCursor();
    const { at, paragraph } = this.#cursor;
    if (selected) this.#announce(spokenSelection(this.#article.slice(selected.start, selected.end)));
    else if (unit === 'paragraph' && paragraph) {
      const block = this.#article.blockAt(paragraph.start);
      this.#announce(this.#spoken(paragraph, block > 0 ? msg(str`Paragraph ${block}`) : msg('Headline')));
    } else if (at) this.#announce(this.#spoken(at, null));
  }

  /** A stretch of the text and the notes on it, as a person would read them out. */
  #spoken(span: Span, place: string | null): string {
    const notes = this.#anchors.notesOn(span, this.notes).map((note) => {
      const { start, end } = this.#anchors.span(note) ?? span;
      const outside = this.#article.slice(span.start, start) + this.#article.slice(end, span.end);
      const on = /[\p{L}\p{N}]/u.test(outside) ? (note.selector?.quote.exact ?? null) : null;
      return { kind: kindLook(note.kind).label, body: note.body, on };
    });
    return spoken(this.#article.slice(span.start, span.end), notes, place);
  }

  /** Scrolls no further than it takes to see all of a passage, or its beginning. */
  #keepInView(range: Range | null): void {
    if (!range) return;
    const { start, end, scrollBy } = axisOf(this.scroller);
    const box = range.getBoundingClientRect();
    const view = this.scroller.getBoundingClientRect();
    const [above, below] = [start(box) - start(view) - EDGE, end(box) - end(view) + EDGE];
    if (above < 0 || below > above) scrollBy(this.scroller, above);
    else if (below > 0) scrollBy(this.scroller, below);
  }

  /** The part of the text that is in the window and as far again around it. */
  get #near(): Span | null {
    const { clientWidth = 0, clientHeight = 0 } = this.scroller ?? {};
    const near = this.vertical ? clientWidth : clientHeight;
    const blocks = near > 0 ? blocksInView(this.scroller, this.#sections, near) : null;
    if (!blocks) return null;
    const start = this.#article.starts[blocks.first] ?? 0;
    const last = this.#article.starts[blocks.last] ?? 0;
    return { start, end: last + (this.#article.blocks[blocks.last]?.text.length ?? 0) };
  }

  /** Where the reader is: the caret where it is in view, else a third below the top. An offset in the text. */
  get #readingLine(): number {
    const at = caretOffset(this.#root, this.#map);
    const [caret] = (at === null ? null : this.#map.range(at, at))?.getClientRects() ?? [];
    const { start, end } = axisOf(this.scroller);
    const [text, view] = [this.text.getBoundingClientRect(), this.scroller.getBoundingClientRect()];
    if (at !== null && caret && end(caret) > start(view) && start(caret) < end(view)) return at;
    const rtl = getComputedStyle(this.text).direction === 'rtl';
    const [x, y] = this.vertical
      ? [view.right - view.width / 3, text.top + 8]
      : [rtl ? text.right - 8 : text.left + 8, view.top + view.height / 3];
    const point = document.caretPositionFromPoint(x, y, { shadowRoots: [this.#root] });
    const offset = point && this.#map.offset(point.offsetNode, point.offset);
    // A short text ends above that.
    return offset === null || offset >= this.#article.units ? this.#firstInView() : offset;
  }

  /** Offset of the block at the top of the window. */
  #firstInView(): number {
    const place = currentPlace(this.scroller, this.#sections);
    return this.#article.starts[place?.block ?? 0] ?? 0;
  }

  /** What is selected; with nothing selected, the sentence at the cursor is meant. */
  #passage(): Span | null {
    return this.span ?? this.#cursor.at;
  }

  /** Whether there is a passage; says how to come by one where there is none. */
  #hasPassage(): boolean {
    // A key may come before word of the selection does: what is selected is looked up anew.
    this.span = selectedSpan(this.#root, this.#map, this.#article);
    const has = this.#passage() !== null;
    const key = this.#spelled('next-sentence');
    if (!has)
      this.#announce(
        key === null ? msg('Go to a sentence first: click it.') : msg(str`Go to a sentence first: ${key}.`),
      );
    return has;
  }

  /** The first key of something as it is now, for people; null where it has none. */
  #spelled(id: KeyId): string | null {
    const [key] = keymapOf(this.work.settings).keys(id);
    return key === undefined ? null : spelled(key);
  }

  /** From the passage to the note whose passage is the shortest there. */
  #goToNote(): void {
    const { at } = this.#cursor;
    const units = (note: Note): number => note.selector?.quote.exact.length ?? 0;
    const [note] =
      at === null ? [] : this.#anchors.notesOn(at, this.notes).sort((a, b) => units(a) - units(b));
    if (note) {
      this.showNotes(true);
      this.#focusCard(note.id);
    } else this.#announce(msg('There is no note on this sentence.'));
  }

  #stepNote(step: number): void {
    const order = this.notes.filter((note) => !this.#anchors.isUnplaced(note));
    const at = order.findIndex((note) => note.id === this.focused);
    const next = order[at < 0 ? 0 : at + step];
    if (next) this.#focusCard(next.id);
  }

  #showPassage(note: Note): void {
    const span = this.#anchors.span(note);
    if (span) this.#bring(span);
  }

  #leavePlace(): void {
    const { place } = this;
    if (place) this.#trail.leave(place);
  }

  /** Opens a note and leaves the focus where it is. */
  #openNote(id: NoteId): void {
    this.focused = id;
    this.showNotes(true);
    const note = this.notes.find((one) => one.id === id);
    const span = note && this.#anchors.span(note);
    if (span) this.#bring(span, false);
    else this.#cardOf(id)?.scrollIntoView({ block: 'nearest' });
    this.#schedule();
  }

  /** Find closes: the keyboard goes on at what it found. */
  #leaveFind(match: Span | NoteId | null): void {
    if (typeof match === 'string') this.#focusCard(match);
    else if (match) this.#select(match);
    else this.focusText();
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
    // A dialog that closes gives the focus back to the same note: the reader has not moved, and nothing scrolls.
    const again = this.focused === card.note.id;
    this.focused = card.note.id;
    if (!again) this.#showPassage(card.note);
  }

  #onToPassage(event: CustomEvent<{ step: number }>): void {
    if (event.detail.step !== 0) {
      this.#stepNote(event.detail.step);
      return;
    }
    const note = this.notes.find((one) => one.id === this.focused);
    if (note) this.#showPassage(note);
    this.focusText();
    // The keyboard goes on from the sentence where it was, or from the passage.
    const { at } = this.#cursor;
    const span = note ? this.#anchors.span(note) : null;
    const goesOn = at && (!span || (at.start < span.end && at.end > span.start));
    if (goesOn || span) this.#cursor.goTo((goesOn ? at : span)?.start ?? 0);
  }

  // ---- the reader's place ------------------------------------------------------------------------------------

  /** With Alt held, the wheel frees the pane from the others first. A wheel goes up and down: vertical lines follow it. */
  readonly #onWheel = {
    handleEvent: ({ altKey, ctrlKey, deltaX, deltaY }: WheelEvent) => {
      if (altKey) say(this, 'lectern-free-pane', {});
      if (this.vertical && deltaX === 0 && !ctrlKey) axisOf(this.scroller).scrollBy(this.scroller, deltaY);
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
