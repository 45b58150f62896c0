import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { noteAt } from '../../../renderer/desk/hit.ts';
import { nearSections } from '../../../renderer/desk/reading-place.ts';
import { placeCards } from '../../../renderer/margin/placement.ts';
import { describePassage } from '../../../renderer/text/describe.ts';
import { random } from '../prose.ts';
import { inFrame, timeToPainted, untilPainted } from './frames.ts';
import { chunksOf } from './giant.ts';
import type { Marked } from './highlights.ts';
import { app, entryOf, one, pane, paneRoot } from './window.ts';

const scroller = (): HTMLElement => one<HTMLElement>(paneRoot(), '.scroll');

/** Waits until the scroller has stood still for so long that nothing moves it any more. */
async function still(): Promise<void> {
  let last = NaN;
  for (let calm = 0; calm < 20; calm = scroller().scrollTop === last ? calm + 1 : 0) {
    last = scroller().scrollTop;
    await inFrame();
  }
}

/** Has the app jump to a passage, and answers how far from a third of the height its first line stands, CSS px. */
export async function jump({ map, spans }: Marked, n: number): Promise<number> {
  const span = spans.at(n);
  if (!span) throw new Error('There is no such passage.');
  pane().reveal(span);
  await still();
  const range = map.range(span.start, span.end);
  if (!range) throw new Error('The passage is not in the document.');
  const view = scroller().getBoundingClientRect();
  const off = range.getBoundingClientRect().top - view.top - view.height / 3;
  const { scrollTop, scrollHeight, clientHeight } = scroller();
  // At its end a text goes no further: then the passage has to be in view.
  if (scrollTop >= scrollHeight - clientHeight - 1 && off > 0 && off < (view.height * 2) / 3) return 0;
  return Math.abs(off);
}

/** The times of so many frames of scrolling by 160 px each, from half of the text on: change, layout and paint, ms. */
export async function scrollFrames(frames: number): Promise<number[]> {
  scroller().scrollTop = scroller().scrollHeight / 2;
  await still();
  const taken: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    taken.push(await timeToPainted(() => (scroller().scrollTop += 160)));
  }
  // The article opens where it was left; whoever opens it next looks for its first lines.
  scroller().scrollTop = 0;
  await still();
  return taken;
}

/**
 * The peer: an editor of CodeMirror 6 in the pane's place, read only, of the same width and type, until its first lines
 * are painted. Like ours it has the text from the database; `read` tells how many of the ms went there.
 */
