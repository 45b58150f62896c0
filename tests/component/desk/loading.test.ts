import { expect, test } from 'vitest';
import type { Chunk } from '../../../renderer/data/model.ts';
import { notice, press, type, until } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { oneArticle, type OneArticle } from './one-article.ts';

const LONG = Array.from({ length: 400 }, (_, n) => `Paragraph ${n}. ${'The level fell again. '.repeat(10)}`);
const LAST = LONG.length - 1;

/** Opens the article anew for a reader who was at a block; of its text only the first chunk comes before `rest` is called. */
async function openSlowly(opened: OneArticle, block = 0): Promise<{ rest: () => Promise<void> }> {
  const gate = Promise.withResolvers<void>();
  const { chunks } = opened.work;
  Object.assign(opened.work, {
    async *chunks(version: string) {
      for await (const answer of chunks.call(opened.work, version)) {
        if (answer.ok && (answer.value as Chunk).n > 0) await gate.promise;
        yield answer;
      }
    },
  });
  const { desk } = opened.work.settings;
  await opened.work.choose({ desk: { ...desk, panes: [] } });
  await until(() => opened.all('article.text').length === 0, 'the empty desk');
  await opened.work.place(opened.id, { block, fraction: 0, progress: 0.7 });
  await opened.work.choose({ desk });
  await until(() => opened.all('[data-block="0"]').length === 1, 'the first lines');
  await settled();
  return {
    async rest() {
      gate.resolve();
      await until(() => opened.all('[data-block]').length === LONG.length, 'all of it');
      for (let frames = 0; frames < 6; frames += 1) await settled();
    },
  };
}

const scroller = (opened: OneArticle): HTMLElement => opened.find('.scroll');
const topBlock = (opened: OneArticle): number => {
  const { top } = scroller(opened).getBoundingClientRect();
  const blocks = opened.all('[data-block]');
  return blocks.findIndex((block) => block.getBoundingClientRect().bottom > top);
};

test('a reader who goes on before their place is there stays, is told of the way to it, and can take it', async () => {
  const opened = await oneArticle(LONG);
  const slow = await openSlowly(opened, 300);
  scroller(opened).scrollTop = 200;
  await settled();
  await slow.rest();
  expect(topBlock(opened)).toBeLessThan(5);
  expect(notice(opened)).toBe('Alt+← leads to where you were in this text.');
  await press('{Alt>}{ArrowLeft}{/Alt}');
  await until(() => topBlock(opened) === 300, 'the place before');
  expect(topBlock(opened)).toBe(300);
});

test('a reader who waits is taken to their place', async () => {
  const opened = await oneArticle(LONG);
  const slow = await openSlowly(opened, 300);
  await slow.rest();
  expect([topBlock(opened), notice(opened)]).toEqual([300, '']);
});

test('a reader whose place is at the end of what has arrived stays there', async () => {
  const opened = await oneArticle(LONG);
  const slow = await openSlowly(opened, 14);
  await slow.rest();
  expect(topBlock(opened)).toBe(14);
});

test('whoever went to the end of what had arrived comes to the end of it all', async () => {
  const opened = await oneArticle(LONG);
  const slow = await openSlowly(opened);
  scroller(opened).scrollTop = scroller(opened).scrollHeight;
  await settled();
  await slow.rest();
  const { bottom } = opened.find(`[data-block="${LAST}"]`).getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});

test('a paragraph that has not arrived is gone to as soon as it has', async () => {
  const opened = await oneArticle(LONG);
  const slow = await openSlowly(opened);
  opened.find('article.text').focus();
  await press('{Control>}g{/Control}');
  await until(() => opened.all('lectern-go-to').length === 1, 'the question');
  const bar = opened.find('lectern-go-to').shadowRoot;
  expect(bar?.querySelector('#count')).toBeNull();
  await type(bar?.querySelector('input') as HTMLInputElement, '350');
  await press('{Enter}');
  await settled();
  expect(topBlock(opened)).toBe(0);
  await slow.rest();
  const { top, bottom } = opened.find('[data-block="349"]').getBoundingClientRect();
  expect(top >= 0 && bottom <= innerHeight).toBe(true);
  expect(opened.heard()).toContain('Paragraph 350');
});

const sign = (opened: OneArticle): string =>
  opened
    .all('.arriving')
    .map(
      (one) =>
        `${one.role} ${one.ariaLabel} ${one.ariaValueNow}: ${one.textContent?.replaceAll(/\s+/gu, ' ').trim()}`,
    )
    .join();

test('a text that takes long tells how far it is, without moving anything, until it is there', async () => {
  const opened = await oneArticle(LONG);
  const slow = await openSlowly(opened);
  const { scrollHeight, scrollTop } = scroller(opened);
  await until(() => sign(opened) !== '', 'the sign');
  const [, percent] = /(\d+)%/u.exec(sign(opened)) ?? [];
  const words = 'The rest of the text is coming in';
  expect(sign(opened)).toBe(`progressbar ${words} ${percent}: ${words} · ${percent}%`);
  expect(Number(percent)).toBeGreaterThan(0);
  expect(Number(percent)).toBeLessThan(20);
  expect([scroller(opened).scrollHeight, scroller(opened).scrollTop]).toEqual([scrollHeight, scrollTop]);
  expect(opened.heard().join()).not.toContain(words);
  await slow.rest();
  expect(sign(opened)).toBe('');
});

test('whoever waits for their place is told that it is still coming, and who goes on is not', async () => {
  const opened = await oneArticle(LONG);
  const slow = await openSlowly(opened, 300);
  await until(() => sign(opened).includes('Your place in the text is still coming in'), 'the sign');
  scroller(opened).scrollTop = 200;
  await until(() => sign(opened).includes('The rest of the text is coming in'), 'the other sign');
  opened.find('article.text').focus();
  await press('{Control>}g{/Control}');
  await until(() => opened.all('lectern-go-to').length === 1, 'the question');
  await type(opened.find('lectern-go-to').shadowRoot?.querySelector('input') as HTMLInputElement, '350');
  await press('{Enter}');
  await until(() => sign(opened).includes('Your place in the text is still coming in'), 'the sign again');
  await slow.rest();
  expect(sign(opened)).toBe('');
});
