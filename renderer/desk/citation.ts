import type { Article } from '../data/model.ts';
import { fullDate } from '../words/days.ts';
import { msg, str } from '../words/words.ts';

/** A quotation with where it stands: outlet, headline, date, paragraph (counted from 1, the headline being 0). */
function quote(words: string, article: Article, block: number): string {
  const source = [
    article.outlet,
    msg(str`“${article.title}”`),
    article.published === null ? null : fullDate(article.published),
    block > 0 ? msg(str`paragraph ${block}`) : null,
  ].filter((part) => part !== null);
  return msg(str`“${words}” (${source.join(msg(', '))})`);
}

export const citation = { date: fullDate, quote };
