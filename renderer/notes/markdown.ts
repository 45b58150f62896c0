import { html, nothing, type TemplateResult } from 'lit';
import type { Linked } from '../data/links.ts';
import { imageWords, named, noteTokens, targetOf, type Token } from '../data/note-tokens.ts';
import type { LinkTarget } from '../text/links.ts';
import { msg } from '../words/words.ts';

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
  const tokens = noteTokens(text);
  if (!tokens) return html`${asTyped(withNames(text, resolve))}`;
  return html`${until(null, tokens.values(), resolve)}`;
}

const withNames = (text: string, resolve: Resolve): string => named(text, (target) => resolve(target).name);

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
      return noteLink(resolve(targetOf(token)));
    case 'fence':
    case 'code_block':
      return html`<pre><code>${withNames(token.content, resolve)}</code></pre>`;
    case 'code_inline':
      return html`<code>${withNames(token.content, resolve)}</code>`;
    case 'softbreak':
    case 'hardbreak':
      return html`<br />`;
    case 'hr':
      return html`<hr />`;
    case 'image':
      return imageWords(token, msg('image'));
    default:
      return token.content;
  }
}

const noteLink = ({ kind, id, name, gone }: Linked): TemplateResult =>
  gone
    ? html`<span class="gone">${name}</span>`
    : html`<a href=${`#${kind}-${id}`} data-link=${kind} data-id=${id}>${name}</a>`;
