import { html, nothing, type TemplateResult } from 'lit';
import MarkdownIt, { type Token } from 'markdown-it';

/** No HTML in, none out: tokens become templates. Nesting beyond the limit is shown as it was typed. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 40 });
const LINKS = /^(?:https?|mailto):/iu;

/** A note's Markdown as a template. */
export function noteMarkdown(text: string): TemplateResult {
  return html`${children(new Reader(markdown.parse(text, {})), null)}`;
}

class Reader {
  #at = 0;
  constructor(private readonly tokens: readonly Token[]) {}
  next(): Token | null {
    return this.tokens[this.#at++] ?? null;
  }
}

/** Everything up to the closing token of `opened`. */
function children(reader: Reader, opened: string | null): unknown[] {
  const parts: unknown[] = [];
  for (let token = reader.next(); token; token = reader.next()) {
    if (opened !== null && token.type === `${opened}_close`) break;
    parts.push(part(token, reader));
  }
  return parts;
}

function part(token: Token, reader: Reader): unknown {
  const inner = (): unknown[] => children(reader, token.type.replace(/_open$/u, ''));
  switch (token.type) {
    case 'paragraph_open':
      return token.hidden ? inner() : html`<p>${inner()}</p>`;
    case 'heading_open':
      return html`<p><strong>${inner()}</strong></p>`;
    case 'bullet_list_open':
      return html`<ul>
        ${inner()}
      </ul>`;
    case 'ordered_list_open':
      return html`<ol start=${token.attrGet('start') ?? nothing}>
        ${inner()}
      </ol>`;
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
    case 'fence':
    case 'code_block':
      return html`<pre><code>${token.content}</code></pre>`;
    case 'code_inline':
      return html`<code>${token.content}</code>`;
    case 'softbreak':
    case 'hardbreak':
      return html`<br />`;
    case 'hr':
      return html`<hr />`;
    case 'image':
      return `[${token.content}]`;
    case 'inline':
      return children(new Reader(token.children ?? []), null);
    default:
      return token.content;
  }
}
