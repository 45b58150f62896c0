import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { FileDown, FileX } from 'lucide';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../ui/say.ts';
import { isTextField } from '../ui/focus.ts';
import { localized, msg, plural } from '../words/words.ts';

/** What is being dragged over the window. */
type Dragged = { readonly what: 'files'; readonly count: number } | { readonly what: 'other' };

/**
 * Makes the whole window the drop target, text fields and dialogs too. Words and links from elsewhere are not
 * taken, and it says so; words dragged within the window stay with the text fields.
 *
 * @fires lectern-drop - {files}
 */
@localized()
@customElement('lectern-drop')
export class DropTarget extends LitElement {
  static override styles = [
    controls,
    css`
      .over {
        position: fixed;
        inset: 0;
        inline-size: auto;
        block-size: auto;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        padding: 0;
        border: 0;
        color: var(--text);
        background: var(--scrim);
        backdrop-filter: blur(10px);
        pointer-events: none;
      }
      .frame {
        position: absolute;
        inset: 12px;
        border: 2px dashed var(--accent);
        border-radius: 12px;
      }
      .say {
        position: absolute;
        inset-block-start: 50%;
        translate: 0 -50%;
        inset-inline-start: 64px;
        inline-size: min(400px, calc(100vw - 96px));
      }
      .icon {
        color: var(--accent);
        inline-size: 28px;
        block-size: 28px;
        stroke-width: 1.5;
        margin-inline-start: -2px;
      }
      h2 {
        font: 600 28px/36px var(--reading-face);
        letter-spacing: -0.015em;
        margin-block: 12px 4px;
      }
      p {
        color: var(--text-2);
        font: 400 15px/24px var(--ui);
      }
      [data-what='other'] .frame {
        border-color: var(--line-control);
      }
      [data-what='other'] .icon {
        color: var(--text-2);
      }
    `,
  ];

  @state() private dragged: Dragged | null = null;
  #within = false;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [name, listener] of this.#listeners) window.addEventListener(name, listener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [name, listener] of this.#listeners) window.removeEventListener(name, listener);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.dragged === null) return nothing;
    const { what } = this.dragged;
    // A popover, so that it covers an open dialog as well.
    return html`<div class="over" popover="manual" aria-hidden="true" data-what=${what}>
      <div class="frame"></div>
      <div class="say">${this.dragged.what === 'files' ? this.#taken(this.dragged.count) : this.#refused()}</div>
    </div>`;
  }

  #taken(count: number): TemplateResult {
    return html`${icon(FileDown)}
      <h2>${plural(count, { one: 'Drop # file to add it', other: 'Drop # files to add them' })}</h2>
      <p>${msg('Plain text. Your files stay where they are; Lectern keeps its own copy on this computer.')}</p>`;
  }

  #refused(): TemplateResult {
    return html`${icon(FileX)}
      <h2>${msg('Only files can be added')}</h2>
      <p>${msg('This is text or a link. Save it as a text file and drop that.')}</p>`;
  }

  protected override updated(): void {
    const over = this.renderRoot.querySelector<HTMLElement>('.over');
    if (over && !over.matches(':popover-open')) over.showPopover();
  }

  readonly #onDrag = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (this.#within || dataTransfer === null) return;
    const files = dataTransfer.types.includes('Files');
    if (!files && isTextField(event.composedPath()[0])) {
      this.dragged = null;
      return;
    }
    event.preventDefault();
    dataTransfer.dropEffect = files ? 'copy' : 'none';
    const count = [...dataTransfer.items].filter((item) => item.kind === 'file').length;
    const dragged: Dragged = files ? { what: 'files', count: Math.max(1, count) } : { what: 'other' };
    if (JSON.stringify(dragged) !== JSON.stringify(this.dragged)) this.dragged = dragged;
  };

  readonly #onLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.dragged = null;
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.dragged = null;
    if (this.#within) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 && isTextField(event.composedPath()[0])) return;
    event.preventDefault();
    say(this, 'lectern-drop', { files });
  };

  readonly #listeners: readonly (readonly [string, EventListener])[] = [
    ['dragstart', () => (this.#within = true)],
    ['dragend', () => (this.#within = false)],
    ['dragenter', this.#onDrag as EventListener],
    ['dragover', this.#onDrag as EventListener],
    ['dragleave', this.#onLeave as EventListener],
    ['drop', this.#onDrop as EventListener],
  ];
}
