import { expect, test } from 'vitest';
import type { Block } from '../../../../electron/bridge/contract.ts';
import type { Chunk, Entry, Note } from '../../../../renderer/data/model.ts';
import type { Work } from '../../../../renderer/data/work.ts';
import { Standings } from '../../../../renderer/notes/standings.ts';

const TEXT = ['The council met on Tuesday evening.', 'It voted to lower the reservoir by two metres.'];

/** A library of one article whose text is `TEXT`, and that counts how often the text was asked for. */
function library({ damaged = false } = {}) {
  const asked: string[] = [];
  const work: Pick<Work, 'entry' | 'chunks'> = {
    entry: (id) => (id === 'a' ? ({ article: { id, version: { versionId: 'new' } } } as Entry) : undefined),
    async *chunks(versionId) {
      asked.push(versionId);
      for (const text of TEXT) {
        yield { ok: true, value: { blocks: [{ text } as Block] } as unknown as Chunk };
      }
      if (damaged) yield { ok: false, error: { code: 'missing', message: 'Not there.' } };
    },
  };
  return { asked, work };
}

function note(exact: string, start: number, versionId: string | null = 'old'): Note {
  const selector = {
    position: { start, end: start + exact.length },
    quote: { exact, prefix: '', suffix: '' },
  };
  return { id: exact, articleId: 'a', versionId, selector } as Note;
}

const SAME = note('The council met', 0);
const REWORDED = note('lower the reservoir by three metres', 200);
const GONE = note('a sentence that nobody ever wrote here', 10);

test('notes written on another text are anchored, moved with the words of now, or unplaced', async () => {
  const { work } = library();
  let heard = 0;
  const standings = new Standings(work, () => (heard += 1));
  expect([standings.of(GONE), heard]).toEqual([null, 0]);
  await standings.look(() => [SAME, REWORDED, GONE]);
  expect([standings.of(SAME), standings.of(REWORDED), standings.of(GONE)]).toEqual([
    null,
    expect.objectContaining({ outcome: 'moved', now: 'lower the reservoir by two metres' }),
    { outcome: 'unplaced' },
  ]);
  expect(heard).toBe(1);
});

test('a text is read once for all notes on it, and not at all for notes that were written on it', async () => {
  const { asked, work } = library();
  const standings = new Standings(work, () => undefined);
  await standings.look(() => [note('Tuesday', 0, 'new'), { ...GONE, selector: null }]);
  expect(asked).toEqual([]);
  await standings.look(() => [SAME, GONE]);
  await standings.look(() => [SAME, GONE]);
  expect(asked).toEqual(['new']);
});

test('a note that was placed again is looked at anew', async () => {
  const { work } = library();
  const standings = new Standings(work, () => undefined);
  await standings.look(() => [GONE]);
  const placed = { ...GONE, selector: SAME.selector };
  await standings.look(() => [placed]);
  expect(standings.of(placed)).toBeNull();
});

test('of a text that does not load whole nothing is said to be missing', async () => {
  const { work } = library({ damaged: true });
  const standings = new Standings(work, () => undefined);
  await standings.look(() => [GONE]);
  expect(standings.of(GONE)).toBeNull();
});
