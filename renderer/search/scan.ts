import type { Article, Note } from '../data/model.ts';
import type { Texts } from '../data/read-texts.ts';
import { excerpt } from '../text/excerpt.ts';
import { fold } from '../text/fold.ts';
import { isEmptyQuery, parseQuery } from '../text/query.ts';
import { fitOfArticle, fitOfNote, headOf, isAdmitted, type Fit, type Text } from './fits.ts';
import type { Catalogue, Found, Hit } from './searcher.ts';

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
  let notes: readonly { readonly note: Note; readonly article: Article; readonly body: Text }[] = [];
  const kept = new Map<string, Text>();
  let room = keptUnits;

  async function read({ version: { versionId, units } }: Article): Promise<Text | null> {
    const source = await texts.read(versionId, units);
    if (source === null) return null;
    const text = { source, folded: fold(source) };
    const size = source.length + text.folded.text.length;
    if (size <= room && !kept.has(versionId)) {
      kept.set(versionId, text);
      room -= size;
    }
    return text;
  }

  function know(catalogue: Catalogue): void {
    const bodies = new Map(notes.map(({ note, body }) => [`${note.id} ${note.rev}`, body]));
    const byId = new Map(catalogue.articles.map((article) => [article.id, article]));
    articles = catalogue.articles.map((article) => ({ article, head: headOf(article) }));
    notes = catalogue.notes.flatMap((note) => {
      const article = byId.get(note.articleId);
      const body = bodies.get(`${note.id} ${note.rev}`) ?? { source: note.body, folded: fold(note.body) };
      return article ? [{ note, article, body }] : [];
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
    const best = createBest();
    if (!isEmptyQuery(query)) {
      for (const { note, article, body } of notes) {
        best.add(fitOfNote(query, note, article, body), { article, note, text: body });
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
        best.add(fitOfArticle(query, head, here), { article, note: null, text: here });
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
  add(fit: Fit | null, candidate: Candidate): void;
  hits(): Hit[];
}

/** The best of everything that fits; of two that fit equally well the later one. */
function createBest(): Best {
  const best: (Candidate & Fit)[] = [];
  let total = 0;
  return {
    get total() {
      return total;
    },
    add(fit, candidate) {
      if (fit === null) return;
      total++;
      const one = { ...candidate, ...fit };
      const last = best[MOST_HITS - 1];
      if (last && order(last, one) <= 0) return;
      const after = best.findIndex((other) => order(other, one) > 0);
      best.splice(after === -1 ? best.length : after, 0, one);
      best.length = Math.min(best.length, MOST_HITS);
    },
    hits: () => best.map(hitOf),
  };
}

const timeOf = ({ article, note }: Candidate): number => note?.editedAt ?? article.addedAt;

const order = (one: Candidate & Fit, other: Candidate & Fit): number =>
  other.weight - one.weight || timeOf(other) - timeOf(one);

function hitOf({ article, note, text, match }: Candidate & Fit): Hit {
  const ids = { articleId: article.id, noteId: note?.id ?? null };
  if (match === null || text === null) {
    // A highlight has no words but those it stands on.
    const words = note && (note.body.trim() === '' ? (note.selector?.quote.exact ?? '') : note.body);
    const start = { start: 0, end: 0 };
    return { ...ids, at: null, excerpt: words === null ? null : excerpt(words, start, []) };
  }
  const { source, folded } = text;
  const places = match.places.map(({ start, end }) => ({ start: folded.start(start), end: folded.end(end) }));
  const at = { start: folded.start(match.at.start), end: folded.end(match.at.end) };
  return { ...ids, at: note === null ? at : null, excerpt: excerpt(source, at, places) };
}
