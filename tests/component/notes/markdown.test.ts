import { render } from 'lit';
import { describe, expect, test } from 'vitest';
import { noteMarkdown } from '../../../renderer/notes/markdown.ts';
import { linkTo, type LinkTarget } from '../../../renderer/text/links.ts';

const WATER: LinkTarget = { kind: 'article', id: '019aa000-0000-7000-8000-000000000001' };
const GONE: LinkTarget = { kind: 'note', id: '019aa000-0000-7000-8000-000000000002' };
const resolve = (target: LinkTarget) =>
  target.id === GONE.id
    ? { ...target, name: 'Deleted note', gone: true, articleId: null }
    : { ...target, name: 'Water *rights*', gone: false, articleId: target.id };

function drawn(text: string): HTMLElement {
  const element = document.createElement('div');
  render(noteMarkdown(text, resolve), element);
  return element;
}

/** The elements and words as the reader gets them, without the renderer's own comments. */
const markup = (text: string) =>
  drawn(text)
    .innerHTML.replaceAll(/<!--.*?-->/gsu, '')
    .replaceAll(/\s*\n\s*/gu, '\n')
    .replaceAll(/(?<=<(?:ul|ol[^>]*)>)\n|\n(?=<\/(?:ul|ol)>)/gu, '');

describe('a note’s Markdown', () => {
  test.each([
    ['a paragraph', 'Two of *three* **figures**', '<p>Two of <em>three</em> <strong>figures</strong></p>'],
    ['two paragraphs', 'a\n\nb', '<p>a</p><p>b</p>'],
    ['a line break where it was typed', 'a\nb', '<p>a<br>b</p>'],
    [
      'a link to an article by its title, whatever is in that',
      `See ${linkTo(WATER)}.`,
      `<p>See <a href="#article-${WATER.id}" data-link="article" data-id="${WATER.id}">Water *rights*</a>.</p>`,
    ],
    [
      'a link to what was deleted, as its words',
      linkTo(GONE),
      '<p><span class="gone">Deleted note</span></p>',
    ],
    ['a link in code, by name alone', `\`${linkTo(WATER)}\``, '<p><code>[[Water *rights*]]</code></p>'],
    ['brackets around other words', 'a [[b]]', '<p>a [[b]]</p>'],
    ['strikethrough', '~~40~~ 60', '<p><s>40</s> 60</p>'],
    ['code', 'see `a<b>`', '<p>see <code>a&lt;b&gt;</code></p>'],
    ['fenced code', '```js\nlet a;\n```', '<pre><code>let a;\n</code></pre>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a list in a list', '1. a\n   - b', '<ol><li>a<ul><li>b</li></ul></li></ol>'],
    ['a list that starts later', '3. a', '<ol start="3"><li>a</li></ol>'],
    ['a loose list', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a quotation', '> a', '<blockquote><p>a</p></blockquote>'],
    ['a heading as a strong paragraph', '# a *b*', '<p><strong>a <em>b</em></strong></p>'],
    ['a rule', 'a\n\n---', '<p>a</p><hr>'],
    [
      'a link',
      '[the *report*](https://example.org/a?b=1&c=2)',
      '<p><a rel="noreferrer" data-external="" href="https://example.org/a?b=1&amp;c=2">the <em>report</em></a></p>',
    ],
    [
      'an address',
      '<mailto:a@b.example>',
      '<p><a rel="noreferrer" data-external="" href="mailto:a@b.example">mailto:a@b.example</a></p>',
    ],
    [
      'a link to elsewhere as its words',
      '[a **file**](ftp://example.org/a)',
      '<p>a <strong>file</strong></p>',
    ],
    ['a relative link as its words', '[up](../secret)', '<p>up</p>'],
    ['a script link as it was typed', '[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['an image as its words', '![a *map*](https://example.org/a.png)', '<p>[a map]</p>'],
    ['an image without words', '![](https://example.org/a.png)', '<p>[image]</p>'],
    [
      'HTML as it was typed',
      '<b onclick="x">a</b> <!-- b -->',
      '<p>&lt;b onclick="x"&gt;a&lt;/b&gt; &lt;!-- b --&gt;</p>',
    ],
    ['what looks like a table, as it was typed', '| a |\n|---|\n| b |', '<p>| a |<br>|---|<br>| b |</p>'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(markup(text)).toBe(expected);
  });

  test.each([
    ['quotations', `${'> '.repeat(5000)}a`],
    ['emphasis', `${'*'.repeat(9999)}a${'*'.repeat(9999)}`],
    ['lists', Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['brackets', `${'['.repeat(20_000)}a${'](b)'.repeat(5000)}`],
    ['images', `${'![a'.repeat(3000)}${'](b)'.repeat(3000)}`],
    ['ticks', Array.from({ length: 300 }, (_, n) => '`'.repeat(n)).join(' a ')],
    ['entities', '&amp;'.repeat(10_000)],
  ])('a note of nested %s is shown, soon and with its words', (_, text) => {
    const element = drawn(text);
    expect(element.textContent).toMatch(/[a&]/u);
  });

  test('what nests too deep is shown as it was typed, line by line', () => {
    const text = `${'> '.repeat(41)}deep\nnext`;
    expect(drawn(text).textContent).toBe(text.replace('\n', ''));
    expect(drawn(text).querySelectorAll('br')).toHaveLength(1);
    expect(drawn(`${'> '.repeat(12)}fine`).querySelectorAll('blockquote')).toHaveLength(12);
  });

  test('drawing another note over it leaves nothing of the first', () => {
    const element = drawn('- a\n- b\n\n[c](https://example.org)');
    render(noteMarkdown('d', resolve), element);
    expect(element.textContent).toBe('d');
  });
});
