import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  writeNote,
} from './reader.ts';

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');
const COURIER = 'Inspectors find cracked';

interface Screen {
  readonly name: string;
  /** The elements that are seen here first: each of the app's must be on some screen. */
  readonly elements: readonly string[];
  /** How a reader gets here from the screen before. */
  go(page: Page): Promise<void>;
}

/** Closes what is open. The word that it is closed comes after a key that follows at once. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await drawn(page);
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
      await leave(page);
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
      await leave(page);
      await page.keyboard.press('F1');
    },
  },
  {
    name: 'search',
    elements: ['lectern-palette'],
    async go(page) {
      await leave(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('margin');
      const found = page.locator('lectern-palette').getByRole('option', { name: 'What a concession' });
      await found.waitFor();
    },
  },
  {
    name: 'printing',
    elements: ['lectern-print'],
    async go(page) {
      await leave(page);
      await page.keyboard.press('Control+p');
    },
  },
  {
    name: 'reading settings',
    elements: ['lectern-look'],
    async go(page) {
      await leave(page);
      await page.getByRole('button', { name: 'Reading settings' }).click();
    },
  },
  {
    name: 'the menu of the article',
    elements: ['lectern-menu'],
    async go(page) {
      await leave(page);
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
      await leave(page);
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: /^Tag/u }).click();
    },
  },
  {
    name: 'a note that moved',
    elements: ['lectern-moved'],
    async go(page) {
      await leave(page);
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
      await leave(page);
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
      await leave(page);
      await page.keyboard.press('t');
      await page.keyboard.type('figures ');
      await leave(page);
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
      await leave(page);
      await leave(page);
      await page.getByRole('button', { name: /^Unplaced/u }).click();
    },
  },
  {
    name: 'all notes in a narrow window',
    elements: ['lectern-all-notes'],
    go: (page) => page.setViewportSize({ width: 800, height: 600 }),
  },
  {
    name: 'collections of an article',
    elements: ['lectern-collect', 'lectern-labels'],
    async go(page) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await leave(page);
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
      await leave(page);
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
      await leave(page);
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
      await leave(page);
      await page.keyboard.press('Control+g');
    },
  },
  {
    name: 'reading aloud',
    elements: ['lectern-reader'],
    async go(page) {
      await leave(page);
      await page.locator('lectern-pane').nth(1).locator('article.text').focus();
      await page.keyboard.press('r');
    },
  },
  {
    name: 'the notes below the text, in panes without room for them beside it',
    elements: ['lectern-pane'],
    async go(page) {
      await leave(page);
      await page.setViewportSize({ width: 900, height: 700 });
      await page.locator('lectern-pane').first().locator('article.text').focus();
      await page.getByRole('button', { name: 'Notes', exact: true }).click();
      await page.locator('lectern-pane').first().locator('lectern-note').first().waitFor();
    },
  },
  {
    name: 'panes as tabs in a narrow window',
    elements: ['lectern-desk'],
    async go(page) {
      await leave(page);
      await page.setViewportSize({ width: 680, height: 700 });
      const tab = page.getByRole('tab').first();
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await page.locator('lectern-pane').first().locator('article.text').waitFor();
    },
  },
  {
    name: 'vertical lines',
    elements: ['lectern-pane'],
    async go(page) {
      await page.setViewportSize({ width: 1280, height: 800 });
      const file = path.join(newProfile(), 'minato.txt');
      writeFileSync(
        file,
        '港の市\n\n' + '港の朝は早い。船が水面をすべり、市場の人々が声をかけあう。\n\n'.repeat(4),
      );
      await importFiles(page, [file]);
      await closeSheet(page);
      await articleRows(page).filter({ hasText: '港の市' }).click();
      await page.getByRole('button', { name: 'Reading settings' }).click();
      await page.getByText('Vertical', { exact: true }).click();
      await leave(page);
      await page.locator('lectern-pane[vertical]').waitFor();
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

/** What axe holds against words, and against where they lead: in another language it looks for these alone. */
const OF_WORDS = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'button-name',
  'document-title',
  'empty-heading',
  'form-field-multiple-labels',
  'html-has-lang',
  'html-lang-valid',
  'label',
  'label-content-name-mismatch',
  'landmark-unique',
  'link-name',
  'scrollable-region-focusable',
  'select-name',
  'svg-img-alt',
  'valid-lang',
];

/** Off in axe by itself: WCAG 2.2, targets of 24 by 24 px. */
const TARGETS: RunOptions = { rules: { 'target-size': { enabled: true } } };

const LOOKING: RunOptions = { resultTypes: ['violations'], preload: false, iframes: false };

/** Axe is in the page already: it is half a megabyte of script, and there are hundreds of looks. */
const IN_THE_PAGE = 'void 0';

/** What axe finds wrong with the page as it is now. */
async function faults(page: Page, options: RunOptions = {}): Promise<string[]> {
  await drawn(page);
  // Its other way of working opens a page of its own, which Electron refuses.
  const look = new AxeBuilder({ page, axeSource: IN_THE_PAGE }).setLegacyMode();
  const { violations } = await look.options({ ...LOOKING, ...options }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`,
  );
}

const BUT_COLOURS: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/** Waits until a change is on the screen. Nothing moves there: the page is told that its reader wants it so. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

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

test('axe finds nothing on any screen, in any theme and any language', async () => {
  test.setTimeout(600_000);
  const { app, page } = await launchApp({ profile: newProfile() });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
  for (const screen of SCREENS) {
    await screen.go(page);
    for (const element of screen.elements) {
      const seen = page.locator(`${element}, ${element} *`).locator('visible=true');
      await expect(seen.first(), screen.name).toBeAttached();
    }
    await choose(page, { theme: 'light' });
    expect(await faults(page, TARGETS), screen.name).toEqual([]);
    // Another theme is other colours and nothing else.
    for (const theme of ['sepia', 'dark'] as const) {
      await choose(page, { theme });
      const found = await faults(page, { runOnly: ['color-contrast'] });
      expect(found, `${screen.name}, ${theme}`).toEqual([]);
    }
    for (const language of TRANSLATED) {
      await choose(page, { language });
      // Arabic turns the whole layout round; in the others nothing but words is different.
      // German has the longest words: there the targets have least room.
      const ofWords = language === 'de' ? [...OF_WORDS, 'target-size'] : OF_WORDS;
      const found = await faults(page, language === 'ar' ? BUT_COLOURS : { runOnly: ofWords });
      expect(found, `${screen.name}, ${language}`).toEqual([]);
    }
    await choose(page, { language: 'en' });
  }
  await app.close();
});
