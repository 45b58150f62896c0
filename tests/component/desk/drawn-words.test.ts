import fc from 'fast-check';
import { render } from 'lit';
import { expect, test } from 'vitest';
import { noteWords } from '../../../renderer/data/note-words.ts';
import { drawnWords } from '../../../renderer/desk/drawn-words.ts';
import { noteMarkdown } from '../../../renderer/notes/markdown.ts';
import { linkTo } from '../../../renderer/text/links.ts';

const WATER = { kind: 'article', id: '019aa000-0000-7000-8000-000000000001' } as const;

function draw(text: string): HTMLElement {
  const element = document.createElement('div');
  render(
    noteMarkdown(text, (target) => ({ ...target, name: 'Water', gone: false, articleId: target.id })),
    element,
  );
  return element;
}

test.each([
  ['words', 'Two of *three* **figures**'],
  ['lines and paragraphs', 'a\nb\n\nc  \nd'],
  ['lists', '1. a\n   - b\n   - c\n\n     d\n2. e\n\n- [x](y)\n- > z'],
  ['quotations, headings and rules', '> a\n> > b\n\n# c\n\n---\n\nd\n***'],
  ['code', '`a`\n\n```\nlet a;\n\nlet b;\n```\n\n    c\n\nd'],
  ['empty code', '```\n```\na\n\n```\n\n```\nb'],
  ['links', `See ${linkTo(WATER)}, \`${linkTo(WATER)}\` and [it](https://example.org).`],
  ['images', '![a *map*](a.png) ![](b.png)'],
  ['what nests too deep', `${'> '.repeat(41)}deep\n\n${linkTo(WATER)}\n`],
  ['escapes and entities', '\\* &amp; <b>'],
  ['empty items', '-\n- a\n-\n\n#\n\n>\n\nb'],
])('a note is searched in the words that are drawn: %s', (_, text) => {
  const searched = noteWords(text, { nameOf: () => 'Water', image: 'image' });
  expect(drawnWords(draw(text)).text).toBe(searched);
});

test('a note is searched in the words that are drawn, whatever it is made of', () => {
  const signs = [...'ab1 .-+=*_#>`~[]()!<&\\|\n\t\r\u00a0'].concat([
    '\n\n',
    '    ',
    '\n- ',
    '\n1. ',
    '```\n',
    '&amp;',
  ]);
  const notes = fc.array(fc.constantFrom(...signs, 'word', linkTo(WATER)), { maxLength: 30 });
  fc.assert(
    fc.property(notes, (parts) => {
      const text = parts.join('');
      const searched = noteWords(text, { nameOf: () => 'Water', image: 'image' });
      expect(drawnWords(draw(text)).text).toBe(searched);
    }),
    { numRuns: 2000 },
  );
});

test('a stretch of the words is found again where it is drawn', () => {
  const drawn = drawnWords(draw('a **bold** word\n\n- next'));
  expect(drawn.text).toBe('a bold word\nnext');
  expect(drawn.range({ start: 4, end: 9 })?.toString()).toBe('ld wo');
  expect(drawn.range({ start: 7, end: 14 })?.toString()).toBe('wordne');
  expect(drawn.range({ start: 12, end: 16 })?.toString()).toBe('next');
  expect(drawnWords(draw('')).range({ start: 0, end: 1 })).toBeNull();
});
