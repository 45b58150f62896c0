import type { Block, BlockKind } from '../../electron/bridge/contract.ts';

/** What is no paragraph to whoever counts them. */
const NOT_COUNTED: ReadonlySet<BlockKind> = new Set(['heading', 'rule', 'image']);

const isCounted = ({ kind }: Block): boolean => !NOT_COUNTED.has(kind);

/** How many paragraphs there are, headings and rules not counted. */
export const paragraphCount = (blocks: readonly Block[]): number => blocks.filter(isCounted).length;

/** Index of the block that is the paragraph of a number, from 1; null where there is none. */
export function blockOfParagraph(blocks: readonly Block[], number: number): number | null {
  let left = number;
  const at = blocks.findIndex((block) => isCounted(block) && --left === 0);
  return at < 0 ? null : at;
}

/** Number of the paragraph that a block is, from 1; null for a heading, a rule or an image. */
export function paragraphNumber(blocks: readonly Block[], block: number): number | null {
  const one = blocks[block];
  return one && isCounted(one) ? paragraphCount(blocks.slice(0, block)) + 1 : null;
}

/** Number of the paragraph that a block is, or of the next one below a heading; from 1. */
export const paragraphOfBlock = (blocks: readonly Block[], block: number): number =>
  paragraphCount(blocks.slice(0, block)) + 1;
