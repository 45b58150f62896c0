import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import {
  ALargeSmall,
  Ellipsis,
  FilePen,
  PanelLeft,
  PanelRight,
  Printer,
  Search,
  type IconNode,
} from 'lucide';
import type { Article } from '../data/model.ts';
import { ACTION_ITEMS, type ArticleAction } from '../library/actions.ts';
import { minutes, readingTime } from '../library/reading-time.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import '../ui/menu.ts';
import { placed } from '../ui/placed.ts';
import { say } from '../ui/say.ts';
import type { AppCommand } from './commands.ts';
import './look-controls.ts';
import { localized, msg, str } from '../words/words.ts';

const MORE = [
  {
    id: 'note-on-article',
    get label() {
      return msg('Note on the whole article');
    },
    glyph: FilePen,
  },
  ACTION_ITEMS['copy-notes'],
  null,
  // Windows and Linux show no menu bar: here the mouse comes to it.
  {
    id: 'print',
    get label() {
      return msg('Print, or save as PDF…');
    },
    glyph: Printer,
  },
  null,
  ACTION_ITEMS.tag,
  ACTION_ITEMS.collect,
  ACTION_ITEMS.details,
  ACTION_ITEMS['show-file'],
  null,
  ACTION_ITEMS.delete,
] as const;

/** What the menu asks of the window; the rest is done to the article. */
const OF_WINDOW = ['note-on-article', 'print'] as const satisfies readonly AppCommand[];
type OfWindow = (typeof OF_WINDOW)[number];
const isOfWindow = (id: string): id is OfWindow => (OF_WINDOW as readonly string[]).includes(id);

/**
 * The bar above the desk: which article is open, how much of it is left, and what can be done with it.
 *
 * @fires lectern-command - {name}
 * @fires lectern-article - {action, ids}
 */
@localized()
@customElement('lectern-bar')
export class Bar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        block-size: var(--bar);
        padding-inline: 16px 8px;
        flex: none;
        border-block-end: 1px solid var(--line);
        position: relative;
        -webkit-app-region: drag;
      }
      /* Without the library, the start of this bar lies under the window's own controls on macOS. */
      :host([first]) {
        padding-inline-start: max(8px, var(--start-controls));
      }
      button,
      .panel {
        -webkit-app-region: no-drag;
      }
      .crumb {
        display: flex;
        gap: 8px;
        align-items: baseline;
        min-inline-size: 0;
        flex: 1;
        color: var(--text-2);
      }
      b {
        font-weight: 550;
        color: var(--text);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .crumb span {
        white-space: nowrap;
      }
      .read {
        position: absolute;
        inset-block-end: -1px;
        inset-inline-start: 0;
        block-size: 1px;
        background: var(--accent);
      }
      .readonly {
        font: var(--t-small);
        color: var(--danger);
        white-space: nowrap;
      }
      /* Room for the window's own controls where they lie over the end of the bar (Windows, Linux). */
      .controls {
        inline-size: var(--end-controls);
        flex: none;
      }
      #look {
        inset: auto;
        margin: 4px 0;
        padding: 16px;
        inline-size: 336px;
        max-block-size: calc(100vh - var(--bar) - 16px);
        overflow: auto;
        color: var(--text);
        font: var(--t-body);
        position-area: block-end span-inline-start;
        position-try-fallbacks: flip-inline;
      }
      @media (forced-colors: active) {
        .read {
          background: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) article: Article | null = null;
  /** Share of the article that was read, 0 to 1. */
  @property({ type: Number }) progress = 0;
  @property({ type: Boolean }) libraryShown = true;
  @property({ type: Boolean }) notesShown = true;
  /** Why nothing can be changed, in words. */
  @property({ attribute: false }) readOnly: string | null = null;
  @query('#look') private look!: HTMLElement;

  protected override willUpdate(): void {
    this.toggleAttribute('first', !this.libraryShown);
  }

  protected override render(): TemplateResult {
    const { article } = this;
    return html`
      ${article ? html`<span class="read" ${placed({ 'inline-size': `${this.progress * 100}%` })}></span>` : nothing}
      ${this.libraryShown ? nothing : this.#button(PanelLeft, msg('Show library'), 'toggle-library')}
      <div class="crumb">
        ${article ? html`<b dir="auto">${article.title}</b><span class="faint num">${this.#left(article)}</span>` : nothing}
      </div>
      ${
        this.readOnly === null
          ? nothing
          : html`<span class="readonly" title=${this.readOnly}>${msg('Read only')}</span>`
      }
      ${article ? this.#button(Search, msg('Find in the article and its notes'), 'find') : nothing}
      <button
        class="ibtn"
        aria-label=${msg('Reading settings')}
        title=${msg('Reading settings')}
        aria-haspopup="dialog"
        popovertarget="look"
      >
        ${icon(ALargeSmall)}
      </button>
      <div
        class="panel"
        id="look"
        popover
        role="dialog"
        aria-label=${msg('Reading settings')}
        @toggle=${this.#onLookToggle}
      >
        <lectern-look></lectern-look>
      </div>
      ${article ? this.#articleButtons(article) : nothing}
      <span class="controls"></span>
    `;
  }

  #articleButtons(article: Article): TemplateResult {
    const choose = (event: CustomEvent<{ id: ArticleAction | OfWindow }>): void => {
      const { id } = event.detail;
      if (isOfWindow(id)) say(this, 'lectern-command', { name: id });
      else say(this, 'lectern-article', { action: id, ids: [article.id] });
    };
    return html`${this.#button(PanelRight, msg('Notes'), 'toggle-notes', this.notesShown)}
      <button class="ibtn" aria-label=${msg('More')} title=${msg('More')} aria-haspopup="menu" popovertarget="more">
        ${icon(Ellipsis)}
      </button>
      <lectern-menu id="more" aria-label=${msg('More')} .items=${MORE} @choose=${choose}></lectern-menu>`;
  }

  #button(glyph: IconNode, label: string, name: AppCommand, pressed?: boolean): TemplateResult {
    return html`<button
      class="ibtn"
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed ?? nothing}
      @click=${() => say(this, 'lectern-command', { name })}
    >
      ${icon(glyph)}
    </button>`;
  }

  #left(article: Article): string {
    const left = Math.ceil(minutes(article.version.words) * (1 - this.progress));
    return left > 0 ? msg(str`${readingTime(left)} left`) : msg('Finished');
  }

  /** The keyboard goes to what is chosen now. */
  #onLookToggle(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    const root = this.look.querySelector('lectern-look')?.shadowRoot;
    root?.querySelector<HTMLElement>('input:checked')?.focus();
  }
}
