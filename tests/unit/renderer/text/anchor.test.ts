import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnchorer, LEAST_SIMILARITY, type Anchoring } from '../../../../renderer/text/anchor.ts';
import { describePassage } from '../../../../renderer/text/describe.ts';
import { distances } from '../../../../renderer/text/edit-distance.ts';
import type { Selector } from '../../../../renderer/text/selector.ts';
import { anyText, boundaries, prose } from './texts.ts';

const gone = { outcome: 'unplaced', reason: 'gone' };
const ambiguous = { outcome: 'unplaced', reason: 'ambiguous' };

const anchor = (text: string, selector: Selector): Anchoring => createAnchorer(text)(selector);

/** A selector for the only occurrence of some words. */
function select(text: string, words: string): Selector {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(text.indexOf(words, start + 1)).toBe(-1);
  return describePassage(text, start, start + words.length);
}

/** What an outcome reads in a text, with the outcome. */
function reading(text: string, selector: Selector): string {
  const found = anchor(text, selector);
  return found.outcome === 'unplaced'
    ? `${found.outcome}: ${found.reason}`
    : `${found.outcome}: ${text.slice(found.start, found.end)}`;
}

/** Whether an outcome says of a text what the selector's quote allows it to say. */
function isTrue(text: string, selector: Selector): boolean {
  const found = anchor(text, selector);
  if (found.outcome === 'unplaced') return true;
  const words = text.slice(found.start, found.end);
  const all = boundaries(text);
  if (!all.has(found.start) || !all.has(found.end)) return false;
  const { exact } = selector.quote;
  if (found.outcome === 'anchored') return words === exact && found.start === selector.position.start;
  return found.similarity < 1 ? found.similarity >= LEAST_SIMILARITY : words.includes(exact);
}

const ARTICLE = [
  'Council votes to close the harbour bridge',
  'The council of Port Alder voted on Tuesday to close the old harbour bridge to cars from 14 May.',
  'About 40 people spoke against the plan. "It will empty our shops," said Ana Reyes, a baker.',
  'The mayor said that repairs would cost 3.2 million and take until the spring of next year.',
].join('\n');

