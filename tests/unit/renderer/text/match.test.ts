import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../renderer/text/fold.ts';
import { matchTerms } from '../../../../renderer/text/match.ts';
import { parseQuery } from '../../../../renderer/text/query.ts';

const matched = (text: string, typed: string) => matchTerms(fold(text).text, parseQuery(typed).terms);
const passage = (text: string, typed: string): string | null => {
  const match = matched(text, typed);
  return match && fold(text).text.slice(match.at.start, match.at.end);
};

describe('a text fits', () => {
  test.each([
    ['a word', 'The toll is due.', 'toll', 'toll'],
    ['the beginning of one', 'The weighhouse.', 'weigh', 'weigh'],
    ['not the middle of one', 'The weighhouse.', 'house', null],
    ['all words, not one of two', 'The toll.', 'toll bridge', null],
    ['words in any order', 'The bridge has a toll.', 'toll bridge', 'bridge has a toll'],
    ['exact words', 'It is fully safe.', '"fully safe"', 'fully safe'],
    ['exact words not as a beginning', 'It is fully safer.', '"fully safe"', null],
    ['Chinese in the middle of a sentence', '船在水面上行驶', '水面', '水面'],
    ['exact Chinese too', '船在水面上行驶', '"水面"', '水面'],
    ['Thai in the middle of a sentence', 'เขากินข้าวแล้ว', 'ข้าว', 'ข้าว'],
    ['a word without its diacritics', 'Ein Ångström', 'angstrom', 'angstrom'],
    ['signs', 'It costs $5 in C++.', 'c++ $5', '$5 in c++'],
  ])('%s', (_, text, typed, found) => {
    expect(passage(text, typed)).toBe(found);
  });

  test('where its words stand closest together', () => {
    const far = 'filler '.repeat(60);
    const text = `Toll. ${far} Bridge. ${far} The bridge toll. ${far} Toll.`;
    expect(passage(text, 'toll bridge')).toBe('bridge toll');
  });

  test('where its words stand in one sentence rather than in two, wherever that is', () => {
    const text =
      'The harbour is full. Nobody has seen as much of it. A loan was made. A loan to the harbour is no gift.';
    expect(passage(text, 'harbour loan')).toBe('loan to the harbour');
  });

  test('where it is a whole word rather than a beginning', () => {
    const text = `Tollgate. ${'filler '.repeat(60)} The toll.`;
    expect(matched(text, 'toll')?.at.start).toBe(fold(text).text.lastIndexOf('toll'));
  });

  test.each([
    ['more often', 'toll toll toll', 'a toll', 'toll'],
    ['as a whole word', 'the toll', 'the tollgate', 'toll'],
    ['close together', 'bridge toll', `bridge ${'filler '.repeat(60)} toll`, 'toll bridge'],
  ])('better that has it %s', (_, better, worse, typed) => {
    expect(matched(better, typed)?.weight).toBeGreaterThan(matched(worse, typed)?.weight ?? Infinity);
  });

  test('or not, without end, where a sign is repeated a million times', () => {
    const text = `b${'a'.repeat(1_000_000)}`;
    expect(matched(text, 'a')).toBeNull();
    expect(matched(text, 'a'.repeat(300))).toBeNull();
    expect(matched('a '.repeat(500_000), 'a')?.places).toHaveLength(8);
  });
});

test('a text that weighs just as much as the least is none too light', () => {
  const words = fc.array(fc.constantFrom('toll', 'tollgate', 'bridge', 'water. '), { maxLength: 40 });
  fc.assert(
    fc.property(words, fc.constantFrom('toll bridge water', 'toll bridge'), (text, typed) => {
      const folded = fold(text.join(' ')).text;
      const { terms } = parseQuery(typed);
      const whole = matchTerms(folded, terms);
      expect(matchTerms(folded, terms, whole?.weight)).toEqual(whole);
    }),
  );
});

test('a text that would weigh enough is matched the same, however much was asked for; another is at most called light', () => {
  const words = fc.array(fc.constantFrom('toll', 'tollgate', 'bridge', 'bridges', 'water. '), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('toll', 'toll bridge', '"toll" bridge water'),
      fc.double({ min: 0, max: 14, noNaN: true }),
      (text, typed, least) => {
        const folded = fold(text.join(' ')).text;
        const { terms } = parseQuery(typed);
        const whole = matchTerms(folded, terms);
        const asked = matchTerms(folded, terms, least);
        const isLight = asked?.weight === -Infinity && whole !== null && whole.weight < least;
        expect(asked).toEqual(isLight ? asked : whole);
      },
    ),
  );
});
