import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { X } from 'lucide';
import { controls } from './controls.ts';
import { icon } from './icon.ts';
import { localized, msg } from '../words/words.ts';

/**
 * A native modal dialog with a title and a way out; the browser keeps the focus inside and gives it back.
 *
 * @slot - the dialog's content; the element with `data-first` gets the focus
 * @fires close - it was closed
 */
@localized()
@customElement('lectern-dialog')
export class Dialog extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: min(480px, calc(100vw - 32px));
        max-block-size: calc(100vh - 64px);
        padding: 0;
        color: var(--text);
        font: var(--t-body);
        overflow: hidden;
      }
      dialog[open] {
        display: flex;
      }
      /* Within the panel, so that its round corners cut the scroll bar; with the head, whose button scrolls by keys. */
      .scroll {
        flex: 1;
        min-inline-size: 0;
        overflow: auto;
        overscroll-behavior: contain;
        scroll-padding-block: calc(var(--bar) + 4px) 4px;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      dialog::backdrop {
        background: var(--scrim);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding-block: 7px;
        padding-inline: 16px 8px;
        border-block-end: 1px solid var(--line);
        background: var(--float-surface);
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
      }
      h2 {
        font: var(--t-head);
      }
      .content {
        padding: 16px;
        isolation: isolate;
      }
    `,
  ];

  @property() heading = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
    const root = this.getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class="panel"
      aria-labelledby="heading"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <div class="scroll">
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button class="ibtn" autofocus aria-label=${msg('Close')} @click=${() => this.close()}>${icon(X)}</button>
        </header>
        <div class="content"><slot></slot></div>
      </div>
    </dialog>`;
  }
}
