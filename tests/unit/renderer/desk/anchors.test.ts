import { expect, test } from 'vitest';
import type { Chunk, Note } from '../../../../renderer/data/model.ts';
import { Anchors } from '../../../../renderer/desk/anchors.ts';
import { Article } from '../../../../renderer/desk/article.ts';
import { describePassage } from '../../../../renderer/text/describe.ts';

const BEFORE = 'Four of the eleven anchors had hairline cracks.';
const NOW = `The gates were closed. ${BEFORE}`;

test('a note that moved is on its passage as soon as all of the text is there, also where it was asked for before', () => {
  const article = new Article();
  const start = BEFORE.indexOf('hairline');
  const note = {
    id: 'one',
    versionId: 'before',
    selector: describePassage(BEFORE, start, start + 'hairline cracks'.length),
  } as unknown as Note;
  const anchors = new Anchors(article, 'now');
  const all = { start: 0, end: NOW.length };
  article.add({ n: 0, firstBlock: 0, start: 0, blocks: [{ text: NOW }] } as unknown as Chunk);
  expect(anchors.notesOn(all, [note])).toEqual([]);
  const notes = [note];
  expect(anchors.notesOn(all, notes)).toEqual([]);
  article.whole = true;
  expect(anchors.notesOn(all, notes)).toEqual([note]);
  expect(anchors.span(note)).toMatchObject({ start: NOW.indexOf('hairline') });
});
