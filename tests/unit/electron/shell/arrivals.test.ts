import { expect, test } from 'vitest';
import { createArrivals } from '../../../../electron/shell/arrivals.ts';

test('files that come before the page listens are opened together once it does, and only once', () => {
  const arrivals = createArrivals();
  const opened: (readonly string[])[] = [];
  arrivals.take(['/a.txt', '/b.txt']);
  arrivals.take(['/c.txt']);
  expect(opened).toEqual([]);

  arrivals.deliverTo((files) => opened.push(files));
  expect(opened).toEqual([['/a.txt', '/b.txt', '/c.txt']]);
  arrivals.deliverTo((files) => opened.push(files));
  expect(opened).toHaveLength(1);
});

test('files that come later are opened at once, by the page that listened last', () => {
  const arrivals = createArrivals();
  const [first, second]: (readonly string[])[][] = [[], []];
  arrivals.deliverTo((files) => first?.push(files));
  arrivals.take(['/a.txt']);
  arrivals.deliverTo((files) => second?.push(files));
  arrivals.take(['/b.txt']);
  expect([first, second]).toEqual([[['/a.txt']], [['/b.txt']]]);
});

test('an empty arrival opens nothing', () => {
  const arrivals = createArrivals();
  const opened: (readonly string[])[] = [];
  arrivals.take([]);
  arrivals.deliverTo((files) => opened.push(files));
  arrivals.take([]);
  expect(opened).toEqual([]);
});
