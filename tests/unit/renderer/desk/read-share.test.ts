import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../../../renderer/data/model.ts';
import { ReadShare } from '../../../../renderer/desk/read-share.ts';
import type { TextView } from '../../../../renderer/desk/text-view.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const NOTHING_SEEN = { scroller: null, parts: [] } as unknown as TextView;
const entry = (words: number): Entry => ({ article: { version: { words, units: 12 } } }) as unknown as Entry;

test('asks once, when there was time to skim the text since it was opened', () => {
  const due = vi.fn();
  const share = new ReadShare(NOTHING_SEEN, due);
  share.begin();
  vi.advanceTimersByTime(400);
  share.wait(entry(20));
  vi.advanceTimersByTime(500);
  expect(due).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(due).toHaveBeenCalledTimes(1);
});

test('asks sooner where the reader went on in the text: then it can have been skimmed', () => {
  const due = vi.fn();
  const share = new ReadShare(NOTHING_SEEN, due);
  share.begin();
  share.wait(entry(20));
  vi.advanceTimersByTime(1_100);
  expect(due).not.toHaveBeenCalled();
  share.moved(entry(20));
  vi.advanceTimersByTime(5);
  expect(due).toHaveBeenCalledTimes(1);
});

test('does not ask about an article that was left, or for another that was opened', () => {
  const due = vi.fn();
  const share = new ReadShare(NOTHING_SEEN, due);
  share.begin();
  share.wait(entry(20));
  share.begin();
  vi.advanceTimersByTime(10_000);
  share.wait(entry(1_000));
  share.end();
  vi.advanceTimersByTime(100_000);
  expect(due).not.toHaveBeenCalled();
});
