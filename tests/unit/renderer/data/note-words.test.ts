import { describe, expect, test } from 'vitest';
import { noteWords } from '../../../../renderer/data/note-words.ts';
import { linkTo, type LinkTarget } from '../../../../renderer/text/links.ts';

const WATER: LinkTarget = { kind: 'article', id: '019aa000-0000-7000-8000-000000000001' };
const words = (text: string): string => noteWords(text, { nameOf: () => 'Water *rights*', image: 'image' });

describe('a note’s words', () => {
  test.each([
    ['emphasis', 'Two of *three* **figures**, ~~40~~ 60', 'Two of three figures, 40 60'],
    ['paragraphs, each on its line', 'a\n\n\nb\nc', 'a\nb\nc'],
    ['a link by its name, whatever is in that', `See ${linkTo(WATER)}.`, 'See Water *rights*.'],
    ['a link in code, by name alone', `\`${linkTo(WATER)}\``, '[[Water *rights*]]'],
    ['brackets around other words', 'a [[b]]', 'a [[b]]'],
    ['code', 'see `a<b>`\n\n```js\nlet a;\n\nlet b;\n```\n\nc', 'see a<b>\nlet a;\n\nlet b;\nc'],
    ['a list in a list', '1. a\n   - b\n2. c', 'a\nb\nc'],
    ['a quotation and a heading', '> a\n\n# b *c*', 'a\nb c'],
    ['a link without its address', '[the *report*](https://example.org/a?b=1)', 'the report'],
    ['an image', '![a *map*](a.png) ![](b.png)', '[a map] [image]'],
    ['what was escaped, and entities', '2 \\* 3 &amp; 4', '2 * 3 & 4'],
    ['signs that mean nothing', 'snake_case, 2 * 3, #tag', 'snake_case, 2 * 3, #tag'],
    ['lines without their margins', ' a \n\n   b  \nc', 'a\nb\nc'],
    ['what looks like a table', '| a | b |\n|---|---|\n| c | d |', '| a | b |\n|---|---|\n| c | d |'],
    ['nothing', ' \n ', ''],
  ])('are %s', (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('are what was typed where it nests too deep', () => {
    const text = `${'> '.repeat(41)}deep\nnext`;
    expect(words(text)).toBe(text);
  });
});
