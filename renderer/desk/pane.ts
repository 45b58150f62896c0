import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ArticleId, Entry, Note, NoteId, Settings } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { spelled } from '../ui/chord.ts';
import { controls } from '../ui/controls.ts';
import { foundStyles } from '../ui/found.ts';
import type { KeyId } from '../ui/keyed.ts';
import { keymapOf } from '../ui/keymap.ts';
import { focusedElement, isTextField } from '../ui/focus.ts';
import { kindStyles } from '../ui/kinds.ts';
import { MediaQuery } from '../ui/media-query.ts';
import type { Menu } from '../ui/menu.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { Anchors } from './anchors.ts';
import { Arrival } from './arrival.ts';
import { articleLabel } from './article-label.ts';
import type { Article } from './article.ts';
import { axisOf } from './axis.ts';
import { Cards } from './cards.ts';
import { drawerStyles } from './drawer.styles.ts';
import { DrawnNotes, NOTHING_DRAWN, type Drawn } from './drawn-notes.ts';
import { Find } from './find.ts';
import { paneStyles } from './pane.styles.ts';
import { GoTo } from './go-to.ts';
import { highlightStyles } from './highlights.ts';
import { noteAt } from './hit.ts';
import { Journey } from './journey.ts';
import { LineWatch } from './line-watch.ts';
import { Marking } from './marking.ts';
import { noteAside } from './note-aside.ts';
import { noteMarks } from './note-marks.ts';
import { NoteWalk } from './note-walk.ts';
import { Overlay } from './overlay.ts';
import { PaintedNotes } from './painted-notes.ts';
import { Passages } from './passages.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { aidStyles, ReadingAids } from './reading-aids.ts';
import { Placing } from './placing.ts';
import { ReadShare } from './read-share.ts';
import type { Place } from './reading-place.ts';
import { canBeVertical, scriptOf } from './script.ts';
import { textTemplate } from './section.ts';
import type { Span } from './selection.ts';
import { SentenceCursor } from './sentence-cursor.ts';
import { speechContext, type Speech } from './speech.ts';
import { SpokenWalk } from './spoken-walk.ts';
import { TextView } from './text-view.ts';
import { TextKeys } from './text-keys.ts';
import { textStyles } from './text.styles.ts';
import { toolbarTemplate } from './toolbar.ts';
import { Trail, type Stop } from './trail.ts';
import { trayStyles, trayTemplate } from './tray.ts';
import { locale, localized, msg, str } from '../words/words.ts';

/** How much smaller than the reading size panes side by side are set: 16 px where one alone has 19. */
const SIDE_BY_SIDE = 16 / 19;

/** What a pane is asked to show: a passage, or a note with its own. */
export type Target = Span | { readonly noteId: NoteId };

/** In a window as narrow as this, and in a pane, the notes are a drawer; CSS px. */
const NARROW_WINDOW = '(max-width: 900px)';
/** In one as narrow as this the drawer has no room at the side either. */
const SLIM_WINDOW = '(max-width: 860px)';
const NARROW_PANE = 640;

const panel = (name: string, bar: TemplateResult | typeof nothing): TemplateResult | typeof nothing =>
  bar === nothing ? nothing : html`<div class=${`panel ${name}`}>${bar}</div>`;

