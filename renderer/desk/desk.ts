import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowLeftRight, Link2, Unlink2, X } from 'lucide';
import type { ArticleId, DeskLayout, PaneState } from '../data/model.ts';
import { workContext, type Work } from '../data/work.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { MediaQuery } from '../ui/media-query.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import { whileConnected } from '../ui/while-connected.ts';
import './divider.ts';
import {
  activePane,
  changePane,
  closePane,
  goToPane,
  LEAST_ZOOM,
  linkPane,
  MOST_ZOOM,
  moveEdge,
  swapPane,
} from './layout.ts';
import './pane.ts';
import type { Pane, Target } from './pane.ts';
import type { Place } from './reading-place.ts';
import { Trail } from './trail.ts';
import { localized, msg, percent, str } from '../words/words.ts';

/** In a window as narrow as this one pane is seen at a time; CSS px. */
const TABS = '(max-width: 700px)';

/**
 * The reading area: up to three articles side by side, each in a pane. What lies open is a setting, and so there again
 * after a restart.
 *
 * @fires lectern-desk-changed - another pane is the active one, or its notes were shown or hidden
 */
@localized()
@customElement('lectern-desk')
export class Desk extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        position: relative;
        min-block-size: 0;
      }
      .panes {
        display: flex;
        flex: 1;
        min-block-size: 0;
      }
      .place {
        display: flex;
        flex-direction: column;
        min-inline-size: 0;
        min-block-size: 0;
        flex: 1 1 0;
      }
      .place[hidden] {
        display: none;
      }
      lectern-pane {
        flex: 1;
        min-block-size: 0;
      }
      header,
      .tabs {
        display: flex;
        align-items: center;
        gap: 2px;
        flex: none;
        block-size: 32px;
        padding-inline: 16px 4px;
        border-block-end: 1px solid var(--line);
        font: var(--t-small);
        color: var(--text-2);
      }
      header span {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      .place[data-active] header {
        color: var(--text);
        box-shadow: inset 0 -1px var(--accent);
      }
      .tabs {
        padding-inline: 8px;
      }
      .tabs .tabs {
        flex: 1;
        min-inline-size: 0;
        padding: 0;
        border: 0;
      }
      .tabs button {
        flex: 0 1 auto;
        min-inline-size: 0;
        block-size: 28px;
        padding-inline: 12px;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
        border-radius: var(--r-m);
      }
      .tabs button[aria-selected='true'] {
        background: var(--bg-selected);
        color: var(--text);
      }
      .tabs .ibtn {
        flex: none;
        margin-inline-start: auto;
        padding: 0;
      }
    `,
  ];

  @consume({ context: workContext, subscribe: true }) private work!: Work;
  /** While an edge is dragged, where it is; the layout takes it when it is let go. */
  @state() private dragged: DeskLayout | null = null;

  readonly #tabs = new MediaQuery(this, TABS);
  readonly #trail = new Trail((article) => this.work.entry(article) !== undefined);

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  get layout(): DeskLayout {
    return this.work.settings.desk;
  }

  #change(layout: DeskLayout): void {
    if (layout !== this.layout) void this.work.choose({ desk: layout });
  }

  // ---- what others may ask of the desk --------------------------------------------------------------------

  /** The pane that commands speak of. */
  get active(): Pane | null {
    const { key } = activePane(this.layout) ?? {};
    return this.#panes().find((pane) => pane.key === key) ?? null;
  }

  focusText(): void {
    this.active?.focusText();
  }

  /**
   * Shows a passage or a note of the article in the active pane.
   *
   * @param fromElsewhere the reader comes from another pane
   */
  async reveal(target: Target, fromElsewhere = false): Promise<void> {
    await this.updateComplete;
    await this.active?.updateComplete;
    this.active?.reveal(target, fromElsewhere);
  }

  /** The reader goes to another pane, and can come back to where they are. */
  leave(): void {
    this.active?.leave();
  }

  /** The regions that F6 goes through: the text and the notes of each pane that is seen. */
  regions(): { readonly here: boolean; go(): void }[] {
    return this.#panes()
      .filter((pane) => pane.clientWidth > 0)
      .flatMap((pane) => {
        const here = this.shadowRoot?.activeElement === pane;
        const text = { here: here && !pane.isInNotes, go: () => pane.focusText() };
        const notes = { here: here && pane.isInNotes, go: () => pane.focusNotes() };
        return pane.notesShown ? [text, notes] : [text];
      });
  }

  /** Goes to a pane by its place, from 0. */
  async goTo(place: number): Promise<void> {
    this.#change(goToPane(this.layout, place));
    await this.updateComplete;
    this.active?.focusText();
  }

  close(): void {
    const { key } = activePane(this.layout) ?? {};
    if (key !== undefined) this.#close(key);
  }

  swap(): void {
    const { key } = activePane(this.layout) ?? {};
    if (key !== undefined) void this.#swap(key);
  }

  /** Has the active pane scroll with the others, or by itself. */
  link(): void {
    const { key } = activePane(this.layout) ?? {};
    if (key !== undefined) this.#link(key);
  }

  /** Opens find in the active pane, or goes to its next or previous match. */
  find(step: 1 | -1 | 0): void {
    this.active?.find(step);
  }

  readAloud(): void {
    this.active?.readAloud();
  }

  askParagraph(): void {
    this.active?.askParagraph();
  }

  /** Goes back to where the reader jumped from, or forward again, in whichever pane that is now. */
  async travel(by: 1 | -1): Promise<void> {
    const from = this.active?.here;
    const to = from && (by < 0 ? this.#trail.back(from) : this.#trail.forward(from));
    if (!to) {
      const text =
        by < 0 ? msg('There is no place to go back to') : msg('There is no place to go forward to');
      say(this, 'lectern-announce', { text });
      return;
    }
    const there = this.layout.panes.findIndex(({ article }) => article === to.article);
    this.#change(goToPane(this.layout, there));
    await this.updateComplete;
    this.active?.travel(to);
    say(this, 'lectern-announce', { text: by < 0 ? msg('Back at the place before') : msg('Forward again') });
  }

  /** Makes the text of the active pane larger or smaller than the others', or as large again. */
  zoom(step: 1 | -1 | 0): void {
    const pane = activePane(this.layout);
    if (!pane) return;
    const zoom =
      step === 0
        ? 1
        : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.round((pane.zoom + step * 0.1) * 10) / 10));
    this.#change(changePane(this.layout, pane.key, { zoom }));
    say(this, 'lectern-announce', { text: msg(str`Text of this pane at ${percent(zoom)}`) });
  }

  /** Writes down where the reader is and what is being typed; called before the window closes. */
  async flush(): Promise<void> {
    await Promise.all(this.#panes().map((pane) => pane.flush()));
  }

  #panes(): Pane[] {
    return [...this.renderRoot.querySelectorAll<Pane>('lectern-pane')];
  }

  // ---- rendering ------------------------------------------------------------------------------------------

  protected override render(): TemplateResult {
    const layout = this.dragged ?? this.layout;
    const tabs = this.#tabs.matches && layout.panes.length > 1;
    return html`${tabs ? this.#tabList(layout) : nothing}
      <div
        class="panes"
        @focusin=${this.#onFocusIn}
        @pointerdown=${this.#onFocusIn}
        @lectern-scrolled=${this.#onScrolled}
        @lectern-progress=${this.#onProgress}
        @lectern-link-pane=${(event: Event) => this.#link((event.target as Pane).key)}
        @lectern-free-pane=${(event: Event) => this.#free((event.target as Pane).key)}
        @lectern-notes-toggled=${() => say(this, 'lectern-desk-changed', {})}
      >
        ${repeat(
          layout.panes,
          ({ key }) => key,
          (pane, place) => this.#place(pane, place, layout, tabs),
        )}
      </div>`;
  }

  protected override updated(): void {
    const { key } = activePane(this.layout) ?? {};
    const before = this.#shown;
    this.#shown = key;
    if (before === undefined || key === before) return;
    // The pane may have got another article in the same moment: it lets go of the one before first.
    void this.active?.updateComplete.then(() => say(this, 'lectern-desk-changed', {}));
  }
  /** The pane that was the active one when the desk was drawn last. */
  #shown: number | undefined;

  #place(pane: PaneState, place: number, layout: DeskLayout, tabs: boolean): TemplateResult {
    const last = layout.panes.length - 1;
    const several = last > 0 && !tabs;
    const { key, share } = pane;
    const ends = layout.panes.slice(0, place + 1).reduce((sum, one) => sum + one.share, 0);
    const active = layout.active === key;
    return html`<section
        class="place"
        id=${`pane-${key}`}
        role=${tabs ? 'tabpanel' : nothing}
        aria-label=${last > 0 ? msg(str`Pane ${place + 1}: ${this.#title(pane.article)}`) : nothing}
        ?data-active=${active}
        ?hidden=${tabs && !active}
        ${placed({ 'flex-grow': tabs ? '1' : `${share}` })}
      >
        ${several ? this.#head(pane, layout) : nothing}
        <lectern-pane
          .key=${key}
          .articleId=${pane.article}
          .several=${several}
          .side=${several && place === 0 ? 'start' : 'end'}
          .zoom=${pane.zoom}
          .trail=${this.#trail}
        ></lectern-pane>
      </section>
      ${
        several && place < last
          ? html`<lectern-divider
              .at=${ends}
              .label=${msg(str`Width of pane ${place + 1}`)}
              @move=${(event: CustomEvent<{ to: number; done: boolean }>) =>
                this.#moveEdge(place, event.detail.to, event.detail.done)}
            ></lectern-divider>`
          : nothing
      }`;
  }

  #head(pane: PaneState, { together }: DeskLayout): TemplateResult {
    const follows = together && !pane.free;
    const link = follows ? msg('Scroll this pane by itself') : msg('Scroll with the other panes');
    return html`<header>
      <span dir="auto">${this.#title(pane.article)}</span>
      <button
        class="ibtn ibtn--s"
        title=${link}
        aria-label=${link}
        @click=${() => this.#link(pane.key)}
      >
        ${icon(follows ? Link2 : Unlink2)}
      </button>
      <button
        class="ibtn ibtn--s"
        title=${msg('Swap with the pane beside')}
        aria-label=${msg('Swap with the pane beside')}
        @click=${() => void this.#swap(pane.key)}
      >
        ${icon(ArrowLeftRight)}
      </button>
      <button
        class="ibtn ibtn--s"
        title=${msg('Close pane')}
        aria-label=${msg('Close pane')}
        @click=${() => this.#close(pane.key)}
      >
        ${icon(X)}
      </button>
    </header>`;
  }

  #tabList({ panes, active }: DeskLayout): TemplateResult {
    const step = (event: KeyboardEvent): void => {
      const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const by = getComputedStyle(this).direction === 'rtl' ? -arrow : arrow;
      if (by === 0) return;
      const at = panes.findIndex(({ key }) => key === active);
      this.#change(goToPane(this.layout, (at + by + panes.length) % panes.length));
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus(),
      );
    };
    return html`<div class="tabs">
      <div role="tablist" aria-label=${msg('Panes')} class="tabs" @keydown=${step}>
        ${panes.map(
          ({ key, article }, place) =>
            html`<button
              role="tab"
              dir="auto"
              aria-selected=${key === active}
              aria-controls=${`pane-${key}`}
              tabindex=${key === active ? 0 : -1}
              @click=${() => this.#change(goToPane(this.layout, place))}
            >
              ${this.#title(article)}
            </button>`,
        )}
      </div>
      <button class="ibtn ibtn--s" title=${msg('Close pane')} aria-label=${msg('Close pane')} @click=${() => this.close()}>
        ${icon(X)}
      </button>
    </div>`;
  }

  #title(id: ArticleId): string {
    return this.work.entry(id)?.article.title ?? '';
  }

  // ---- what happens ---------------------------------------------------------------------------------------

  #close(key: number): void {
    void this.#panes()
      .find((pane) => pane.key === key)
      ?.flush();
    this.#change(closePane(this.layout, key));
    say(this, 'lectern-announce', { text: msg('Pane closed') });
    void this.updateComplete.then(() => this.focusText());
  }

  /** Places are written down first: each article opens where it was. */
  async #swap(key: number): Promise<void> {
    if (this.layout.panes.length < 2) return;
    await this.flush();
    this.#change(swapPane(this.layout, key));
    say(this, 'lectern-announce', { text: msg('Panes swapped') });
    await this.updateComplete;
    this.focusText();
  }

  #link(key: number): void {
    const { layout } = this;
    const linked = linkPane(layout, key);
    if (linked === layout) return;
    this.#change(linked);
    const free = linked.panes.find((pane) => pane.key === key)?.free ?? false;
    say(this, 'lectern-announce', {
      text: !layout.together
        ? msg('The panes scroll together')
        : free
          ? msg('This pane scrolls by itself')
          : msg('This pane scrolls with the others'),
    });
  }

  #free(key: number): void {
    const { together, panes } = this.layout;
    if (together && !panes.find((pane) => pane.key === key)?.free) this.#link(key);
  }

  #moveEdge(place: number, to: number, done: boolean): void {
    const moved = moveEdge(this.layout, place, to);
    this.dragged = done ? null : moved;
    if (done) this.#change(moved);
  }

  readonly #onFocusIn = (event: Event): void => {
    const pane = event
      .composedPath()
      .find((node): node is Pane => (node as Element).localName === 'lectern-pane');
    if (!pane || pane.key === this.layout.active) return;
    const place = this.layout.panes.findIndex(({ key }) => key === pane.key);
    this.#change(goToPane(this.layout, place));
  };

  /** The window's bar tells of the active pane alone. */
  readonly #onProgress = (event: Event): void => {
    if ((event.target as Pane).key !== activePane(this.layout)?.key) event.stopPropagation();
  };

  /** Where one pane goes, those that scroll with it go too. */
  readonly #onScrolled = (event: CustomEvent<{ place: Place }>): void => {
    const { panes, together } = this.layout;
    const source = event.target as Pane;
    const free = (key: number): boolean => panes.find((pane) => pane.key === key)?.free ?? true;
    if (!together || free(source.key)) return;
    for (const pane of this.#panes()) {
      if (pane !== source && !free(pane.key)) pane.follow(event.detail.place);
    }
  };
}
