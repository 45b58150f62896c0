import { describe, expect, test } from 'vitest';
import {
  linkAt,
  linkName,
  linksIn,
  linkTo,
  replaceLinks,
  typedLink,
  type LinkTarget,
} from '../../../../renderer/text/links.ts';

const ARTICLE: LinkTarget = { kind: 'article', id: '019aa000-0000-7000-8000-000000000001' };
const NOTE: LinkTarget = { kind: 'note', id: '019aa000-0000-7000-8000-000000000002' };

describe('links in a body', () => {
  test('are found in their order, each once', () => {
    const body = `${linkTo(NOTE)} and ${linkTo(ARTICLE)}, again ${linkTo(NOTE)}`;
    expect(linksIn(body)).toEqual([NOTE, ARTICLE]);
  });

  test.each([
    '[[Water rights]]',
    '[[article:1]]',
    `[[page:${ARTICLE.id}]]`,
    `[article:${ARTICLE.id}]`,
    '[[]]',
  ])('%s is none', (body) => expect(linksIn(body)).toEqual([]));

  test('are replaced where they stand', () => {
    const body = `See ${linkTo(ARTICLE)}; [[this]] stays.`;
    expect(replaceLinks(body, ({ kind }) => `<${kind}>`)).toBe('See <article>; [[this]] stays.');
  });

  test('are found at their first bracket alone', () => {
    const body = `x${linkTo(ARTICLE)}y`;
    expect(linkAt(body, 1)).toEqual({ target: ARTICLE, end: body.length - 1 });
    expect(linkAt(body, 0)).toBeNull();
  });
});

test.each([
  ['Water rights', 'Water rights'],
  ['[Correction] Water\nrights ', '(Correction) Water rights'],
])('the title %j can stand in brackets as %j', (title, name) => expect(linkName(title)).toBe(name));

describe('a link that is being typed', () => {
  /** The bar is the caret. */
  const typed = (marked: string) => typedLink(marked.replace('|', ''), marked.indexOf('|'));

  test.each([
    ['right after its brackets', 'see [[|', { start: 4, end: 6, words: '' }],
    ['with words', 'see [[water ri|', { start: 4, end: 14, words: 'water ri' }],
    ['with one bracket in its words', '[[a[b|', { start: 0, end: 5, words: 'a[b' }],
    ['that was closed already', '[[wat|er]] and', { start: 0, end: 9, words: 'wat' }],
    ['with another after it', '[[wat| [[b]]', { start: 0, end: 5, words: 'wat' }],
  ])('is found %s', (_, marked, found) => expect(typed(marked)).toEqual(found));

  test.each([
    ['before its brackets', '|[[a'],
    ['between them', '[|[a'],
    ['after its end', '[[a]] |'],
    ['on another line', '[[a\n|'],
    ['without brackets', 'a|'],
    ['in an empty field', '|'],
    ['after more words than a title has', `[[${'a'.repeat(120)}|`],
  ])('is none %s', (_, marked) => expect(typed(marked)).toBeNull());
});
