import { html, render } from 'lit';
import { done, failed, type Result } from '../../electron/bridge/contract.ts';
import type { Article, Chunk, Note, PrintChoice } from '../data/model.ts';
import { connectors } from '../margin/connectors.ts';
import { blockAt } from '../text/blocks.ts';
import { isByline } from '../text/byline.ts';
import { placeBeside } from './beside.ts';
import { Flow } from './flow.ts';
import { noteTemplate, pageTemplate, type PageLook, type Typesetting } from './page-template.ts';
import { paginate, type NoteBox, type Page, type Pagination } from './paginate.ts';
import { clearPassages, paintPassages } from './paint.ts';
import { placeNotes, type PlacedNote } from './passages.ts';
import { createPrintRoot, type PrintRoot } from './print-root.ts';
import { NOTES_GAP, sheetOf, type SheetLook } from './sheets.ts';
import { msg } from '../words/words.ts';

export interface Job {
  readonly article: Article;
  readonly chunks: AsyncIterable<Result<Chunk>>;
  readonly notes: readonly Note[];
  readonly choice: PrintChoice;
  readonly setting: Typesetting;
  readonly signal: AbortSignal;
  /** What has been done so far, 0 to 1. */
  progress(share: number): void;
}

/** Pages that stand ready in the document. */
export interface Pages {
  readonly count: number;
  /** Takes them out of the document. */
  remove(): void;
}

/** Printing holds the window up for some 5 to 15 ms a page (measured), which nothing can cancel. */
const MOST_PAGES = 400;
/** More than so many pages in any case; then nothing is laid out at all. */
const MOST_UNITS = 2_000_000;
const SLICE_MS = 8;
/** Middle of the line that names a note's kind, px below the note's top. */
const HEAD_MIDDLE = 8;
/** What keeps the first note below the text apart from it, px: the rule with its padding, and room above it. */
const APART = 18;
/** How much of the work reading and measuring the text is. */
const READING = 0.8;
/** Between a connector and what it connects, px. */
const CLEAR = 4;

/**
 * Lays an article out in pages of a paper's size, with its notes. The pages stand in the document beside the app until
 * they are removed; the screen does not show them. The window stays awake meanwhile. A failure when the article is too
 * long, when its text could not be read, or (`cancelled`) when the signal said so.
 */
export async function layOut(job: Job): Promise<Result<Pages>> {
  const { version } = job.article;
  if (version.units > MOST_UNITS) return tooLong();
  const sheet = sheetOf(job.choice);
  const root = createPrintRoot(sheet, version.direction, version.language);
  const laid = await new Layout(job, sheet, root).run().catch((error: unknown) => {
    root.remove();
    throw error;
  });
  if (!laid.ok) root.remove();
  return laid;
}

const cancelled = () => failed('cancelled', msg('Nothing was printed.'));
const tooLong = () =>
  failed(
    'too-long',
    msg(
      'This article is too long to be printed: it would fill more than 400 pages. Print parts of its file with another program.',
    ),
  );

class Layout {
  readonly #flow: Flow;
  /** Texts of the blocks, and where each begins in the whole text, UTF-16 code units. */
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  #notes: readonly PlacedNote[] = [];
  #boxes: readonly NoteBox[] = [];
  /** Numbers of the notes that do not stand beside their lines, by their index. */
  #numbers: ReadonlyMap<number, number> = new Map();
  #sliceEnds = 0;

  constructor(
    private readonly job: Job,
    private readonly sheet: SheetLook,
    private readonly root: PrintRoot,
  ) {
    this.#flow = new Flow(root.flow);
  }

