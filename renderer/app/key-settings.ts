import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { RotateCcw } from 'lucide';
import { workContext, type Work } from '../data/work.ts';
import { chordsOf, spelled, type Chord } from '../ui/chord.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { changeKey, refusal, resetKeys, swapKeys, takenBy } from '../ui/key-changes.ts';
import { keyed, KEYED, type KeyId } from '../ui/keyed.ts';
import type { KeyChanges } from '../ui/keymap.ts';
import { whileConnected } from '../ui/while-connected.ts';
import { KEY_GROUPS } from './key-groups.ts';
import { localized, msg, str } from '../words/words.ts';

/** The key that is being changed, and what stands in the way of the one that was pressed. */
interface Asking {
  readonly id: KeyId;
  readonly at: number;
  readonly problem: string | null;
  /** The keys with the two swapped; null where they cannot be, or nothing is in the way. */
  readonly swapped: KeyChanges | null;
}

/** Which keys do what, each to be changed and to be given back. What is chosen holds at once. */
@localized()
@customElement('lectern-key-settings')
export class KeySettings extends LitElement {
  static override styles = [
    controls,
    css`
      label {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        margin-block: 8px;
      }
      input {
        flex: none;
        inline-size: 16px;
        block-size: 16px;
        margin: 2px 0;
        accent-color: var(--accent);
      }
      .hint {
        display: block;
        color: var(--text-2);
        text-wrap: pretty;
      }
      summary {
        inline-size: fit-content;
        border-radius: var(--r-s);
        padding-inline-end: 4px;
        line-height: 28px;
      }
      summary:focus-visible {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
      h4 {
        font: 550 12px/16px var(--ui);
        color: var(--text-2);
        margin: 16px 0 4px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 28px;
        align-items: center;
        gap: 4px 8px;
        min-block-size: 36px;
        list-style: none;
      }
      ul {
        margin: 0;
        padding: 0;
      }
      .keys {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 4px;
      }
      .key,
      .fixed {
        min-inline-size: 28px;
        block-size: 28px;
        padding-inline: 8px;
        display: inline-grid;
        place-items: center;
        border-radius: var(--r-m);
        font: 500 12px/16px var(--ui);
        white-space: nowrap;
      }
      .key {
        border: 1px solid var(--line-control);
        background: var(--bg-field);
      }
      .key:hover {
        background: var(--bg-hover);
      }
      .key[aria-pressed='true'] {
        border-color: transparent;
        outline: 2px solid var(--focus);
        outline-offset: -1px;
        color: var(--text-2);
      }
      .fixed {
        color: var(--text-2);
      }
      .asking {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding-block-end: 8px;
        font: var(--t-small);
        color: var(--text-2);
      }
      .asking p {
        flex: 1 1 200px;
      }
    `,
  ];

  @consume({ context: workContext, subscribe: true }) private work!: Work;
  @state() private asking: Asking | null = null;

  constructor() {
    super();
    whileConnected(this, () => this.work.subscribe(() => this.requestUpdate()));
  }

