import { expect, test } from 'vitest';
import type { Article } from '../../../../renderer/data/model.ts';
import { notesAsMarkdown } from '../../../../renderer/data/notes-as-markdown.ts';

const article = { title: 'Water rights', outlet: 'Kesten Courier', byline: 'Merle Oduvar' } as Article;

test.each([
  ['--05-14', 'Kesten Courier · Merle Oduvar · 14 May'],
  ['2026-05-14', 'Kesten Courier · Merle Oduvar · 14 May 2026'],
  [null, 'Kesten Courier · Merle Oduvar'],
])('a day (%s) is written as people write it', (published, source) => {
  expect(notesAsMarkdown({ ...article, published }, [])).toBe(`# Water rights\n\n${source}\n`);
});
