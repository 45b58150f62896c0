import { expect, test } from '@playwright/test';
import { launchApp, startAgain, type Launched } from '../electron-standin/launch.ts';
import {
  articleRows,
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  openField,
  samples,
  seenNotes,
  settle,
  writeNote,
} from './reader.ts';

const COURIER = 'Inspectors find cracked gate anchors';
const CRACKS = 'hairline cracks in four of the eleven gate anchors';

let open: Launched | undefined;
async function start(profile: string, files: readonly string[] = []): Promise<Launched> {
  open = await launchApp({ profile, files });
  return open;
}
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

test('the empty desk says in one sentence what Lectern is for and offers two ways to begin', async () => {
  const { page } = await start(newProfile());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Drop an article here');
  await page.getByRole('button', { name: 'Try the sample articles' }).click();
  await expect(articleRows(page)).toHaveCount(3);
});

test('dropped files become articles, and notes on them are there again after a restart', async () => {
  const profile = newProfile();
  const { app, page } = await start(profile);
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  await writeNote(page, CRACKS, 'Claim', 'Four of eleven.');
  await writeNote(page, 'fully safe', 'Question', 'Who decides what counts as **safe**?');
  await page.getByRole('button', { name: 'Note on the whole article' }).click();
  await openField(page).fill('Each sentence names its source.');
  await expect(page.locator('lectern-note .saved[data-state="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');
  const before = await seenNotes(page);
  expect(before.map((note) => note.kind).sort()).toEqual(['claim', 'question', null].sort());
  await app.close();

  const again = await start(profile);
  await expect(again.page.locator('lectern-note')).toHaveCount(3);
  expect(await seenNotes(again.page)).toEqual(before);
  await expect(articleRows(again.page).filter({ hasText: COURIER })).toHaveAttribute('aria-current', 'true');
});

test('uncrowded cards stand level with the first line of their passage, and none overlap', async () => {
  const { page } = await start(newProfile());
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  await writeNote(
    page,
    CRACKS,
    'Claim',
    'Four of eleven. The Ledger prints three; the register should settle it.',
  );
  await writeNote(page, 'fully safe', 'Question', 'Who decides?');
  await writeNote(page, 'reported no', 'To check', 'The register is public.');
  await page.keyboard.press('Escape');
  await settle(page);
  const cards = await page.evaluate(() => {
    const root = document
      .querySelector('lectern-app')
      ?.shadowRoot?.querySelector('lectern-desk')
      ?.shadowRoot?.querySelector('lectern-pane')?.shadowRoot;
    return [...(root?.querySelectorAll('lectern-note') ?? [])].map((card) => {
      const box = card.getBoundingClientRect();
      const head = card.shadowRoot?.querySelector('header')?.getBoundingClientRect();
      const { note } = card as unknown as { note: { selector: { quote: { exact: string } } } };
      return {
        top: box.top,
        bottom: box.bottom,
        head: head ? (head.top + head.bottom) / 2 : 0,
        words: note.selector.quote.exact,
      };
    });
  });
  const lines = await page.evaluate(
    (words) => {
      const root = document
        .querySelector('lectern-app')
        ?.shadowRoot?.querySelector('lectern-desk')
        ?.shadowRoot?.querySelector('lectern-pane')?.shadowRoot;
      return words.map((wanted) => {
        for (const block of root?.querySelectorAll('[data-block]') ?? []) {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = (node.textContent ?? '').indexOf(wanted);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            const box = range.getClientRects()[0];
            if (box) return (box.top + box.bottom) / 2;
          }
        }
        return NaN;
      });
    },
    cards.map((card) => card.words),
  );
  expect(cards).toHaveLength(3);
  cards.forEach((card, i) => expect(Math.abs(card.head - (lines[i] ?? NaN))).toBeLessThanOrEqual(1));
  const sorted = [...cards].sort((a, b) => a.top - b.top);
  sorted
    .slice(1)
    .forEach((card, i) => expect(card.top).toBeGreaterThanOrEqual((sorted[i]?.bottom ?? 0) - 0.5));
});

