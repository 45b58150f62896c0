import type { Pane } from '../../../renderer/desk/pane.ts';
import type { Chunk } from '../../../renderer/data/model.ts';
import { inFrame, untilPainted } from './frames.ts';
import { app, pane, paneRoot, entryOf, isReadable, open } from './window.ts';

/** The first paragraph stands below the headline. */
const FIRST = 1;

/** All chunks of a file's version. */
export async function chunksOf(fileName: string): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const answer of app().work.chunks(entryOf(fileName).article.version.versionId)) {
    if (!answer.ok) throw new Error(answer.error.message);
    chunks.push(answer.value);
  }
  return chunks;
}

/** Opens an article in the app; answers the ms until its first paragraph was painted. */
export async function openInApp(fileName: string, words: string): Promise<number> {
  const entry = entryOf(fileName);
  await inFrame();
  const began = performance.now();
  open(entry);
  await untilPainted(() => isReadable(paneRoot(), FIRST, words));
  return performance.now() - began;
}

/** Waits until every section of the open article is in the document. */
export async function whole(sections: number): Promise<void> {
  while (paneRoot().querySelectorAll('section[data-n]').length < sections) await inFrame();
}

/**
 * The peer: puts all blocks in the document at once, in the desk's own place and styles, with the DOM's own calls and
 * from memory. Answers the ms until the first paragraph was painted.
 */
export async function putAtOnce(chunks: readonly Chunk[], words: string): Promise<number> {
  const blocks = chunks.flatMap((chunk) => chunk.blocks);
  const { host, root, section } = emptyPage();
  await inFrame();
  const began = performance.now();
  const all = document.createDocumentFragment();
  for (const [index, { kind, text }] of blocks.entries()) {
    const element = document.createElement(kind === 'heading' ? 'h1' : 'p');
    element.dataset['block'] = String(index);
    element.textContent = text;
    all.append(element);
  }
  section.append(all);
  await untilPainted(() => isReadable(root, FIRST, words));
  const ms = performance.now() - began;
  const last = blocks.at(-1)?.text;
  if (section.lastElementChild?.textContent !== last) throw new Error('The whole text was not put there.');
  host.remove();
  await inFrame();
  return ms;
}

/** A page like the desk's, over it, with one section that is always laid out. */
function emptyPage(): { host: HTMLElement; root: ShadowRoot; section: HTMLElement } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = (pane().constructor as typeof Pane).elementStyles.flatMap((style) =>
    style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []),
  );
  const [scroll, sheet, text, section] = ['div', 'div', 'article', 'section'].map((name) =>
    document.createElement(name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  scroll.className = 'scroll';
  sheet.className = 'sheet';
  text.className = 'text';
  section.style.contentVisibility = 'visible';
  root.append(scroll);
  scroll.append(sheet);
  sheet.append(text);
  text.append(section);
  const { left, top, width, height } = pane().getBoundingClientRect();
  Object.assign(host.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    background: 'Canvas',
  });
  document.body.append(host);
  return { host, root, section };
}
