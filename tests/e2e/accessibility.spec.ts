import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language, type Theme } from '../../electron/bridge/contract.ts';
import { dragFiles, launchApp } from '../electron-standin/launch.ts';
import {
  articleRows,
  closeSheet,
  importFiles,
  newProfile,
  noteOnOtherText,
  openArticle,
  openField,
  samples,
  selectWords,
  settle,
  writeNote,
} from './reader.ts';

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');
const COURIER = 'Inspectors find cracked';

interface Screen {
  readonly name: string;
  /** The elements that are seen here first: each of the app's must be on some screen. */
  readonly elements: readonly string[];
  /** Looked at in every language. */
  readonly main?: true;
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
    main: true,
    elements: ['lectern-desk', 'lectern-pane', 'lectern-note'],
    async go(page) {
      await closeSheet(page);
      await openArticle(page, COURIER);
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
    name: 'what a note can be linked to',
    elements: ['lectern-note'],
    async go(page) {
      await page.keyboard.type(' [[hairline');
      await page.getByRole('option', { name: /hairline cracks/u }).waitFor();
    },
  },
  {
    name: 'a note that another links to',
    elements: ['lectern-linked-from'],
    async go(page) {
      await page.keyboard.press('Enter');
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
    main: true,
    elements: ['lectern-settings', 'lectern-dialog', 'lectern-key-settings'],
    async go(page) {
      await page.keyboard.press('Control+Comma');
      await page.getByText('Change keys').click();
    },
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
    name: 'search',
    elements: ['lectern-palette'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('margin');
      await page.getByRole('option', { name: 'What a concession' }).waitFor();
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
  {
    name: 'a note that moved',
    elements: ['lectern-moved'],
    async go(page) {
      await page.keyboard.press('Escape');
      await noteOnOtherText(
        page,
        COURIER,
        'hairline cracks in five of the eleven gate anchors',
        'Five, or four?',
      );
      await page.locator('lectern-note').filter({ hasText: 'Five, or four?' }).click();
    },
  },
  {
    name: 'an unplaced note, being placed',
    elements: ['lectern-note'],
    async go(page) {
      await noteOnOtherText(page, COURIER, 'a sentence that the paper took out', 'Where did it go?');
      await page.getByRole('button', { name: 'Place again' }).click();
    },
  },
  {
    name: 'all notes',
    elements: ['lectern-all-notes', 'lectern-note-list'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+N');
      await page.getByRole('grid', { name: 'Notes' }).getByRole('row').first().waitFor();
    },
  },
  {
    name: 'all notes, several selected',
    elements: ['lectern-note-list'],
    async go(page) {
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('toolbar', { name: 'Selected notes' }).waitFor();
    },
  },
  {
    name: 'all notes, tags being changed',
    elements: ['lectern-tag-field'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('t');
      await page.keyboard.type('figures ');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('t');
      await page.keyboard.type('f');
      await page.getByRole('option', { name: '#figures' }).waitFor();
    },
  },
  {
    name: 'all notes, those that are unplaced',
    elements: ['lectern-all-notes'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Unplaced/u }).click();
    },
  },
  {
    name: 'collections of an article',
    elements: ['lectern-collect', 'lectern-labels'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Add to collection…' }).click();
      await page.keyboard.type('Sources');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the library with collections, one shown',
    elements: ['lectern-collections'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('option', { name: /^Sources/u }).click();
    },
  },
  {
    name: 'the name of a collection',
    elements: ['lectern-name-collection'],
    go: (page) => page.keyboard.press('F2'),
  },
  {
    name: 'two panes',
    elements: ['lectern-divider'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('option', { name: /^Sources/u }).click();
      await articleRows(page).filter({ hasText: 'Tolmar barrage passes' }).focus();
      await page.keyboard.press('Control+Enter');
      await page.locator('lectern-pane').nth(1).locator('[data-block="0"]').waitFor();
    },
  },
  {
    name: 'find in the article',
    elements: ['lectern-find'],
    async go(page) {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('gate');
    },
  },
  {
    name: 'going to a paragraph',
    elements: ['lectern-go-to'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+g');
    },
  },
  {
    name: 'reading aloud',
    elements: ['lectern-reader'],
    async go(page) {
      await page.keyboard.press('Escape');
      await page.locator('lectern-pane').nth(1).locator('article.text').focus();
      await page.keyboard.press('r');
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

/** What axe finds wrong with the page as it is now. */
async function faults(page: Page, look: (axe: AxeBuilder) => AxeBuilder = (axe) => axe): Promise<string[]> {
  await settle(page);
  const { violations } = await look(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`,
  );
}

/** Chooses as the settings do, without them in front of the screen. */
async function choose(page: Page, settings: { theme?: Theme; language?: Language }): Promise<void> {
  await page.evaluate(async (settings) => {
    const app = document.querySelector('lectern-app') as HTMLElement & {
      readonly work: { choose(settings: object): Promise<unknown> };
    };
    await app.work.choose(settings);
  }, settings);
  if (settings.language) await expect(page.locator('html')).toHaveAttribute('lang', settings.language);
}

test('axe finds nothing on any screen in any theme, nor on the main ones in any language', async () => {
  test.setTimeout(600_000);
  const { app, page } = await launchApp({ profile: newProfile() });
  for (const screen of SCREENS) {
    await screen.go(page);
    for (const element of screen.elements) {
      const seen = page.locator(`${element}, ${element} *`).locator('visible=true');
      await expect(seen.first(), screen.name).toBeAttached();
    }
    await choose(page, { theme: 'light' });
    expect(await faults(page), screen.name).toEqual([]);
    // Another theme is other colours and nothing else.
    for (const theme of ['sepia', 'dark'] as const) {
      await choose(page, { theme });
      const found = await faults(page, (axe) => axe.withRules(['color-contrast']));
      expect(found, `${screen.name}, ${theme}`).toEqual([]);
    }
    for (const language of screen.main ? TRANSLATED : []) {
      await choose(page, { language });
      const found = await faults(page, (axe) => axe.disableRules(['color-contrast']));
      expect(found, `${screen.name}, ${language}`).toEqual([]);
    }
    if (screen.main) await choose(page, { language: 'en' });
  }
  await app.close();
});
