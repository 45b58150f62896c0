import type { Article } from '../data/model.ts';
import { fullDate } from '../text/published.ts';

/** A quotation with where it stands: outlet, headline, date, paragraph (counted from 1, the headline being 0). */
function quote(words: string, article: Article, block: number): string {
  const source = [
    article.outlet,
    `“${article.title}”`,
    article.published === null ? null : fullDate(article.published),
    block > 0 ? `paragraph ${block}` : null,
  ].filter((part) => part !== null);
  return `“${words}” (${source.join(', ')})`;
}

export const citation = { date: fullDate, quote };
