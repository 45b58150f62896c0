import { describe, expect, test } from 'vitest';
import type { Bar } from '../../../renderer/app/bar.ts';
import type { Pane } from '../../../renderer/desk/pane.ts';
import { importFiles, paragraph, summary } from '../data/one-library.ts';
import { press, until } from '../app/hands.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';
import { oneArticle, type OneArticle } from './one-article.ts';

const LONG = Array.from({ length: 80 }, (_, n) =>
  paragraph(`Paragraph ${n}. ${'The level fell. '.repeat(20)}`),
);
const UNITS = LONG.reduce((sum, { text }) => sum + text.length + 1, -1);

/** A window on a long article and a short one. */
async function longAndShort(): Promise<{ window: OpenWindow; long: string; short: string }> {
  const window = await openWindow([{ title: 'Short' }]);
  const long = summary(7, { title: 'Long', units: UNITS });
  window.vault.bodies.set(long.versionId, { importer: '1', decoding: 'utf-8', blocks: LONG });
  await importFiles(window, window.vault, [{ name: 'long.txt', outcome: { ok: true, value: long } }]);
  const id = (title: string): string =>
    window.work.entries.find(({ article }) => article.title === title)?.article.id ?? '';
  return { window, long: id('Long'), short: id('Short') };
}

async function show({ app }: OpenWindow, id: string): Promise<void> {
  app.shadowRoot?.querySelector('.app')?.dispatchEvent(new CustomEvent('lectern-open', { detail: { id } }));
  await settled();
  await settled();
}

test('leaving an article at once keeps the place in it, and gives the next one none', async () => {
  const { window, long, short } = await longAndShort();
  await show(window, long);
  await until(() => window.all('[data-block="79"]').length === 1, 'all of it');
  await settled();
  const scroller = window.find('.scroll');
  scroller.scrollTop = scroller.scrollHeight / 2;
  await settled();
  await show(window, short);
  const at = (id: string) => window.work.entry(id)?.reading;
  expect(at(long)?.block).toBeGreaterThan(20);
  expect(at(long)?.progress).toBeLessThan(0.9);
  expect(at(short)?.block ?? 0).toBe(0);
});

test('a shorter text that scrolls with a longer one is remembered at its own last block', async () => {
  const { window, short } = await longAndShort();
  await show(window, short);
  const pane = window.find<Pane>('lectern-pane');
  pane.follow({ block: 40, fraction: 0.5 });
  await pane.flush();
  expect(window.work.entry(short)?.reading).toMatchObject({ block: 0, fraction: 1 });
});

/** So many words are skimmed in less than a second, and not before the place was first written down. */
const SKIMMED_SOON = { words: 16 };

const isFinished = ({ work, id }: OneArticle): boolean => work.entry(id)?.reading?.state === 'finished';

test('a text that fits whole on the screen is finished once there was time to read it', async () => {
  const opened = await oneArticle(['The water fell.'], { words: 3 });
  await until(() => isFinished(opened), 'the end');
  expect(opened.work.entry(opened.id)?.reading?.progress).toBe(1);
});

test('a reader who stands still at the end has finished once there was time to skim the text', async () => {
  const opened = await oneArticle(LONG, SKIMMED_SOON);
  opened.scroller.scrollTop = opened.scroller.scrollHeight;
  await settled();
  await until(() => isFinished(opened), 'the end');
  expect(opened.work.entry(opened.id)?.reading?.progress).toBe(1);
});

describe('the bar of the window tells how far the article in the active pane was read', () => {
  /** Side by side, the short one read and active, the long one hardly begun. */
  async function sideBySide() {
    const { window, long, short } = await longAndShort();
    await window.work.place(short, { block: 0, fraction: 0, progress: 1 });
    const pane = (key: number, article: string) => ({ key, article, share: 0.5, zoom: 1, free: false });
    await window.work.choose({
      desk: { panes: [pane(1, long), pane(2, short)], active: 2, together: false },
    });
    const told = (): number => window.find<Bar>('lectern-bar').progress;
    await until(() => told() > 0.9, 'the short one');
    await until(() => window.all('[data-block="79"]').length === 1, 'the long one');
    await settled();
    return { window, short, told };
  }

  test('after the other one was closed', async () => {
    const { window, told } = await sideBySide();
    await press('{Control>}{Shift>}w{/Shift}{/Control}');
    await until(() => window.all('lectern-pane').length === 1, 'the long one alone');
    await until(() => told() < 0.5, 'its share');
    expect(window.find<Bar>('lectern-bar').article?.title).toBe('Long');
  });

  test('after the other one was deleted', async () => {
    const { window, short, told } = await sideBySide();
    await window.work.removeArticles([short]);
    await until(() => told() < 0.5, 'its share');
    expect(window.find<Bar>('lectern-bar').article?.title).toBe('Long');
  });

  test('after going there by a key', async () => {
    const { window, told } = await sideBySide();
    await press('{Control>}1{/Control}');
    await until(() => told() < 0.5, 'its share');
    expect(window.find<Bar>('lectern-bar').article?.title).toBe('Long');
  });
});
