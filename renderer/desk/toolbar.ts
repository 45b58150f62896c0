import { html, nothing, type TemplateResult } from 'lit';
import { Copy, MessageSquarePlus, MoveHorizontal } from 'lucide';
import { NOTE_KINDS, type NoteKind } from '../data/model.ts';
import { icon } from '../ui/icon.ts';
import type { KeyId } from '../ui/keyed.ts';
import { kindLook } from '../ui/kinds.ts';
import { placed } from '../ui/placed.ts';
import { msg } from '../words/words.ts';

/** CSS px from the corner of the text. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Actions {
  /** A note on the passage, of a kind or of none. */
  mark(kind: NoteKind | null): void;
  copy(): void;
  /** Has the note that is open stand at the passage; null when none is, or it stands there. */
  readonly retarget: (() => void) | null;
  /** The key that does something now, for people; null where there is none. */
  keyOf(id: KeyId): string | null;
}

/** What can be done with the passage that is selected. Pressing a button leaves the selection as it is. */
export function toolbarTemplate(at: Point, { mark, copy, retarget, keyOf }: Actions): TemplateResult {
  return html`<div
    class="tools"
    role="toolbar"
    aria-label=${msg('Selected passage')}
    ${placed({ left: `${at.x}px`, top: `${at.y}px` })}
    @pointerdown=${(event: Event) => event.preventDefault()}
  >
    ${NOTE_KINDS.map((kind) => {
      const { label, glyph } = kindLook(kind);
      // What stands on a button is part of its name (WCAG 2.5.3): here that is its key.
      return html`<button
        class="tool"
        data-kind=${kind}
        title=${label}
        aria-label=${[label, keyOf(kind)].filter(Boolean).join(' ')}
        @click=${() => mark(kind)}
      >
        ${icon(glyph)}<span class="kbd">${keyOf(kind)}</span>
      </button>`;
    })}
    <hr />
    <button class="tool" @click=${() => mark(null)}>
      ${icon(MessageSquarePlus)}${msg('Note')}<span class="kbd">${keyOf('note')}</span>
    </button>
    <button class="tool" @click=${copy}>${icon(Copy)}${msg('Copy with citation')}<span class="kbd">${keyOf('copy')}</span></button>
    ${
      retarget === null
        ? nothing
        : html`<button class="tool" @click=${retarget}>${icon(MoveHorizontal)}${msg('Use for the open note')}</button>`
    }
  </div>`;
}

/** Before the toolbar was drawn once, CSS px. */
const USUAL_WIDTH = 470;

/** Where the toolbar stands for a passage: above its first line, or below where the upper edge is too near. */
export function toolbarPoint(
  passage: Range | null,
  { text, scroller, toolbar }: { text: HTMLElement; scroller: HTMLElement; toolbar: HTMLElement | null },
): Point | null {
  const first = passage?.getClientRects()[0];
  if (!first) return null;
  const box = text.getBoundingClientRect();
  const width = toolbar?.offsetWidth ?? USUAL_WIDTH;
  const centred = (first.left + first.right) / 2 - box.left - width / 2;
  const x = Math.min(Math.max(0, centred), Math.max(0, box.width - width));
  const above = first.top - scroller.getBoundingClientRect().top > 48;
  const y = above ? first.top - box.top - 44 : first.bottom - box.top + 4;
  return { x: Math.round(x), y: Math.round(y) };
}
