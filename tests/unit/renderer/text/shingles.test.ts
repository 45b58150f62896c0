import { describe, expect, test } from 'vitest';
import { indexShingles, SURE_RUN } from '../../../../renderer/text/shingles.ts';
import { prose } from './texts.ts';

const text = prose(300).join(' ');
const shingles = indexShingles(text);

describe('the index of shingles', () => {
  test('finds every run that is long enough, wherever it begins', () => {
    for (let at = 0; at + 40 <= text.length; at += 7) {
      const pattern = text.slice(at, at + SURE_RUN + (at % 29));
      const places = [];
      for (let n = text.indexOf(pattern); n !== -1; n = text.indexOf(pattern, n + 1)) places.push(n);
      expect(shingles.find(pattern, 512)).toEqual(places);
    }
  });

  test('says so when there are more places than asked for', () => {
    const repetitive = indexShingles('the same words '.repeat(100));
    expect(repetitive.find('the same words', 10)).toBeNull();
    expect(repetitive.find('the same words', 100)).toHaveLength(100);
  });

  test('guesses where a pattern begins though words of it are others', () => {
    const at = text.indexOf(' ', 2000) + 1;
    const pattern = text.slice(at, at + 160).replace(/ \S+ /u, ' another ');
    const [best = NaN] = shingles.guess(pattern);
    expect(Math.abs(best - at)).toBeLessThanOrEqual(16);
  });

  test('guesses nothing for what is not there, or for a text that is too short', () => {
    expect(shingles.guess('0123456789'.repeat(5))).toEqual([]);
    expect(indexShingles('short').guess('short words')).toEqual([]);
    expect(indexShingles('').find('some words or other', 5)).toEqual([]);
  });
});
