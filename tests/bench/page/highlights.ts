import { Article } from '../../../renderer/desk/article.ts';
import { Highlights } from '../../../renderer/desk/highlights.ts';
import { TextMap } from '../../../renderer/desk/text-map.ts';
import { random } from '../prose.ts';
import { timeToPainted } from './frames.ts';
import { chunksOf } from './giant.ts';
import { paneRoot } from './window.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The article that is open in the app, and passages of it, each in a paragraph of its own. */
export interface Marked {
  readonly article: Article;
  readonly map: TextMap;
  readonly spans: readonly Span[];
  readonly words: readonly string[];
}

/** Of a pane that is not open: its rules are there already. */
const PANE = 3;
const highlights = new Highlights(PANE);

export async function prepare(fileName: string, count: number): Promise<Marked> {
  const root = paneRoot();
  const rules = new CSSStyleSheet();
  // The same look for the peer's elements.
  rules.replaceSync(
    'mark { color: inherit; background-color: var(--quote-tint); text-decoration: underline dotted var(--quote-ink) 2px; }',
  );
  root.adoptedStyleSheets.push(rules);
  const article = new Article();
  for (const chunk of await chunksOf(fileName)) article.add(chunk);
  const next = random(5);
  // From the first paragraph on, which stands at the top where a picture shows it.
  const step = (article.blocks.length - 1) / count;
  const spans = Array.from({ length: count }, (_, n) => {
    const block = 1 + Math.floor(n * step);
    const length = article.blocks[block]?.text.length ?? 0;
    const units = Math.min(length, 20 + Math.floor(next() * 180));
    const start = (article.starts[block] ?? 0) + Math.floor(next() * (length - units));
    return { start, end: start + units };
  });
  const words = spans.map(({ start, end }) => article.text.slice(start, end));
  return { article, map: new TextMap(root, article), spans, words };
}

/** Ours: ranges into the text that stays as it is. */
export async function paint({ map, spans, words }: Marked): Promise<number> {
  let ranges: Range[] = [];
  const ms = await timeToPainted(() => {
    const passages = spans.flatMap(({ start, end }) => {
      const range = map.range(start, end);
      return range ? [{ range, start, end, kind: 'quote' as const, on: false }] : [];
    });
    ranges = passages.map(({ range }) => range);
    highlights.paint(passages);
  });
  const painted = CSS.highlights.get(`pane${PANE}-quote-0`);
  const right = ranges.every((range, n) => painted?.has(range) && range.toString() === words[n]);
  if (painted?.size !== spans.length || !right) throw new Error('Not every passage was painted.');
  return ms;
}

export async function clear(): Promise<number> {
  const ms = await timeToPainted(() => highlights.clear());
  if (CSS.highlights.has(`pane${PANE}-quote-0`)) throw new Error('Highlights are left.');
  return ms;
}

/**
 * The peer: wraps the passages in `<mark>` as Hypothesis' highlighter does: the text node is split at the passage's
 * ends, and the part between them gets a parent. The text nodes were looked up before, and no ranges are alive that
 * every change of the document would have to move: this is its fastest way.
 */
export async function wrap({ article, map, spans, words }: Marked): Promise<number> {
  const places = spans.map(({ start, end }) => {
    const block = article.blockAt(start);
    const from = article.starts[block] ?? 0;
    const walker = document.createTreeWalker(map.element(block) as HTMLElement, NodeFilter.SHOW_TEXT);
    return { text: walker.nextNode() as Text, start: start - from, end: end - from };
  });
  const marks: HTMLElement[] = [];
  const ms = await timeToPainted(() => {
    for (const { text, start, end } of places) {
      const passage = text.splitText(start);
      passage.splitText(end - start);
      const mark = document.createElement('mark');
      passage.replaceWith(mark);
      mark.append(passage);
      marks.push(mark);
    }
  });
  const right = words.every((text, n) => marks[n]?.textContent === text);
  if (marks.length !== spans.length || !right) throw new Error('Not every passage was wrapped.');
  return ms;
}

/** Takes the wrappers away as Hypothesis does, each replaced by what it holds. */
export async function unwrap(): Promise<number> {
  const root = paneRoot();
  const marks = [...root.querySelectorAll('mark')];
  const ms = await timeToPainted(() => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
  });
  if (root.querySelector('mark')) throw new Error('Wrappers are left.');
  // For the next round, and not part of the peer's work: the text nodes as they were.
  for (const block of root.querySelectorAll('[data-block]')) block.normalize();
  return ms;
}
