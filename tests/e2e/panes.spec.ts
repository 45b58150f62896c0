import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '../electron-standin/launch.ts';
import {
  articleRows,
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  samples,
  writeNote,
} from './reader.ts';

/** What each pane shows: its article's title and the block at its top. */
const shown = (page: Page): Promise<(readonly [string, number])[]> =>
  page.evaluate(() => {
    const desk = document.querySelector('lectern-app')?.shadowRoot?.querySelector('lectern-desk')?.shadowRoot;
    return [...(desk?.querySelectorAll('lectern-pane') ?? [])].map((pane) => {
      const title = pane.shadowRoot?.querySelector('article.text')?.getAttribute('aria-label') ?? '';
      const top = pane.shadowRoot?.querySelector('.scroll')?.getBoundingClientRect().top ?? 0;
      const blocks = [...(pane.shadowRoot?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
      const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 1);
      return [title.slice(0, 9), Number(first?.dataset['block'])] as const;
    });
  });

const titles = async (page: Page): Promise<string[]> => (await shown(page)).map(([title]) => title);

test('two articles lie side by side, each with its notes at the outer edge, and again after a restart', async () => {
  const profile = newProfile();
  const first = await launchApp({ profile });
  const { page } = first;
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, 'Inspectors find');
  await articleRows(page).filter({ hasText: 'Tolmar barrage passes' }).focus();
  await page.keyboard.press('Control+Enter');
  await page.locator('lectern-pane').nth(1).locator('[data-block="0"]').waitFor();
  expect(await titles(page)).toEqual(['Inspector', 'Tolmar ba']);

  await page.keyboard.press('Control+b');
  await writeNote(page, 'hairline cracks', 'Claim', 'Four here, three in the Ledger.');
  await writeNote(page, 'three of the eleven', 'Question', 'Counted from the release?');
  const edges = await page.evaluate(() => {
    const desk = document.querySelector('lectern-app')?.shadowRoot?.querySelector('lectern-desk')?.shadowRoot;
    return [...(desk?.querySelectorAll('lectern-pane') ?? [])].map((pane) => {
      const text = pane.shadowRoot?.querySelector('article.text')?.getBoundingClientRect();
      const card = pane.shadowRoot?.querySelector('lectern-note')?.getBoundingClientRect();
      return card && text && card.right <= text.left ? 'before' : 'behind';
    });
  });
  expect(edges).toEqual(['before', 'behind']);

  await page.keyboard.press('Control+1');
  await expect(page.locator('lectern-pane').first().locator('article.text')).toBeFocused();
  await page.keyboard.press('Control+Shift+X');
  await expect.poll(() => titles(page)).toEqual(['Tolmar ba', 'Inspector']);
  await page.locator('lectern-divider [role="separator"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const widths = (of: Page): Promise<number[]> =>
    of.locator('lectern-pane').evaluateAll((panes) => panes.map((pane) => pane.clientWidth));
  const wide = await widths(page);
  expect(wide[0]).toBeGreaterThan(wide[1] ?? 0);
  await first.app.close();

  const again = await launchApp({ profile });
  await again.page.locator('lectern-pane').nth(1).locator('lectern-note').waitFor();
  expect(await titles(again.page)).toEqual(['Tolmar ba', 'Inspector']);
  expect(await widths(again.page)).toEqual(wide);
  await again.page.keyboard.press('Control+1');
  await again.page.keyboard.press('Control+Shift+W');
  await expect.poll(() => titles(again.page)).toEqual(['Inspector']);
  await again.app.close();
});

test('panes scroll together by block and fraction; L frees one, and a narrow window makes tabs of them', async () => {
  const { app, page } = await launchApp({ profile: newProfile() });
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, 'What a concession');
  await articleRows(page).filter({ hasText: 'Inspectors find' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open in a new pane' }).click();
  await page.locator('lectern-pane').nth(1).locator('[data-block="0"]').waitFor();
  await page.setViewportSize({ width: 1300, height: 500 });
  const far = page.locator('lectern-pane').first().locator('.scroll');
  const blocks = async (): Promise<number[]> => (await shown(page)).map(([, block]) => block);

  await page.keyboard.press('l');
  await far.hover();
  await page.mouse.wheel(0, 700);
  await expect.poll(async () => (await blocks())[0]).toBeGreaterThan(1);
  await expect.poll(async () => (await blocks())[1]).toBe((await blocks())[0]);
  const before = (await blocks())[1];
  await page.keyboard.press('l');
  await far.hover();
  await page.mouse.wheel(0, 700);
  await expect.poll(async () => (await blocks())[0]).toBeGreaterThan(before ?? 0);
  expect((await blocks())[1]).toBe(before);

  await page.setViewportSize({ width: 680, height: 700 });
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(2);
  await tabs.first().click();
  await expect(page.locator('lectern-pane').first()).toBeVisible();
  await expect(page.locator('lectern-pane').nth(1)).toBeHidden();
  await tabs.first().press('ArrowRight');
  await expect(page.locator('lectern-pane').nth(1)).toBeVisible();
  await app.close();
});

test('a row that is dragged onto the desk opens in a pane of its own', async () => {
  const { app, page } = await launchApp({ profile: newProfile() });
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, 'Inspectors find');
  await articleRows(page).filter({ hasText: 'Tolmar barrage passes' }).dragTo(page.locator('lectern-desk'));
  await expect.poll(() => titles(page)).toEqual(['Inspector', 'Tolmar ba']);
  await app.close();
});
