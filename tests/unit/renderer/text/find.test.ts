import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, findAll, finderOf } from '../../../../renderer/text/find.ts';
import { fold } from '../../../../renderer/text/fold.ts';
import { anyText, boundaries } from './texts.ts';

const places = (text: string, needle: string, options?: Parameters<typeof findAll>[2]) =>
  findAll(fold(text), needle, options).map(({ start, end }) => text.slice(start, end));

describe('finding', () => {
  test.each([
    ['in any case', 'Toll, toll, TOLL', 'Toll', ['Toll', 'toll', 'TOLL']],
    ['whole letters with their marks', 'cafe\u0301s', 'cafe', ['cafe\u0301']],
    ['half of a letter that stands for two', 'Straße', 'stras', ['Straß']],
    ['without overlap', 'aaaa', 'aa', ['aa', 'aa']],
    ['one letter for two once', 'ß', 's', ['ß']],
    ['in the middle of a Chinese sentence', '船在水面上行驶', '水面', ['水面']],
    ['across a line end', 'one\ntwo', 'one two', ['one\ntwo']],
    ['what would be a pattern as what it is', 'a.c abc (a+)+$', '(a+)+$', ['(a+)+$']],
    ['nothing for nothing', 'abc', '', []],
    ['nothing for what is not seen', 'abc', '\u00ad', []],
  ])('%s', (_, text, needle, found) => {
    expect(places(text, needle)).toEqual(found);
  });

  test.each([
    ['between spaces and marks', 'art, start art-house artful art', 'art', 3],
    ['beside letters of other scripts', 'мир, мира', 'мир', 1],
    ['anywhere in Chinese', '船在水面上行驶', '水面', 1],
    ['not within one beyond the basic plane', '𝒜art 𐐷art art', 'art', 1],
    ['at both ends', 'art', 'art', 1],
  ])('whole words %s', (_, text, needle, count) => {
    expect(places(text, needle, { wholeWords: true })).toHaveLength(count);
  });

  test('case and diacritics are told apart as the text was folded', () => {
    const text = fold('Café cafe', { caseSensitive: true, diacriticSensitive: true });
    expect(findAll(text, 'cafe')).toEqual([{ start: 5, end: 9 }]);
    expect(findAll(text, 'Cafe\u0301')).toEqual([{ start: 0, end: 4 }]);
  });

  test('stops at as many as are wanted, and need not go on', () => {
    expect(places('a a a a', 'a', { most: 2 })).toHaveLength(2);
    expect(find(fold('a'.repeat(1000)), 'a').next().value).toEqual({ start: 0, end: 1 });
  });

  test('finds every part of a text in it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, a, b) => {
        const cuts = [...boundaries(text)].sort((one, other) => one - other);
        const [from = 0, to = 0] = [cuts[a % cuts.length], cuts[b % cuts.length]].sort(
          (c = 0, d = 0) => c - d,
        );
        const needle = text.slice(from, to);
        if (fold(needle).text === '') return;
        const spans = [...find(fold(text), needle)];
        expect(spans.length).toBeGreaterThan(0);
        for (const { start, end } of spans) {
          expect(fold(text.slice(start, end)).text).toContain(fold(needle).text);
        }
      }),
    );
  });

  test('finds a long needle where a short look does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 65, maxLength: 70 });
    fc.assert(
      fc.property(letters, letters, letters, (before, needle, after) => {
        const text = before + needle + after;
        const [first] = findAll(fold(text), needle);
        expect(first?.start).toBe(text.indexOf(needle));
      }),
    );
  });

  test('a needle of 10,000 letters in a text of the same letter is found or not without end', () => {
    const text = fold('a'.repeat(2_000_000));
    expect(findAll(text, `${'a'.repeat(5000)}b${'a'.repeat(5000)}`)).toEqual([]);
    expect(findAll(text, 'a'.repeat(10_000))).toHaveLength(200);
  });
});

test('a finder is at the same places as the engine, from any offset, for any needle', () => {
  // Few letters, frequent and rare, so that needles come often and overlap themselves.
  const letters = fc.string({ unit: fc.constantFrom('a', 'e', 'z', 'q', ' ', '水'), maxLength: 40 });
  const needles = fc.oneof(
    letters,
    fc.string({ unit: fc.constantFrom('a', 'z'), minLength: 60, maxLength: 70 }),
  );
  fc.assert(
    fc.property(letters, needles, fc.nat(45), (text, needle, from) => {
      if (needle === '') return;
      const whole = text + needle + text;
      expect(finderOf(needle)(whole, from)).toBe(whole.indexOf(needle, from));
    }),
  );
});
