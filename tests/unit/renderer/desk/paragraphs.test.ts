import { expect, test } from 'vitest';
import type { BlockKind } from '../../../../electron/bridge/contract.ts';
import {
  blockOfParagraph,
  paragraphCount,
  paragraphNumber,
  paragraphOfBlock,
} from '../../../../renderer/desk/paragraphs.ts';

const kinds: readonly BlockKind[] = ['heading', 'paragraph', 'rule', 'quotation', 'heading', 'listItem'];
const blocks = kinds.map((kind) => ({ kind, level: 0, path: [], text: 'a', styles: [] }));

test('paragraphs are counted without headings, rules and images', () => {
  expect(paragraphCount(blocks)).toBe(3);
  expect([1, 2, 3, 4, 0].map((number) => blockOfParagraph(blocks, number))).toEqual([1, 3, 5, null, null]);
  expect([0, 1, 2, 3, 4, 5].map((block) => paragraphOfBlock(blocks, block))).toEqual([1, 1, 2, 2, 3, 3]);
  expect([0, 1, 2, 3, 4, 5].map((block) => paragraphNumber(blocks, block))).toEqual([
    null,
    1,
    null,
    2,
    null,
    3,
  ]);
});
