import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Article, Chunk } from '../data/model.ts';
import { isByline } from '../text/byline.ts';
import { placed, type Styles } from '../ui/placed.ts';
import { blockTemplate } from './blocks.ts';

/**
 * So many sections make a part. The engine asks of each one that stays out of the way (`content-visibility: auto`)
 * whether it has come near, in every frame, and looks through them for what the pointer is on: of the 800 sections of a
 * text of 20 MB it sees 25 parts, and the sections of those that have been near.
 */
export const SECTIONS_A_PART = 32;

/** The number of the part that holds a section. */
export const partOf = (section: number): number => Math.floor(section / SECTIONS_A_PART);

/**
 * What has arrived of the text: parts of some sections of one chunk each. All of it is in the document; what is away
 * from the view is not rendered.
 *
 * @param shown some of it comes near the view and is rendered, or goes and is not
 */
export function textTemplate(
  chunks: readonly Chunk[],
  article: Article,
  shown: () => void,
): readonly unknown[] {
  const parts = Array.from({ length: Math.ceil(chunks.length / SECTIONS_A_PART) }, (_, n) =>
    chunks.slice(n * SECTIONS_A_PART, (n + 1) * SECTIONS_A_PART),
  );
  return parts.map((part) => guard([part.length, part[0]], () => partTemplate(part, article, shown)));
}

const partTemplate = (part: readonly Chunk[], article: Article, shown: () => void): TemplateResult =>
  html`<div class="part" data-n=${partOf(part[0]?.n ?? 0)} ${placed(estimated(part))}>
    ${part.map((chunk) => guard([chunk], () => sectionTemplate(chunk, article, shown)))}
  </div>`;

const sectionTemplate = (chunk: Chunk, { version }: Article, shown: () => void): TemplateResult =>
  html`<section
    data-n=${chunk.n}
    ${placed(estimated([chunk]))}
    @contentvisibilityautostatechange=${shown}
  >
    ${chunk.blocks.map((block, i) => {
      const index = chunk.firstBlock + i;
      return blockTemplate(block, index, {
        byline: index > 0 && index < 4 && isByline(block.text, version),
      });
    })}
  </section>`;

/** Height is estimated from the characters: about 66 to a line of 32 px, and a gap for each block. */
function estimated(chunks: readonly Chunk[]): Styles {
  let height = 0;
  for (const { blocks } of chunks) {
    const units = blocks.reduce((sum, block) => sum + block.text.length, 0);
    height += Math.round((units / 60) * 32 + blocks.length * 36);
  }
  return { 'contain-intrinsic-block-size': `auto ${height}px` };
}