  async run(): Promise<Result<Pages>> {
    const { choice, signal } = this.job;
    const read = await this.#readText();
    if (!read.ok) return read;
    const all = choice.notes === 'none' ? [] : this.#placeNotes();
    this.#notes = all.filter(({ isUnplaced }) => !isUnplaced);
    this.#boxes = await this.#measureNotes();
    const body = paginate(this.#flow.pieces(), this.#boxes, {
      height: this.sheet.textHeight,
      notes: choice.notes === 'below' ? 'below' : 'beside',
      apart: APART,
    });
    const numbered = choice.notes === 'below' ? [...this.#notes.keys()] : body.atEnd;
    this.#numbers = new Map(numbered.map((index, i) => [index, i + 1]));
    const unplaced = all.filter(({ isUnplaced }) => isUnplaced);
    const pages = [...body.pages, ...this.#setEnd(body.atEnd, unplaced)];
    if (pages.length > MOST_PAGES) return tooLong();
    await this.#flow.cut(
      pages.flatMap(({ parts }) => parts),
      () => this.#breathe(READING),
    );
    for (const [index, page] of pages.entries()) {
      if (signal.aborted) return cancelled();
      this.#setPage(page, this.#look(page, index + 1, pages.length));
      await this.#breathe(READING + ((1 - READING) * index) / pages.length);
    }
    this.#paint();
    if (signal.aborted) return cancelled();
    const remove = (): void => {
      clearPassages();
      this.root.remove();
    };
    return done({ count: pages.length, remove });
  }

  // ---- reading and measuring --------------------------------------------------------------------------------

