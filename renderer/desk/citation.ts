import type { Article } from '../data/model.ts';
import { fullDate } from '../words/days.ts';
import { msg, str } from '../words/words.ts';

/** A quotation with where it stands: outlet, headline, date, and the number of its paragraph; null where it has none. */
function quote(words: string, article: Article, paragraph: number | null): string {
  const source = [
    article.outlet,
    msg(str`“${article.title}”`),
    article.published === null ? null : fullDate(article.published),
    paragraph === null ? null : msg(str`paragraph ${paragraph}`),
  ].filter((part) => part !== null);
  return msg(str`“${words}” (${source.join(msg(', '))})`);
}

export const citation = { date: fullDate, quote };
