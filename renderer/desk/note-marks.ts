import { html, nothing, type TemplateResult } from 'lit';
import type { NoteId } from '../data/model.ts';
import { icon } from '../ui/icon.ts';
import { kindLook } from '../ui/kinds.ts';
import { placed } from '../ui/placed.ts';
import { msg, str } from '../words/words.ts';
import type { Laid } from './note-column.ts';

/** Where the notes are a drawer, their marks stand beside the lines, and open it. */
export function noteMarks(
  marks: Laid['marks'],
  on: NoteId | null,
  open: (id: NoteId) => void,
): TemplateResult {
  return html`<div class="margin">
    ${marks.map(({ id, kind, at }) => {
      const { label, glyph } = kindLook(kind);
      return html`<button
        data-kind=${kind ?? nothing}
        aria-label=${msg(str`Open note: ${label}`)}
        title=${label}
        ?data-on=${on === id}
        ${placed({ 'inset-block-start': `${at}px` })}
        @click=${() => open(id)}
      >
        ${icon(glyph)}
      </button>`;
    })}
  </div>`;
}
