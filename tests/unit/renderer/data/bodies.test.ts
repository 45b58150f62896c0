import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VersionBody } from '../../../../electron/bridge/contract.ts';
import { chunksOf } from '../../../../renderer/data/bodies.ts';

const ID = 'a-version';
const bodies = fc
  .array(fc.string({ maxLength: 5 }), { maxLength: 300 })
  .map(
    (texts): VersionBody => ({ blocks: texts.map((text) => ({ kind: 'paragraph', text })) }) as VersionBody,
  );

test('every block of a version is in one chunk, in order, with the offset of its first unit', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const chunks = chunksOf(ID, body);
      expect(chunks.flatMap(({ blocks }) => blocks)).toEqual(body.blocks);
      expect(chunks.map(({ n }) => n)).toEqual(chunks.map((_, n) => n));
      for (const { start, firstBlock } of chunks) {
        const before = body.blocks.slice(0, firstBlock).map(({ text }) => `${text}\n`);
        expect(start).toBe(before.join('').length);
      }
    }),
  );
});

test('what follows a chunk goes on at its end, wherever it was cut', () => {
  fc.assert(
    fc.property(bodies, fc.nat(), (body, at) => {
      const blocks = body.blocks.slice(0, at % (body.blocks.length + 1));
      const own = { versionId: ID, n: 0, start: 0, firstBlock: 0, blocks, sum: '' };
      const rest = chunksOf(ID, body, own as unknown as ReturnType<typeof chunksOf>[number]);
      expect([own, ...rest].flatMap((chunk) => chunk.blocks)).toEqual(body.blocks);
      const text = body.blocks.map((block) => `${block.text}\n`).join('');
      for (const chunk of rest) {
        const words = chunk.blocks.map((block) => `${block.text}\n`).join('');
        expect(text.slice(chunk.start, chunk.start + words.length)).toBe(words);
      }
    }),
  );
});

test('the chunk that a reader waits for is a small one', () => {
  const body = { blocks: Array.from({ length: 100 }, () => ({ kind: 'paragraph', text: 'Words.' })) };
  const sizes = chunksOf(ID, body as unknown as VersionBody).map(({ blocks }) => blocks.length);
  expect(sizes).toEqual([16, 64, 20]);
});
