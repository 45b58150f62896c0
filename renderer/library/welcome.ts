import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FolderOpen, Quote } from 'lucide';
import { importsContext, type Imports } from '../data/imports.ts';
import { controls } from '../ui/controls.ts';
import { icon } from '../ui/icon.ts';
import { localized, msg } from '../words/words.ts';

/** The empty desk: one sentence that shows what it says, and two ways to begin. */
@localized()
@customElement('lectern-welcome')
export class Welcome extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        place-items: center;
        block-size: 100%;
        overflow: auto;
        padding: 32px 32px 80px;
      }
      .drop {
        inline-size: min(880px, 100%);
        display: grid;
        grid-template-columns: minmax(0, 1fr) 232px;
        gap: 40px;
        padding: 72px 48px 48px 72px;
        border: 1.5px dashed var(--line-control);
        border-radius: 12px;
      }
      h1 {
        font: 400 32px/48px var(--reading-face);
        letter-spacing: -0.012em;
        text-wrap: balance;
      }
      mark {
        color: inherit;
        background: var(--quote-tint);
        text-decoration: underline dotted var(--quote-ink) 2px;
        text-underline-offset: 0.16em;
        text-decoration-skip-ink: none;
        white-space: nowrap;
      }
      .glyph {
        display: inline-block;
        color: var(--quote-ink);
        margin-inline-start: 2px;
        vertical-align: 0.42em;
        line-height: 0;
      }
      .glyph .icon {
        inline-size: 12px;
        block-size: 12px;
        stroke-width: 2.5;
      }
      .note {
        align-self: end;
        margin-block-end: 97px;
        position: relative;
        padding: 8px 12px;
        border: 1px solid var(--quote-ink);
        border-radius: var(--r-l);
        background: var(--bg-raised);
        font: 400 14px/20px var(--ui);
      }
      .note::before {
        content: '';
        position: absolute;
        inset-inline-end: 100%;
        inset-block-start: 17px;
        inline-size: 32px;
        block-size: 1px;
        background: var(--quote-ink);
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 6px;
        font: 550 12px/20px var(--ui);
        color: var(--quote-ink);
      }
      .kind .icon {
        inline-size: 14px;
        block-size: 14px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 40px;
      }
      .btn {
        block-size: 36px;
        padding-inline: 16px;
      }
      .fine {
        margin-block-start: 16px;
        color: var(--text-2);
      }
      @media (max-width: 900px) {
        .drop {
          grid-template-columns: 1fr;
          padding: 32px;
        }
        .note {
          display: none;
        }
        mark {
          white-space: normal;
        }
      }
    `,
  ];

  @consume({ context: importsContext, subscribe: true }) private imports!: Imports;

  protected override render(): TemplateResult {
    // Bars stand around what the sentence shows while it says it.
    const [before, marked, after] = msg(
      'Drop an article here, read it slowly, and write your notes |beside the line they are about.|',
    ).split('|');
    return html`<div class="drop">
      <div>
        <h1>
          ${before}<mark>${marked}</mark>${after}<span class="glyph">${icon(Quote)}</span>
        </h1>
        <div class="acts">
          <button class="btn btn--main" @click=${() => void this.imports.choose()}>
            ${icon(FolderOpen)}${msg('Open files')}
          </button>
          <button class="btn" @click=${() => void this.imports.samples()}>${msg('Try the sample articles')}</button>
        </div>
        <p class="fine">${msg('Plain text (.txt). Nothing leaves this computer.')}</p>
      </div>
      <div class="note" aria-hidden="true">
        <div class="kind">${icon(Quote)}${msg('Quote')}</div>
        ${msg('Like this.')}
      </div>
    </div>`;
  }
}
