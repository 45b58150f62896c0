import { fullDate } from '../words/days.ts';
import type { Article, Note } from './model.ts';
import { msg } from '../words/words.ts';

const KINDS: Readonly<Record<string, string>> = {
  get quote() {
    return msg('Quote');
  },
  get claim() {
    return msg('Claim');
  },
  get question() {
    return msg('Question');
  },
  get 'to-check'() {
    return msg('To check');
  },
  get checked() {
    return msg('Checked');
  },
};

/**
 * An article's notes as Markdown: the whole-article notes first, then each passage quoted above its note, and its tags
 * below. What they link to is called by its name.
 */
export function notesAsMarkdown(
  article: Article,
  notes: readonly Note[],
  readable: (body: string) => string,
): string {
  const { outlet, byline, published } = article;
  const source = [outlet, byline, published === null ? null : fullDate(published)]
    .filter((fact) => fact !== null)
    .join(' · ');
  const ordered = [...notes].sort(
    (a, b) => (a.selector?.position.start ?? -1) - (b.selector?.position.start ?? -1),
  );
  const parts = [`# ${article.title}`, ...(source === '' ? [] : [source])];
  for (const note of ordered) {
    if (note.selector) parts.push(note.selector.quote.exact.replace(/^/gmu, '> '));
    const kind = note.kind === null ? '' : `**${KINDS[note.kind]}**`;
    const said = [kind, readable(note.body)].filter((part) => part !== '').join(' ');
    if (said !== '') parts.push(said);
    if (note.tags.length > 0) parts.push(note.tags.map((tag) => `#${tag}`).join(' '));
  }
  return `${parts.join('\n\n')}\n`;
}
