import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { kindLook } from '../ui/kinds.ts';
import { placed } from '../ui/placed.ts';
import { caretBox, type CaretBox } from './caret.ts';
import type { Laid } from './note-column.ts';
import type { Span } from './selection.ts';
import type { Bar, SentenceCursor } from './sentence-cursor.ts';
import type { TextView } from './text-view.ts';
import { toolbarPoint, type Point } from './toolbar.ts';

interface Places {
  /** Of the sentence that the reader is at. */
  readonly bar: Bar | null;
  readonly caret: CaretBox | null;
  /** Of the toolbar of the selected passage. */
  readonly toolbar: Point | null;
}

const NOWHERE: Places = { bar: null, caret: null, toolbar: null };

/** Where that stands which is drawn over the text and goes with the reader. */
export class Overlay {
  #places = NOWHERE;

  constructor(
    private readonly pane: LitElement,
    private readonly view: TextView,
    private readonly cursor: SentenceCursor,
  ) {}

  get toolbar(): Point | null {
    return this.#places.toolbar;
  }

  /** Another article is opened. */
  clear(): void {
    this.#places = NOWHERE;
  }

  /** Looks where everything stands now; the pane is drawn anew where that is elsewhere. */
  place(selected: Span | null): void {
    const { root, map, scroller, text, toolbar: bar } = this.view;
    if (!scroller || !text) return;
    // The caret is drawn for the keyboard alone, and while it is within the sentence.
    const within = text.matches(':focus-visible') && !this.cursor.holdsCaret;
    const places = {
      bar: this.cursor.bar(text),
      caret: within ? caretBox(root, map, text) : null,
      toolbar: toolbarPoint(selected && this.view.range(selected), { text, scroller, toolbar: bar }),
    };
    if (JSON.stringify(places) === JSON.stringify(this.#places)) return;
    this.#places = places;
    this.pane.requestUpdate();
  }

  /**
   * For the eye alone.
   *
   * @param glyphs one for each passage, by the kind of its note
   */
  template(glyphs: Laid['glyphs']): TemplateResult {
    const { bar, caret } = this.#places;
    return html`<div class="glyphs" aria-hidden="true">
      ${glyphs.map(
        ({ kind, x, y }) =>
          html`<span data-kind=${kind ?? nothing} ${placed({ left: `${x}px`, top: `${y}px` })}
            >${icon(kindLook(kind).glyph)}</span
          >`,
      )}
      ${
        bar === null
          ? nothing
          : html`<div
              class="cursor"
              ${placed({
                transform: bar.vertical ? `translateX(${-bar.start}px)` : `translateY(${bar.start}px)`,
                'block-size': `${bar.size}px`,
              })}
            ></div>`
      }
      ${
        caret === null
          ? nothing
          : html`<div
              class="caret"
              ${placed({ left: `${caret.x}px`, top: `${caret.y}px`, 'block-size': `${caret.height}px` })}
            ></div>`
      }
    </div>`;
  }
}