describe('finding a passage again: a table of cases', () => {
  const quote = 'repairs would cost 3.2 million';
  const selector = select(ARTICLE, quote);
  const edited = (from: string, to: string) => {
    expect(ARTICLE).toContain(from);
    return ARTICLE.replace(from, to);
  };

  test.each([
    ['the same text', ARTICLE, `anchored: ${quote}`],
    ['something after it changed', edited('next year', '2027'), `anchored: ${quote}`],
    ['a sentence put before it', `Corrected on Friday.\n${ARTICLE}`, `moved: ${quote}`],
    [
      'a sentence before it taken out',
      edited('About 40 people spoke against the plan. ', ''),
      `moved: ${quote}`,
    ],
    ['its paragraph moved to the top', ARTICLE.split('\n').reverse().join('\n'), `moved: ${quote}`],
    ['a figure in it changed', edited('3.2', '4.1'), 'moved: repairs would cost 4.1 million'],
    [
      'a word put into it',
      edited('would cost', 'would certainly cost'),
      'moved: repairs would certainly cost 3.2 million',
    ],
    ['a word taken out of it', edited('would cost 3.2', 'cost 3.2'), 'moved: repairs cost 3.2 million'],
    ['it was taken out', edited(`${quote} and take`, 'it will last'), 'unplaced: gone'],
    ['its paragraph was taken out', ARTICLE.split('\n').slice(0, 3).join('\n'), 'unplaced: gone'],
    ['an empty text', '', 'unplaced: gone'],
    ['a text shorter than the quote', 'repairs', 'unplaced: gone'],
    ['another text', prose(40).join(' '), 'unplaced: gone'],
    ['the whole text twice', `Twice.\n${ARTICLE}\n${ARTICLE}`, 'moved: repairs would cost 3.2 million'],
    [
      'the whole text twice, further down',
      `${'Twice. '.repeat(30)}\n${ARTICLE}\n${ARTICLE}`,
      'unplaced: ambiguous',
    ],
  ])('%s', (_, text, outcome) => {
    expect(reading(text, selector)).toBe(outcome);
  });

  test('words at their position that are cut from a longer cluster are not the words', () => {
    const before = 'cafe opens';
    const after = 'cafe\u0301 opens';
    expect(reading(after, describePassage(before, 0, 4))).toBe('moved: cafe\u0301');
  });

  test('the same words twice are told apart by what stands around them', () => {
    const text = 'Reyes said no to the mayor. The mayor said no to the council.';
    const second = describePassage(text, text.lastIndexOf('said no'), text.lastIndexOf('said no') + 7);
    const longer = `Port Alder, Tuesday. ${text}`;
    expect(anchor(longer, second)).toEqual({
      outcome: 'moved',
      start: longer.lastIndexOf('said no'),
      end: longer.lastIndexOf('said no') + 7,
      similarity: 1,
    });
  });

  test('the words at the position give way to the same words in their own surroundings', () => {
    const text = 'One no. Nothing else was said that day by anyone who could have known it.';
    const selector = describePassage(text, 4, 6);
    const other = `Two no! A different opening stands here, longer than the old. ${text}`;
    expect(anchor(other, selector)).toMatchObject({ outcome: 'moved', start: other.lastIndexOf('no.') });
  });

  test('a chorus is not guessed at', () => {
    const chorus =
      'And the river goes on to the sea, as it did, as it did, to the sea, and the river goes on.\n';
    const text = `${chorus}First verse, of the bridge.\n${chorus.repeat(4)}`;
    const at = chorus.length * 3 + 45;
    const selector = describePassage(text, at, at + 20);
    expect(anchor(`${'A new beginning. '.repeat(12)}${text}`, selector)).toEqual(ambiguous);
  });

  test('short words are not found in other surroundings', () => {
    const selector = select('The mayor of Port Alder said no, and the council went home early.', 'no');
    expect(anchor('Nobody knows whether another vote is planned for autumn.', selector)).toEqual(gone);
  });

  test('an empty quote is gone, wherever it points', () => {
    expect(anchor(ARTICLE, describePassage(ARTICLE, 5, 5))).toEqual(gone);
    expect(anchor('', describePassage('', 0, 0))).toEqual(gone);
  });

  test('a long passage is found by its ends', () => {
    const sentences = prose(400);
    const text = sentences.join(' ');
    const selector = describePassage(
      text,
      text.indexOf(sentences[50] ?? ''),
      text.indexOf(sentences[300] ?? ''),
    );
    expect(selector.quote.exact.length).toBeGreaterThan(4096);
    const changed = sentences
      .map((one, n) => (n % 40 === 7 ? one.replace(/ .*? /u, ' replaced ') : one))
      .join(' ');
    const found = anchor(changed, selector);
    expect(found).toMatchObject({
      outcome: 'moved',
      start: changed.indexOf(sentences[50] ?? ''),
      end: changed.indexOf(sentences[300] ?? ''),
    });
  });
});