  /** What is asked stands below the key, at the foot of a dialog out of sight. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('asking') || this.asking === null) return;
    this.renderRoot.querySelector('li:has(.asking)')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { keys, singleKeys } = this.work.settings;
    return html`<label
        ><input
          type="checkbox"
          .checked=${singleKeys}
          @change=${(event: Event) =>
            void this.work.choose({ singleKeys: (event.target as HTMLInputElement).checked })}
        /><span
          >${msg('Single letters, figures and signs are keys')}
          <span class="hint">${msg('They act on the text and on notes alone, never while you write.')}</span></span
        ></label
      >
      <details>
        <summary>${msg('Change keys')}</summary>
        ${KEY_GROUPS.map(
          ({ name, holds }) =>
            html`<h4>${name}</h4>
              <ul aria-label=${name}>
                ${KEYED.filter(holds).map((one) => this.#row(one))}
              </ul>`,
        )}
        <p>
          <button
            class="btn"
            ?disabled=${Object.keys(keys).length === 0}
            @click=${() => this.#choose({})}
          >
            ${icon(RotateCcw)}${msg('Reset all keys')}
          </button>
        </p>
      </details>`;
  }

  #row(one: (typeof KEYED)[number]): TemplateResult {
    const { id, does } = one;
    const changed = this.work.settings.keys[id];
    const keys: readonly Chord[] = changed ?? one.keys;
    if ('fixed' in one)
      return html`<li>
        <span>${does}</span>
        <span class="keys">${keys.map((key) => html`<span class="fixed" dir="ltr">${spelled(key)}</span>`)}</span>
      </li>`;
    const shown = keys.length === 0 ? [null] : keys;
    return html`<li>
      <span>${does}</span>
      <span class="keys">${shown.map((key, at) => this.#key(id, does, key, at))}</span>
      ${
        changed === undefined
          ? nothing
          : html`<button
              class="ibtn ibtn--s"
              title=${msg('Reset')}
              aria-label=${msg(str`Reset the keys of “${does}”`)}
              @click=${() => this.#reset(id)}
            >
              ${icon(RotateCcw)}
            </button>`
      }
      ${this.asking?.id === id ? this.#question(this.asking) : nothing}
    </li>`;
  }

  #key(id: KeyId, does: string, key: Chord | null, at: number): TemplateResult {
    const asked = this.asking?.id === id && this.asking.at === at;
    const name = key === null ? msg('No key') : spelled(key);
    return html`<button
      class="key"
      aria-label=${msg(str`${name}: ${does}. Change`)}
      aria-pressed=${asked}
      @click=${() => (this.asking = asked ? null : { id, at, problem: null, swapped: null })}
      @keydown=${asked ? this.#onKey : nothing}
    >
      ${asked ? msg('Press keys') : html`<bdi dir=${key === null ? 'auto' : 'ltr'}>${name}</bdi>`}
    </button>`;
  }

  #question({ id, at, problem, swapped }: Asking): TemplateResult {
    const leave = (): void => {
      this.asking = null;
    };
    return html`<div class="asking">
      <p role="status">${problem ?? msg('Press the new keys. Esc leaves them as they are.')}</p>
      ${
        swapped === null
          ? nothing
          : html`<button class="btn btn--s" @click=${() => this.#choose(swapped)}>${msg('Swap the two')}</button>`
      }
      ${
        problem === null
          ? html`<button
              class="btn btn--s"
              @click=${() => this.#choose(changeKey(this.work.settings.keys, id, at, null))}
            >
              ${msg('Take the key away')}
            </button>`
          : html`<button class="btn btn--s" @click=${leave}>${msg('Leave it')}</button>`
      }
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { asking } = this;
    // Tab goes on, as everywhere: it is nobody's key.
    if (!asking || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const [chord] = chordsOf(event);
    if (chord === 'Escape') this.asking = null;
    else if (chord !== undefined) this.#take(asking, chord);
  };

  #take({ id, at }: Asking, chord: Chord): void {
    const { keys } = this.work.settings;
    const refused = refusal(id, chord);
    const other = refused === null ? takenBy(keys, id, chord) : null;
    if (refused === null && other === null) {
      this.#choose(changeKey(keys, id, at, chord));
      return;
    }
    const problem =
      refused ?? msg(str`${spelled(chord)} is already the key of “${keyed(other ?? id).does}”.`);
    const swapped = other === null ? null : swapKeys(keys, id, at, chord);
    this.asking = { id, at, problem, swapped };
  }

  #reset(id: KeyId): void {
    const reset = resetKeys(this.work.settings.keys, id);
    if ('keys' in reset) this.#choose(reset.keys);
    else {
      const problem = msg(
        str`Its own key is now the key of “${keyed(reset.takenBy).does}”. Reset that first.`,
      );
      this.asking = { id, at: 0, problem, swapped: null };
    }
  }

  #choose(keys: KeyChanges): void {
    this.asking = null;
    void this.work.choose({ keys });
  }
}
