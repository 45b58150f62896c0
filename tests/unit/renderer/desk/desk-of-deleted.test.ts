import { expect, test } from 'vitest';
import type { DeskLayout } from '../../../../renderer/data/model.ts';
import { DeskOfDeleted } from '../../../../renderer/desk/desk-of-deleted.ts';
import { openBeside } from '../../../../renderer/desk/layout.ts';

const EMPTY: DeskLayout = { panes: [], active: 0, together: false };
const desk = (...articles: string[]): DeskLayout => articles.reduce(openBeside, EMPTY);
const open = ({ panes }: DeskLayout): string => panes.map(({ article }) => article).join();
const all = (): boolean => true;
const none = (): boolean => false;

test('a desk on which nothing was deleted is left as it is', () => {
  const layout = desk('weir', 'gate');
  expect(new DeskOfDeleted().next(layout, all)).toBe(layout);
});

test('what was deleted goes, and the desk lies as before when all of it is back', () => {
  const deleted = new DeskOfDeleted();
  const layout = desk('weir', 'gate');
  const left = deleted.next(layout, (article) => article === 'gate');
  expect(open(left)).toBe('gate');
  expect(deleted.next(left, (article) => article === 'gate')).toBe(left);
  expect(deleted.next(left, all)).toBe(layout);
});

test('what comes back one after the other lies open again one after the other', () => {
  const deleted = new DeskOfDeleted();
  const layout = desk('weir', 'gate', 'lock');
  const two = deleted.next(layout, (article) => article !== 'weir');
  const empty = deleted.next(two, none);
  expect([open(two), open(empty)]).toEqual(['gate,lock', '']);
  const one = deleted.next(empty, (article) => article === 'lock');
  expect(open(one)).toBe('lock');
  expect(deleted.next(one, all)).toBe(layout);
});

test('a desk that the reader has changed since is theirs', () => {
  const deleted = new DeskOfDeleted();
  deleted.next(desk('weir', 'gate'), (article) => article === 'gate');
  const changed = desk('lock');
  expect(deleted.next(changed, all)).toBe(changed);
  expect(deleted.next(changed, all)).toBe(changed);
});
