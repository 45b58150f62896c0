import { expect, test } from 'vitest';
import { notice, press, type, until } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { oneArticle, type OneArticle } from './one-article.ts';

const PROSE = Array.from({ length: 60 }, (_, n) => `Paragraph ${n}. ${'The level fell again. '.repeat(10)}`);

async function goTo(opened: OneArticle, number: string): Promise<void> {
  await press('{Control>}g{/Control}');
  await until(() => opened.all('lectern-go-to').length === 1, 'the question');
  const field = opened.find('lectern-go-to').shadowRoot?.querySelector('input') as HTMLInputElement;
  await type(field, number);
  await press('{Enter}');
  await until(() => opened.all('lectern-go-to').length === 0, 'the answer');
  await settled();
  await settled();
}

const seen = (opened: OneArticle, n: number): boolean => {
  const { top, bottom } = opened.find(`[data-block="${n}"]`).getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

test('a paragraph is gone to by its number, and said', async () => {
  const opened = await oneArticle(PROSE);
  opened.find('article.text').focus();
  await goTo(opened, '40');
  expect(seen(opened, 39)).toBe(true);
  expect(opened.heard().at(-1)).toBe('Paragraph 40');
  expect(notice(opened)).toBe('');
});

test('a number beyond the end goes to the last paragraph, and says that there are not so many', async () => {
  const opened = await oneArticle(PROSE);
  opened.find('article.text').focus();
  await goTo(opened, '900');
  expect(seen(opened, 59)).toBe(true);
  const words = 'There is no paragraph 900: this is the last one, 60.';
  expect([notice(opened), opened.heard().at(-1)]).toEqual([words, words]);
});
