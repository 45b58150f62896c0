import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dragFiles, launchApp } from '../electron-standin/launch.ts';
import {
  articleRows,
  chooseTheme,
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  openField,
  samples,
  selectWords,
  settle,
  writeNote,
} from './reader.ts';

const THEMES = ['Light', 'Sepia', 'Dark'] as const;

interface Screen {
  readonly name: string;
  /** The elements that are seen here first: each of the app's must be on some screen. */
  readonly elements: readonly string[];
  /** How a reader gets here from the screen before. */
  go(page: Page): Promise<void>;
}

/** Every screen, dialog and thing that floats, in the order a reader may come by them. */
const SCREENS: readonly Screen[] = [
  {
    name: 'the empty desk',
    elements: ['lectern-app', 'lectern-welcome', 'lectern-bar', 'lectern-library'],
    go: async () => undefined,
  },
  {
    name: 'files dragged over the window',
    elements: ['lectern-drop'],
    go: (page) => dragFiles(page, 'dragEnter'),
  },
  {
    name: 'the import sheet',
    elements: ['lectern-import-sheet', 'lectern-article-list'],
    async go(page) {
      await dragFiles(page, 'dragCancel');
      await importFiles(page, [...samples(), path.join(import.meta.dirname, 'absent.txt')]);
    },
  },
  {
    name: 'the desk with notes',
    elements: ['lectern-desk', 'lectern-note'],
    async go(page) {
      await closeSheet(page);
      await openArticle(page, 'Inspectors find cracked');
      await writeNote(page, 'hairline cracks', 'Claim', 'Four of eleven.');
    },
  },
  {
    name: 'a note being written',
    elements: ['lectern-note'],
    async go(page) {
      await selectWords(page, 'fully safe');
      await page.keyboard.press('3');
      await openField(page).fill('Who decides?');
    },
  },
  {
    name: 'a passage selected',
    elements: ['lectern-desk'],
    async go(page) {
      await page.keyboard.press('Escape');
      await selectWords(page, 'reported no');
    },
  },
  {
    name: 'a note deleted, with a notice to undo it',
    elements: ['lectern-notice'],
    async go(page) {
      await page.locator('lectern-note article').last().focus();
      await page.keyboard.press('Delete');
    },
  },
  {
    name: 'several articles selected',
    elements: ['lectern-library'],
    async go(page) {
      const rows = articleRows(page);
      await rows.first().click({ modifiers: ['ControlOrMeta'] });
      await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
    },
  },
  {
    name: 'settings',
    elements: ['lectern-settings', 'lectern-dialog'],
    go: (page) => page.keyboard.press('Control+Comma'),
  },
  {
    name: 'keys',
    elements: ['lectern-keys'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
    },
  },
  {
    name: 'printing',
    elements: ['lectern-print'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+p');
    },
  },
  {
    name: 'reading settings',
    elements: ['lectern-look'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Reading settings' }).click();
    },
  },
  {
    name: 'the menu of the article',
    elements: ['lectern-menu'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'More' }).click();
    },
  },
  {
    name: 'correct details',
    elements: ['lectern-details'],
    go: (page) => page.getByRole('menuitem', { name: 'Correct details…' }).click(),
  },
  {
    name: 'tags',
    elements: ['lectern-tags'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: /^Tag/u }).click();
    },
  },
];

test('every element of the page is on a screen that axe looks at', () => {
  const root = path.join(import.meta.dirname, '../../renderer');
  const defined = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(/@customElement\('([^']+)'\)/gu),
    ])
    .map((match) => match[1] ?? '');
  const looked = new Set(SCREENS.flatMap(({ elements }) => elements));
  expect([...looked].sort()).toEqual(defined.sort());
});

for (const theme of THEMES) {
  test(`axe finds nothing on any screen in the ${theme.toLowerCase()} theme`, async () => {
    test.setTimeout(120_000);
    const { app, page } = await launchApp({ profile: newProfile() });
    await chooseTheme(page, theme);
    for (const screen of SCREENS) {
      await screen.go(page);
      for (const element of screen.elements) {
        const seen = page.locator(`${element}, ${element} *`).locator('visible=true');
        await expect(seen.first(), screen.name).toBeAttached();
      }
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
