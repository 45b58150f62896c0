import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ChevronDown } from 'lucide';
import type { Note, NoteId } from '../data/model.ts';
import { beginning } from '../text/graphemes.ts';
import { icon } from '../ui/icon.ts';
import { kindLook } from '../ui/kinds.ts';
import '../ui/menu.ts';
import { placed } from '../ui/placed.ts';
import { msg, plural } from '../words/words.ts';
import type { Anchors } from './anchors.ts';
import type { Article } from './article.ts';
import type { Drawn, DrawnCard } from './drawn-notes.ts';
import type { Span } from './selection.ts';

interface Aside {
  /** On the whole article. */
  readonly whole: readonly Note[];
  readonly onPassages: readonly Note[];
  readonly focused: NoteId | null;
  /** The notes behind the row that was opened last. */
  readonly listed: readonly Note[];
  readonly laid: Drawn;
  readonly article: Article;
  readonly anchors: Anchors;
  /** A note's words as they are seen. */
  wordsOf(note: Note): string;
  add(): void;
  list(ids: readonly NoteId[], row: HTMLElement): void;
  goTo(id: NoteId): void;
  /** The reader agrees to where a note was moved. */
  keep(note: Note, at: Span): void;
  entered(event: FocusEvent): void;
  toPassage(event: CustomEvent<{ step: number }>): void;
  resized(): void;
}

/** The first words of a note, for a line of a list. */
const firstWords = (words: string): string => beginning(words.split('\n')[0] ?? '', 60);

/** The notes beside the text: those on the whole article, and those that stand level with their lines. */
export function noteAside(aside: Aside): TemplateResult {
  const { whole, laid } = aside;
  const cards = new Map(laid.cards.map((card) => [card.id, card]));
  return html`<aside
    class="notes"
    aria-label=${msg('Notes')}
    @focusin=${aside.entered}
    @lectern-note-resized=${aside.resized}
    @lectern-note-to-passage=${aside.toPassage}
  >
    ${
      whole.length === 0
        ? html`<button class="btn btn--quiet btn--s add-whole" @click=${aside.add}>
            ${msg('Note on the whole article')}
          </button>`
        : nothing
    }
    ${repeat(
      whole,
      (note) => note.id,
      (note) => card(note, true, undefined, aside),
    )}
    ${repeat(
      aside.onPassages,
      (note) => note.id,
      (note) => card(note, false, cards.get(note.id), aside),
    )}
    ${laid.more.map(
      ({ top, ids }) =>
        html`<button
          class="more"
          aria-haspopup="menu"
          ${placed({ top: `${top}px` })}
          @click=${(event: Event) => aside.list(ids, event.currentTarget as HTMLElement)}
        >
          ${icon(ChevronDown, 'small')}${plural(ids.length, { one: '# more note at this passage', other: '# more notes at this passage' })}
        </button>`,
    )}
    <lectern-menu
      aria-label=${msg('Notes at this passage')}
      .items=${aside.listed.map((note) => ({
        id: note.id,
        label: firstWords(aside.wordsOf(note)) || kindLook(note.kind).label,
        glyph: kindLook(note.kind).glyph,
      }))}
      @choose=${(event: CustomEvent<{ id: NoteId }>) => aside.goTo(event.detail.id)}
    ></lectern-menu>
    <svg class="tie" aria-hidden="true">
      ${laid.ties.map(({ path, kind }) => svg`<path d=${path} data-kind=${kind ?? nothing} />`)}
    </svg>
  </aside>`;
}

function card(note: Note, whole: boolean, laid: DrawnCard | undefined, aside: Aside): TemplateResult {
  const { folded = false, arrives = false } = laid ?? {};
  return html`<lectern-note
    data-id=${note.id}
    ?whole=${whole}
    ?away=${!whole && !laid}
    ?arrives=${arrives}
    .note=${note}
    .on=${aside.focused === note.id}
    .folded=${folded}
    ${placed(laid ? { transform: `translateY(${laid.top}px)` } : {})}
    >${moved(note, folded, aside)}</lectern-note
  >`;
}

/** What a card says of its note where that stands at other words now. */
function moved(note: Note, folded: boolean, aside: Aside): TemplateResult | typeof nothing {
  const found = aside.anchors.found(note);
  if (found?.outcome !== 'moved') return nothing;
  const { start, end } = found;
  return html`<lectern-moved
    .was=${note.selector?.quote.exact ?? ''}
    .now=${aside.article.slice(start, end)}
    .brief=${folded && aside.focused !== note.id}
    @keep=${() => aside.keep(note, { start, end })}
  ></lectern-moved>`;
}
