import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockAt, clipToBlock } from '../../../../renderer/text/blocks.ts';

const anyBlocks = fc.array(
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', ' ')),
  { minLength: 1 },
);

/** Where each text begins once they are joined by one line feed. */
const startsOf = (texts: readonly string[]): number[] =>
  texts.map((_, n) => texts.slice(0, n).reduce((sum, text) => sum + text.length + 1, 0));

describe('blocks in the whole text', () => {
  test('hold their own offsets and the line feed after them', () => {
    fc.assert(
      fc.property(anyBlocks, (texts) => {
        const starts = startsOf(texts);
        const owners = texts.flatMap((text, n) => Array<number>(text.length + 1).fill(n));
        expect(owners.map((_, offset) => blockAt(starts, offset))).toEqual(owners);
      }),
    );
  });

  test('outside the text the nearer end counts, and no blocks hold nothing', () => {
    expect([blockAt([0, 5, 9], -2), blockAt([0, 5, 9], 99), blockAt([], 0)]).toEqual([0, 2, -1]);
  });

  test('a span over several blocks falls apart into what each shows of it', () => {
    fc.assert(
      fc.property(anyBlocks, fc.nat(80), fc.nat(80), (texts, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const starts = startsOf(texts);
        const parts = texts.map((text, n) => {
          const clip = clipToBlock(span, starts[n] ?? 0, text.length);
          return clip ? text.slice(clip.start, clip.end) : '';
        });
        const whole = texts.join('\n').slice(span.start, span.end);
        expect(parts.join('')).toBe(whole.replaceAll('\n', ''));
      }),
    );
  });
});
