import { describe, expect, test } from 'vitest';
import type { Article, Note } from '../../../../renderer/data/model.ts';
import { notesAsMarkdown } from '../../../../renderer/data/notes-as-markdown.ts';

const article = {
  title: 'Water rights',
  outlet: 'Kesten Courier',
  byline: 'Merle Oduvar',
  published: null,
} as Article;

test.each([
  ['--05-14', 'Kesten Courier · Merle Oduvar · 14 May'],
  ['2026-05-14', 'Kesten Courier · Merle Oduvar · 14 May 2026'],
  [null, 'Kesten Courier · Merle Oduvar'],
])('a day (%s) is written as people write it', (published, source) => {
  expect(notesAsMarkdown({ ...article, published }, [], String)).toBe(`# Water rights\n\n${source}\n`);
});

test('what notes link to is called by its name', () => {
  const notes = [
    { selector: null, kind: null, body: 'See LINK.', tags: [] as readonly string[] } as Partial<Note> as Note,
  ];
  const readable = (body: string): string => body.replace('LINK', '[[The budget]]');
  expect(notesAsMarkdown({ ...article, published: null }, notes, readable)).toContain(
    '\n\nSee [[The budget]].\n',
  );
});

/** What stands below the article's own lines. */
function written(...notes: readonly Partial<Note>[]): string {
  const whole = notes.map((note) => ({ kind: null, body: '', tags: [], selector: null, ...note }) as Note);
  return notesAsMarkdown({ ...article, outlet: null, byline: null }, whole, String).replace(
    '# Water rights\n\n',
    '',
  );
}

const on = (exact: string, start: number): Pick<Note, 'selector'> => ({
  selector: { position: { start, end: start + exact.length }, quote: { exact, prefix: '', suffix: '' } },
});

describe('the notes', () => {
  test('stand in the order of their passages, those on the whole article first', () => {
    const notes = [
      { ...on('later', 90), body: 'third' },
      { ...on('sooner', 7), body: 'second' },
      { body: 'first' },
    ];
    expect(written(...notes)).toBe('first\n\n> sooner\n\nsecond\n\n> later\n\nthird\n');
  });

  test('say their kind, a highlight that alone', () => {
    expect(
      written({ ...on('Three', 0), kind: 'to-check', body: 'Or four?' }, { ...on('So', 9), kind: 'quote' }),
    ).toBe('> Three\n\n**To check** Or four?\n\n> So\n\n**Quote**\n');
  });

  test('quote every line of a passage over several blocks', () => {
    expect(written({ ...on('One.\nTwo.', 0), body: 'Both.' })).toBe('> One.\n> Two.\n\nBoth.\n');
  });

  test('keep their own Markdown as it was typed', () => {
    expect(written({ body: '- **a**\n- b' })).toBe('- **a**\n- b\n');
  });

  test('name their tags', () => {
    expect(written({ body: 'Whose?', tags: ['law', 'water-rights'] })).toBe('Whose?\n\n#law #water-rights\n');
  });
});
