import type { ArticleId, Note, NoteId } from '../data/model.ts';
import type { Work } from '../data/work.ts';
import { createAnchorer } from '../text/anchor.ts';

/** What became of a note's passage where the article has another text now than the note was written on. */
export type Standing =
  | {
      readonly outcome: 'moved';
      /** The words it stands on now, and how like they are to those of before, 0 to 1. */
      readonly now: string;
      readonly similarity: number;
    }
  | { readonly outcome: 'unplaced' };

interface Known {
  readonly note: Note;
  readonly versionId: string;
  readonly standing: Standing | null;
}

/**
 * Finds out which notes stand elsewhere now, article by article. Nearly all were written on the text their article
 * still has, and need no look into it.
 */
export class Standings {
  readonly #known = new Map<NoteId, Known>();
  #looking = false;
  #again = false;

  /** @param changed something was found out */
  constructor(
    private readonly work: Pick<Work, 'entry' | 'chunks'>,
    private readonly changed: () => void,
  ) {}

  /** What is known of a note; null while nothing is, and where it stands as it did. */
  of(note: Note): Standing | null {
    const versionId = this.#otherVersion(note);
    return versionId === null ? null : (this.#knownOf(note, versionId)?.standing ?? null);
  }

  /** Looks for those of the notes of which nothing is known. */
  async look(notes: () => readonly Note[]): Promise<void> {
    this.#again = true;
    if (this.#looking) return;
    this.#looking = true;
    while (this.#again) {
      this.#again = false;
      for (const [articleId, unknown] of this.#unknown(notes())) {
        await this.#lookAt(articleId, unknown);
        this.changed();
      }
    }
    this.#looking = false;
  }

  #unknown(notes: readonly Note[]): ReadonlyMap<ArticleId, Note[]> {
    const found = new Map<ArticleId, Note[]>();
    for (const note of notes) {
      const versionId = this.#otherVersion(note);
      if (versionId === null || this.#knownOf(note, versionId)) continue;
      found.set(note.articleId, [...(found.get(note.articleId) ?? []), note]);
    }
    return found;
  }

  /** The version the article has now, where the note was written on another. */
  #otherVersion({ articleId, versionId, selector }: Note): string | null {
    const now = this.work.entry(articleId)?.article.version.versionId ?? null;
    return selector === null || versionId === now ? null : now;
  }

  #knownOf(note: Note, versionId: string): Known | undefined {
    const known = this.#known.get(note.id);
    return known?.note.selector === note.selector && known.versionId === versionId ? known : undefined;
  }

  async #lookAt(articleId: ArticleId, notes: readonly Note[]): Promise<void> {
    const versionId = this.work.entry(articleId)?.article.version.versionId;
    if (versionId === undefined) return;
    const texts: string[] = [];
    let whole = true;
    for await (const chunk of this.work.chunks(versionId)) {
      if (chunk.ok) texts.push(...chunk.value.blocks.map((block) => block.text));
      else whole = false;
    }
    const text = texts.join('\n');
    const anchor = createAnchorer(text);
    for (const note of notes) {
      if (!note.selector) continue;
      const found = anchor(note.selector);
      // A text that does not load says nothing of what is not in it.
      const standing: Standing | null =
        found.outcome === 'moved'
          ? { outcome: 'moved', now: text.slice(found.start, found.end), similarity: found.similarity }
          : found.outcome === 'unplaced' && whole
            ? { outcome: 'unplaced' }
            : null;
      this.#known.set(note.id, { note, versionId, standing });
    }
  }
}
