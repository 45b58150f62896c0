import type { LitElement } from 'lit';
import { plural } from '../words/words.ts';
import { goTo, keepWithin, moveTo, NO_CHOICE, toggle, type Choice } from './choice.ts';
import { say } from './say.ts';

/**
 * The rows of a list with a roving focus, several of which can be chosen (ARIA APG): their order, which are chosen,
 * where the keyboard is, and how the arrows move it. A row is an element of class `row` with its key in `data-key`.
 */
export class Rows {
  #order: readonly string[] = [];
  #choice: Choice = NO_CHOICE;

  /**
   * @param page how many rows Page Up and Page Down go on
   * @param idsOf what rows stand for; the host tells which are chosen in its event `choice`
   */
  constructor(
    private readonly host: LitElement,
    private readonly page: number,
    private readonly idsOf: (keys: readonly string[]) => string[],
  ) {}

  /** The keys of the rows as they are shown. */
  get order(): readonly string[] {
    return this.#order;
  }

  /** Where the keyboard is or was; null while it was nowhere. */
  get cursor(): string | null {
    return this.#choice.cursor;
  }

  set cursor(key: string | null) {
    this.#choice = { ...this.#choice, cursor: key };
    this.host.requestUpdate();
  }

  /** How many rows are chosen. */
  get size(): number {
    return this.#choice.chosen.size;
  }

  isChosen(key: string): boolean {
    return this.#choice.chosen.has(key);
  }

  /** What the chosen rows stand for, in the order they are shown. */
  get chosen(): string[] {
    return this.size === 0 ? [] : this.idsOf(this.#order.filter((key) => this.isChosen(key)));
  }

  /** What is meant at a row: what is chosen, or that row. */
  meant(key: string): string[] {
    return this.size > 0 ? this.chosen : this.idsOf([key]);
  }

  /** Other rows are shown. Where the row in focus went away, the one in its place takes the focus. */
  show(order: readonly string[]): void {
    const before = this.#order;
    this.#order = order;
    const hadFocus = Boolean(this.host.shadowRoot?.activeElement?.closest('.row'));
    const { cursor } = this;
    this.#choose(keepWithin(this.#choice, before, order));
    if (hadFocus && cursor !== this.cursor) void this.focus(this.cursor);
  }

  // ---- choosing ---------------------------------------------------------------------------------------------

  /** Goes to a row and lets go of what was chosen. */
  goTo(key: string): void {
    this.#choose(goTo(key));
  }

  /** Goes to a row and chooses it alone. */
  chooseOnly(key: string): void {
    this.#choose({ ...goTo(key), chosen: new Set([key]) });
  }

  /** Goes to a row without touching what is chosen, or chooses all up to it. */
  moveTo(key: string, extend: boolean): void {
    this.#choose(moveTo(this.#choice, this.#order, key, extend));
  }

  /** Chooses a row, or lets it go. The first row chosen so takes the open one with it. */
  toggle(key: string, open: string | null = null): void {
    this.#choose(toggle(this.#choice, key, open));
  }

  /** Chooses all rows and stays where the keyboard is. */
  chooseAll(key: string): void {
    this.#choose({ ...this.#choice, cursor: key, chosen: new Set(this.#order) });
  }

  /** Lets go of all rows. */
  clear(): void {
    this.#choose({ ...this.#choice, chosen: new Set() });
  }

  #choose(choice: Choice): void {
    const before = this.#choice.chosen;
    this.#choice = choice;
    this.host.requestUpdate();
    if (choice.chosen.size === before.size && [...choice.chosen].every((key) => before.has(key))) return;
    const ids = this.chosen;
    this.host.dispatchEvent(new CustomEvent('choice', { detail: { ids } }));
    if (ids.length > 1) {
      const text = plural(ids.length, { one: '# selected', other: '# selected' });
      say(this.host, 'lectern-announce', { text });
    }
  }

  // ---- pointer and keys -------------------------------------------------------------------------------------

  /** The key of the row an event happened in. */
  at(event: Event): string | null {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
    return row?.dataset['key'] ?? null;
  }

  /** Puts the focus on a row once it is drawn. */
  async focus(key: string | null): Promise<void> {
    if (key === null) return;
    this.cursor = key;
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(`.row[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  /** Goes on from a row by the arrows and their like, with Shift choosing; false where the key is another. */
  step(key: string, event: KeyboardEvent): boolean {
    const last = this.#order.length - 1;
    const at = this.#order.indexOf(key);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
      PageDown: at + this.page,
      PageUp: at - this.page,
    };
    const step = steps[event.key];
    if (step === undefined) return false;
    const to = this.#order[Math.max(0, Math.min(last, step))] ?? key;
    this.cursor = key;
    this.moveTo(to, event.shiftKey);
    void this.focus(to);
    return true;
  }
}
