import type { Article, Note } from '../data/model.ts';
import type { Texts } from '../data/read-texts.ts';
import { firstFrom } from '../text/binary-search.ts';
import { excerpt, type Excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/graphemes.ts';
import type { Match } from '../text/match.ts';
import { isEmptyQuery, parseQuery, type Term } from '../text/query.ts';
import { fitOfArticle, fitOfNote, headOf, isAdmitted, kindNames, type Fit } from './fits.ts';
import { createNoteTexts, type NoteTexts } from './note-texts.ts';
import type { Catalogue, Found, Hit } from './searcher.ts';
import { textOf, type Text } from './text.ts';
import { beginningBehind, matchBehind, titleLineEnd } from './title-line.ts';

/** So many results are shown. */
const MOST_HITS = 50;
/** Texts are kept, as they are and folded, up to so many UTF-16 code units; what is beyond is read again each time. */
const KEPT_UNITS = 48_000_000;
/** So many texts are asked for at once. */
const AT_ONCE = 16;
/** Between looks at whether there is another query, and between words of what was found so far, ms. */
const SLICE_MS = 10;
const TOLD_MS = 150;

/** Looks through one text after another. */
export interface Scan {
  know(catalogue: Catalogue): void;
  /** Searches until it is through, or until `isOver`. */
  search(typed: string, tell: (found: Found) => void, isOver: () => boolean): Promise<void>;
}

interface Surroundings {
  readonly texts: Pick<Texts, 'read'>;
  /** Lets messages in. */
  readonly rest: () => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly keptUnits?: number;
}

/** Scans the texts of a library; those it has read it keeps, as far as there is room. */
export function createScan({ texts, rest, now, keptUnits = KEPT_UNITS }: Surroundings): Scan {
  let articles: readonly { readonly article: Article; readonly head: string }[] = [];
  let notes: readonly {
    readonly note: Note;
    readonly article: Article;
    readonly texts: NoteTexts;
    /** Of its kind. */
    readonly names: readonly string[];
  }[] = [];
  const noteTexts = createNoteTexts();
  const kept = new Map<string, Text>();
  let room = keptUnits;

  async function read({ version: { versionId, units } }: Article): Promise<Text | null> {
    const source = await texts.read(versionId, units);
    if (source === null) return null;
    const text = textOf(source);
    const size = source.length + text.folded.text.length;
    if (size <= room && !kept.has(versionId)) {
      kept.set(versionId, text);
      room -= size;
    }
    return text;
  }

  function know(catalogue: Catalogue): void {
    const namesOf = kindNames(catalogue.kindLabels ?? {});
    const byId = new Map(catalogue.articles.map((article) => [article.id, article]));
    articles = catalogue.articles.map((article) => ({ article, head: headOf(article) }));
    const { linkNames = {}, imageLabel: image = '' } = catalogue;
    const texts = noteTexts(catalogue.notes, { nameOf: ({ id }) => linkNames[id] ?? '', image });
    notes = catalogue.notes.flatMap((note, n) => {
      const article = byId.get(note.articleId);
      const its = texts[n];
      return article && its ? [{ note, article, texts: its, names: namesOf(note) }] : [];
    });
    const versions = new Set(catalogue.articles.map(({ version }) => version.versionId));
    for (const [id, { source, folded }] of kept) {
      if (versions.has(id)) continue;
      kept.delete(id);
      room += source.length + folded.text.length;
    }
  }

  async function search(typed: string, tell: (found: Found) => void, isOver: () => boolean): Promise<void> {
    const query = parseQuery(typed);
    const best = createBest(query.terms);
    if (!isEmptyQuery(query)) {
      for (const { note, article, texts, names } of notes) {
        const fit = fitOfNote(query, note, article, texts, names);
        if (fit) best.add(fit, { article, note, text: fit.text });
      }
    }
    const speaksOfNotes = query.notesOnly || query.kinds.length > 0;
    const some =
      isEmptyQuery(query) || speaksOfNotes
        ? []
        : articles.filter(({ article }) => isAdmitted(query, article));
    const needsText = query.terms.length > 0;
    let [searched, unread] = [0, 0];
    const say = (done: boolean): void =>
      tell({ hits: best.hits(), total: best.total, searched, of: some.length, unread, done });

    let rested = now();
    let told = rested;
    for (let from = 0; from < some.length; from += AT_ONCE) {
      const batch = some.slice(from, from + AT_ONCE).map(({ article, head }) => {
        const known = kept.get(article.version.versionId);
        return { article, head, text: known ?? (needsText ? read(article) : null) };
      });
      for (const { article, head, text } of batch) {
        const here = text instanceof Promise ? await text : text;
        if (needsText && here === null) unread++;
        best.add(fitOfArticle(query, head, here, best.least), { article, note: null, text: here });
        searched++;
        if (now() - rested < SLICE_MS) continue;
        await rest();
        if (isOver()) return;
        rested = now();
        if (rested - told < TOLD_MS) continue;
        told = rested;
        say(false);
      }
    }
    say(true);
  }

  return { know, search };
}

/** What fits, with what is needed to show it. */
interface Candidate {
  readonly article: Article;
  readonly note: Note | null;
  readonly text: Text | null;
}

interface Best {
  readonly total: number;
  /** What weighs less is not among them. */
  readonly least: number;
  add(fit: Fit | null, candidate: Candidate): void;
  hits(): Hit[];
}

/** One of the best, and what it is ordered by. */
interface Ranked extends Candidate, Fit {
  /** Of two that fit equally well the later one is the better. */
  readonly time: number;
  /** What is shown of it, once it was asked for. */
  hit?: Hit;
}

/** The best of everything that fits these terms, in order. */
function createBest(terms: readonly Term[]): Best {
  const best: Ranked[] = [];
  let total = 0;
  return {
    get total() {
      return total;
    },
    get least() {
      return best[MOST_HITS - 1]?.weight ?? -Infinity;
    },
    add(fit, candidate) {
      if (fit === null) return;
      total++;
      const { article, note, text } = candidate;
      const { weight, match } = fit;
      const time = note?.editedAt ?? article.addedAt;
      const isBehind = (other: Ranked | undefined): boolean =>
        other !== undefined && (other.weight - weight || other.time - time) < 0;
      // Most of what fits a frequent word is not among the best: it goes before anything is made of it.
      if (best.length === MOST_HITS && !isBehind(best[MOST_HITS - 1])) return;
      const place = firstFrom(best.length, (n) => isBehind(best[n]));
      best.splice(place, 0, { article, note, text, weight, match, time });
      best.length = Math.min(best.length, MOST_HITS);
    },
    hits: () => best.map((one) => (one.hit ??= hitOf(one, terms))),
  };
}

function hitOf({ article, note, text, match }: Candidate & Fit, terms: readonly Term[]): Hit {
  const ids = { articleId: article.id, noteId: note?.id ?? null };
  const beginning = (source: string, start: number | null): Excerpt | null =>
    start === null ? null : excerpt(source, { start, end: start }, []);
  if (match === null || text === null) {
    const words = text?.source.trim() ?? '';
    // Where only filters were asked for, no text is read: none is shown of those that are known.
    const begins = (): number | null => beginningBehind(words, titleLineEnd(article.title, words, 0) ?? 0);
    const start = note ? 0 : terms.length === 0 ? null : begins();
    return { ...ids, at: null, excerpt: words === '' ? null : beginning(words, start) };
  }
  if (note !== null) return { ...ids, at: null, excerpt: passageOf(text, match).excerpt };
  const title = titleLineEnd(article.title, text.source, text.folded.start(match.at.start));
  if (title === null) return { ...ids, ...passageOf(text, match) };
  // The title is shown already: a passage of the text says more.
  const further = matchBehind(text, title, terms);
  if (further) return { ...ids, ...passageOf(text, further) };
  const { at } = passageOf(text, match);
  return { ...ids, at, excerpt: beginning(text.source, beginningBehind(text.source, title)) };
}

/** Where a match is in the text, and what is shown of it. */
function passageOf({ source, folded }: Text, { at, places }: Match): { at: Span; excerpt: Excerpt } {
  const spanOf = ({ start, end }: Span): Span => ({ start: folded.start(start), end: folded.end(end) });
  const passage = spanOf(at);
  return { at: passage, excerpt: excerpt(source, passage, places.map(spanOf)) };
}
