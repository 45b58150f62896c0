import { expect, test } from 'vitest';
import { PlaceKeeper } from '../../../renderer/desk/place-keeper.ts';
import type { TextView } from '../../../renderer/desk/text-view.ts';

test('that the text of the article before goes away is no move of the reader in the next one', () => {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'block-size: 100px; overflow: auto';
  const text = document.createElement('div');
  text.style.blockSize = '2000px';
  scroller.append(text);
  document.body.replaceChildren(scroller);
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
