import MarkdownIt, { type Token } from 'markdown-it';
import { linkAt, replaceLinks, type LinkTarget } from '../text/links.ts';

export type { Token } from 'markdown-it';

/** Notes nested deeper than this are shown as they were typed: no reader means it, and it costs stack. */
const DEEPEST = 40;
/** The parser leaves out blocks beyond its own limit, so that has to lie beyond ours. */
const markdown = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  maxNesting: 2 * DEEPEST,
});
// No part of CommonMark: what looks like a table stands as it was typed, line by line.
markdown.block.ruler.disable('table');
markdown.inline.ruler.before('link', 'note_link', (state, silent) => {
  const link = linkAt(state.src, state.pos);
  if (!link || link.end > state.posMax) return false;
  if (!silent) state.push('note_link', '', 0).meta = { target: link.target };
  state.pos = link.end;
  return true;
});

/**
 * A note's Markdown (CommonMark and strikethrough) as tokens; null where it nests too deep. A link to an article or a
 * note is a `note_link`.
 */
export function noteTokens(text: string): Token[] | null {
  const tokens = markdown.parse(text, {});
  return depth(tokens) > DEEPEST ? null : tokens;
}

/** How deep the elements nest, inline ones counted within their blocks. The parser bounds only the blocks. */
function depth(tokens: readonly Token[]): number {
  let open = 0;
  let deepest = 0;
  for (const token of tokens) {
    open += token.nesting;
    deepest = Math.max(deepest, open + (token.children ? depth(token.children) : 0));
  }
  return deepest;
}

/** What a `note_link` leads to. */
export const targetOf = (token: Token): LinkTarget => token.meta?.['target'] as LinkTarget;

/** A text with its links by name, where they cannot be followed. */
export const named = (text: string, nameOf: (target: LinkTarget) => string): string =>
  replaceLinks(text, (target) => `[[${nameOf(target)}]]`);

/** The words of an image, in brackets. @param image what stands for one without words */
export const imageWords = ({ children }: Token, image: string): string =>
  `[${contentOf(children ?? []) || image}]`;

const contentOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.children ? contentOf(token.children) : token.content)).join('');