describe('finding a passage again: what always holds', () => {
  const passage = fc.record({ text: anyText, a: fc.nat(100), b: fc.nat(100) });

  test('described and sought in the same text, it is where it was', () => {
    fc.assert(
      fc.property(passage, ({ text, a, b }) => {
        const selector = describePassage(text, Math.min(a, b), Math.max(a, b));
        fc.pre(selector.quote.exact !== '');
        expect(anchor(text, selector)).toEqual({ outcome: 'anchored', ...selector.position });
      }),
      { numRuns: 500 },
    );
  });

  test('what is described never cuts a grapheme cluster', () => {
    fc.assert(
      fc.property(passage, ({ text, a, b }) => {
        const { position, quote } = describePassage(text, Math.min(a, b), Math.max(a, b));
        const all = boundaries(text);
        const cuts = [
          position.start,
          position.end,
          position.start - quote.prefix.length,
          position.end + quote.suffix.length,
        ];
        for (const cut of cuts) expect(all.has(cut)).toBe(true);
        expect(text.slice(cuts[2], cuts[3])).toBe(quote.prefix + quote.exact + quote.suffix);
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(32);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is sought in whatever text, the outcome is true of the text', () => {
    const selector = fc.record({
      position: fc.record({
        start: fc.oneof(fc.nat(100), fc.constantFrom(-1, 0.5, NaN, Infinity)),
        end: fc.oneof(fc.nat(100), fc.constantFrom(-1, 0.5, NaN, Infinity)),
      }),
      quote: fc.record({ exact: anyText, prefix: anyText, suffix: anyText }),
    });
    const own = passage.map(({ text, a, b }) => describePassage(text, Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(anyText, fc.oneof(selector, own), (text, sought) => {
        expect(isTrue(text, sought)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('text put before a passage moves it by its length', () => {
    const text = prose(30).join(' ');
    fc.assert(
      fc.property(
        fc.nat(text.length - 41),
        fc.integer({ min: 10, max: 40 }),
        fc.integer({ min: 1, max: 20 }),
        (at, size, put) => {
          const selector = describePassage(text, at, at + size);
          const before = `${prose(put, 9).join(' ')}\n`;
          expect(anchor(before + text, selector)).toEqual({
            outcome: 'moved',
            start: selector.position.start + before.length,
            end: selector.position.end + before.length,
            similarity: 1,
          });
        },
      ),
    );
  });

  test('a moved passage reads words within the bound of the quote', () => {
    const words = prose(30).join(' ').split(' ');
    const change = fc.array(fc.tuple(fc.nat(words.length - 1), fc.constantFrom('', 'other', 'and so')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.nat(words.length - 25),
        fc.integer({ min: 2, max: 24 }),
        change,
        (from, count, changes) => {
          const text = words.join(' ');
          const start = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
          const { length } = words.slice(from, from + count).join(' ');
          const changed = words.slice();
          for (const [at, word] of changes) changed[at] = word;
          const sought = describePassage(text, start, start + length);
          const found = anchor(changed.join(' '), sought);
          if (found.outcome !== 'moved') return;
          const now = changed.join(' ').slice(found.start, found.end);
          const edits = distances(sought.quote.exact, now, true).at(-1) ?? Infinity;
          expect(1 - edits / sought.quote.exact.length).toBeCloseTo(found.similarity, 9);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('finding passages again: cost', () => {
  test.each([
    ['one letter', 'a'.repeat(1_000_000), 'a'.repeat(100)],
    ['two letters in turn', 'ab'.repeat(500_000), 'ba'.repeat(50)],
    [
      '10,000 combining marks',
      `x${'\u0301'.repeat(10_000)} and then some words`,
      `x${'\u0301'.repeat(9000)}`,
    ],
  ])('a text of nothing but %s takes no longer than reading it a few times', (_, text, exact) => {
    const quote = { exact, prefix: exact.slice(0, 30), suffix: exact.slice(0, 30) };
    const found = anchor(text, { position: { start: 3, end: 3 + exact.length - 1 }, quote });
    expect(found.outcome).not.toBe('anchored');
  });

  test('1,000 selectors in 1 MB with changed words and moved paragraphs', () => {
    const paragraphs = Array.from({ length: 2400 }, (_, n) => prose(6, n + 1).join(' '));
    const text = paragraphs.join('\n');
    const selectors = Array.from({ length: 1000 }, (_, n) => {
      const at = Math.floor((n * (text.length - 400)) / 1000);
      const start = text.indexOf(' ', at) + 1;
      return describePassage(text, start, text.indexOf(' ', start + 20 + (n % 180)));
    });
    const changed = paragraphs.map((one, n) => one.replace(/ \S+ /u, n % 2 === 0 ? ' changed ' : ' $&'));
    const moved = changed.filter((_, n) => n % 10 === 3);
    const now = [...moved, ...changed.filter((_, n) => n % 10 !== 3)].join('\n');
    const find = createAnchorer(now);
    const outcomes = selectors.map((selector) => find(selector).outcome);
    expect(outcomes.filter((outcome) => outcome !== 'unplaced').length).toBeGreaterThanOrEqual(995);
  });
});
