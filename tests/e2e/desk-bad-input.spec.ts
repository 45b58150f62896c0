import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchApp } from '../electron-standin/launch.ts';
import { closeSheet, importFiles, newProfile, openArticle, samples, writeNote } from './reader.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lectern-bad-'));
function file(name: string, text: string): string {
  const made = path.join(folder, name);
  writeFileSync(made, text);
  return made;
}

/** Boxes of the cards that are seen, of the pane: whether two overlap. */
const overlapping = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const desk = document.querySelector('lectern-app')?.shadowRoot?.querySelector('lectern-desk')?.shadowRoot;
    const root = desk?.querySelector('lectern-pane')?.shadowRoot;
    const boxes = [...(root?.querySelectorAll('lectern-note:not([away]), .more') ?? [])]
      .map((card) => card.getBoundingClientRect())
      .filter(({ height }) => height > 0)
      .sort((a, b) => a.top - b.top);
    return boxes.filter((box, n) => n > 0 && box.top < (boxes[n - 1]?.bottom ?? 0) - 1).length;
  });

test('an article of one line of 5 MB opens, is searched, and a passage at its end is marked', async () => {
  const { app, page } = await launchApp({ profile: newProfile() });
  const words = 'a line that never ends, with words in it, '.repeat(120_000);
  await importFiles(page, [file('one-line.txt', `One line\n\n${words}and the very last words.`)]);
  await closeSheet(page);
  await openArticle(page, 'One line');
  await page.locator('lectern-desk article.text').focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('the very last');
  await expect(page.locator('lectern-find')).toContainText(/1 of 1/u, { timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(page.locator('lectern-find')).toHaveCount(0);
  const selected = (): Promise<string> => page.evaluate(() => String(document.getSelection()));
  await expect.poll(selected, { timeout: 20_000 }).toBe('the very last');
  await page.keyboard.press('2');
  await expect(page.locator('lectern-note textarea')).toBeFocused({ timeout: 20_000 });
  await page.keyboard.type('So it ends after all.');
  await expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
  await app.close();
});

test('500 notes on one sentence stay apart, and the one in focus stands level', async () => {
  const { app, page } = await launchApp({ profile: newProfile() });
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, 'Inspectors find');
  await writeNote(page, 'hairline cracks in', 'Claim', 'The first of many.');
  await page.evaluate(async () => {
    const { work } = document.querySelector('lectern-app') as unknown as {
      work: {
        settings: { desk: { panes: { article: string }[] } };
        watchNotes(id: string, listener: (notes: readonly object[]) => void): () => void;
        addNote(note: object): { saved: Promise<unknown> };
      };
    };
    const articleId = work.settings.desk.panes[0]?.article ?? '';
    let one: object = {};
    work.watchNotes(articleId, (notes) => (one = notes[0] ?? {}))();
    await Promise.all(
      Array.from({ length: 499 }, (_, n) => work.addNote({ ...one, body: `Note ${n + 2}.` }).saved),
    );
  });
  await expect(page.getByRole('button', { name: /more notes at this passage/u }).first()).toBeVisible();
  await expect.poll(() => overlapping(page)).toBe(0);
  await page
    .getByRole('button', { name: /more notes at this passage/u })
    .first()
    .click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.locator('lectern-note article[data-on]')).toBeVisible();
  await expect.poll(() => overlapping(page)).toBe(0);
  await app.close();
});

