import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../renderer/text/fold.ts';
import { snapOutwards } from '../../../../renderer/text/graphemes.ts';
import { anyText, boundaries } from './texts.ts';

describe('folded texts are alike', () => {
  test.each([
    ['in upper and lower case', 'WEIGHHOUSE', 'weighhouse'],
    ['with and without diacritics', 'Ångström, naïve', 'angstrom, naive'],
    ['composed and decomposed', 'cafe\u0301', 'café'],
    ['with letters that do not decompose', 'Łódź, Øresund, Cœur', 'lodz, oresund, coeur'],
    ['with sharp s', 'STRASSE', 'Straße'],
    ['with either sigma', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['with the dotted and the dotless i', 'İzmir ısı', 'izmir isi'],
    ['with ligatures', 'ﬁnal oﬃce', 'final office'],
    ['in wide letters', 'ＡＢＣ　１２', 'abc 12'],
    ['with any quotation marks and dashes', '“don’t” – no', '"don\'t" - no'],
    ['with any space', 'a\u00a0b\nc\td', 'a b c d'],
    ['with soft hyphens, joiners and marks of direction', 'weigh\u00adhouse\u200d\u2066a', 'weighhousea'],
    ['with and without points in Hebrew', 'שָׁלוֹם', 'שלום'],
    ['with and without vowels in Arabic', 'مُحَمَّد', 'محمد'],
    ['with and without the two dots in Russian', 'ещё', 'еще'],
    ['with voice marks apart or not', 'か\u3099き', 'がき'],
    ['in Hangul apart or not', '한국', '한국'],
    ['in mathematical letters', '𝐀𝐁', 'ab'],
  ])('%s', (_, one, other) => {
    expect(fold(one).text).toBe(fold(other).text);
  });

  test.each([
    ['kana with and without voice marks', 'がき', 'かき'],
    ['the Russian и and й', 'мой', 'мои'],
    ['syllables of India with other vowels', 'कि', 'कु'],
    ['Thai with and without vowels', 'กิน', 'กน'],
  ])('but not %s', (_, one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text);
  });

  test('case is told apart where it is asked for', () => {
    const text = (one: string) => fold(one, { caseSensitive: true }).text;
    expect(text('É Straße')).toBe('E Straße');
    expect(text('Ab\u00a0c')).toBe('Ab c');
  });

  test('diacritics are told apart where it is asked for, however they are written', () => {
    const text = (one: string) => fold(one, { diacriticSensitive: true }).text;
    expect(text('CAFE\u0301')).toBe(text('café'));
    expect(text('café')).not.toBe(text('cafe'));
    expect(text('o\u0323\u0302')).toBe(text('ộ'));
  });
});

const someFolding = fc.record({ caseSensitive: fc.boolean(), diacriticSensitive: fc.boolean() });

describe('the way back', () => {
  test('leads over a letter with its mark, two letters for one, and what is not seen', () => {
    const folded = fold('e\u0301ßa\u00adb');
    expect(folded.text).toBe('essab');
    expect([0, 1, 2, 3, 4].map(folded.start)).toEqual([0, 2, 2, 3, 5]);
    expect([1, 2, 3, 4, 5].map(folded.end)).toEqual([2, 3, 3, 4, 6]);
  });

  test('leads to spans in order that hold what was folded', () => {
    fc.assert(
      fc.property(anyText, someFolding, (text, folding) => {
        const folded = fold(text, folding);
        let last = 0;
        let at = 0;
        for (const character of folded.text) {
          const start = folded.start(at);
          at += character.length;
          const end = folded.end(at);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end), folding).text).toContain(character);
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  test('leads from a part of the text that is folded by itself to that part', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), someFolding, (text, a, b, folding) => {
        const cuts = boundaries(text);
        const span = snapOutwards(text, {
          start: Math.min(a, b, text.length),
          end: Math.min(Math.max(a, b), text.length),
        });
        fc.pre(cuts.has(span.start) && cuts.has(span.end));
        const before = fold(text.slice(0, span.start), folding).text;
        const part = fold(text.slice(span.start, span.end), folding).text;
        const folded = fold(text, folding);
        expect(folded.text.slice(before.length, before.length + part.length)).toBe(part);
        if (part === '') return;
        expect(folded.start(before.length)).toBeGreaterThanOrEqual(span.start);
        expect(folded.end(before.length + part.length)).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});

test('canonically equal texts are folded the same', () => {
  fc.assert(
    fc.property(anyText, someFolding, (text, folding) => {
      expect(fold(text.normalize('NFD'), folding).text).toBe(fold(text.normalize('NFC'), folding).text);
    }),
  );
});

test('a long text is folded as its parts are, wherever it is cut for it', () => {
  fc.assert(
    fc.property(
      fc.array(anyText, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1000, max: 1030 }),
      (texts, n) => {
        const long = 'a'.repeat(n);
        const text = texts.map((one) => `${one} ${long}`).join('');
        const folded = fold(text).text;
        expect(folded).toBe(texts.map((one) => `${fold(`${one} `).text}${long}`).join(''));
      },
    ),
  );
});

test('one letter with 300,000 marks is one letter', () => {
  const folded = fold(`x${'\u0301'.repeat(300_000)}y`);
  expect(folded.text).toBe('xy');
  expect([folded.start(1), folded.end(1)]).toEqual([300_001, 300_001]);
  expect(fold(`x${'\u0301'.repeat(300_000)}y`, { diacriticSensitive: true }).text).toHaveLength(300_002);
});
