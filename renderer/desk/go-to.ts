import { html, nothing, type TemplateResult } from 'lit';
import { figures, msg, str } from '../words/words.ts';
import { putCaret } from './caret.ts';
import './go-to-bar.ts';
import type { Journey } from './journey.ts';
import { blockOfParagraph, paragraphCount, paragraphOfBlock } from './paragraphs.ts';
import type { TextView } from './text-view.ts';

/** What going to a paragraph needs of the pane. */
interface Visited {
  readonly view: TextView;
  readonly journey: Journey;
  focusText(): void;
  announce(text: string): void;
  /** Says something that is seen, too. */
  tell(text: string): void;
  /** Is to be drawn again. */
  changed(): void;
}

/** Goes to a paragraph by its number. */
export class GoTo {
  #open = false;
  /** What was asked for before so much of the text had arrived; 0 for nothing. */
  #awaited = 0;

  constructor(private readonly pane: Visited) {}

  /** Whether the reader is to be taken to a paragraph that has not arrived. */
  get isAwaiting(): boolean {
    return this.#awaited > 0;
  }

  /** Asks for the number. */
  show(): void {
    this.#open = true;
    this.#awaited = 0;
    this.pane.changed();
  }

  /** More of the text has arrived. */
  update(): void {
    if (this.#open) this.pane.changed();
    if (this.#awaited > 0) this.#goTo(this.#awaited);
  }

  /** Another article is opened. */
  reset(): void {
    this.#awaited = 0;
    this.close();
  }

  close(): void {
    this.#open = false;
    this.pane.changed();
  }

  template(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { article, place } = this.pane.view;
    return html`<lectern-go-to
      .at=${paragraphOfBlock(article.blocks, place?.block ?? 0)}
      .count=${article.whole ? paragraphCount(article.blocks) : null}
      @go=${(event: CustomEvent<number>) => this.#goTo(event.detail)}
      @close=${() => {
        this.close();
        this.pane.focusText();
      }}
    ></lectern-go-to>`;
  }

  /** Goes to the last paragraph where there are not so many, and says so. */
  #goTo(wanted: number): void {
    const { view, journey } = this.pane;
    const last = paragraphCount(view.article.blocks);
    this.#awaited = wanted > last && !view.article.whole ? wanted : 0;
    if (this.#awaited > 0) {
      if (this.#open) this.pane.focusText();
      this.close();
      return;
    }
    const paragraph = Math.min(wanted, last);
    const block = blockOfParagraph(view.article.blocks, paragraph);
    const start = block === null ? undefined : view.article.starts[block];
    this.close();
    if (start === undefined) return;
    journey.leave();
    journey.bring({ start, end: start }, false);
    this.pane.focusText();
    putCaret(view.map, start);
    if (wanted > last) {
      this.pane.tell(
        msg(str`There is no paragraph ${figures(wanted)}: this is the last one, ${figures(last)}.`),
      );
    } else this.pane.announce(msg(str`Paragraph ${paragraph}`));
  }
}