test('fonts that fail to load leave the text in another face, its notes level and the selection as it is', async () => {
  const profile = newProfile();
  const first = await launchApp({ profile });
  await importFiles(first.page, samples());
  await closeSheet(first.page);
  await openArticle(first.page, 'Inspectors find');
  await writeNote(first.page, 'hairline cracks in', 'Claim', 'How wide?');
  await first.app.close();

  const { app, page } = await launchApp({ profile });
  let failed = 0;
  await page.route('**/*.woff2', (route) => {
    failed += 1;
    return route.abort();
  });
  await page.reload();
  const head = page.locator('lectern-note:not([away]) header');
  await expect(head).toBeVisible();
  expect(failed).toBeGreaterThan(0);
  const loaded = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
  expect(await loaded()).toEqual([]);
  // The card stands level with the line, whatever face that is in.
  const apart = (): Promise<number> =>
    page.evaluate(() => {
      const desk = document
        .querySelector('lectern-app')
        ?.shadowRoot?.querySelector('lectern-desk')?.shadowRoot;
      const root = desk?.querySelector('lectern-pane')?.shadowRoot;
      const card = root?.querySelector('lectern-note:not([away])')?.shadowRoot?.querySelector('header');
      const [passage] = [...(CSS.highlights.get('pane1-claim-0') ?? [])] as Range[];
      const [line, title] = [passage?.getClientRects()[0], card?.getBoundingClientRect()];
      if (!line || !title) return Infinity;
      return Math.abs((line.top + line.bottom) / 2 - (title.top + title.bottom) / 2);
    });
  await expect.poll(apart).toBeLessThan(1.5);
  expect(await overlapping(page)).toBe(0);
  await page.locator('lectern-desk article.text').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+j');
  const selected = (): Promise<string> => page.evaluate(() => String(document.getSelection()));
  await expect.poll(selected).not.toBe('');
  await app.close();
});

test('10,000 marks on a letter, joined emoji and bidi controls are marked whole, and found again after a restart', async () => {
  const profile = newProfile();
  const first = await launchApp({ profile });
  // No sentence is that long: it is cut between words.
  const long = ['Before', `x${'\u0301'.repeat(10_000)}`, 'after.'];
  const short = [
    'The crew \u{1f469}\u{1f3fd}\u200d\u{1f680}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} waved.',
    '\u202eIt ran backwards\u202c and \u2067went on\u2069 here.',
  ];
  const sentences = [...long, ...short];
  await importFiles(first.page, [file('marks.txt', `Marks\n\n${long.join(' ')}\n\n${short.join('\n\n')}\n`)]);
  await closeSheet(first.page);
  await openArticle(first.page, 'Marks');
  await first.page.locator('lectern-desk article.text').focus();
  // The headline comes first.
  await first.page.keyboard.press('j');
  for (const [n] of sentences.entries()) {
    await first.page.keyboard.press('j');
    await first.page.keyboard.press('2');
    await expect(first.page.locator('lectern-note textarea')).toBeFocused();
    await first.page.keyboard.type(`Number ${n}.`);
    await expect(first.page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
    await first.page.keyboard.press('Escape');
    await first.page.keyboard.press('Escape');
  }
  await first.app.close();

  const { app, page } = await launchApp({ profile });
  await expect(page.locator('lectern-note:not([away])')).toHaveCount(sentences.length);
  const painted = await page.evaluate(() =>
    ([...(CSS.highlights.get('pane1-claim-0') ?? [])] as Range[]).map((range) => range.toString()),
  );
  expect(painted.toSorted()).toEqual(sentences.toSorted());
  expect(await overlapping(page)).toBe(0);
  await app.close();
});

test('a window of 400 by 300 still reads, marks and keeps the selection', async () => {
  const { app, page } = await launchApp({ profile: newProfile() });
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, 'Inspectors find');
  await page.setViewportSize({ width: 400, height: 300 });
  const text = page.locator('lectern-desk article.text');
  await text.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+j');
  const selected = (): Promise<string> => page.evaluate(() => String(document.getSelection()));
  const before = await selected();
  expect(before.length).toBeGreaterThan(20);
  await page.setViewportSize({ width: 420, height: 300 });
  expect(await selected()).toBe(before);
  await page.keyboard.press('3');
  await page.keyboard.type('Said by whom?');
  await expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(420);
  await app.close();
});

test('a note of 1 MB is cut at the limit and says so, and a pasted one is still saved', async () => {
  const { app, page } = await launchApp({ profile: newProfile() });
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, 'Inspectors find');
  await writeNote(page, 'hairline cracks in', 'Claim', 'Short.');
  await page.locator('lectern-note article').dblclick();
  const field = page.locator('lectern-note textarea');
  await field.focus();
  await page.keyboard.insertText('x'.repeat(1_000_000));
  await expect(page.locator('lectern-note')).toContainText('A note holds at most 50,000 characters.');
  await expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
  expect((await field.inputValue()).length).toBeLessThanOrEqual(50_000);
  await app.close();
});
