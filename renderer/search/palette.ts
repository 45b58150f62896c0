import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChevronRight, FileText, Search } from 'lucide';
import { NOTE_KINDS, type Entry, type Note } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import type { Excerpt } from '../text/excerpt.ts';
import { linksIn } from '../text/links.ts';
import { LONGEST_QUERY } from '../text/query.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { kindLook, kindStyles } from '../ui/kinds.ts';
import { say } from '../ui/say.ts';
import { matchingCommands, type OfferedCommand } from './matching-commands.ts';
import { paletteStyles } from './palette.styles.ts';
import type { Found, Hit, Searcher } from './searcher.ts';
import { localized, msg, plural, str } from '../words/words.ts';

/** Beside what the library has, only so many commands are offered. */
const MOST_COMMANDS = 5;
/** Rows that Page Up and Page Down go. */
const PAGE = 8;
/** No more of a text has room in a line, UTF-16 code units. */
const LONGEST_OTHER = 160;
/** What takes longer shows how far it is, ms. */
const SLOW_MS = 300;

interface FoundOption {
  readonly key: string;
  readonly hit: Hit;
  readonly entry: Entry;
  readonly note: Note | null;
}
type Option = { readonly key: string; readonly command: OfferedCommand } | FoundOption;

/**
 * One field for everything that can be found or done: articles and notes by their words, and commands by their names.
 *
 * @fires close
 * @fires lectern-open - {id, at}: an article, at a passage or a note
 * @fires lectern-command - {name}
 */
@localized()
@customElement('lectern-palette')
export class Palette extends LitElement {
  static override styles = [controls, kindStyles, paletteStyles];

  @property({ attribute: false }) searcher!: Searcher;
  @property({ attribute: false }) commands: readonly OfferedCommand[] = [];
  /** What it is opened with, typed elsewhere already. */
  @property({ attribute: false }) asked = '';

  @consume({ context: workContext }) private work!: Work;

  @state() private typed = '';
  @state() private found: Found | null = null;
  @state() private problem: string | null = null;
  @state() private slow = false;
  /** The option that Enter takes; null for the first. */
  @state() private chosen: string | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private input!: HTMLInputElement;

