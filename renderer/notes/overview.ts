import {
  NOTE_KINDS,
  type Article,
  type ArticleId,
  type Note,
  type NoteId,
  type NoteKind,
} from '../data/model.ts';
import { folded } from '../text/folded.ts';
import { fullDate } from '../words/days.ts';
import { kindLook } from '../ui/kinds.ts';
import type { Standing } from './standings.ts';
import { msg } from '../words/words.ts';

/** A note with the article it is in, and what became of its passage; null where it stands where it was. */
export interface Listed {
  readonly note: Note;
  readonly article: Article;
  readonly standing: Standing | null;
}

/** A kind as the filters know it: a note without one is `plain`, one on a whole article `whole`. */
export type KindFilter = NoteKind | 'plain' | 'whole';
export const KIND_FILTERS: readonly KindFilter[] = [...NOTE_KINDS, 'plain', 'whole'];

/** What is asked of the notes; null asks nothing. */
export interface Question {
  readonly words: string;
  readonly kind: KindFilter | null;
  readonly articleId: ArticleId | null;
  readonly tag: string | null;
  readonly outcome: Standing['outcome'] | null;
}
export const EVERY_NOTE: Question = { words: '', kind: null, articleId: null, tag: null, outcome: null };

/** How many notes each filter would show beside the others that are set. */
export interface Counts {
  readonly every: number;
  readonly outcome: ReadonlyMap<Standing['outcome'], number>;
  readonly kind: ReadonlyMap<KindFilter, number>;
  readonly article: ReadonlyMap<ArticleId, number>;
  readonly tag: ReadonlyMap<string, number>;
}

const kindOf = ({ kind, selector }: Note): KindFilter => (selector === null ? 'whole' : (kind ?? 'plain'));

/** The name of a kind of filter. */
export const kindLabel = (kind: KindFilter): string =>
  kind === 'whole' ? msg('On the whole article') : kindLook(kind === 'plain' ? null : kind).label;

/**
 * The notes that answer a question, in the order they came, and the counts of all filters. Every typed word must
 * stand in the note, its passage or its article's title; `#word` asks for a tag that begins so.
 *
 * @param wordsOf a note's words as they are seen
 */
export function ask(
  listed: readonly Listed[],
  question: Question,
  wordsOf: (note: Note) => string,
): { shown: Listed[]; counts: Counts } {
  const fits = wordsFit(question.words, wordsOf);
  const shown: Listed[] = [];
  let every = 0;
  const outcome = new Map<Standing['outcome'], number>();
  const kind = new Map<KindFilter, number>();
  const article = new Map<ArticleId, number>();
  const tag = new Map<string, number>();
  for (const one of listed) {
    if (!fits(one)) continue;
    every += 1;
    const { note, standing } = one;
    const is = {
      kind: question.kind === null || kindOf(note) === question.kind,
      article: question.articleId === null || note.articleId === question.articleId,
      tag: question.tag === null || note.tags.includes(question.tag),
      outcome: question.outcome === null || standing?.outcome === question.outcome,
    };
    /** All conditions but, it may be, this one. */
    const besides = (facet: keyof typeof is): boolean =>
      (is.kind || facet === 'kind') &&
      (is.article || facet === 'article') &&
      (is.tag || facet === 'tag') &&
      (is.outcome || facet === 'outcome');
    if (besides('kind')) more(kind, kindOf(note));
    if (besides('article')) more(article, note.articleId);
    if (besides('tag')) for (const name of note.tags) more(tag, name);
    if (besides('outcome') && standing) more(outcome, standing.outcome);
    if (is.kind && is.article && is.tag && is.outcome) shown.push(one);
  }
  return { shown, counts: { every, outcome, kind, article, tag } };
}

function more<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What a note is searched in, folded once for each text that it has: what it links to may get another name. */
const foldedTexts = new WeakMap<Note, { readonly words: string; readonly text: string }>();
function textOf(note: Note, wordsOf: (note: Note) => string): string {
  const words = wordsOf(note);
  const known = foldedTexts.get(note);
  if (known?.words === words) return known.text;
  const text = folded(`${words}\n${note.selector?.quote.exact ?? ''}`);
  foldedTexts.set(note, { words, text });
  return text;
}

