import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { mkdtempSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Work } from '../../renderer/data/work.ts';
import { dropFiles } from '../electron-standin/launch.ts';

/** What a reader does with the app, in a reader's words; shared by the specs and the demo. */

const SAMPLES = path.join(import.meta.dirname, '../../assets/samples');
export const samples = (): string[] =>
  readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => path.join(SAMPLES, name));

export const newProfile = (): string => mkdtempSync(path.join(os.tmpdir(), 'lectern-profile-'));

/** Drops files and waits until the import sheet says what became of all of them. */
export async function importFiles(page: Page, files: readonly string[]): Promise<void> {
  await dropFiles(page, files);
  await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Close' }).waitFor();
}

/** Answers the dialog that asks which files to open. */
export async function answerOpenDialog(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = (async () => ({
        canceled: false,
        filePaths,
      })) as typeof dialog.showOpenDialog;
    },
    [...files],
  );
}

/** Answers the dialog that asks where to save; null cancels it. */
export async function answerSaveDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({
      canceled: filePath === null,
      filePath: filePath ?? '',
    })) as typeof dialog.showSaveDialog;
  }, file);
}

/** A path for a PDF that is not there yet. */
export const newPdf = (): string =>
  path.join(mkdtempSync(path.join(os.tmpdir(), 'lectern-pdf-')), 'article.pdf');

export async function closeSheet(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Close' }).click();
}

/** Chooses a theme in the settings, as it is named there. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Comma');
  const settings = page.locator('lectern-settings');
  await settings.getByRole('radio', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'detached' });
}

/** The rows of the library. */
export const articleRows = (page: Page): Locator => page.locator('lectern-article-list [role="option"]');

/** Opens an article from the library by (part of) its title. */
export async function openArticle(page: Page, title: string): Promise<void> {
  await articleRows(page).filter({ hasText: title }).click();
  await page.locator('lectern-desk [data-block="0"]').waitFor();
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Where words begin and end on the screen; null where they do not stand in an article. */
const endsOf = (page: Page, words: string): Promise<Ends | null> =>
  page.evaluate(async (wanted) => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const desk = document.querySelector('lectern-app')?.shadowRoot?.querySelector('lectern-desk')?.shadowRoot;
    const panes = [...(desk?.querySelectorAll('lectern-pane') ?? [])];
    for (const block of panes.flatMap((pane) => [
      ...(pane.shadowRoot?.querySelectorAll('[data-block]') ?? []),
    ])) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const boxes = range.getClientRects();
        const first = boxes[0];
        const last = boxes[boxes.length - 1];
        if (!first || !last) continue;
        return {
          from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
          to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
        };
      }
    }
    return null;
  }, words);

/** Selects words of the article with the mouse, by dragging over them. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('lectern-desk article.text').getByText(words).first().scrollIntoViewIfNeeded();
  let ends = await endsOf(page, words);
  // What has just come into view may move yet: the eye waits until it stands still.
  for (let calm = 0; calm < 3;) {
    const now = await endsOf(page, words);
    calm = JSON.stringify(now) === JSON.stringify(ends) ? calm + 1 : 0;
    ends = now;
  }
  if (!ends) throw new Error(`“${words}” does not stand in the article.`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('toolbar', { name: 'Selected passage' }).waitFor();
}

/** The note that is being written in. */
export const openField = (page: Page): Locator => page.locator('lectern-note textarea');

/** Marks words with a kind (or `Note` for none) and writes a note on them; it is saved when this resolves. */
export async function writeNote(page: Page, words: string, kind: string, body: string): Promise<void> {
  await selectWords(page, words);
  await page
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: new RegExp(`^${kind}`, 'u') })
    .click();
  await finishNote(page, body);
}

export async function finishNote(page: Page, body: string): Promise<void> {
  const field = openField(page);
  await field.waitFor();
  if (body !== '') {
    await field.fill(body);
    await page.locator('lectern-note .saved[data-state="saved"]').waitFor();
  }
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
}

/**
 * Leaves a note behind as another version of the text does: on words that the article has no more, or has otherwise.
 * No reader does this by hand.
 */
export async function noteOnOtherText(page: Page, title: string, words: string, body: string): Promise<void> {
  await page.evaluate(
    async ([wanted = '', exact = '', written = '']) => {
      const { work } = document.querySelector('lectern-app') as unknown as { work: Work };
      const entry = work.entries.find(({ article }) => article.title.startsWith(wanted));
      const selector = {
        position: { start: 400, end: 400 + exact.length },
        quote: { exact, prefix: '', suffix: '' },
      };
      const note = { versionId: 'another', selector, kind: 'claim', body: written } as const;
      await work.addNote({ articleId: entry?.article.id ?? '', ...note }).saved;
    },
    [title, words, body],
  );
}

export interface SeenNote {
  readonly id: string;
  readonly kind: string | null;
  readonly body: string;
}

/** The notes that stand beside the open article, or the one in another pane; panes count from 0. */
export function seenNotes(page: Page, pane = 0): Promise<SeenNote[]> {
  return page.evaluate((place) => {
    const panes = document
      .querySelector('lectern-app')
      ?.shadowRoot?.querySelector('lectern-desk')
      ?.shadowRoot?.querySelectorAll('lectern-pane');
    const root = panes?.[place]?.shadowRoot;
    return [...(root?.querySelectorAll('lectern-note') ?? [])].map((card) => {
      const { note } = card as unknown as { note: SeenNote };
      return { id: note.id, kind: note.kind, body: note.body };
    });
  }, pane);
}

/** Waits until type is loaded and nothing moves any more, so that a picture is what a reader sees. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 20; frames++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const root = document
      .querySelector('lectern-app')
      ?.shadowRoot?.querySelector('lectern-desk')
      ?.shadowRoot?.querySelector('lectern-pane')?.shadowRoot;
    await Promise.all((root?.getAnimations() ?? []).map((animation) => animation.finished));
  });
}
