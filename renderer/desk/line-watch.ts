import type { LitElement, ReactiveController } from 'lit';
import type { Settings } from '../data/model.ts';
import type { TextView } from './text-view.ts';

/** A face is there, or will not come and another takes its place: lines stand elsewhere. */
const FONT_EVENTS = ['loadingdone', 'loadingerror'];

/** Watches the lines of a pane's text: whether they stand elsewhere, and whether other words are in them. */
export class LineWatch implements ReactiveController {
  /** Of the pane, CSS px. */
  width = Infinity;
  #shape = '';
  #text: Element | null = null;
  readonly #resize = new ResizeObserver(() => this.#resized());

  /** @param moved lines stand elsewhere; `reshaped` where they are broken at other words */
  constructor(
    private readonly pane: LitElement,
    private readonly view: TextView,
    private readonly settings: () => Settings,
    private readonly moved: (reshaped: boolean) => void,
  ) {
    pane.addController(this);
  }

  hostConnected(): void {
    for (const name of FONT_EVENTS) document.fonts.addEventListener(name, this.#onFont);
    this.#resize.observe(this.pane);
  }

  hostUpdated(): void {
    const { text } = this.view;
    if (text && text !== this.#text) this.#resize.observe(text);
    this.#text = text;
  }

  hostDisconnected(): void {
    for (const name of FONT_EVENTS) document.fonts.removeEventListener(name, this.#onFont);
    this.#resize.disconnect();
    this.#text = null;
  }

  readonly #onFont = (): void => this.moved(false);

  /** Heights change all the time, as sections come near; only another shape of the lines moves the place. */
  #resized(): void {
    this.width = this.pane.clientWidth;
    const before = this.#shape;
    const { text } = this.view;
    if (text) this.#shape = this.#shapeOf(text);
    this.moved(this.#shape !== before);
  }

  #shapeOf(text: HTMLElement): string {
    const { writingMode, font } = getComputedStyle(text);
    const line = writingMode.startsWith('vertical') ? text.clientHeight : text.clientWidth;
    const { paragraphs, justified } = this.settings();
    return `${line} ${font} ${paragraphs} ${justified}`;
  }
}
