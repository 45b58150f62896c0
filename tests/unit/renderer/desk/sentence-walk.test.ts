import { expect, test } from 'vitest';
import type { BlockKind } from '../../../../electron/bridge/contract.ts';
import { Article } from '../../../../renderer/desk/article.ts';
import { SentenceWalk } from '../../../../renderer/desk/sentence-walk.ts';

function walk(texts: readonly string[]): { article: Article; sentences: SentenceWalk } {
  const article = new Article();
  const kind: BlockKind = 'paragraph';
  const blocks = texts.map((text) => ({ kind, level: 0, path: [], text, styles: [] }));
  article.add({ versionId: '', n: 0, start: 0, firstBlock: 0, blocks, sum: 0 });
  return { article, sentences: new SentenceWalk(article, 'en') };
}

const TEXTS = ['One is here.  Two.', '', '  ', 'Three?', 'Four goes on'];
const ALL = ['One is here.', 'Two.', 'Three?', 'Four goes on'];

test('goes through all sentences forward and back, past what is empty', () => {
  const { article, sentences } = walk(TEXTS);
  const forward: string[] = [];
  let last = null;
  for (let one = sentences.at(0); one; one = sentences.after(one)) {
    forward.push(article.slice(one.start, one.end));
    last = one;
  }
  expect(forward).toEqual(ALL);
  const back: string[] = [];
  for (let one = last; one; one = sentences.before(one)) back.push(article.slice(one.start, one.end));
  expect(back).toEqual(ALL.toReversed());
});

test('finds the sentence at every offset, the next one between two, and none after the last', () => {
  const { article, sentences } = walk(TEXTS);
  const at = (offset: number): string | null => {
    const found = sentences.at(offset);
    return found && article.slice(found.start, found.end);
  };
  expect([0, 5, 13, 18, 20, 24].map(at)).toEqual([
    'One is here.',
    'One is here.',
    'Two.',
    'Three?',
    'Three?',
    'Three?',
  ]);
  expect(at(article.units)).toBeNull();
});