  async #readText(): Promise<Result<null>> {
    const { article, chunks, setting, signal } = this.job;
    for await (const chunk of chunks) {
      if (signal.aborted) return cancelled();
      if (!chunk.ok) return chunk;
      const { blocks, firstBlock, start } = chunk.value;
      let at = start;
      const templates = blocks.map((block, i) => {
        this.#texts.push(block.text);
        this.#starts.push(at);
        at += block.text.length + 1;
        const index = firstBlock + i;
        const byline = index > 0 && index < 4 && isByline(block.text, article.version);
        return setting.block(block, index, { byline });
      });
      const elements = this.#flow.append(html`${templates}`);
      if (firstBlock === 0) await fontsFor(this.root.flow);
      this.#flow.measure(elements);
      await this.#breathe((READING * at) / Math.max(1, article.version.units));
    }
    return done(null);
  }

  #placeNotes(): PlacedNote[] {
    const { notes, article } = this.job;
    return placeNotes(notes, article.version.versionId, this.#texts.join('\n'));
  }

  /** The notes with their heights, at the lines in which their passages begin. */
  async #measureNotes(): Promise<NoteBox[]> {
    const { setting, choice } = this.job;
    const column = this.root.notes;
    const templates = this.#notes.map(({ note }, i) =>
      noteTemplate(note, choice.notes === 'below' ? i + 1 : null, setting),
    );
    render(html`${templates}`, column);
    await fontsFor(column);
    const heights = [...column.children].map((card) => Math.ceil(card.getBoundingClientRect().height));
    column.replaceChildren();
    return this.#notes.map(({ span }, i) => {
      const height = (heights[i] ?? 0) + NOTES_GAP;
      if (!span) return { piece: 0, line: 0, height };
      const piece = this.#blockAt(span.start);
      const start = this.#starts[piece] ?? 0;
      return { piece, line: this.#flow.lineOf(piece, span.start - start, span.end - start), height };
    });
  }

  #blockAt(offset: number): number {
    return Math.max(0, blockAt(this.#starts, offset));
  }

  /** What follows the text on pages of its own: notes that found no room, and those without a place. */
  #setEnd(late: readonly number[], unplaced: readonly PlacedNote[]): Page[] {
    const { setting } = this.job;
    const from = this.#flow.count;
    const parts = [
      late.length === 0 ? [] : html`<h2>${msg('Notes')}</h2>`,
      late.map((index) => {
        const note = this.#notes[index]?.note;
        return note ? noteTemplate(note, this.#numbers.get(index) ?? null, setting) : [];
      }),
      unplaced.length === 0 ? [] : html`<h2>${msg('Notes whose passage was not found')}</h2>`,
      unplaced.map(({ note }) => noteTemplate(note, null, setting, true)),
    ];
    this.#flow.measure(this.#flow.append(html`${parts}`));
    const sheet = { height: this.sheet.textHeight, notes: 'beside', apart: 0 } as const;
    const { pages }: Pagination = paginate(this.#flow.pieces(from), [], sheet);
    return pages.map((page) => ({
      ...page,
      parts: page.parts.map((part) => ({ ...part, piece: part.piece + from })),
    }));
  }

  // ---- pages ------------------------------------------------------------------------------------------------

  #setPage(page: Page, look: PageLook): void {
    const { article, setting } = this.job;
    const fragment = document.createDocumentFragment();
    render(pageTemplate(article, this.sheet, look, setting), fragment);
    const slices = page.parts.flatMap((part) => this.#sliceOf(part) ?? []);
    fragment.querySelector('.text')?.append(...slices);
    this.root.pages.append(...fragment.children);
  }

  readonly #used = new Map<number, number>();

  /** Parts of a piece come in their order, as its slices do. */
  #sliceOf({ piece }: { readonly piece: number }): HTMLElement | undefined {
    const used = this.#used.get(piece) ?? 0;
    this.#used.set(piece, used + 1);
    return this.#flow.slices(piece)[used];
  }

  #look({ parts, notes }: Page, number: number, of: number): PageLook {
    const levels = this.#flow.levels(parts);
    const level = (index: number): number | undefined => {
      const box = this.#boxes[index];
      return box && levels(box.piece, box.line);
    };
    const marked = [...this.#numbers].flatMap(([index, n]) => {
      const middle = level(index);
      return middle === undefined ? [] : [{ n, middle }];
    });
    const marks = [...Map.groupBy(marked, ({ middle }) => middle)].map(([middle, some]) => ({
      middle,
      label: labelOf(some.map(({ n }) => n)),
    }));
    const here = notes.flatMap((index) => {
      const note = this.#notes[index]?.note;
      const height = (this.#boxes[index]?.height ?? 0) - NOTES_GAP;
      return note ? [{ note, height, middle: level(index) ?? 0, number: this.#numbers.get(index) ?? 0 }] : [];
    });
    const page = { number, of, marks, beside: [], below: [], ties: [] };
    if (this.job.choice.notes === 'below') return { ...page, below: here };
    const tops = placeBeside(
      here.map(({ middle, height }) => ({ want: middle - HEAD_MIDDLE, height })),
      { gap: NOTES_GAP, height: this.sheet.textHeight },
    );
    const beside = here.map((one, i) => ({ ...one, top: tops[i] ?? 0 }));
    const ties = connectors(
      beside
        // A note on the whole article speaks of no line.
        .filter(({ note }) => note.selector !== null)
        .map(({ note, middle, top }) => ({
          id: note.id,
          lineMiddle: middle,
          headMiddle: top + HEAD_MIDDLE,
          focused: false,
        })),
      this.#edges(),
    );
    return { ...page, beside, ties: ties.map(({ path }) => path) };
  }

  /** Where connectors leave the text and reach the notes, px from the left of the notes' column. */
  #edges(): { from: number; to: number } {
    const { notesStart, notesWidth, start, measure } = this.sheet;
    const between = notesStart - start - measure;
    return this.job.article.version.direction === 'rtl'
      ? { from: notesWidth + between - CLEAR, to: notesWidth + CLEAR }
      : { from: CLEAR - between, to: -CLEAR };
  }

  #paint(): void {
    const passages = this.#notes.flatMap(({ note, span }) => (span ? [{ span, kind: note.kind }] : []));
    paintPassages(passages, {
      blocks: this.#starts.length,
      start: (block) => this.#starts[block] ?? 0,
      slices: (block) => this.#flow.slices(block),
      blockAt: (offset) => this.#blockAt(offset),
    });
  }

  async #breathe(share: number): Promise<void> {
    if (performance.now() < this.#sliceEnds) return;
    this.job.progress(Math.min(1, share));
    await new Promise((resolve) => setTimeout(resolve));
    this.#sliceEnds = performance.now() + SLICE_MS;
  }
}

/** Faces are fetched when they are first laid out; lines measured without them would break elsewhere on paper. */
async function fontsFor(element: HTMLElement): Promise<void> {
  element.getBoundingClientRect();
  await document.fonts.ready;
}

/** Numbers of one line, which follow one another: `3`, or `3–5`. */
const labelOf = (numbers: readonly number[]): string =>
  numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : String(numbers[0]);