  #notes: ReadonlyMap<string, Note> = new Map();
  #entries: readonly Entry[] | null = null;
  #stops: (() => void)[] = [];
  #slowTimer = 0;
  /** What is done once the dialog is gone and the focus is back where it was. */
  #then: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [
      this.work.watchAllNotes((notes) => {
        this.#notes = new Map(notes.map((note) => [note.id, note]));
        this.#entries = null;
        this.#know();
      }),
      this.work.subscribe(() => this.#know()),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#slowTimer);
    this.searcher.cancel();
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.input.focus();
    this.typed = this.input.value = this.asked;
    this.input.select();
    if (this.#entries !== null) this.#search();
  }

  // ---- searching ------------------------------------------------------------------------------------------

  /** Hands on what there is to search, and looks again where that has changed. */
  #know(): void {
    const { entries } = this.work;
    if (entries === this.#entries) return;
    this.#entries = entries;
    const articles = entries.map(({ article }) => article);
    const notes = [...this.#notes.values()];
    const targets = notes.flatMap(({ body, links }) => (links.length === 0 ? [] : linksIn(body)));
    const linkNames = Object.fromEntries(targets.map((target) => [target.id, this.work.linked(target).name]));
    const kindLabels = Object.fromEntries(
      [...NOTE_KINDS, null].map((kind) => [kind ?? 'note', kindLook(kind).label]),
    );
    this.searcher.know({ articles, notes, kindLabels, linkNames, imageLabel: msg('image') });
    if (this.typed.trim() !== '') this.#search();
  }

  #search(): void {
    this.problem = null;
    this.slow = false;
    clearTimeout(this.#slowTimer);
    if (this.typed.trim() === '') {
      this.found = null;
      this.searcher.cancel();
      return;
    }
    this.#slowTimer = window.setTimeout(() => (this.slow = true), SLOW_MS);
    const ended = (): void => {
      clearTimeout(this.#slowTimer);
      this.slow = false;
    };
    this.searcher.search(
      this.typed,
      (found) => {
        this.found = found;
        if (found.done) ended();
      },
      (words) => {
        this.found = null;
        this.problem = words;
        ended();
      },
    );
  }

  #onInput(): void {
    this.typed = this.input.value;
    this.chosen = null;
    this.#search();
  }

  // ---- choosing -------------------------------------------------------------------------------------------

  get #options(): readonly Option[] {
    const { typed } = this;
    const commands = matchingCommands(this.commands, typed);
    const shown = typed.trim() === '' ? commands : commands.slice(0, MOST_COMMANDS);
    const hits = (this.found?.hits ?? []).flatMap((hit): Option[] => {
      const entry = this.work.entry(hit.articleId);
      const note = hit.noteId === null ? null : (this.#notes.get(hit.noteId) ?? null);
      return entry && (hit.noteId === null || note)
        ? [{ key: `found-${hit.noteId ?? hit.articleId}`, hit, entry, note }]
        : [];
    });
    return [...shown.map((command) => ({ key: `command-${command.name}`, command })), ...hits];
  }

  #active(options: readonly Option[]): Option | undefined {
    return options.find(({ key }) => key === this.chosen) ?? options[0];
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.#options;
    const at = options.indexOf(this.#active(options) as Option);
    const go = (to: number): void => {
      event.preventDefault();
      this.chosen = options[Math.min(Math.max(to, 0), options.length - 1)]?.key ?? null;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    };
    switch (event.key) {
      case 'ArrowDown':
        go(at + 1 === options.length ? 0 : at + 1);
        break;
      case 'ArrowUp':
        go(at === 0 ? options.length - 1 : at - 1);
        break;
      case 'PageDown':
        go(at + PAGE);
        break;
      case 'PageUp':
        go(at - PAGE);
        break;
      case 'Enter':
        event.preventDefault();
        this.#take(options[at]);
        break;
    }
  }

  #take(option: Option | undefined): void {
    if (!option) return;
    this.#then = () => {
      if ('command' in option) say(this, 'lectern-command', { name: option.command.name });
      else {
        const { articleId: id, noteId, at } = option.hit;
        say(this, 'lectern-open', { id, at: noteId === null ? (at ?? undefined) : { noteId } });
      }
    };
    this.dialog.close();
  }

