/**
 * Prose by seed, with the statistics that matter here: words as frequent as in English (Zipf's law), sentences of 8
 * to 24 words, paragraphs of 3 to 6 sentences. No article has to be downloaded or kept for it.
 */

/** Mulberry32: small, and the same on every machine. Answers numbers from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'the an is ka rel ti mon sel da vor ther co per lu be ner ing ed ra sto qui fa lem or ni chu gra wen os pi'.split(
    ' ',
  );
const WORDS = 20_000;

/** Words of one to four syllables, the frequent ones short; the same for all texts. */
const vocabulary = makeVocabulary(random(7));

function makeVocabulary(next: () => number): string[] {
  const known = new Set<string>();
  while (known.size < WORDS) {
    const length = 1 + Math.floor(next() * Math.min(3, 1 + Math.log10(known.size + 1)));
    let word = '';
    for (let n = 0; n <= length; n++) word += SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '';
    known.add(word);
  }
  return [...known];
}

export interface Writer {
  word(): string;
  /** Words of one paragraph, the marks with them. */
  paragraph(): string[];
}

export function createWriter(seed: number): Writer {
  const next = random(seed);
  // The inverse of Zipf's distribution function: rank n comes about 1/n as often as rank 1.
  const word = (): string => vocabulary[Math.floor(WORDS ** next()) - 1] ?? 'the';
  return {
    word,
    paragraph() {
      const written: string[] = [];
      for (let sentences = 3 + Math.floor(next() * 4); sentences > 0; sentences--) {
        const length = 8 + Math.floor(next() * 17);
        for (let n = 0; n < length; n++) {
          const one = n === 0 ? capital(word()) : word();
          written.push(n === length - 1 ? `${one}.` : next() < 0.08 && n > 0 ? `${one},` : one);
        }
      }
      return written;
    },
  };
}

/** Paragraphs of together at least so many UTF-16 code units, as lists of words. */
export function paragraphs(units: number, seed: number): string[][] {
  const writer = createWriter(seed);
  const written: string[][] = [];
  for (let left = units; left > 0;) {
    const paragraph = writer.paragraph();
    written.push(paragraph);
    left -= paragraph.reduce((sum, word) => sum + word.length + 1, 0);
  }
  return written;
}

/** An article as a text file would hold it: a headline, and paragraphs divided by empty lines. */
export function articleText(units: number, seed: number): string {
  const writer = createWriter(seed + 1_000_000);
  const headline = Array.from({ length: 6 }, () => capital(writer.word())).join(' ');
  const body = paragraphs(units, seed).map((words) => words.join(' '));
  return `${headline}\n\n${body.join('\n\n')}\n`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
