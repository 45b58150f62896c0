import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Block, Style } from '../../electron/bridge/contract.ts';

/** What a block looks like beyond its kind. */
export interface BlockRole {
  /** The line under the headline that names writer, outlet or date. */
  readonly byline: boolean;
}

const OPENING_QUOTE = /^["'“„«‘‚‹「『]/u;

/**
 * A block as an element whose text nodes hold the block's text and nothing else, in order, so that offsets in
 * the block and positions in the document are the same thing. `data-block` is its index in the version.
 */
export function blockTemplate(block: Block, index: number, role: BlockRole): TemplateResult {
  const text = styledText(block);
  switch (block.kind) {
    case 'heading':
      return block.level <= 1
        ? html`<h1 data-block=${index}>${text}</h1>`
        : html`<h2 data-block=${index}>${text}</h2>`;
    case 'quotation':
      return html`<blockquote data-block=${index}>${text}</blockquote>`;
    case 'listItem':
      return html`<p class="item" data-block=${index} role="listitem">${text}</p>`;
    case 'verse':
      return html`<p class="verse" data-block=${index}>${text}</p>`;
    case 'preformatted':
    case 'table':
      return html`<pre data-block=${index} tabindex="0">${text}</pre>`;
    case 'rule':
      return html`<p class="rule" data-block=${index} role="separator">${text}</p>`;
    case 'paragraph':
    case 'footnote':
    case 'image':
      // No white space may stand inside: the text nodes hold the block's text and nothing else.
      return html`<p class=${classMap({ by: role.byline, hang: OPENING_QUOTE.test(block.text) })} data-block=${index}>${text}</p>`;
  }
}

/** Stand-off styles drawn as nested elements: the text is cut at every edge of a style, never copied or reordered. */
function styledText(block: Block): unknown {
  if (block.text === '') return nothing;
  if (block.styles.length === 0) return block.text;
  const edges = new Set([0, block.text.length]);
  for (const style of block.styles) {
    edges.add(Math.min(style.start, block.text.length));
    edges.add(Math.min(style.end, block.text.length));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? block.text.length;
    const over = block.styles.filter((style) => style.start <= start && style.end >= end);
    return over.reduce<unknown>(wrap, block.text.slice(start, end));
  });
}

function wrap(inner: unknown, style: Style): TemplateResult {
  switch (style.kind) {
    case 'emphasis':
      return html`<em>${inner}</em>`;
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'strikethrough':
      return html`<s>${inner}</s>`;
    case 'code':
      return html`<code>${inner}</code>`;
    case 'link':
      return html`<a href=${style.href ?? '#'} data-external>${inner}</a>`;
  }
}
