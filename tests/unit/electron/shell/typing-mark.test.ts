import path from 'node:path';
import { expect, test } from 'vitest';
import { openTypingMark } from '../../../../electron/shell/typing-mark.ts';
import { temporaryFolder } from '../vault/open-vault.ts';

test('a start hears once that the one before ended with something unsaved', async () => {
  const file = path.join(await temporaryFolder(), 'typing');
  const first = openTypingMark(file);
  expect(first.take()).toBe(false);
  first.set(true);
  first.set(false);
  first.set(true);

  const second = openTypingMark(file);
  expect([second.take(), second.take()]).toEqual([true, false]);
  second.set(true);
  second.set(false);
  second.close();
  expect(openTypingMark(file).take()).toBe(false);
});

test('a mark that cannot be kept says nothing and stands in nobody’s way', async () => {
  const mark = openTypingMark(path.join(await temporaryFolder(), 'no such folder', 'typing'));
  mark.set(true);
  expect(mark.take()).toBe(false);
  mark.close();
});
