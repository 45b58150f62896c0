import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FolderOpen } from 'lucide';
import type { Result, Space } from '../../electron/bridge/contract.ts';
import { DATABASE_NAME } from '../data/database.ts';
import { importsContext, type Imports } from '../data/imports.ts';
import type { ArticleId, CollectionId, DeskLayout, Settings } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import '../desk/desk.ts';
import type { Desk } from '../desk/desk.ts';
import type { Target } from '../desk/pane.ts';
import { speechContext, systemSpeech, type Speech } from '../desk/speech.ts';
import { DeskOfDeleted } from '../desk/desk-of-deleted.ts';
import { activePane, MOST_PANES, openBeside, openHere, replaced } from '../desk/layout.ts';
import type { ArticleAction } from '../library/actions.ts';
import type { CollectionAction } from '../library/collections.ts';
import '../library/import-sheet.ts';
import '../library/library.ts';
import type { Library } from '../library/library.ts';
import '../library/welcome.ts';
import type { AllNotes } from '../notes/all-notes.ts';
import '../notes/moved.ts';
import '../notes/note-card.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { Searcher } from '../search/searcher.ts';
import { createWorkerSearcher } from '../search/worker-searcher.ts';
import { controls } from '../ui/controls.ts';
import { hasArticles, takeArticles } from '../ui/dragged-articles.ts';
import { icon } from '../ui/icon.ts';
import { MediaQuery, NARROW } from '../ui/media-query.ts';
import '../ui/notice.ts';
import { createAnnouncer, type Announce } from './announcer.ts';
import { appStyles } from './app.styles.ts';
import './bar.ts';
import { createCommands, type AppCommand, type Commands, type OpenDialog, type Stage } from './commands.ts';
import './drop.ts';
import { spelled } from '../ui/chord.ts';
import { keepHistoryInField, travelInField } from '../ui/field-history.ts';
import { focusedElement, isTextField } from '../ui/focus.ts';
import { keymapOf, type KeyChanges } from '../ui/keymap.ts';
import { rememberLook, showLook } from './look.ts';
import { menuKeys } from './menu-keys.ts';
import { offeredCommands } from './offered-commands.ts';
import type { Typesetting } from '../print/page-template.ts';
import { sendWith, typesetting } from './printing.ts';
import type { Places } from './settings.ts';
import { languageOf, speak } from '../words/language.ts';
import { localized, msg, str } from '../words/words.ts';

/** What a window with a dialog in front of it still does. */
const BEHIND_DIALOG: ReadonlySet<AppCommand> = new Set([
  'larger',
  'smaller',
  'normal-size',
  'pane-larger',
  'pane-smaller',
  'show-data',
]);

/** Keys that scroll. */
const SCROLLS: ReadonlySet<string> = new Set(['PageDown', 'PageUp', ' ', 'Home', 'End']);

/** What is seen on the desk: from all notes these lead back there first. */
const ON_DESK: ReadonlySet<AppCommand> = new Set([
  'toggle-library',
  'toggle-notes',
  'note-on-article',
  'copy-notes',
  'show-file',
  'close-pane',
  'swap-panes',
  'link-pane',
]);

const SPACE: Readonly<Record<Space['state'], string>> = {
  get ok() {
    return msg('The disk that holds your notes has room again.');
  },
  get low() {
    return msg('Less than 1 GB is free on the disk that holds your notes. Free some space.');
  },
  get full() {
    return msg(
      'Less than 100 MB is free on the disk that holds your notes. What you write is kept in the vault alone until there is room. Free some space.',
    );
  },
};

/** What is not needed for the first lines comes in a file of its own, read as soon as the window stands. */
const loadTheRest = (): Promise<unknown> => import('./on-demand.ts');
const restIsLoaded = (): boolean => customElements.get('lectern-palette') !== undefined;

interface Notice {
  readonly text: string;
  /** The step it tells of and offers to undo, as long as that is the last one. */
  readonly undo: object | null;
  /** Stays until it is closed. */
  readonly stays: boolean;
}

/** The window: library, desk, sheet and dialogs, and the commands that reach all of them. */
@localized()
@customElement('lectern-app')
export class App extends LitElement {
  static override styles = [controls, appStyles];

