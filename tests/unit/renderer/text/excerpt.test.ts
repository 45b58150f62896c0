import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../../renderer/text/excerpt.ts';
import { anyText, boundaries } from './texts.ts';

/** The excerpt around some words, with what is marked in brackets. */
function shown(text: string, ...words: readonly string[]): string {
  const places = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const passage = { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 };
  const { text: cut, marks } = excerpt(text, passage, places);
  let [out, last] = ['', 0];
  for (const { start, end } of marks) {
    out += `${cut.slice(last, start)}[${cut.slice(start, end)}]`;
    last = end;
  }
  return out + cut.slice(last);
}

describe('an excerpt', () => {
  test('is the sentence', () => {
    expect(shown('One is here. Two has the toll. Three.', 'toll')).toBe('Two has the [toll].');
  });
  test('is all sentences of the passage', () => {
    expect(shown('One. Two has a toll. Three has a bridge. Four.', 'toll', 'bridge')).toBe(
      'Two has a [toll]. Three has a [bridge].',
    );
  });
  test('does not leave the line', () => {
    expect(shown('A heading\nthe toll\nanother', 'toll')).toBe('the [toll]');
  });
  test('of a long sentence is what is around the words', () => {
    const cut = shown(`${'before '.repeat(50)}toll ${'after '.repeat(50)}`, 'toll');
    expect(cut).toMatch(/^…(?:before )+\[toll\] (?:after )+/u);
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.length).toBeLessThan(250);
  });
  test('marks words that overlap once', () => {
    expect(shown('The weighhouse.', 'weigh', 'weighhouse')).toBe('The [weighhouse].');
  });
  test('of nothing is the beginning', () => {
    expect(excerpt('First. Second.', { start: 0, end: 0 }, [])).toEqual({ text: 'First.', marks: [] });
    expect(excerpt('', { start: 0, end: 0 }, [])).toEqual({ text: '', marks: [] });
  });

  test('is whole characters of the text, with marks in order inside of it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, a, b) => {
        const cuts = [...boundaries(text)].sort((one, other) => one - other);
        const [start = 0, end = 0] = [cuts[a % cuts.length], cuts[b % cuts.length]].sort(
          (c = 0, d = 0) => c - d,
        );
        const cut = excerpt(text, { start, end }, [{ start, end }]);
        expect(text).toContain(cut.text.replaceAll('…', ''));
        for (const mark of cut.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(0);
          expect(mark.end).toBeLessThanOrEqual(cut.text.length);
        }
      }),
    );
  });
});
