import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MapPinOff } from 'lucide';
import type { Note, NoteId } from '../data/model.ts';
import { icon } from '../ui/icon.ts';
import { msg, plural } from '../words/words.ts';

/** Of a longer passage the beginning is shown, UTF-16 code units. */
const SHOWN_UNITS = 240;

const beginning = (text: string): string =>
  text.length > SHOWN_UNITS ? `${text.slice(0, SHOWN_UNITS).replace(/\s+\S*$/u, '')}…` : text;

const oldQuote = ({ selector }: Note): string => beginning(selector?.quote.exact ?? '');

interface Tray {
  /** The notes whose passages are not in the text. */
  readonly notes: readonly Note[];
  readonly focused: NoteId | null;
  /** Begins to look for a new passage. */
  place(note: Note): void;
}

/** The notes that have lost their passage, below the text: each with its old quote, to be read, changed and placed. */
export function trayTemplate({ notes, focused, place }: Tray): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`<section class="tray" aria-labelledby="tray-title">
    <h2 id="tray-title">
      ${icon(MapPinOff, 'small')}${plural(notes.length, { one: '# unplaced note', other: '# unplaced notes' })}
    </h2>
    <p class="muted">
      ${plural(notes.length, {
        one: 'The words it was written on are not in this text.',
        other: 'The words they were written on are not in this text.',
      })}
    </p>
    ${repeat(
      notes,
      (note) => note.id,
      (note) =>
        html`<div class="lost">
          <q dir="auto">${oldQuote(note)}</q>
          <lectern-note data-id=${note.id} .note=${note} .on=${focused === note.id}></lectern-note>
          <button class="btn btn--s" @click=${() => place(note)}>${msg('Place again')}</button>
        </div>`,
    )}
  </section>`;
}

interface Placing {
  readonly note: Note;
  /** Whether words are selected. */
  readonly ready: boolean;
  place(): void;
  cancel(): void;
}

/** Stands at the foot of the desk while the reader looks for a note's new passage. Pressing it leaves the selection. */
export function placingTemplate({ note, ready, place, cancel }: Placing): TemplateResult {
  return html`<section
    class="placing panel"
    aria-label=${msg('Place a note')}
    @pointerdown=${(event: Event) => event.preventDefault()}
  >
    <div>
      <p class="strong">${msg('Select the words this note is about, then press Place note.')}</p>
      <p class="muted" dir="auto">${msg('It was on')} <q>${oldQuote(note)}</q></p>
    </div>
    <button class="btn" @click=${cancel}>${msg('Cancel')}</button>
    <button class="btn btn--main" aria-disabled=${!ready} @click=${place}>${msg('Place note')}</button>
  </section>`;
}

export const trayStyles = css`
  .tray {
    grid-column: 2;
    margin-block-start: 48px;
    border: 1px solid var(--line-strong);
    border-radius: var(--r-l);
    padding: 12px 16px;
    font: var(--t-body);
  }
  .tray h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    font: var(--t-strong);
    margin: 0;
  }
  .tray .lost {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
    padding-block: 12px;
    border-block-start: 1px solid var(--line);
    margin-block-start: 12px;
  }
  .tray .lost:last-child {
    padding-block-end: 0;
  }
  .tray .lost .btn {
    margin-block-start: 8px;
  }
  .tray q {
    grid-column: 1 / -1;
    font: 400 15px/24px var(--reading-face);
    color: var(--text-2);
    overflow-wrap: anywhere;
  }
  .tray lectern-note {
    margin-inline-start: -13px;
  }
  .placing {
    position: absolute;
    inset-block-end: 16px;
    inset-inline: 16px;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: min(640px, calc(100% - 32px));
    z-index: 6;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px 16px;
    font: var(--t-body);
  }
  .placing > div {
    flex: 1;
    min-inline-size: 0;
  }
  .placing .muted {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: visible clip;
    overflow-wrap: anywhere;
  }
  .placing q {
    font-family: var(--reading-face);
  }
`;