  @property({ attribute: false }) desktop!: Desktop;
  @property({ attribute: false }) work!: Work;
  @property({ attribute: false }) imports!: Imports;
  /** How text is read aloud. */
  @property({ attribute: false }) speech: Speech = systemSpeech();
  /** The name of the library's database, for those who read it beside the window. */
  @property({ attribute: false }) database = DATABASE_NAME;
  /** What the start had to put right, in words. */
  @property({ attribute: false }) report: string | null = null;

  @state() private dialog: OpenDialog | null = null;
  @state() private notice: Notice | null = null;
  @state() private progress = 0;
  /** In a narrow window: the library over the text. */
  @state() private overlay = false;
  /** Articles are dragged over the desk. */
  @state() private takes = false;
  @state() private places: Places | null = null;
  /** What the window shows. The other one stays as it is behind it. */
  @state() private view: 'desk' | 'notes' = 'desk';
  @query('lectern-all-notes') private allNotes!: AllNotes | null;
  @query('lectern-desk') private desk!: Desk | null;
  @query('lectern-library') private library!: Library | null;
  @query('nav') private nav!: HTMLElement;

  readonly #narrow = new MediaQuery(this, NARROW);
  readonly #workProvider = new ContextProvider(this, { context: workContext });
  readonly #importsProvider = new ContextProvider(this, { context: importsContext });
  readonly #speechProvider = new ContextProvider(this, { context: speechContext });
  #searcher: Searcher | null = null;
  #announce: Announce = () => undefined;
  #commands!: Commands;
  #typesetting!: Typesetting;
  #stops: (() => void)[] = [];
  #themeTold = '';
  #languageTold = '';
  #keysTold: KeyChanges | null = null;
  #settings: Settings | null = null;
  #spaceTold: Space['state'] = 'ok';
  /** All notes were shown once, and stay from then on. */
  #allNotesWanted = false;
  /** Where the keyboard was on the desk. */
  #cameFrom: Element | null = null;
  readonly #deskOfDeleted = new DeskOfDeleted();
  /** The last step when the dialog was opened. */
  #stepBeforeDialog: object | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { desktop, work, imports } = this;
    this.#workProvider.setValue(work);
    this.#importsProvider.setValue(imports);
    this.#typesetting = typesetting(work);
    this.#speechProvider.setValue(this.speech);
    this.#announce = createAnnouncer();
    this.#commands = createCommands({ desktop, work, imports, stage: this.#stage });
    this.#stops = [
      work.subscribe(() => this.#onWork()),
      work.onFailure((text) => this.#tell({ text, undo: null, stays: false })),
      desktop.on('app:command', ({ command }) => this.#onMenu(command)),
      desktop.on('app:closing', () => void this.#flush()),
    ];
    window.addEventListener('keydown', this.#onKey);
    window.addEventListener('beforeinput', keepHistoryInField, true);
    window.addEventListener('pointerdown', this.#onPointerDown);
    this.#onWork();
    if (this.report !== null) {
      const room = work.space === 'ok' ? '' : ` ${SPACE[work.space]}`;
      this.#tell({ text: this.report + room, undo: null, stays: true });
    }
    void desktop.request('app:places', undefined).then((places) => {
      if (places.ok) this.places = places.value;
    });
    void desktop.request('app:ready', undefined);
  }

  protected override firstUpdated(): void {
    requestIdleCallback(() => void loadTheRest());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
    this.#searcher?.close();
    window.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('beforeinput', keepHistoryInField, true);
    window.removeEventListener('pointerdown', this.#onPointerDown);
  }

  // ---- what is shown ----------------------------------------------------------------------------------------

  get #libraryShown(): boolean {
    return this.#narrow.matches ? this.overlay : this.work.settings.libraryShown;
  }

  get #notesShown(): boolean {
    return this.desk?.active?.notesShown ?? this.work.settings.notesShown;
  }

  /** The article in the active pane. */
  get #current(): ArticleId | null {
    return activePane(this.work.settings.desk)?.article ?? null;
  }

  protected override render(): TemplateResult {
    const { work } = this;
    const current = this.#current;
    const article = current === null ? null : (work.entry(current)?.article ?? null);
    const libraryShown = this.#libraryShown;
    const behind = this.view === 'notes';
    return html`<div
      class="app"
      ?data-wide=${!libraryShown}
      @lectern-command=${(event: CustomEvent<{ name: AppCommand }>) => this.#run(event.detail.name)}
      @lectern-search=${({ detail: { words } }: CustomEvent<{ words: string }>) => this.#stage.showDialog({ name: 'search', words })}
      @lectern-article=${(event: CustomEvent<{ action: ArticleAction; ids: ArticleId[] }>) =>
        this.#commands.act(event.detail.action, event.detail.ids)}
      @lectern-collection=${(event: CustomEvent<{ action: CollectionAction; id: CollectionId | null }>) =>
        this.#commands.collection(event.detail.action, event.detail.id)}
      @lectern-open=${(event: CustomEvent<{ id: ArticleId; beside?: boolean; at?: Target }>) =>
        this.#toDesk(event.detail.id, event.detail)}
      @lectern-added=${(event: CustomEvent<{ id: ArticleId }>) => this.#openAdded(event.detail.id)}
      @lectern-drop=${(event: CustomEvent<{ files: File[] }>) => void this.#drop(event.detail.files)}
      @lectern-open-link=${(event: CustomEvent<{ url: string }>) => void this.#openLink(event.detail.url)}
      @lectern-progress=${(event: CustomEvent<{ progress: number }>) => (this.progress = event.detail.progress)}
      @lectern-desk-changed=${this.#onDesk}
      @lectern-tell=${(event: CustomEvent<{ text: string; undo?: boolean }>) =>
        this.#stage.tell(event.detail.text, event.detail.undo)}
      @lectern-announce=${(event: CustomEvent<{ text: string; urgent?: boolean }>) =>
        this.#announce(event.detail.text, event.detail.urgent)}
    >
      <nav aria-label=${msg('Library')} ?hidden=${!libraryShown} ?inert=${behind}>
        <lectern-library .current=${current}></lectern-library>
      </nav>
      <main
        ?inert=${behind}
        ?data-takes=${this.takes}
        @dragover=${this.#onDragArticles}
        @dragleave=${() => (this.takes = false)}
        @drop=${this.#onDropArticles}
      >
        <lectern-bar
          .article=${article}
          .progress=${this.progress}
          .libraryShown=${libraryShown}
          .notesShown=${this.#notesShown}
          .readOnly=${work.readOnly}
        ></lectern-bar>
        ${article ? html`<lectern-desk></lectern-desk>` : this.#noArticle()}
      </main>
      ${
        this.#allNotesWanted
          ? html`<lectern-all-notes
              .shown=${behind}
              ?inert=${!behind}
              ?data-shown=${behind}
            ></lectern-all-notes>`
          : nothing
      }
      <lectern-import-sheet></lectern-import-sheet>
      ${this.#noticeTemplate()} ${this.#dialogTemplate()}
      <lectern-drop></lectern-drop>
    </div>`;
  }

  #noArticle(): TemplateResult {
    if (this.work.entries.length === 0) return html`<lectern-welcome></lectern-welcome>`;
    return html`<div class="calm">
      <h1>${msg('No article is open')}</h1>
      <p>${msg('Choose one in the library, or drop a text file anywhere on this window.')}</p>
      <button class="btn" @click=${() => this.#run('open-files')}>${icon(FolderOpen)}${msg('Open files')}</button>
    </div>`;
  }

  #noticeTemplate(): TemplateResult | typeof nothing {
    if (this.notice === null) return nothing;
    const { text, undo, stays } = this.notice;
    // Another notice is another element, with a time of its own, even where the words are the same.
    const bar = html`<lectern-notice
      .text=${text}
      .action=${undo ? msg('Undo') : null}
      ?stays=${stays}
      @action=${() => {
        this.#closePassedNotice();
        if (this.notice !== null) this.#run('undo');
      }}
      @close=${() => (this.notice = null)}
    ></lectern-notice>`;
    return html`${keyed(this.notice, bar)}`;
  }