export async function codeMirror(fileName: string): Promise<{ ms: number; read: number }> {
  const words = (await chunksOf(fileName))[0]?.blocks[1]?.text ?? '';
  const text = one<HTMLElement>(paneRoot(), '.text');
  const { font, lineHeight } = getComputedStyle(text);
  const gap = getComputedStyle(one(paneRoot(), '[data-block="2"]')).marginBlockStart;
  const host = document.createElement('div');
  const { left, top, height } = pane().getBoundingClientRect();
  Object.assign(host.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${text.clientWidth}px`,
    height: `${height}px`,
    background: 'Canvas',
  });
  document.body.append(host);
  await inFrame();
  const began = performance.now();
  const blocks = (await chunksOf(fileName)).flatMap((chunk) => chunk.blocks);
  const doc = blocks.map(({ text }) => text).join('\n');
  const read = performance.now() - began;
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc,
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.theme({
          '&': { height: '100%' },
          '.cm-scroller': { fontFamily: 'inherit', lineHeight, overflow: 'auto' },
          '.cm-content': { font },
          '.cm-line': { paddingBottom: gap },
        }),
      ],
    }),
  });
  await inFrame();
  await untilPainted(() => host.querySelectorAll('.cm-line')[1]?.textContent === words);
  const ms = performance.now() - began;
  view.destroy();
  host.remove();
  await inFrame();
  return { ms, read };
}

export interface Hits {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly ours: () => number;
  readonly peer: () => number;
}

/**
 * Whether a passage is at a point, of 10,000 that are painted: from the boxes of the last layout, as the pane asks, and
 * by the engine's own question. Both answer for the same points; each side gives at how many it found one.
 */
export async function hits({ article, map, spans }: Marked, points: number): Promise<Hits> {
  scroller().scrollTop = 0;
  await still();
  const passages = spans.flatMap((span) => {
    const range = map.range(span.start, span.end);
    return range ? [{ ...span, range }] : [];
  });
  CSS.highlights.set('pane3-quote-0', new Highlight(...passages.map(({ range }) => range)));
  const text = one(paneRoot(), '.text').getBoundingClientRect();
  // What the pane keeps of its last layout: the boxes of the passages near the window.
  const { first, last } = nearSections(scroller(), paneRoot().querySelectorAll('.part')) ?? {
    first: 0,
    last: -1,
  };
  const near = passages.filter(({ start }) => {
    const n = article.chunks.findLastIndex((chunk) => chunk.start <= start);
    return n >= first && n <= last;
  });
  const painted = near.map(({ start, range }) => ({
    id: String(start),
    boxes: [...range.getClientRects()].map((box) => ({
      left: box.left - text.left,
      top: box.top - text.top,
      right: box.right - text.left,
      bottom: box.bottom - text.top,
    })),
  }));
  const next = random(11);
  const places = Array.from({ length: points }, () => ({
    x: text.left + next() * text.width,
    y: 150 + next() * (innerHeight - 200),
  }));
  const root = paneRoot();
  const registry = CSS.highlights as HighlightRegistry & {
    highlightsFromPoint(
      x: number,
      y: number,
      options: { shadowRoots: ShadowRoot[] },
    ): { ranges: readonly AbstractRange[] }[];
  };
  return {
    points: places,
    ours() {
      let found = 0;
      for (const { x, y } of places) {
        if (noteAt(painted, x - text.left, y - text.top) !== null) found += 1;
      }
      return found;
    },
    peer() {
      let found = 0;
      for (const { x, y } of places) {
        if (registry.highlightsFromPoint(x, y, { shadowRoots: [root] }).length > 0) found += 1;
      }
      return found;
    },
  };
}

/** Asks one side; answers ms a point, and how many passages were found in all. */
export function ask(hitting: Hits, side: 'ours' | 'peer'): { ms: number; found: number } {
  const began = performance.now();
  const found = hitting[side]();
  return { ms: (performance.now() - began) / hitting.points.length, found };
}

/** Writes a note on every passage; they are saved when this resolves. */
export async function addNotes(fileName: string, { article, spans }: Marked): Promise<void> {
  const entry = entryOf(fileName).article;
  const kinds = ['quote', 'claim', 'question', 'to-check', 'checked'] as const;
  const saved = spans.map(
    ({ start, end }, n) =>
      app().work.addNote({
        articleId: entry.id,
        versionId: entry.version.versionId,
        selector: describePassage(article.text, start, end),
        kind: kinds[n % kinds.length] ?? null,
        body: `Note ${n + 1}: who says so, and how would they know?`,
      }).saved,
  );
  for (const answer of await Promise.all(saved)) if (!answer.ok) throw new Error(answer.error.message);
}

/** Longest piece of script in the frames that took over 50 ms while something was done, ms; 0 where there was none. */
export async function longestTask(during: () => Promise<void>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const frame of list.getEntries() as (PerformanceEntry & { scripts: { duration: number }[] })[]) {
      for (const { duration } of frame.scripts) longest = Math.max(longest, duration);
    }
  });
  observer.observe({ type: 'long-animation-frame' });
  await during();
  await inFrame();
  observer.disconnect();
  return longest;
}

/** Opens the note beside the first passage for writing, and waits until its field has the focus. */
export async function write(): Promise<void> {
  const card = one<HTMLElement & { edit(): void }>(paneRoot(), 'lectern-note');
  card.edit();
  while (card.shadowRoot?.activeElement?.localName !== 'textarea') await inFrame();
}

/** The time to place so many cards, µs each: the median of many times. */
export function placement(cards: number): number {
  const next = random(3);
  const heights = Array.from({ length: cards }, () => 60 + Math.floor(next() * 120));
  const column = heights.map((height, n) => ({
    id: String(n),
    // As near as lines are where every sentence has its note.
    want: n * 48 + next() * 40,
    height,
    foldedHeight: 28,
    focused: n === cards >> 1,
  }));
  const times: number[] = [];
  for (let round = 0; round < 41; round += 1) {
    const began = performance.now();
    const placed = placeCards(column, { gap: 4, floor: 0, limit: 40, far: 320 });
    times.push(performance.now() - began);
    if (placed.cards.length + placed.groups.flatMap(({ ids }) => ids).length !== cards) {
      throw new Error('A card was lost.');
    }
  }
  return ((times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN) * 1000) / cards;
}
