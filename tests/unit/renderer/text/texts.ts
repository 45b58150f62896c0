import fc from 'fast-check';

/** Pieces whose joints are where a careless cut goes wrong. */
const PIECES = [
  'a',
  'the river ',
  '. ',
  '\n',
  '\r\n',
  'e\u0301',
  '\u0301',
  'é',
  '👍🏽',
  '👩\u200d👩\u200d👧\u200d👦',
  '🇩🇪',
  '🇫🇷',
  '\u200d',
  'क्षि',
  'வணக்கம்',
  'שָׁלוֹם',
  'سلام',
  '각',
  '각',
  '水面',
  '𝒳',
  '\ud83d',
  '\ude00',
  ' ',
];

/** Texts of every script and of none: combining marks, joined emoji, flags, right to left, lone surrogates. */
export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** All grapheme boundaries of a text, found by segmenting the whole of it. */
export function boundaries(text: string): Set<number> {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  return new Set([...[...segments].map(({ index }) => index), text.length]);
}

/** Prose without repetition: no two sentences alike, the same for the same seed. */
export function prose(sentences: number, seed = 1): string[] {
  const syllables = [
    'ka',
    'rel',
    'ti',
    'mon',
    'sel',
    'da',
    'vor',
    'an',
    'is',
    'ther',
    'co',
    'per',
    'lu',
    'be',
  ];
  let state = seed;
  const next = (below: number) => {
    // Numerical Recipes' linear congruential generator; the upper bits are the random ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join('');
  return Array.from({ length: sentences }, () => `${Array.from({ length: 6 + next(12) }, word).join(' ')}.`);
}
