import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { cut, linesOf, lineStart, rangeIn } from '../../../renderer/print/lines.ts';

afterEach(() => document.body.replaceChildren());

/** A paragraph of so many px, its lines 20 px high. */
function set(width: number, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement('p');
  Object.assign(element.style, { font: '14px/20px serif', margin: '0', inlineSize: `${width}px` });
  element.append(...content);
  document.body.append(element);
  return element;
}

const emphasis = (words: string): HTMLElement => {
  const element = document.createElement('em');
  element.textContent = words;
  return element;
};

/** Cuts an element after each of its lines. */
function cutEach(element: HTMLElement): HTMLElement[] {
  const { ends } = linesOf(element);
  const positions = ends.slice(0, -1).flatMap((end) => lineStart(element, end) ?? []);
  return cut(element, positions);
}

const WORDS = 'The second reading was lower than the first by more than the width of a hand. ';

describe('lines of an element', () => {
  test('end midway to the next, the last with the element', () => {
    const { ends, middles } = linesOf(set(200, WORDS));
    expect(ends.length).toBeGreaterThan(2);
    ends.forEach((end, i) => expect(Math.abs(end - (i + 1) * 20)).toBeLessThan(1));
    middles.forEach((middle, i) => expect(Math.abs(middle - i * 20 - 10)).toBeLessThan(1));
  });

  test('are one where there are no words', () => {
    expect(linesOf(set(200)).ends).toHaveLength(1);
  });

  test('are the same with words of another style or script in them', () => {
    const { ends } = linesOf(set(200, WORDS, emphasis(WORDS), ' 水位は下がった ', WORDS));
    ends.forEach((end, i) => expect(Math.abs(end - (i + 1) * 20)).toBeLessThan(1));
  });
});

describe('an element that is cut at its lines', () => {
  test('keeps every word once and in order, and its styles', () => {
    const element = set(120, WORDS, emphasis(WORDS), WORDS);
    const whole = element.textContent;
    const lines = linesOf(element).ends.length;
    const parts = cutEach(element);
    expect(parts).toHaveLength(lines);
    expect(parts.map(({ textContent }) => textContent).join('')).toBe(whole);
    const emphasised = parts.flatMap((part) => [...part.querySelectorAll('em')]);
    expect(emphasised.map(({ textContent }) => textContent).join('')).toBe(WORDS);
  });

  test('has parts that take as many lines as they had in the whole', () => {
    const word = fc.constantFrom(
      'a',
      'reading',
      'Wasserstand',
      '水位',
      'מפלס',
      'extraordinarily-long-compound',
      'of',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 5, maxLength: 60 }),
        fc.integer({ min: 90, max: 300 }),
        (words, width) => {
          const element = set(width, words.join(' '));
          const whole = element.textContent;
          const parts = cutEach(element);
          for (const part of parts.slice(1)) document.body.append(part);
          expect(parts.map(({ textContent }) => textContent).join('')).toBe(whole);
          expect(parts.map((part) => linesOf(part).ends.length)).toEqual(parts.map(() => 1));
          document.body.replaceChildren();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keeps line ends that were written with the line that they end', () => {
    const element = set(400, 'First verse\nsecond verse\n\nthird verse');
    element.style.whiteSpace = 'pre-wrap';
    const parts = cutEach(element);
    expect(parts.map(({ textContent }) => textContent)).toEqual([
      'First verse\n',
      'second verse\n\n',
      'third verse',
    ]);
  });
});

test('a range in an element counts through its text nodes', () => {
  const element = set(400, 'one ', emphasis('two'), ' three');
  expect(String(rangeIn(element, 2, 6))).toBe('e tw');
  expect(String(rangeIn(element, 0, 13))).toBe('one two three');
  expect(String(rangeIn(element, 4, 7))).toBe('two');
});