  /** Another step was done or undone since: the notice's Undo would undo that one. */
  #closePassedNotice(): void {
    const undo = this.notice?.undo ?? null;
    if (undo !== null && undo !== this.work.lastStep) this.notice = null;
  }

  #dialogTemplate(): TemplateResult | typeof nothing {
    const { dialog } = this;
    if (dialog === null) return nothing;
    // The word that one was closed comes late: another may have been opened meanwhile.
    const close = (): void => {
      if (this.dialog === dialog) this.dialog = null;
    };
    switch (dialog.name) {
      case 'settings':
        return html`<lectern-settings .places=${this.places} @close=${close}></lectern-settings>`;
      case 'search':
        return html`<lectern-palette
          .searcher=${(this.#searcher ??= createWorkerSearcher(this.database))}
          .commands=${offeredCommands(keymapOf(this.work.settings))}
          .asked=${dialog.words ?? ''}
          @close=${close}
        ></lectern-palette>`;
      case 'keys':
        return html`<lectern-keys @close=${close}></lectern-keys>`;
      case 'tags':
        return html`<lectern-tags .ids=${dialog.ids} @close=${close}></lectern-tags>`;
      case 'collect':
        return html`<lectern-collect .ids=${dialog.ids} @close=${close}></lectern-collect>`;
      case 'name-collection': {
        const collection = this.work.collections.find(({ id }) => id === dialog.id) ?? null;
        return html`<lectern-name-collection
          .collection=${collection}
          @close=${close}
        ></lectern-name-collection>`;
      }
      case 'print': {
        const article = this.work.entry(dialog.id)?.article;
        return article
          ? html`<lectern-print
              .article=${article}
              .target=${dialog.target}
              .setting=${this.#typesetting}
              .send=${sendWith(this.desktop)}
              @close=${close}
            ></lectern-print>`
          : nothing;
      }
      case 'details': {
        const article = this.work.entry(dialog.ids[0] ?? '')?.article;
        return article
          ? html`<lectern-details .article=${article} @close=${close}></lectern-details>`
          : nothing;
      }
    }
  }

  protected override updated(): void {
    const title =
      this.view === 'notes' ? msg('All notes') : this.work.entry(this.#current ?? '')?.article.title;
    const shown = title ? `${title} – Lectern` : 'Lectern';
    if (document.title !== shown) document.title = shown;
  }

  // ---- what happens -----------------------------------------------------------------------------------------

  readonly #stage: Stage = ((app: App): Stage => ({
    get current() {
      return app.#current;
    },
    open: (id, how) => app.#open(id, how),
    tell: (text, undo = false) => app.#tell({ text, undo: undo ? app.work.lastStep : null, stays: false }),
    showDialog: (dialog) =>
      app.#withTheRest(() => {
        app.dialog = dialog;
        app.#stepBeforeDialog = app.work.lastStep;
      }),
    toggleLibrary: () => app.#toggleLibrary(),
    toggleNotes: () => app.#toggleNotes(),
    toggleAllNotes: () =>
      app.view === 'desk' ? app.#withTheRest(() => app.#showAllNotes()) : app.#backToDesk(),
    goRegion: (step) => app.#goRegion(step),
    noteOnArticle: () => app.desk?.active?.noteOnArticle(),
    desk: (does) => app.desk && does(app.desk),
  }))(this);

  /** From the menu, undo and redo mean the text field that is being written in, where there is one. */
  #onMenu(command: AppCommand): void {
    const field = focusedElement();
    if ((command === 'undo' || command === 'redo') && isTextField(field)) travelInField(field, command);
    else this.#run(command);
  }

  #run(command: AppCommand): void {
    if (this.dialog !== null && !BEHIND_DIALOG.has(command)) return;
    if (this.view === 'notes' && ON_DESK.has(command)) this.#backToDesk();
    this.#commands.run(command);
  }

  #onWork(): void {
    const { settings } = this.work;
    if (settings !== this.#settings) {
      this.#settings = settings;
      showLook(settings);
      rememberLook(settings);
    }
    const spoken = languageOf(settings.language);
    if (this.#languageTold !== spoken) {
      this.#languageTold = spoken;
      void speak(spoken);
      void this.desktop.request('app:language', { language: spoken });
    }
    if (this.#keysTold !== settings.keys) {
      this.#keysTold = settings.keys;
      void this.desktop.request('app:keys', { keys: menuKeys(keymapOf(settings)) });
    }
    if (this.#themeTold !== settings.theme) {
      this.#themeTold = settings.theme;
      void this.desktop.request('app:theme', { theme: settings.theme });
    }
    if (this.#spaceTold !== this.work.space) {
      this.#spaceTold = this.work.space;
      this.#tell({ text: SPACE[this.work.space], undo: null, stays: this.work.space !== 'ok' });
    }
    this.#closePassedNotice();
    const desk = this.#deskOfDeleted.next(settings.desk, (id) => this.work.entry(id) !== undefined);
    if (desk !== settings.desk) void this.work.choose({ desk });
    this.requestUpdate();
  }

  /** At once when it is loaded, which only the first moments of a window are too early for. */
  #withTheRest(show: () => void): void {
    if (restIsLoaded()) show();
    else void loadTheRest().then(show);
  }

  #showAllNotes(): void {
    this.#cameFrom = focusedElement();
    this.#allNotesWanted = true;
    this.view = 'notes';
    this.overlay = false;
    void this.updateComplete.then(() => this.allNotes?.updateComplete).then(() => this.allNotes?.focus());
  }

  /** The keyboard is where it was before. */
  #backToDesk(): void {
    this.view = 'desk';
    const cameFrom = this.#cameFrom;
    void this.updateComplete.then(() => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
      if (focusedElement() === document.body) this.desk?.focusText();
    });
  }

  /** An article is wanted, wherever that was said. */
  #toDesk(id: ArticleId, how: { beside?: boolean; at?: Target }): void {
    const cameBack = this.view === 'notes';
    this.view = 'desk';
    this.#open(id, how);
    if (cameBack && !how.at) void this.updateComplete.then(() => this.desk?.focusText());
  }

  /** Opens an article: in the active pane or beside it, at its place or at a passage or note. */
  #open(id: ArticleId, { beside = false, at }: { beside?: boolean; at?: Target } = {}): void {
    const entry = this.work.entry(id);
    if (!entry) return;
    if (this.#current !== id) this.progress = entry.reading?.progress ?? 0;
    this.overlay = false;
    const { desk } = this.work.settings;
    const opened = beside ? openBeside(desk, id) : openHere(desk, id);
    const crosses = opened.active !== desk.active;
    if (crosses) this.desk?.leave();
    if (beside) this.#tellReplaced(desk, opened);
    if (opened !== desk) void this.work.choose({ desk: opened });
    void this.updateComplete.then(() => {
      if (at) void this.desk?.reveal(at, crosses);
      else if (beside) void this.desk?.updateComplete.then(() => this.desk?.focusText());
    });
  }

  /** A full desk has no room beside: an article had to go. */
  #tellReplaced(before: DeskLayout, after: DeskLayout): void {
    const title = this.work.entry(replaced(before, after) ?? '')?.article.title;
    if (title === undefined) return;
    this.#stage.tell(
      msg(str`No more than three articles lie side by side: this one took the place of “${title}”.`),
    );
  }

  /** Another pane may be the active one: the bar tells how far its article was read. */
  readonly #onDesk = (): void => {
    this.progress = this.desk?.active?.progress ?? 0;
    this.requestUpdate();
  };

  /** An article that was just added opens by itself, unless the reader is writing or in a dialog. */
  #openAdded(id: ArticleId): void {
    if (this.dialog === null && !isTextField(focusedElement())) this.#open(id);
  }

  async #drop(files: readonly File[]): Promise<void> {
    if (files.length === 0) this.#stage.tell(msg('Nothing was added: only files can be dropped here.'));
    else this.#failure(await this.imports.drop(files));
  }

  async #openLink(url: string): Promise<void> {
    this.#failure(await this.desktop.request('app:open-link', { url }));
  }

  #failure(answer: Result<unknown>): void {
    if (!answer.ok) this.#stage.tell(answer.error.message);
  }

  #tell(notice: Notice): void {
    const { notice: shown } = this;
    this.notice = notice;
    // What is tried again and fails again is said once.
    if (shown?.text === notice.text && !notice.undo) return;
    const [undo] = keymapOf(this.work.settings).keys('undo');
    // A plus between the keys would be said.
    const keys = undo && spelled(undo).replaceAll(/\+(?=.)/gu, ' ');
    const told = notice.undo && keys ? msg(str`${notice.text} ${keys} undoes it.`) : notice.text;
    this.#announce(told);
  }

  #toggleLibrary(): void {
    if (!this.#narrow.matches) {
      void this.work.choose({ libraryShown: !this.work.settings.libraryShown });
      return;
    }
    this.overlay = !this.overlay;
    if (this.overlay) void this.updateComplete.then(() => this.library?.focus());
    else this.desk?.focusText();
  }

  #toggleNotes(): void {
    const pane = this.desk?.active;
    if (pane) pane.showNotes(!pane.notesShown);
    else void this.work.choose({ notesShown: !this.work.settings.notesShown });
  }

  #goRegion(step: 1 | -1): void {
    if (this.view === 'notes') {
      this.allNotes?.goRegion();
      return;
    }
    const { desk, library } = this;
    const active = this.shadowRoot?.activeElement;
    const inDesk = active !== null && active === desk;
    const regions = [
      ...(this.#libraryShown ? [{ here: active === library, go: () => library?.focus() }] : []),
      ...(desk?.regions() ?? []).map(({ here, go }) => ({ here: here && inDesk, go })),
    ];
    const at = regions.findIndex((region) => region.here);
    const to = at < 0 && step < 0 ? regions.length - 1 : (at + step + regions.length) % regions.length;
    regions[to]?.go();
  }

  /** Saves everything that is being typed, then lets the window close. */
  async #flush(): Promise<void> {
    await this.desk?.flush();
    await this.work.settled();
    await this.desktop.request('app:flushed', undefined);
  }

  // ---- keys and pointer -------------------------------------------------------------------------------------

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && this.dialog === null) {
      this.#onEscape(event);
      return;
    }
    const [target] = event.composedPath();
    // Nothing has the focus: what scrolls a page scrolls the text.
    if (target === document.body && this.dialog === null && this.view === 'desk' && SCROLLS.has(event.key))
      this.desk?.focusText();
    const inField = isTextField(target);
    const keymap = keymapOf(this.work.settings);
    if (inField && target.dataset['labels'] !== undefined && target.value === '') {
      const way = keymap.commandOf(event, 'window')?.id;
      if (way === 'undo' || way === 'redo') {
        event.preventDefault();
        this.#travelFromLabels(target, way);
        return;
      }
    }
    const command = keymap.commandOf(event, 'window', inField);
    // Left alone, Chromium would undo in a field that was left by the key that undo had; in a field it is the field's.
    if (command !== null || (!inField && keymap.wasGivenUp(event))) event.preventDefault();
    if (command !== null) this.#run(command.id);
  };

  /**
   * A field for tags is empty after each of them: where it has no words to bring back, the last step is meant, in front
   * of a dialog only what was done in it.
   */
  #travelFromLabels(field: HTMLInputElement | HTMLTextAreaElement, way: 'undo' | 'redo'): void {
    if (travelInField(field, way)) return;
    if (this.dialog === null) this.#run(way);
    else if (way === 'undo' && this.work.lastStep !== this.#stepBeforeDialog) this.#commands.run(way);
  }

  /** Takes away what lies over the text. A menu or a panel that has the focus goes first: the browser closes it. */
  #onEscape(event: KeyboardEvent): void {
    if (event.composedPath().some((node) => node instanceof HTMLElement && node.popover === 'auto')) return;
    const pane = this.desk?.active;
    if (this.view === 'notes') this.#backToDesk();
    else if (this.overlay && this.#narrow.matches) this.#toggleLibrary();
    else if (pane?.drawer) pane.showNotes(false);
  }

  readonly #onDragArticles = (event: DragEvent): void => {
    this.takes = hasArticles(event.dataTransfer);
    if (this.takes) event.preventDefault();
  };

  /** Each article that is dropped on the desk opens in a pane of its own, as far as there is room. */
  readonly #onDropArticles = (event: DragEvent): void => {
    this.takes = false;
    const ids = takeArticles(event.dataTransfer);
    if (ids.length === 0) return;
    event.preventDefault();
    for (const id of ids.slice(0, MOST_PANES)) this.#open(id, { beside: this.#current !== null });
  };

  /** The library that lies over the text goes away with a press beside it. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    if (this.overlay && this.#narrow.matches && !event.composedPath().includes(this.nav))
      this.overlay = false;
  };
}
