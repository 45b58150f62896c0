import { expect, test } from 'vitest';
import { Trail } from '../../../../renderer/desk/trail.ts';

const at = (block: number, fraction = 0) => ({ article: 'one', block, fraction });

test('leads back through the places that were left, and forward again', () => {
  const trail = new Trail(() => true);
  trail.leave(at(1));
  trail.leave(at(20));
  expect(trail.back(at(300))).toEqual(at(20));
  expect(trail.back(at(20))).toEqual(at(1));
  expect(trail.back(at(1))).toBeNull();
  expect(trail.forward(at(1))).toEqual(at(20));
  expect(trail.forward(at(20))).toEqual(at(300));
  expect(trail.forward(at(300))).toBeNull();
});

test('passes over a place where the reader is anyway', () => {
  const trail = new Trail(() => true);
  trail.leave(at(1));
  trail.leave(at(5, 0.5));
  trail.leave(at(5, 0.51));
  expect(trail.back(at(5, 0.52))).toEqual(at(1));
});

test('forgets the way forward when the reader jumps elsewhere', () => {
  const trail = new Trail(() => true);
  trail.leave(at(1));
  trail.back(at(9));
  trail.leave(at(2));
  expect(trail.forward(at(50))).toBeNull();
});

test('keeps the last 50 places', () => {
  const trail = new Trail(() => true);
  for (let block = 0; block < 60; block++) trail.leave(at(block));
  let steps = 0;
  for (let here = at(99), to = trail.back(here); to; to = trail.back(here)) {
    here = to;
    steps += 1;
  }
  expect(steps).toBe(50);
});

test('leads to other articles, past those that cannot be gone to, however near their places are', () => {
  const trail = new Trail((article) => article !== 'gone');
  trail.leave(at(1));
  trail.leave({ ...at(1), article: 'gone' });
  trail.leave({ ...at(1), article: 'other' });
  expect(trail.back(at(1))).toEqual({ ...at(1), article: 'other' });
  expect(trail.back({ ...at(1), article: 'other' })).toEqual(at(1));
  expect(trail.forward(at(1))).toEqual({ ...at(1), article: 'other' });
});
