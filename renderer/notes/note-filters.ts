import { html, nothing, type TemplateResult } from 'lit';
import { FileText, Hash, MapPinOff, MessageSquare, MoveHorizontal, type IconNode } from 'lucide';
import type { ArticleId } from '../data/model.ts';
import { icon } from '../ui/icon.ts';
import { kindLook } from '../ui/kinds.ts';
import {
  EVERY_NOTE,
  KIND_FILTERS,
  kindLabel,
  type Counts,
  type KindFilter,
  type Question,
} from './overview.ts';
import { figures, msg, plural } from '../words/words.ts';

/** Of articles and tags so many are shown at first, those with the most notes. */
const FEW = 5;
const TAGS = 12;

interface Filters {
  readonly question: Question;
  readonly counts: Counts;
  /** The articles that have notes, by id. */
  readonly titles: ReadonlyMap<ArticleId, string>;
  /** Whether all articles and all tags are shown. */
  readonly all: { readonly article: boolean; readonly tag: boolean };
  ask(change: Partial<Question>): void;
  showAll(what: 'article' | 'tag'): void;
}

/** The filters at the side or above the notes: one of each group at a time, all of them together. Pressing one again lets it go. */
export function noteFilters(filters: Filters): TemplateResult {
  const { question, counts, titles, ask } = filters;
  const isOpen = { ...EVERY_NOTE, words: question.words };
  const none = (Object.keys(isOpen) as (keyof Question)[]).every(
    (facet) => question[facet] === isOpen[facet],
  );
  return html`<div class="first">
      ${option({ label: msg('Every note'), count: counts.every, pressed: none, glyph: MessageSquare }, () =>
        ask({ ...EVERY_NOTE, words: question.words }),
      )}
      ${outcome(filters, 'unplaced', msg('Unplaced'), MapPinOff)} ${outcome(filters, 'moved', msg('Moved'), MoveHorizontal)}
    </div>
    <h2 id="kinds">${msg('Kind')}</h2>
    <div role="group" aria-labelledby="kinds">
      ${KIND_FILTERS.map((kind) => {
        const pressed = question.kind === kind;
        const count = counts.kind.get(kind) ?? 0;
        return option({ label: kindLabel(kind), count, pressed, glyph: glyphOf(kind), kind }, () =>
          ask({ kind: pressed ? null : kind }),
        );
      })}
    </div>
    ${section(
      'article',
      msg('Article'),
      mostNotes(counts.article, filters.all.article ? Infinity : FEW, question.articleId),
      filters,
      (id, count) => {
        const pressed = question.articleId === id;
        return option({ label: titles.get(id) ?? '', count, pressed }, () =>
          ask({ articleId: pressed ? null : id }),
        );
      },
    )}
    ${section(
      'tag',
      msg('Tag'),
      mostNotes(counts.tag, filters.all.tag ? Infinity : TAGS, question.tag),
      filters,
      (tag, count) => {
        const pressed = question.tag === tag;
        return option({ label: tag, count, pressed, glyph: Hash }, () => ask({ tag: pressed ? null : tag }));
      },
    )}`;
}

/** Is there only while there are such notes, or while it is asked for. */
function outcome(
  { question, counts, ask }: Filters,
  name: 'unplaced' | 'moved',
  label: string,
  glyph: IconNode,
): TemplateResult | typeof nothing {
  const count = counts.outcome.get(name) ?? 0;
  const pressed = question.outcome === name;
  if (count === 0 && !pressed) return nothing;
  return option({ label, count, pressed, glyph }, () => ask({ outcome: pressed ? null : name }));
}

interface Most {
  readonly shown: readonly (readonly [string, number])[];
  readonly more: number;
}

/** Those with the most notes first, then as they came; what is asked for is always among them. */
function mostNotes(counts: ReadonlyMap<string, number>, limit: number, asked: string | null): Most {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = sorted.slice(0, limit);
  if (asked !== null && !shown.some(([key]) => key === asked)) shown.push([asked, counts.get(asked) ?? 0]);
  return { shown, more: Math.max(0, sorted.length - shown.length) };
}

function section(
  id: 'article' | 'tag',
  name: string,
  { shown, more }: Most,
  { showAll }: Filters,
  one: (key: string, count: number) => TemplateResult,
): TemplateResult | typeof nothing {
  if (shown.length === 0) return nothing;
  return html`<h2 id=${id}>${name}</h2>
    <div role="group" aria-labelledby=${id}>
      ${shown.map(([key, count]) => one(key, count))}
      ${
        more === 0
          ? nothing
          : html`<button class="opt faint" @click=${() => showAll(id)}>${plural(more, { one: '# more', other: '# more' })}</button>`
      }
    </div>`;
}

interface Option {
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly glyph?: IconNode;
  readonly kind?: KindFilter;
}

function option({ label, count, pressed, glyph, kind }: Option, choose: () => void): TemplateResult {
  return html`<button
    class="opt"
    aria-pressed=${pressed}
    data-kind=${kind ?? nothing}
    title=${label}
    @click=${choose}
  >
    ${glyph ? icon(glyph, 'small') : nothing}<span class="t" dir="auto">${label}</span
    ><span class="n">${figures(count)}</span>
  </button>`;
}

const glyphOf = (kind: KindFilter): IconNode =>
  kind === 'whole' ? FileText : kindLook(kind === 'plain' ? null : kind).glyph;
