import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ALargeSmall, Ellipsis, FileDown, PanelLeft, PanelRight, X } from 'lucide';
import type { Result } from '../../electron/bridge/contract.ts';
import { importsContext, type Imports } from '../data/imports.ts';
import { READING_SIZES, type Article, type ArticleId } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import '../desk/desk.ts';
import type { Desk } from '../desk/desk.ts';
import { minutes } from '../library/arrange.ts';
import '../library/details.ts';
import '../library/import-sheet.ts';
import '../library/library.ts';
import type { Library } from '../library/library.ts';
import '../library/welcome.ts';
import '../notes/note-card.ts';
import type { NoteCard } from '../notes/note-card.ts';
import type { Desktop } from '../platform/desktop.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { placed } from '../ui/placed.ts';
import { appStyles } from './app.styles.ts';
import { Announcer } from './announcer.ts';
import './keys.ts';
import './settings.ts';
import { commandOf, type AppCommand } from './shortcuts.ts';

const NOTICE_MS = 10_000;
const NARROW = '(max-width: 1120px)';

interface Notice {
  readonly text: string;
  /** Offers to undo what the notice tells of. */
  readonly undo: boolean;
}

/** The window: library, desk, sheets and dialogs, and the commands that reach all of them. */
@customElement('lectern-app')
export class App extends LitElement {
  static override styles = [controls, appStyles];

  @property({ attribute: false }) desktop!: Desktop;
  @property({ attribute: false }) work!: Work;
  @property({ attribute: false }) imports!: Imports;
  /** What the start had to put right, in words. */
  @property({ attribute: false }) report: string | null = null;

  @state() private current: ArticleId | null = null;
  @state() private dialog: 'settings' | 'keys' | 'details' | null = null;
  @state() private tagging: readonly ArticleId[] = [];
  @state() private notice: Notice | null = null;
  @state() private dropping = 0;
  @state() private progress = 0;
  @state() private drawer = false;
  @state() private overlay = false;
  @state() private profile = '';
  @query('lectern-desk') private desk!: Desk | null;
  @query('lectern-library') private library!: Library | null;

