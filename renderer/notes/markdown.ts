import { html, nothing, type TemplateResult } from 'lit';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Linked } from '../data/links.ts';
import { linkAt, replaceLinks, type LinkTarget } from '../text/links.ts';
import { msg } from '../words/words.ts';

/** Notes nested deeper than this are shown as they were typed: no reader means it, and it costs stack. */
const DEEPEST = 40;
/** The parser leaves out blocks beyond its own limit, so that has to lie beyond ours. */
const markdown = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  maxNesting: 2 * DEEPEST,
});
markdown.inline.ruler.before('link', 'note_link', (state, silent) => {
  const link = linkAt(state.src, state.pos);
  if (!link || link.end > state.posMax) return false;
  if (!silent) state.push('note_link', '', 0).meta = { target: link.target };
  state.pos = link.end;
  return true;
});
const LINKS = /^(?:https?|mailto):/iu;

/** What a note's link leads to, as it is called now. */
type Resolve = (target: LinkTarget) => Linked;

/**
 * A note's Markdown (CommonMark and strikethrough, a line break where one was typed) as a template: tokens
 * become elements, and no HTML goes in or out. Headings are strong paragraphs, images their words in brackets.
 * Links lead to http, https and mailto alone, and are marked `data-external` for who opens them; those to articles and
 * notes are called by their names, and are marked `data-link` with the kind and `data-id`.
 */
export function noteMarkdown(text: string, resolve: Resolve): TemplateResult {
  const tokens = markdown.parse(text, {});
  if (depth(tokens) > DEEPEST) return html`${asTyped(named(text, resolve))}`;
  return html`${until(null, tokens.values(), resolve)}`;
}

/** A text with its links by name, where they cannot be followed. */
const named = (text: string, resolve: Resolve): string =>
  replaceLinks(text, (target) => `[[${resolve(target).name}]]`);

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

const asTyped = (text: string) =>
  text.split('\n').map((line, index) => (index === 0 ? line : [html`<br />`, line]));

/** Reads tokens up to the one that closes `opened`, or all of them. */
function until(opened: string | null, tokens: IterableIterator<Token>, resolve: Resolve): unknown[] {
  const parts: unknown[] = [];
  for (const token of tokens) {
    if (opened !== null && token.type === `${opened}_close`) break;
    parts.push(part(token, tokens, resolve));
  }
  return parts;
}

function part(token: Token, tokens: IterableIterator<Token>, resolve: Resolve): unknown {
  const inner = () => until(token.type.replace(/_open$/u, ''), tokens, resolve);
  switch (token.type) {
    case 'inline':
      return until(null, (token.children ?? []).values(), resolve);
    case 'paragraph_open':
      // In a tight list the paragraph is there for the parser only.
      return token.hidden ? inner() : html`<p>${inner()}</p>`;
    case 'heading_open':
      return html`<p><strong>${inner()}</strong></p>`;
    case 'bullet_list_open':
      return html`<ul>${inner()}</ul>`;
    case 'ordered_list_open':
      return html`<ol start=${token.attrGet('start') ?? nothing}>${inner()}</ol>`;
    case 'list_item_open':
      return html`<li>${inner()}</li>`;
    case 'blockquote_open':
      return html`<blockquote>${inner()}</blockquote>`;
    case 'em_open':
      return html`<em>${inner()}</em>`;
    case 'strong_open':
      return html`<strong>${inner()}</strong>`;
    case 's_open':
      return html`<s>${inner()}</s>`;
    case 'link_open': {
      const href = String(token.attrGet('href') ?? '');
      return LINKS.test(href) ? html`<a href=${href} rel="noreferrer" data-external>${inner()}</a>` : inner();
    }
    case 'note_link':
      return noteLink(resolve(token.meta?.['target'] as LinkTarget));
    case 'fence':
    case 'code_block':
      return html`<pre><code>${named(token.content, resolve)}</code></pre>`;
    case 'code_inline':
      return html`<code>${named(token.content, resolve)}</code>`;
    case 'softbreak':
    case 'hardbreak':
      return html`<br />`;
    case 'hr':
      return html`<hr />`;
    case 'image':
      return `[${words(token.children ?? []) || msg('image')}]`;
    default:
      return token.content;
  }
}

const noteLink = ({ kind, id, name, gone }: Linked): TemplateResult =>
  gone
    ? html`<span class="gone">${name}</span>`
    : html`<a href=${`#${kind}-${id}`} data-link=${kind} data-id=${id}>${name}</a>`;

const words = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.children ? words(token.children) : token.content)).join('');
