import { describePassage } from '../../renderer/text/describe.ts';
import type { Selector } from '../../renderer/text/selector.ts';
import { createWriter, paragraphs, random } from './prose.ts';

const WORDS_CHANGED = 0.02;
const PARAGRAPHS_MOVED = 0.1;
/** Quotes are of 20 to about 200 units. */
const QUOTE_WORDS = { least: 4, most: 32 };

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface EditedText {
  readonly text: string;
  readonly quotes: readonly {
    readonly selector: Selector;
    /** Where its words are now. */ readonly now: Span;
  }[];
}

/** Where each word of a text stands: `at[paragraph][word]`. */
interface Placed {
  readonly text: string;
  readonly at: readonly (readonly Span[])[];
}

/**
 * A text of so many units with quotes of it, then edited: 2 % of its words are others, a tenth of its paragraphs
 * stand elsewhere. Every word is followed through the edit, so that where each quote should be found is known.
 */
export function editedText(units: number, count: number, seed: number): EditedText {
  const next = random(seed);
  const before = paragraphs(units, seed);
  const original = placed(before);
  const passages = Array.from({ length: count }, () => passage(before, next));
  const selectors = passages.map(({ paragraph, first, last }) => {
    const span = over(original.at[paragraph] ?? [], first, last);
    return describePassage(original.text, span.start, span.end);
  });

  const writer = createWriter(seed + 1);
  const changed = before.map((words) => words.map((word) => (next() < WORDS_CHANGED ? writer.word() : word)));
  const order = moved(before.length, next);
  const after = placed(order.map((n) => changed[n] ?? []));
  const place = new Map(order.map((n, index) => [n, index]));
  return {
    text: after.text,
    quotes: passages.map(({ paragraph, first, last }, n) => ({
      selector: selectors[n] as Selector,
      now: over(after.at[place.get(paragraph) ?? 0] ?? [], first, last),
    })),
  };
}

function placed(written: readonly (readonly string[])[]): Placed {
  let start = 0;
  const at = written.map((words) =>
    words.map((word) => {
      const span = { start, end: start + word.length };
      start = span.end + 1;
      return span;
    }),
  );
  return { text: written.map((words) => words.join(' ')).join('\n'), at };
}

function passage(written: readonly (readonly string[])[], next: () => number) {
  const paragraph = Math.floor(next() * written.length);
  const words = written[paragraph]?.length ?? 1;
  const wanted = QUOTE_WORDS.least + Math.floor(next() * (QUOTE_WORDS.most - QUOTE_WORDS.least));
  const length = Math.min(words, wanted);
  const first = Math.floor(next() * (words - length + 1));
  return { paragraph, first, last: first + length - 1 };
}

const over = (words: readonly Span[], first: number, last: number): Span => ({
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
});

/** The numbers below `count`, a tenth of them taken out and put in again anywhere. */
function moved(count: number, next: () => number): number[] {
  const order = Array.from({ length: count }, (_, n) => n);
  for (let moves = Math.round(count * PARAGRAPHS_MOVED); moves > 0; moves--) {
    const [one = 0] = order.splice(Math.floor(next() * order.length), 1);
    order.splice(Math.floor(next() * (order.length + 1)), 0, one);
  }
  return order;
}