  readonly #announcer = new Announcer();
  readonly #workProvider = new ContextProvider(this, { context: workContext });
  readonly #importsProvider = new ContextProvider(this, { context: importsContext });
  #noticeTimer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#workProvider.setValue(this.work);
    this.#importsProvider.setValue(this.imports);
    this.#announcer.mount();
    this.work.subscribe(() => {
      this.#applySettings();
      // The open article was deleted or brought to nothing: the desk lets go of it.
      if (this.current !== null && !this.work.entry(this.current)) this.current = null;
      this.requestUpdate();
    });
    this.#applySettings();
    const { openArticle } = this.work.settings;
    if (openArticle !== null && this.work.entry(openArticle)) this.#open(openArticle);
    if (this.report !== null) this.#tell(this.report, false, false);
    this.desktop.on('app:command', ({ command }) => this.#run(command));
    this.desktop.on('app:closing', () => void this.#flush());
    window.addEventListener('keydown', this.#onKey);
    for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      window.addEventListener(name, this.#onDrag);
    }
    void this.desktop.request('app:places', undefined).then((places) => {
      if (places.ok) this.profile = places.value.profile;
    });
    void this.desktop.request('app:ready', undefined);
  }

  protected override render(): TemplateResult {
    const entry = this.current === null ? undefined : this.work.entry(this.current);
    const { settings } = this.work;
    const narrow = matchMedia(NARROW).matches;
    const libraryShown = narrow ? this.overlay : settings.libraryShown;
    return html`<div
      class="app"
      ?data-wide=${!libraryShown}
      @lectern-open=${(event: CustomEvent<{ id: ArticleId }>) => this.#open(event.detail.id)}
      @lectern-command=${(event: CustomEvent<{ name: AppCommand }>) => this.#run(event.detail.name)}
      @lectern-announce=${(event: CustomEvent<{ text: string }>) => this.#announcer.say(event.detail.text)}
      @lectern-open-link=${(event: CustomEvent<{ url: string }>) => void this.#openLink(event.detail.url)}
      @lectern-progress=${(event: CustomEvent<{ progress: number }>) => (this.progress = event.detail.progress)}
      @lectern-removed=${(event: CustomEvent<{ ids: ArticleId[] }>) => this.#removed(event.detail.ids)}
      @lectern-tag=${(event: CustomEvent<{ ids: ArticleId[] }>) => (this.tagging = event.detail.ids)}
    >
      <nav aria-label="Library" ?hidden=${!libraryShown}>
        <lectern-library .current=${this.current}></lectern-library>
      </nav>
      <main>
        ${this.#bar(entry?.article ?? null, libraryShown)}
        ${
          entry
            ? html`<lectern-desk .articleId=${this.current} .drawer=${this.drawer}></lectern-desk>`
            : this.work.entries.length === 0
              ? html`<lectern-welcome></lectern-welcome>`
              : html`<h1 class="calm">Choose an article in the library, or drop one here.</h1>`
        }
      </main>
      <lectern-import-sheet></lectern-import-sheet>
      ${this.#noticeTemplate()} ${this.#dropTemplate()} ${this.#dialogs(entry?.article ?? null)}
    </div>`;
  }

  #bar(article: Article | null, libraryShown: boolean): TemplateResult {
    const left = article ? Math.ceil(minutes(article.version.words) * (1 - this.progress)) : 0;
    return html`<header class="bar">
      ${article ? html`<span class="read" ${placed({ 'inline-size': `${this.progress * 100}%` })}></span>` : nothing}
      ${
        libraryShown
          ? nothing
          : html`<button
              class="ibtn"
              aria-label="Show library"
              title="Show library"
              @click=${() => this.#run('toggle-library')}
            >
              ${icon(PanelLeft)}
            </button>`
      }
      <div class="crumb">
        ${
          article
            ? html`<b dir="auto">${article.title}</b
                ><span class="faint num">${left > 0 ? `${left} min left` : 'Finished'}</span>`
            : nothing
        }
      </div>
      ${this.work.readOnly === null ? nothing : html`<span class="readonly">Read only</span>`}
      <button
        class="ibtn"
        aria-label="Reading settings"
        title="Reading settings"
        @click=${() => this.#run('settings')}
      >
        ${icon(ALargeSmall)}
      </button>
      ${
        article
          ? html`<button
                class="ibtn"
                aria-label="Notes"
                title="Notes"
                aria-pressed=${matchMedia(NARROW).matches ? this.drawer : this.work.settings.notesShown}
                @click=${() => this.#run('toggle-notes')}
              >
                ${icon(PanelRight)}
              </button>
              <button class="ibtn" aria-label="More" title="More" popovertarget="more" id="more-button">
                ${icon(Ellipsis)}
              </button>
              <div
                class="menu panel"
                id="more"
                popover
                role="menu"
                aria-label="More"
                @click=${this.#closeMenu}
                @keydown=${this.#onMenuKey}
              >
                ${this.#item('Note on the whole article', 'note-on-article')}
                ${this.#item('Copy all notes as Markdown', 'copy-notes')}
                <button role="menuitem" @click=${() => (this.dialog = 'details')}>Correct details…</button>
                ${this.#item('Show file in folder', 'show-file')}
                <button role="menuitem" @click=${() => this.#remove(article)}>Delete article</button>
              </div>`
          : nothing
      }
      <span class="controls"></span>
    </header>`;
  }

  #item(label: string, command: AppCommand): TemplateResult {
    return html`<button role="menuitem" @click=${() => this.#run(command)}>${label}</button>`;
  }

  #closeMenu(): void {
    this.renderRoot.querySelector<HTMLElement>('#more')?.hidePopover();
  }

  #onMenuKey(event: KeyboardEvent): void {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('#more button')];
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    items[(at + step + items.length) % items.length]?.focus();
  }

  #noticeTemplate(): TemplateResult | typeof nothing {
    if (!this.notice) return nothing;
    return html`<div class="notice panel" role="status">
      <span>${this.notice.text}</span>
      ${
        this.notice.undo
          ? html`<button class="link" @click=${() => this.#run('undo')}>Undo</button>`
          : nothing
      }
      <button class="ibtn ibtn--s" aria-label="Close" @click=${() => (this.notice = null)}>${icon(X)}</button>
    </div>`;
  }

  #dropTemplate(): TemplateResult | typeof nothing {
    if (this.dropping === 0) return nothing;
    return html`<div class="over" aria-hidden="true">
      <div class="frame"></div>
      <div class="say">
        ${icon(FileDown)}
        <h2>
          Drop ${this.dropping === 1 ? '1 file' : `${this.dropping} files`} to add
          ${this.dropping === 1 ? 'it' : 'them'}
        </h2>
        <p>Plain text. Your files stay where they are; Lectern keeps its own copy on this computer.</p>
      </div>
    </div>`;
  }

  #dialogs(article: Article | null): TemplateResult | typeof nothing {
    const close = (): void => {
      this.dialog = null;
      this.tagging = [];
    };
    const tagged = this.tagging.map((id) => this.work.entry(id)?.article).find((one) => one !== undefined);
    if (tagged) return html`<lectern-details .article=${tagged} @close=${close}></lectern-details>`;
    switch (this.dialog) {
      case 'settings':
        return html`<lectern-settings .profile=${this.profile} @close=${close}></lectern-settings>`;
      case 'keys':
        return html`<lectern-keys ?mac=${this.desktop.platform === 'darwin'} @close=${close}></lectern-keys>`;
      case 'details':
        return article
          ? html`<lectern-details .article=${article} @close=${close}></lectern-details>`
          : nothing;
      case null:
        return nothing;
    }
  }

  // ---- commands ---------------------------------------------------------------------------------------------

  #run(command: AppCommand | 'show-data'): void {
    const { settings } = this.work;
    switch (command) {
      case 'open-files':
        void this.imports.choose().then(this.#failure);
        break;
      case 'undo':
        void this.work
          .undo()
          .then((label) => this.#tell(label === null ? 'Nothing to undo.' : `Undone: ${label}.`, false));
        break;
      case 'redo':
        void this.work
          .redo()
          .then((label) => this.#tell(label === null ? 'Nothing to redo.' : `Done again: ${label}.`, false));
        break;
      case 'settings':
      case 'keys':
        this.dialog = command;
        break;
      case 'toggle-library':
        if (matchMedia(NARROW).matches) this.overlay = !this.overlay;
        else void this.work.choose({ libraryShown: !settings.libraryShown });
        break;
      case 'toggle-notes':
        if (matchMedia(NARROW).matches) this.drawer = !this.drawer;
        else void this.work.choose({ notesShown: !settings.notesShown });
        break;
      case 'larger':
      case 'smaller':
        this.#resize(command === 'larger' ? 1 : -1);
        break;
      case 'normal-size':
        void this.work.choose({ size: 19 });
        break;
      case 'copy-notes':
        void this.#copyNotes();
        break;
      case 'show-file':
        void this.#showFile();
        break;
      case 'show-data':
        void this.desktop.request('app:show-data', undefined).then(this.#failure);
        break;
      case 'next-region':
        this.#goRegion(1);
        break;
      case 'previous-region':
        this.#goRegion(-1);
        break;
      case 'note-on-article':
        this.desk?.command(command);
        break;
    }
  }

  #resize(step: number): void {
    const { size } = this.work.settings;
    const at = READING_SIZES.findIndex((px) => px >= size);
    const next = READING_SIZES[Math.max(0, Math.min(READING_SIZES.length - 1, at + step))];
    if (next !== undefined) void this.work.choose({ size: next });
  }

  async #copyNotes(): Promise<void> {
    if (this.current === null) return;
    await navigator.clipboard.writeText(await this.work.notesAsMarkdown(this.current));
    this.#tell('All notes of this article were copied.', false);
  }

  async #showFile(): Promise<void> {
    const article = this.current === null ? undefined : this.work.entry(this.current)?.article;
    if (!article) return;
    this.#failure(await this.desktop.request('import:show-file', { originId: article.version.originId }));
  }

  async #openLink(url: string): Promise<void> {
    this.#failure(await this.desktop.request('app:open-link', { url }));
  }

  readonly #failure = (answer: Result<unknown>): void => {
    if (!answer.ok) this.#tell(answer.error.message, false);
  };

  #goRegion(step: number): void {
    const regions = [
      { host: this.library, go: () => this.library?.focus() },
      { host: this.desk, go: () => this.desk?.focusText() },
      { host: null, go: () => this.desk?.focusNotes() },
    ];
    const active = this.shadowRoot?.activeElement ?? null;
    const inNotes = this.desk?.shadowRoot?.activeElement?.localName === 'lectern-note';
    const at = inNotes ? 2 : regions.findIndex((region) => region.host !== null && region.host === active);
    regions[(at + step + regions.length) % regions.length]?.go();
  }

  #open(id: ArticleId): void {
    if (!this.work.entry(id)) return;
    if (this.current !== id) this.progress = this.work.entry(id)?.reading?.progress ?? 0;
    this.current = id;
    this.overlay = false;
    if (this.work.settings.openArticle !== id) void this.work.choose({ openArticle: id });
  }

  #remove(article: Article): void {
    void this.work.removeArticles([article.id]);
    this.#removed([article.id]);
  }

  #removed(ids: readonly ArticleId[]): void {
    this.#tell(
      ids.length === 1 ? 'Deleted 1 article. Its notes are kept with it.' : `Deleted ${ids.length} articles.`,
      true,
    );
  }

  #tell(text: string, undo: boolean, passing = true): void {
    this.notice = { text, undo };
    this.#announcer.say(text);
    clearTimeout(this.#noticeTimer);
    if (passing) this.#noticeTimer = window.setTimeout(() => (this.notice = null), NOTICE_MS);
  }

  /** Saves everything that is being typed, then lets the window close. */
  async #flush(): Promise<void> {
    this.desk?.settle();
    const cards = this.desk?.shadowRoot?.querySelectorAll<NoteCard>('lectern-note') ?? [];
    await Promise.all([...cards].map((card) => card.flush()));
    await this.desktop.request('app:flushed', undefined);
  }

  #applySettings(): void {
    const { theme, face, size } = this.work.settings;
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    root.dataset['face'] = face;
    root.style.setProperty('--reading-size', `${size}px`);
    if (this.#theme !== theme) {
      this.#theme = theme;
      void this.desktop.request('app:theme', { theme });
    }
  }
  #theme = '';

  // ---- keys and drops ---------------------------------------------------------------------------------------

  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const command = commandOf(event, { mac: this.desktop.platform === 'darwin', inField });
    if (command === null || event.defaultPrevented) return;
    event.preventDefault();
    this.#run(command);
  };

  readonly #onDrag = (event: DragEvent): void => {
    event.preventDefault();
    const items = [...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file');
    if (event.type === 'drop') {
      this.dropping = 0;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void this.imports.drop(files).then(this.#failure);
      else this.#tell('Nothing was added: only files can be dropped.', false);
    } else if (event.type === 'dragleave') {
      if (event.relatedTarget === null) this.dropping = 0;
    } else {
      if (event.dataTransfer) event.dataTransfer.dropEffect = items.length > 0 ? 'copy' : 'none';
      this.dropping = event.dataTransfer?.types.includes('Files') ? Math.max(1, items.length) : 0;
    }
  };

  protected override updated(changed: PropertyValues): void {
    if (changed.has('current') && this.current !== null) {
      document.title = `${this.work.entry(this.current)?.article.title ?? ''} – Lectern`;
    }
  }
}