test('the measure is 66 characters give or take 4, and the tokens reach the page', async () => {
  const { page } = await start(newProfile());
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  await settle(page);
  const seen = await page.evaluate(() => {
    const root = document
      .querySelector('lectern-app')
      ?.shadowRoot?.querySelector('lectern-desk')
      ?.shadowRoot?.querySelector('lectern-pane')?.shadowRoot;
    const text = root?.querySelector('.text');
    const style = text ? getComputedStyle(text) : null;
    const full: number[] = [];
    for (const block of root?.querySelectorAll('p[data-block]:not(.by)') ?? []) {
      const node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
      const words = node?.textContent ?? '';
      let line = { top: -1, count: 0 };
      const counts: number[] = [];
      for (let i = 0; i < words.length; i++) {
        const range = document.createRange();
        range.setStart(node as Node, i);
        range.setEnd(node as Node, i + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        if (Math.abs(top - line.top) > 8) {
          if (line.count > 0) counts.push(line.count);
          line = { top, count: 0 };
        }
        line.count++;
      }
      full.push(...counts);
    }
    return {
      family: style?.fontFamily ?? '',
      size: style?.fontSize ?? '',
      leading: style?.lineHeight ?? '',
      mean: full.reduce((sum, count) => sum + count, 0) / full.length,
      ground: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(seen.family).toContain('Literata');
  expect(seen.size).toBe('19px');
  expect(seen.leading).toBe('32px');
  expect(seen.mean).toBeGreaterThanOrEqual(62);
  expect(seen.mean).toBeLessThanOrEqual(70);
});

test('a deleted note comes back with Ctrl+Z, and a deleted article with its notes', async () => {
  const { page } = await start(newProfile());
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  await writeNote(page, CRACKS, 'Claim', 'Four of eleven.');
  await page.keyboard.press('Delete');
  await expect(page.locator('lectern-note')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('lectern-note')).toHaveCount(1);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete article' }).click();
  await expect(articleRows(page)).toHaveCount(2);
  await expect(page.locator('lectern-desk')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(articleRows(page)).toHaveCount(3);
  await openArticle(page, COURIER);
  expect((await seenNotes(page)).map((note) => note.body)).toEqual(['Four of eleven.']);
});

test('files on the command line are imported, and a second start hands its files to the first', async () => {
  const profile = newProfile();
  const [first, second] = samples();
  const { page } = await start(profile, [first ?? '']);
  await expect(articleRows(page)).toHaveCount(1);
  expect(await startAgain({ profile, files: [second ?? ''] })).toBe(0);
  await expect(articleRows(page)).toHaveCount(2);
});

test('the same block is at the top after a restart and a change of size', async () => {
  const profile = newProfile();
  const { app, page } = await start(profile);
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, 'What a concession contract says');
  const topBlock = (): Promise<number> =>
    open!.page.evaluate(() => {
      const root = document
        .querySelector('lectern-app')
        ?.shadowRoot?.querySelector('lectern-desk')
        ?.shadowRoot?.querySelector('lectern-pane')?.shadowRoot;
      const edge = root?.querySelector('.scroll')?.getBoundingClientRect().top ?? 0;
      const blocks = [...(root?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
      return Number(
        blocks.find((block) => block.getBoundingClientRect().bottom > edge + 1)?.dataset['block'],
      );
    });
  await page.locator('lectern-desk .scroll').hover();
  await page.mouse.wheel(0, 2400);
  await expect.poll(topBlock).toBeGreaterThan(3);
  const before = await topBlock();
  await page.keyboard.press('Control+Equal');
  await expect.poll(topBlock).toBe(before);
  await expect(articleRows(page).filter({ hasText: 'What a concession' }).getByText('Unread')).toHaveCount(0);
  await app.close();
  await start(profile);
  await open!.page.locator('lectern-desk [data-block="0"]').waitFor({ state: 'attached' });
  await expect.poll(topBlock).toBe(before);
});
