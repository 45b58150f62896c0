import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { locale } from '../words/words.ts';
import { placed } from './placed.ts';

/** A slice that is so near to the view, CSS px, has its rows in the document. */
const NEAR_PX = 1200;

/** How the items of a list are drawn. */
interface Look<Item> {
  key(item: Item): string;
  /** About how high its row is, CSS px. */
  height(item: Item): number;
  /** All that its row shows: while that is the same, it is not drawn anew. */
  shows(item: Item, index: number): readonly unknown[];
  row(item: Item, index: number): TemplateResult;
}

/** A long list in slices. Only those within a few screens of the view have their rows in the document. */
export class Slices implements ReactiveController {
  #length = 0;
  /** Of the slices that were drawn, as long as nothing comes or goes. */
  readonly #heights = new Map<number, number>();
  #near: ReadonlySet<number> = new Set([0]);
  #observer: IntersectionObserver | null = null;

  /**
   * @param size rows to a slice
   * @param scroller what the list scrolls in
   */
  constructor(
    private readonly host: LitElement,
    private readonly size: number,
    private readonly scroller: () => Element,
  ) {
    host.addController(this);
  }

  /** The slices of a list; those with the items of these keys are always drawn. */
  template<Item>(
    items: readonly Item[],
    keys: readonly (string | null)[],
    look: Look<Item>,
  ): TemplateResult[] {
    if (items.length !== this.#length) this.#heights.clear();
    this.#length = items.length;
    return Array.from({ length: Math.ceil(items.length / this.size) }, (_, n) => {
      const first = n * this.size;
      return this.#slice(items.slice(first, first + this.size), n, keys, look);
    });
  }

  #slice<Item>(
    items: readonly Item[],
    n: number,
    keys: readonly (string | null)[],
    look: Look<Item>,
  ): TemplateResult {
    const first = n * this.size;
    const drawn = this.#near.has(n) || items.some((item) => keys.includes(look.key(item)));
    const height = (): number =>
      this.#heights.get(n) ?? items.reduce((sum, item) => sum + look.height(item), 0);
    const shown = drawn ? items.flatMap((item, i) => look.shows(item, first + i)) : [];
    return html`<div
      class="slice"
      role="presentation"
      data-n=${n}
      ${placed(drawn ? {} : { 'block-size': `${height()}px` })}
    >
      ${guard([locale(), drawn, ...shown], () =>
        drawn ? repeat(items, look.key, (item, i) => look.row(item, first + i)) : [],
      )}
    </div>`;
  }

  hostUpdated(): void {
    this.#observer ??= new IntersectionObserver((seen) => this.#onSeen(seen), {
      root: this.scroller(),
      rootMargin: `${NEAR_PX}px 0px`,
    });
    for (const slice of this.host.renderRoot.querySelectorAll('.slice')) this.#observer.observe(slice);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** The host is drawn anew though the same slices are near: it is seen now. */
  #onSeen(seen: readonly IntersectionObserverEntry[]): void {
    const near = new Set(this.#near);
    for (const { target, isIntersecting, boundingClientRect } of seen) {
      const n = Number((target as HTMLElement).dataset['n']);
      if (isIntersecting) near.add(n);
      else if (near.delete(n)) this.#heights.set(n, boundingClientRect.height);
    }
    this.#near = near;
    this.host.requestUpdate();
  }
}
