import { expect, test } from 'vitest';
import { importFiles, paragraph, summary } from '../data/one-library.ts';
import { openWindow, settled, type OpenWindow } from '../app/open-window.ts';

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
  const scroller = window.find('.scroll');
  scroller.scrollTop = scroller.scrollHeight / 2;
  await settled();
  await show(window, short);
  const at = (id: string) => window.work.entry(id)?.reading;
  expect(at(long)?.block).toBeGreaterThan(20);
  expect(at(long)?.progress).toBeLessThan(0.9);
  expect(at(short)?.block ?? 0).toBe(0);
});