/**
 * One article as well-set text, its passages painted, and its notes beside the lines they speak of.
 *
 * @fires lectern-announce - {text}: something a screen reader should say.
 * @fires lectern-tell - {text}: something the reader should see and hear
 * @fires lectern-progress - {progress}: share of the text seen, 0 to 1.
 * @fires lectern-notes-toggled - the drawer was opened or closed
 * @fires lectern-open - {id}: the reader goes back to a place in another article
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
    textStyles,
    drawerStyles,
    highlightStyles,
    foundStyles,
    aidStyles,
  ];

  @property({ attribute: false }) articleId: ArticleId | null = null;
  /** Names what it paints, 1 to 3: the registry of highlights is the document's. */
  @property({ attribute: false }) key = 1;
  /** Whether other panes stand beside it. */
  @property({ type: Boolean, reflect: true }) several = false;
  /** Where the reader jumped from; the panes of a desk have one. */
  @property({ attribute: false }) trail = new Trail(() => true);
  /** The edge of the desk its notes stand at. */
  @property({ reflect: true }) side: 'start' | 'end' = 'end';
  @property({ type: Number }) zoom = 1;
  /** Its notes are shown, where they are a drawer. */
  @property({ type: Boolean, reflect: true }) drawer = false;
  /** The notes have no room beside the text: they are marks in its margin, and a drawer. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** The drawer stands below the text: beside it there would be no room for lines. */
  @property({ type: Boolean, reflect: true }) below = false;
  /** Its lines are vertical, and follow one another leftwards. */
  @property({ type: Boolean, reflect: true }) vertical = false;

  @consume({ context: workContext, subscribe: true }) private work!: Work;

  @consume({ context: speechContext }) private speech!: Speech;

  @state() private notes: readonly Note[] = [];
  @state() private focused: NoteId | null = null;
  @state() private span: Span | null = null;
  @state() private laid: Drawn = NOTHING_DRAWN;
  /** The notes behind the row that was opened last. */
  @state() private listed: readonly Note[] = [];

  @query('lectern-menu') private menu!: Menu;

  readonly #narrowWindow = new MediaQuery(this, NARROW_WINDOW);
  readonly #slimWindow = new MediaQuery(this, SLIM_WINDOW);
  readonly #view = new TextView(this);
  readonly #cards = new Cards(this.#view);
  #anchors = new Anchors(this.#view.article, null);
  #passages = new Passages(this.#view.article, this.#view.map, this.#anchors);
  #painted = new PaintedNotes(this.key);
  readonly #readShare = new ReadShare(this.#view, () => this.#onSkimmed());
  readonly #keeper = new PlaceKeeper(
    this.#view,
    (place) => {
      const entry = this.#opened === null ? undefined : this.work.entry(this.#opened);
      if (entry) void this.work.place(entry.article.id, { ...place, progress: this.#readShare.of(entry) });
    },
    (place) => {
      if (this.#opened !== null) this.trail.leave({ ...place, article: this.#opened });
      const key = this.#keyOf('back');
      if (key !== null)
        say(this, 'lectern-tell', { text: msg(str`${key} leads to where you were in this text.`) });
    },
  );
  readonly #journey = new Journey(this.#view, this.#keeper, () => this.trail);
  readonly #cursor = new SentenceCursor(this.#view, () => this.#language);
  readonly #overlay = new Overlay(this, this.#view, this.#cursor);
  /** What its parts may see of it, and ask. */
  readonly #parts = ((pane: Pane) => ({
    view: pane.#view,
    cards: pane.#cards,
    journey: pane.#journey,
    cursor: pane.#cursor,
    overlay: pane.#overlay,
    get walk() {
      return pane.#walk;
    },
    get noteWalk() {
      return pane.#noteWalk;
    },
    get marking() {
      return pane.#marking;
    },
    get placing() {
      return pane.#placing;
    },
    get aids() {
      return pane.#aids;
    },
    get anchors() {
      return pane.#anchors;
    },
    get key() {
      return pane.key;
    },
    get notes() {
      return pane.notes;
    },
    get focused() {
      return pane.focused;
    },
    get column() {
      return pane.narrow ? null : pane.#view.notes;
    },
    get listed() {
      return pane.narrow && pane.drawer;
    },
    get work() {
      return pane.work;
    },
    get entry() {
      return pane.#entry;
    },
    get span() {
      return pane.span;
    },
    get language() {
      return pane.#language;
    },
    get settings() {
      return pane.work.settings;
    },
    get speech() {
      return pane.speech;
    },
    choose: (change: Partial<Settings>) => void pane.work.choose(change),
    wordsOf: (note: Note) => pane.work.wordsOf(note),
    focus(id: NoteId) {
      pane.focused = id;
    },
    show(id: NoteId) {
      pane.focused = id;
      pane.showNotes(true);
    },
    showNote: (id: NoteId) => pane.#noteWalk.open(id),
    unselect() {
      document.getSelection()?.empty();
      pane.span = null;
    },
    leaveFind: (match: Span | NoteId | null) => pane.#leaveFind(match),
    retarget(note: Note) {
      pane.#marking.retarget(note);
      pane.#noteWalk.goTo(note.id);
    },
    keyOf: (id: KeyId) => pane.#keyOf(id),
    reselect() {
      pane.span = pane.#view.selected;
    },
    linkPane: () => say(pane, 'lectern-link-pane', {}),
    uncover() {
      if (pane.narrow) pane.showNotes(false);
    },
    get isAwaited() {
      return pane.#keeper.isAwaiting || pane.#goTo.isAwaiting || pane.#revealing !== null;
    },
    drawn: () => pane.#onDrawn(),
    whole: (entry: Entry) => pane.#onWhole(entry),
    focusText: () => pane.focusText(),
    announce: (text: string) => say(pane, 'lectern-announce', { text }),
    tell: (text: string) => say(pane, 'lectern-tell', { text }),
    changed: () => pane.requestUpdate(),
    again: () => pane.#schedule(),
  }))(this);
  readonly #drawn = new DrawnNotes(this.#parts);
  readonly #marking = new Marking(this.#parts);
  readonly #walk = new SpokenWalk(this.#parts);
  readonly #noteWalk = new NoteWalk(this.#parts);
  readonly #find = new Find(this.#parts);
  readonly #aids = new ReadingAids(this.#parts);
  readonly #goTo = new GoTo(this.#parts);
  readonly #placing = new Placing(this.#parts);
  readonly #arrival = new Arrival(this.#parts);
  readonly #keys = new TextKeys(this.#parts);
  readonly #lines = new LineWatch(
    this,
    this.#view,
    () => this.work.settings,
    (reshaped) => {
      if (this.several) this.requestUpdate();
      if (reshaped) {
        this.#keeper.restore();
        this.#bringOpened();
      }
      this.#schedule();
    },
  );
  /** Whose text stands here: while `articleId` is already the next one's, the place to keep is still this one's. */
  #opened: ArticleId | null = null;
  #stops: (() => void)[] = [];
  #scheduled = false;

  // ---- opening -------------------------------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key')) {
      // A new pane has painted nothing yet: what has the name it began with is another pane's.
      if (changed.get('key') !== undefined) this.#painted.clear();
      this.#painted = new PaintedNotes(this.key);
    }
    if (changed.has('zoom') || changed.has('several')) this.#setSize();
    if (changed.has('articleId')) this.#open();
    const version = this.#entry?.article.version;
    this.vertical =
      version !== undefined &&
      canBeVertical(version) &&
      this.work.settings.vertical.includes(this.articleId ?? '');
    this.narrow =
      this.#narrowWindow.matches || this.vertical || (this.several && this.#lines.width < NARROW_PANE);
    this.below = this.narrow && (this.several || this.#slimWindow.matches);
    const script = version ? scriptOf(version) : null;
    if (script === null) this.removeAttribute('script');
    else this.setAttribute('script', script);
  }

  constructor() {
    super();
    whileConnected(this, () => this.speech.watch(() => this.requestUpdate()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelectionChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelectionChange);
    this.#close();
    this.#find.clear();
    this.#aids.clear();
  }

  #close(): void {
    this.#keeper.settle();
    this.#readShare.end();
    for (const stop of this.#stops.splice(0)) stop();
    this.#painted.clear();
    this.#arrival.end();
    this.#view.halt();
  }

  #open(): void {
    this.#close();
    const backAt = this.#journey.begin(this.articleId);
    this.#opened = this.articleId;
    this.#readShare.begin();
    this.#revealing = null;
    this.#view.begin();
    const { article, map } = this.#view;
    this.#anchors = new Anchors(article, this.#entry?.article.version.versionId ?? null);
    this.#passages = new Passages(article, map, this.#anchors);
    this.#arrival.reset();
    this.notes = [];
    this.focused = null;
    this.#drawn.reset();
    this.#placing.reset();
    this.span = null;
    this.#overlay.clear();
    this.#cursor.leave();
    this.#goTo.reset();
    this.#find.reset();
    this.#aids.reset();
    const entry = this.#entry;
    this.#keeper.begin(null);
    if (!entry) return;
    // A drawer with nothing in it is only in the way.
    if (this.drawer && entry.notes === 0) this.showNotes(false);
    this.#stops.push(
      this.work.subscribe(() => {
        this.requestUpdate();
        this.#find.update();
        this.#schedule();
      }),
      this.work.watchNotes(entry.article.id, (notes) => {
        this.notes = notes;
        this.#tryReveal();
      }),
    );
    const { reading } = entry;
    this.#keeper.begin(backAt ?? (reading && { block: reading.block, fraction: reading.fraction }));
    if (backAt) this.#keeper.stay();
    void this.#arrival.begin(entry);
  }

  /** More of the text has arrived. */
  async #onDrawn(): Promise<void> {
    // Whoever is at the end of what has arrived wanted the end of it all.
    const toEnd = this.#keeper.isReaders && this.#view.isAtEnd;
    this.requestUpdate();
    await this.updateComplete;
    if (this.isInNotes && isTextField(focusedElement())) this.#keeper.goOn();
    if (toEnd) this.#view.goToEnd();
    else this.#keeper.restore();
    this.#find.update();
    this.#goTo.update();
    this.#tryReveal();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    this.#schedule();
  }

  /** All of it stands there. */
  #onWhole(entry: Entry): void {
    if (!entry.reading) this.#keeper.beginAtTop();
    if (this.#revealing === null) this.#journey.arrive();
    this.#readShare.wait(entry);
    say(this, 'lectern-progress', { progress: this.#readShare.of(entry) });
  }

  get #article(): Article {
    return this.#view.article;
  }

  get #entry(): Entry | undefined {
    return this.articleId === null ? undefined : this.work.entry(this.articleId);
  }

  get #language(): string | null {
    return this.#entry?.article.version.language ?? null;
  }

  #note(id: NoteId | null): Note | undefined {
    return this.notes.find((note) => note.id === id);
  }

  /** Panes side by side are set smaller, by as much as the margin beside them is. */
  #setSize(): void {
    this.style.setProperty('--zoom', `${this.zoom * (this.several ? SIDE_BY_SIDE : 1)}`);
    this.#schedule();
  }

  // ---- what others may ask of a pane --------------------------------------------------------------------

  focusText(): void {
    this.#view.text?.focus({ preventScroll: true });
  }

  focusNotes(): void {
    const card = this.#cards.entrance;
    if (card) this.#noteWalk.enter(card.note.id);
    else this.renderRoot.querySelector<HTMLElement>('.add-whole')?.focus();
  }

  noteOnArticle(): void {
    this.#marking.add(null, null);
  }

  /**
   * Goes to a passage, or to a note and its passage, as soon as it is there.
   *
   * @param fromElsewhere the reader comes from another pane
   */
  reveal(target: Target, fromElsewhere = false): void {
    if (fromElsewhere) this.#journey.cross();
    this.#revealing = target;
    this.#tryReveal();
  }
  #revealing: Target | null = null;

  #tryReveal(): void {
    const target = this.#revealing;
    if (target === null) return;
    if ('noteId' in target) {
      const note = this.#note(target.noteId);
      const span = note && this.#anchors.span(note);
      if (!note) return;
      if (this.#anchors.isUnplaced(note)) this.#placing.begin(note);
      else if (!note.selector || (span && this.#article.has(span))) this.#noteWalk.goTo(note.id);
      else return;
    } else {
      if (!this.#article.has(target)) return;
      this.#select(target);
      this.#journey.bring(target);
    }
    this.#journey.arrive();
    this.#revealing = null;
  }

  /** The keyboard goes on at a passage, which is selected. */
  #select(span: Span): void {
    this.focusText();
    this.#view.select(span);
  }

  /** Whether its notes are seen. */
  get notesShown(): boolean {
    return this.narrow ? this.drawer : this.work.settings.notesShown;
  }

  showNotes(shown: boolean): void {
    if (!this.narrow) void this.work.choose({ notesShown: shown });
    else if (this.drawer !== shown) {
      const span = shown ? this.#focusedSpan : null;
      this.#keepsInView = span && !this.#view.isAway(span) ? span : null;
      this.drawer = shown;
      say(this, 'lectern-notes-toggled', {});
    }
  }

  /** The drawer has just been opened: the words of its note, which were in view, are elsewhere or under it. */
  #keepsInView: Span | null = null;
  #bringOpened(): void {
    if (this.#keepsInView) this.#journey.bring(this.#keepsInView, false);
    this.#keepsInView = null;
  }

  get #focusedSpan(): Span | null {
    const note = this.#note(this.focused);
    return (note && this.#anchors.span(note)) ?? null;
  }

  /** Whether the focus is among the notes. */
  get isInNotes(): boolean {
    return this.#view.notes?.matches(':focus-within') ?? false;
  }

  /** Goes where another pane has gone, without a word of it. */
  follow(place: Place): void {
    this.#journey.follow(place);
  }

  /** The place at its top; null before its text is there. */
  get place(): Place | null {
    return this.#view.place;
  }

  /** The furthest share of its text that was ever in view, 0 to 1. */
  get progress(): number {
    const entry = this.#entry;
    return entry ? this.#readShare.of(entry) : 0;
  }

  /** Opens find, or goes to its next or previous match. */
  find(step: 1 | -1 | 0 = 0): void {
    this.#goTo.close();
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
    this.#goTo.show();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('lectern-go-to')?.focus());
  }

  /** Where the reader is; null before its text is there. */
  get here(): Stop | null {
    return this.#journey.here;
  }

  /** The reader goes to another pane, and can come back to this place. */
  leave(): void {
    this.#journey.leave();
  }

  /** Goes to a place on the trail. */
  travel(to: Stop): void {
    this.#journey.travel(to);
    this.focusText();
    if (to.article === this.articleId) say(this, 'lectern-scrolled', { place: to });
    else say(this, 'lectern-open', { id: to.article });
  }

  /** Writes down what is being typed in its notes. */
  async flush(): Promise<void> {
    this.#keeper.settle();
    await this.#cards.flush();
  }

  // ---- rendering ------------------------------------------------------------------------------------------

  protected override render(): TemplateResult | typeof nothing {
    const entry = this.#entry;
    this.toggleAttribute('notes-hidden', !this.notesShown);
    if (!entry) return nothing;
    const { article } = entry;
    const rtl = article.version.direction === 'rtl';
    const asked = this.#goTo.template();
    const { chunks, problem } = this.#arrival;
    return html`<div class="scroll" tabindex="-1" @scroll=${this.#onScroll} @wheel=${this.#onWheel}>
      <div class="sheet" dir=${rtl && !this.several ? 'rtl' : nothing}>
        <article
          class="text"
          tabindex="0"
          dir=${rtl ? 'rtl' : 'ltr'}
          lang=${article.version.language ?? ''}
          aria-label=${article.title}
          @pointerup=${this.#onSelectionChange}
          @keydown=${this.#keys.onKey}
          @click=${this.#onTextClick}
        >
          ${articleLabel(article, this.#article)}
          ${problem === null ? nothing : html`<p class="say" role="alert">${problem}</p>`}
          ${textTemplate(chunks, article, this.#schedule)}
          ${this.#overlay.template(this.laid.glyphs)}
          ${this.#toolbar()}
        </article>
          ${this.narrow ? noteMarks(this.laid.marks, this.focused, (id) => this.#noteWalk.goTo(id)) : nothing}
          ${this.#aside()} ${this.#tray()}
          <lectern-linked-from .target=${article.id}></lectern-linked-from>
        </div>
      </div>
      ${this.#placing.template()} ${panel('bars', asked === nothing ? this.#find.template() : asked)}
      ${panel('reader', this.#aids.template())} ${this.#arrival.template(entry)}`;
  }

  #aside(): TemplateResult {
    return noteAside({
      whole: this.notes.filter((note) => note.selector === null),
      onPassages: this.notes.filter(
        (note) => note.selector && this.#drawn.has(note) && !this.#anchors.isUnplaced(note),
      ),
      focused: this.focused,
      listed: this.listed,
      laid: this.laid,
      article: this.#article,
      anchors: this.#anchors,
      wordsOf: this.#parts.wordsOf,
      add: () => this.noteOnArticle(),
      list: (ids, row) => this.#list(ids, row),
      goTo: (id) => this.#noteWalk.enter(id),
      keep: (note, at) => this.#marking.move(note, at),
      entered: this.#noteWalk.onFocus,
      toPassage: ({ detail: { step } }) => (step === 0 ? this.#noteWalk.leave() : this.#noteWalk.step(step)),
      resized: this.#schedule,
    });
  }

  #list(ids: readonly NoteId[], row: HTMLElement): void {
    this.listed = this.notes.filter((note) => ids.includes(note.id));
    const { left, bottom } = row.getBoundingClientRect();
    void this.updateComplete.then(() => this.menu.openAt(left, bottom + 4));
  }

  #tray(): TemplateResult | typeof nothing {
    return trayTemplate({
      notes: this.notes.filter((note) => this.#anchors.isUnplaced(note)),
      focused: this.focused,
      place: (note) => this.#placing.begin(note),
    });
  }

  #toolbar(): TemplateResult | typeof nothing {
    const { toolbar } = this.#overlay;
    if (!this.span || !toolbar) return nothing;
    const note = this.#toRetarget(this.span);
    return toolbarTemplate(toolbar, {
      mark: (kind) => this.#marking.mark(kind),
      copy: () => this.#marking.copy(),
      retarget: note ? () => this.#marking.retarget(note) : null,
      keyOf: (id) => this.#keyOf(id),
    });
  }

  /** The note that could be meant to stand at other words: it is seen, written in, and stands elsewhere. */
  #toRetarget({ start, end }: Span): Note | null {
    const note = this.#note(this.focused);
    if (!note?.selector || !this.notesShown || this.#placing.note || !this.#cards.of(note.id)?.open)
      return null;
    const at = this.#anchors.span(note);
    return at?.start === start && at.end === end ? null : note;
  }

  protected override updated(changed: PropertyValues): void {
    // In another language everything stands elsewhere, and on the other side in some.
    if (this.#laidFor !== locale()) this.#schedule();
    this.#laidFor = locale();
    if (changed.has('notes')) this.#find.update();
    // Where the drawer leaves the lines as they are, nothing else says that the text has less room now.
    if (this.#keepsInView) requestAnimationFrame(() => requestAnimationFrame(() => this.#bringOpened()));
    if (['notes', 'focused', 'drawer', 'narrow', 'side'].some((name) => changed.has(name))) this.#schedule();
  }
  #laidFor = '';

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
    const { scroller, text } = this.#view;
    if (!this.isConnected || !scroller || !text || this.clientWidth === 0) return;
    const passages = this.#passages.of(this.notes);
    this.#painted.paint(passages, this.focused);
    const laid = this.#drawn.layOut(passages, scroller, text);
    if (laid === null) return;
    this.laid = laid;
    this.#overlay.place(this.span);
    this.#find.paint();
    this.#aids.paint();
    if (this.#cards.hasWanted) void this.updateComplete.then(() => this.#cards.focusWanted());
  }

  // ---- events -----------------------------------------------------------------------------------------------

  readonly #onSelectionChange = (): void => {
    this.span = this.#view.selected;
    if (this.#article.blocks.length > 0) this.#cursor.follow();
    this.#overlay.place(this.span);
    if (this.work.settings.lineFocus) this.#aids.paint();
  };

  /** The first key of something as it is now, for people; null where it has none. */
  #keyOf(id: KeyId): string | null {
    const [key] = keymapOf(this.work.settings).keys(id);
    return key === undefined ? null : spelled(key);
  }

  /** Find closes: the keyboard goes on at what it found. */
  #leaveFind(match: Span | NoteId | null): void {
    if (typeof match === 'string') this.#noteWalk.enter(match);
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
    const { left = 0, top = 0 } = this.#view.text?.getBoundingClientRect() ?? {};
    this.focused = noteAt(this.laid.painted, event.clientX - left, event.clientY - top);
  }

  // ---- the reader's place ------------------------------------------------------------------------------------

  /** With Alt held, the wheel frees the pane from the others first. A wheel goes up and down: vertical lines follow it. */
  readonly #onWheel = {
    handleEvent: ({ altKey, ctrlKey, deltaX, deltaY }: WheelEvent) => {
      if (altKey) say(this, 'lectern-free-pane', {});
      const { scroller } = this.#view;
      if (scroller && this.vertical && deltaX === 0 && !ctrlKey) axisOf(scroller).scrollBy(scroller, deltaY);
    },
    passive: true,
  };

  #onScroll(): void {
    this.#schedule();
    const entry = this.#entry;
    const place = this.#keeper.scrolled();
    if (!place || !entry) return;
    this.#readShare.moved(entry);
    this.#journey.arrive();
    say(this, 'lectern-progress', { progress: this.#readShare.of(entry) });
    say(this, 'lectern-scrolled', { place });
  }

  /** What stands in view counts as read from now on, also where nobody scrolls. */
  #onSkimmed(): void {
    const entry = this.#entry;
    if (!entry) return;
    const progress = this.#readShare.of(entry);
    if (progress > (entry.reading?.progress ?? 0)) this.#keeper.stay();
    say(this, 'lectern-progress', { progress });
  }
}
