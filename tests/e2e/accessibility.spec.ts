import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launchApp } from '../electron-standin/launch.ts';
import {
  articleRows,
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  samples,
  selectWords,
  settle,
  writeNote,
} from './reader.ts';

const THEMES = ['light', 'sepia', 'dark'] as const;

/** Every screen and dialog, with the element it is about and how a reader gets there. */
const SCREENS: readonly { element: string; name: string; go(page: Page): Promise<void> }[] = [
  { element: 'lectern-welcome', name: 'the empty desk', go: async () => undefined },
  { element: 'lectern-import-sheet', name: 'the import sheet', go: (page) => importFiles(page, samples()) },
  {
    element: 'lectern-desk',
    name: 'the desk with notes',
    async go(page) {
      await closeSheet(page);
      await openArticle(page, 'Inspectors find cracked');
      await writeNote(page, 'hairline cracks', 'Claim', 'Four of eleven.');
    },
  },
  {
    element: 'lectern-note',
    name: 'a note being written',
    async go(page) {
      await selectWords(page, 'fully safe');
      await page.keyboard.press('3');
      await page.locator('lectern-note textarea').fill('Who decides?');
    },
  },
  {
    element: 'lectern-library',
    name: 'several articles selected',
    async go(page) {
      await page.keyboard.press('Escape');
      await articleRows(page)
        .first()
        .click({ modifiers: ['ControlOrMeta'] });
      await articleRows(page)
        .nth(1)
        .click({ modifiers: ['ControlOrMeta'] });
    },
  },
  { element: 'lectern-settings', name: 'settings', go: (page) => page.keyboard.press('Control+Comma') },
  {
    element: 'lectern-keys',
    name: 'keys',
    async go(page) {
      await page.keyboard.press('Escape');
      await page.locator('lectern-desk article.text').focus();
      await page.keyboard.press('?');
    },
  },
  {
    element: 'lectern-details',
    name: 'correct details',
    async go(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Correct details…' }).click();
    },
  },
];
/** Elements that are neither a screen nor a dialog by themselves. */
const PARTS = new Set(['lectern-app', 'lectern-dialog']);

test('every element of the page is registered with a screen that axe looks at', () => {
  const root = path.join(import.meta.dirname, '../../renderer');
  const defined = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(/@customElement\('([^']+)'\)/gu),
    ])
    .map((match) => match[1] ?? '');
  expect(defined.length).toBeGreaterThan(5);
  const missing = defined.filter(
    (name) => !PARTS.has(name) && !SCREENS.some((screen) => screen.element === name),
  );
  expect(missing).toEqual([]);
});

for (const theme of THEMES) {
  test(`axe finds nothing on any screen in the ${theme} theme`, async () => {
    test.setTimeout(120_000);
    const { app, page } = await launchApp({ profile: newProfile() });
    await page.keyboard.press('Control+Comma');
    await page.getByLabel('Theme').selectOption(theme);
    await page.keyboard.press('Escape');
    for (const screen of SCREENS) {
      await screen.go(page);
      await expect(page.locator(screen.element).first()).toBeAttached();
      await settle(page);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`,
      );
      expect(found, screen.name).toEqual([]);
    }
    await app.close();
  });
}
