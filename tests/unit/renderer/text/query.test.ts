import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery } from '../../../../renderer/text/query.ts';
import { anyText } from './texts.ts';

const words = (typed: string) =>
  parseQuery(typed).terms.map(({ text, whole }) => (whole ? `"${text}"` : text));

describe('what was typed', () => {
  test.each([
    ['words, the longest first', 'toll Weighhouse', ['weighhouse', 'toll']],
    ['words in quotation marks as one', 'the "fully safe" gates', ['"fully safe"', 'gates', 'the']],
    ['any quotation marks', '„ganz sicher“ «encore»', ['"ganz sicher"', '"encore"']],
    ['a quotation mark that is not closed', 'gates "fully sa', ['"fully sa"', 'gates']],
    ['a beginning with its sign or without', 'weigh* toll', ['weigh', 'toll']],
    ['a pasted sentence without its marks', 'He said: stop, now!', ['said', 'stop', 'now', 'he']],
    ['signs that are words', 'C++ $5 👍', ['c++', '$5', '👍']],
    ['what looks like a filter', 'http://a.b x:y', ['http://a.b', 'x:y']],
    ['Chinese as it is', '水面上', ['水面上']],
  ])('holds %s', (_, typed, terms) => {
    expect(words(typed)).toEqual(terms);
  });

  test('may narrow by tag, kind, outlet and to notes', () => {
    expect(parseQuery('tag:Water tag:#dams kind:to-check outlet:"Kesten Courier" in:notes toll')).toEqual({
      terms: [expect.objectContaining({ text: 'toll', whole: false })],
      tags: ['water', 'dams'],
      kinds: ['to-check'],
      outlets: ['kesten courier'],
      notesOnly: true,
    });
  });

  test.each(['', '   ', '"', '""', 'tag:', 'tag:""', '*'.slice(1)])('is nothing: %j', (typed) => {
    expect(isEmptyQuery(parseQuery(typed))).toBe(true);
  });

  test('of 10,000 words a few are looked for', () => {
    const { terms } = parseQuery(Array.from({ length: 10_000 }, (_, n) => `w${n}`).join(' '));
    expect(terms).toHaveLength(32);
  });

  test('whatever it is, is read, and no term is empty', () => {
    const anyTyped = fc.array(fc.oneof(anyText, fc.constantFrom('"', ' ', ':', 'tag:', 'in:', '*', '“')));
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const query = parseQuery(typed.join(''));
        expect(query.terms.every(({ text }) => text.trim() !== '')).toBe(true);
      }),
    );
  });
});
