import { expect, test } from 'vitest';
import type { Article, Note } from '../../../../renderer/data/model.ts';
import { notesAsMarkdown } from '../../../../renderer/data/notes-as-markdown.ts';

const article = { title: 'Water rights', outlet: 'Kesten Courier', byline: 'Merle Oduvar' } as Article;

test.each([
  ['--05-14', 'Kesten Courier · Merle Oduvar · 14 May'],
  ['2026-05-14', 'Kesten Courier · Merle Oduvar · 14 May 2026'],
  [null, 'Kesten Courier · Merle Oduvar'],
])('a day (%s) is written as people write it', (published, source) => {
  expect(notesAsMarkdown({ ...article, published }, [], String)).toBe(`# Water rights\n\n${source}\n`);
});

test('what notes link to is called by its name', () => {
  const notes = [{ selector: null, kind: null, body: 'See LINK.' } as Note];
  const readable = (body: string): string => body.replace('LINK', '[[The budget]]');
  expect(notesAsMarkdown({ ...article, published: null }, notes, readable)).toContain(
    '\n\nSee [[The budget]].\n',
  );
});
