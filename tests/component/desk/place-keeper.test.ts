import { expect, test } from 'vitest';
import { PlaceKeeper } from '../../../renderer/desk/place-keeper.ts';
import type { TextView } from '../../../renderer/desk/text-view.ts';

/** A scroller 100 px high, with a text of so many px in it. */
function scrollerOf(px: number): { scroller: HTMLElement; text: HTMLElement } {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'block-size: 100px; overflow: auto';
  const text = document.createElement('div');
  text.style.blockSize = `${px}px`;
  scroller.append(text);
  document.body.replaceChildren(scroller);
  return { scroller, text };
}

test('that the text of the article before goes away is no move of the reader in the next one', () => {
  const { scroller, text } = scrollerOf(2000);
  scroller.scrollTop = 1000;
  const view = { scroller, place: { block: 0, fraction: 0.5 } } as unknown as TextView;
  const missed: object[] = [];
  const keeper = new PlaceKeeper(
    view,
    () => undefined,
    (place) => missed.push(place),
  );
  keeper.begin({ block: 40, fraction: 0 });
  // Its first lines stand there, and block 40 does not yet.
  text.style.blockSize = '300px';
  expect(scroller.scrollTop).toBe(0);
  expect(keeper.scrolled()).toBeNull();
  scroller.scrollTop = 50;
  expect(missed).toEqual([]);
  expect(keeper.scrolled()).toEqual({ block: 0, fraction: 0.5 });
  // The reader was not taken to where they had been, and is told once.
  scroller.scrollTop = 60;
  keeper.scrolled();
  expect(missed).toEqual([{ block: 40, fraction: 0 }]);
});

test('that a page became shorter than where the reader was taken is no move of the reader', () => {
  const { scroller, text } = scrollerOf(900);
  const map = { element: () => text };
  const article = { blocks: [{}, {}], whole: false };
  const at = { block: 1, fraction: 0.9 };
  const view = {
    scroller,
    map,
    article,
    place: { block: 1, fraction: 0.5 },
    get isAtEnd() {
      return scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight;
    },
  } as unknown as TextView;
  const keeper = new PlaceKeeper(
    view,
    () => undefined,
    () => undefined,
  );
  keeper.follow(at);
  expect(scroller.scrollTop).toBe(800);
  // What stood there was an estimate: the sections are lower than that.
  text.style.blockSize = '600px';
  expect(scroller.scrollTop).toBe(500);
  expect([keeper.scrolled(), keeper.isReaders]).toEqual([null, false]);
  scroller.scrollTop = 400;
  expect([keeper.scrolled(), keeper.isReaders]).toEqual([{ block: 1, fraction: 0.5 }, true]);
});
