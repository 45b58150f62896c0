import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES } from '../../electron/bridge/contract.ts';
import type { Article as Details } from '../data/model.ts';
import { creditOf, isByline } from '../text/byline.ts';
import { namesDay } from '../text/published.ts';
import type { Article } from './article.ts';
import { citation } from './citation.ts';

/** Credits stand among so many blocks at the top. */
const HEAD_BLOCKS = 5;

/** Outlet, writer and date above the headline; what the text says itself around it is not said twice. */
export function articleLabel(details: Details, { blocks }: Article): TemplateResult | typeof nothing {
  const { byline, outlet, published, version } = details;
  const said = blocks
    .slice(0, HEAD_BLOCKS)
    .filter((block) => block.kind !== 'heading')
    .map((block) => block.text);
  // The text has its date in its own language, whatever the interface speaks; where that was not made out, in any.
  const languages = [...new Set([version.language ?? 'en-GB', 'en-GB', ...LANGUAGES])];
  const facts = [
    byline !== null && !said.some((line) => isByline(line, { byline, outlet: null })) ? byline : null,
    published !== null && !said.some((line) => namesDay(creditOf(line), published, languages))
      ? citation.date(published)
      : null,
  ].filter((fact) => fact !== null);
  if (!outlet && facts.length === 0) return nothing;
  return html`<div class="label">
    ${outlet ? html`<b dir="auto">${outlet}</b>` : nothing}
    ${facts.map((fact) => html`<span><bdi>${fact}</bdi></span>`)}
  </div>`;
}