function wordsFit(typed: string, wordsOf: (note: Note) => string): (listed: Listed) => boolean {
  const words = folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== '#');
  if (words.length === 0) return () => true;
  const titles = new Map<Article, string>();
  const titleOf = (article: Article): string => {
    let title = titles.get(article);
    if (title === undefined) titles.set(article, (title = folded(article.title)));
    return title;
  };
  return ({ note, article }) =>
    words.every((word) =>
      word.startsWith('#')
        ? note.tags.some((tag) => folded(tag).startsWith(word.slice(1)))
        : textOf(note, wordsOf).includes(word) || titleOf(article).includes(word),
    );
}

export const GROUPINGS = ['article', 'kind', 'tag', 'date'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A note in a group. One with several tags stands in several groups, so the key is not the note's id. */
export interface Row extends Listed {
  readonly key: string;
}
export interface Group {
  readonly key: string;
  readonly title: string;
  /** Said in a quieter voice beside the title: outlet and date of an article. */
  readonly aside: string | null;
  readonly rows: readonly Row[];
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * The notes in groups: articles by title, kinds in their order, tags by name and those without one last, days of the
 * last change from today backwards. Within a group they stand by article and passage; within a day the latest first.
 */
export function grouped(shown: readonly Listed[], by: Grouping, now = new Date()): Group[] {
  switch (by) {
    case 'article':
      return gather(shown.toSorted(byPassage), ({ article }) => [
        { key: article.id, title: article.title, aside: sourceOf(article) },
      ]);
    case 'kind': {
      const groups = gather(shown.toSorted(byPassage), ({ note }) => {
        const kind = kindOf(note);
        return [{ key: kind, title: kindLabel(kind), aside: null }];
      });
      const order: readonly string[] = KIND_FILTERS;
      return groups.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    }
    case 'tag': {
      const groups = gather(shown.toSorted(byPassage), ({ note }) =>
        note.tags.length === 0
          ? [{ key: '', title: msg('Without a tag'), aside: null }]
          : note.tags.map((tag) => ({ key: `#${tag}`, title: `#${tag}`, aside: null })),
      );
      return groups.sort(
        (a, b) => Number(a.key === '') - Number(b.key === '') || collator.compare(a.key, b.key),
      );
    }
    case 'date': {
      const latest = shown.toSorted((a, b) => b.note.editedAt - a.note.editedAt);
      return gather(latest, ({ note }) => {
        const day = dayOf(note.editedAt);
        return [{ key: day, title: dayName(day, now), aside: null }];
      });
    }
  }
}

function byPassage(a: Listed, b: Listed): number {
  if (a.article !== b.article)
    return collator.compare(a.article.title, b.article.title) || (a.article.id < b.article.id ? -1 : 1);
  const start = ({ note }: Listed): number => note.selector?.position.start ?? -1;
  return start(a) - start(b) || a.note.createdAt - b.note.createdAt;
}

function gather(
  listed: readonly Listed[],
  groupsOf: (listed: Listed) => readonly Omit<Group, 'rows'>[],
): Group[] {
  const groups = new Map<string, Omit<Group, 'rows'> & { rows: Row[] }>();
  for (const one of listed) {
    for (const of of groupsOf(one)) {
      let group = groups.get(of.key);
      if (!group) groups.set(of.key, (group = { ...of, rows: [] }));
      group.rows.push({ ...one, key: `${one.note.id} ${of.key}` });
    }
  }
  return [...groups.values()];
}

/** Outlet and date of an article, each in its own direction; null where neither is known. */
function sourceOf({ outlet, published }: Article): string | null {
  const facts = [outlet, published === null ? null : fullDate(published)].filter((fact) => fact !== null);
  return facts.length === 0 ? null : facts.map(isolated).join(', ');
}

/** Within FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Bidirectional Algorithm). */
const isolated = (words: string): string => `\u2068${words}\u2069`;

/** The reader's day of a time, ISO 8601. */
export function dayOf(time: number): string {
  const at = new Date(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `Today`, `Yesterday`, or the day as people write it. */
export function dayName(day: string, now: Date): string {
  if (day === dayOf(now.getTime())) return msg('Today');
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day === dayOf(yesterday.getTime()) ? msg('Yesterday') : fullDate(day);
}

/** The ids of rows, each once. */
export const notesIn = (rows: Iterable<Row>): NoteId[] => [...new Set([...rows].map(({ note }) => note.id))];