  #onClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
    this.#then();
  }

  // ---- rendering ------------------------------------------------------------------------------------------

  protected override render(): TemplateResult {
    const options = this.#options;
    const active = this.#active(options);
    const commands = options.filter((option) => 'command' in option);
    const hits = options.filter((option) => 'hit' in option);
    return html`<dialog class="panel" aria-label=${msg('Search')} @close=${() => this.#onClose()}>
      <label>
        ${icon(Search)}
        <input
          role="combobox"
          aria-label=${msg('Search articles, notes and commands')}
          aria-expanded=${options.length > 0}
          aria-controls="options"
          aria-autocomplete="list"
          aria-activedescendant=${active?.key ?? nothing}
          aria-describedby="hint"
          placeholder=${msg('Search articles, notes and commands')}
          maxlength=${LONGEST_QUERY}
          autocomplete="off"
          spellcheck="false"
          dir="auto"
          @input=${() => this.#onInput()}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
        />
      </label>
      <div
        role="listbox"
        id="options"
        aria-label=${msg('Results')}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${this.#group(msg('Commands'), commands, active)} ${this.#group(msg('Articles and notes'), hits, active)}
      </div>
      <footer>${this.#status(hits.length)}</footer>
    </dialog>`;
  }

  #group(
    name: string,
    options: readonly Option[],
    active: Option | undefined,
  ): TemplateResult | typeof nothing {
    if (options.length === 0) return nothing;
    return html`<div role="group" aria-label=${name}>
      <h3 aria-hidden="true">${name}</h3>
      ${options.map(
        (option) =>
          html`<div
            role="option"
            id=${option.key}
            aria-selected=${option.key === active?.key}
            @click=${() => this.#take(option)}
          >
            ${'command' in option ? this.#command(option.command) : this.#hit(option)}
          </div>`,
      )}
    </div>`;
  }

  #command({ label, keys }: OfferedCommand): TemplateResult {
    return html`${icon(ChevronRight)}<span class="title">${label}</span><span class="kbd" dir="ltr">${keys}</span>`;
  }

  #hit({ hit, entry: { article }, note }: FoundOption): TemplateResult {
    const look = note && kindLook(note.kind);
    return html`<span data-kind=${note?.kind ?? nothing}>${icon(look?.glyph ?? FileText)}</span>
      <span class="title" dir="auto">${article.title}</span>
      <span class="side" dir="auto">${look?.label ?? article.outlet}</span>
      ${hit.excerpt === null ? nothing : this.#excerpt(hit.excerpt)}
      ${note === null ? nothing : this.#other(note, hit.excerpt)}`;
  }

  /** Of a note's two texts, its words and those it stands on, the one that what was found is not in. */
  #other(note: Note, excerpt: Excerpt | null): TemplateResult | typeof nothing {
    const quote = note.selector?.quote.exact ?? '';
    const found = excerpt?.text.replaceAll(/^…|…$/gu, '') ?? '';
    if (quote === '') return nothing;
    if (!quote.includes(found)) {
      return html`<span class="other quote" dir="auto">${msg(str`“${quote.slice(0, LONGEST_OTHER)}”`)}</span>`;
    }
    const words = this.work.wordsOf(note).trim();
    if (words === '' || found === '') return nothing;
    return html`<span class="other" dir="auto">${words.slice(0, LONGEST_OTHER)}</span>`;
  }

  #excerpt({ text, marks }: Excerpt): TemplateResult {
    const starts = [0, ...marks.map(({ end }) => end)];
    return html`<span class="excerpt" dir="auto"
      >${marks.map(
        ({ start, end }, n) => html`${text.slice(starts[n], start)}<mark>${text.slice(start, end)}</mark>`,
      )}${text.slice(starts.at(-1))}</span
    >`;
  }

  #status(shown: number): TemplateResult {
    const { found, problem, slow } = this;
    if (problem !== null) return html`<p class="problem" role="alert">${problem}</p>`;
    if (this.typed.trim() === '') {
      return html`<p id="hint">
        ${msg('“exact words”, or |tag:|, |kind:|, |outlet:| and |in:notes| to narrow')
          .split('|')
          .map((part, i) => (i % 2 === 0 ? part : html`<b>${part}</b>`))}
      </p>`;
    }
    if (slow) {
      const [searched, of] = [found?.searched ?? 0, found?.of ?? 0];
      return html`<p role="status">${msg('Reading the articles')}</p>
        <progress aria-label=${msg('Articles searched')} .max=${Math.max(of, 1)} .value=${searched}></progress>`;
    }
    return html`<p role="status">${found?.done ? this.#outcome(found, shown) : ''}</p>`;
  }

  #outcome({ total, unread }: Found, shown: number): string {
    const missing = plural(unread, {
      one: '# article could not be read.',
      other: '# articles could not be read.',
    });
    const results =
      total === 0
        ? this.#nothing()
        : total > shown
          ? plural(total, { one: 'The first {0} of # result.', other: 'The first {0} of # results.' }, shown)
          : plural(total, { one: '# result.', other: '# results.' });
    return unread === 0 ? results : `${results} ${missing}`;
  }

  /** Whoever narrows by kind may not know what they are called here. */
  #nothing(): string {
    if (!/(?:^|\s)kind:/iu.test(this.typed)) return msg('No article and no note has all of this.');
    const kinds = [...NOTE_KINDS, null].map((kind) => kindLook(kind).label.replaceAll(' ', '-'));
    return msg(str`No article and no note has all of this. The kinds are ${kinds.join(', ')}.`);
  }
}
