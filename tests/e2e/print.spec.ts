import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Work } from '../../renderer/data/work.ts';
import { launchApp, menuClick, type Launched } from '../electron-standin/launch.ts';
import { pageLight, readPdf, type PdfPages, type Word } from './pdf-pages.ts';
import {
  answerSaveDialog,
  chooseTheme,
  closeSheet,
  importFiles,
  newPdf,
  newProfile,
  openArticle,
  seenNotes,
  settle,
  writeNote,
} from './reader.ts';

const KINDS = ['Quote', 'Claim', 'Question', 'To check', 'Checked'] as const;
const NOTES = 20;
const two = (n: number): string => String(n).padStart(2, '0');

/** An article of some pages; each of its paragraphs names a gauge of its own. */
const ARTICLE = [
  'Harbour gauges disagree after the spring tide',
  'By Ines Vadari',
  'The Tolmar Courier, 14 May 2026',
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `At the northern mole the keeper read gauge${two(i)} twice before noon, and wrote both readings into the book that lies open in the harbour office. The second reading was lower than the first by more than the width of a hand, which nobody at the office could explain when they were asked about it. ` +
      'A surveyor who had measured the same wall in the autumn said that the stones had moved, and that the older marks could not be trusted any longer.',
  ),
].join('\n\n');

let open: Launched | undefined;
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

async function startWith(text: string): Promise<Launched> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'lectern-print-')), 'gauges.txt');
  writeFileSync(file, text);
  open = await launchApp({ profile: newProfile() });
  await importFiles(open.page, [file]);
  await closeSheet(open.page);
  await openArticle(open.page, 'Harbour gauges');
  return open;
}

/** Saves the open article as a PDF and reads it back. */
const saved = async (launched: Launched, choices: readonly string[]): Promise<PdfPages> =>
  readPdf(await savedFile(launched, choices));

/** Saves the open article as a PDF; the path of the file. */
async function savedFile({ app, page }: Launched, choices: readonly string[]): Promise<string> {
  const file = newPdf();
  await answerSaveDialog(app, file);
  await menuClick(app, 'save-pdf');
  const dialog = page.locator('lectern-print');
  for (const name of choices) await dialog.getByRole('radio', { name }).check();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect(page.locator('lectern-notice')).toContainText('Saved as “article.pdf”.');
  return file;
}

/** Writes the notes by hand as far as a hand is needed: one by the mouse, the others as the page itself would. */
async function writeNotes(page: Page): Promise<void> {
  const remarks = Array.from({ length: NOTES }, (_, i) => ({
    words: `gauge${two(i)}`,
    kind: ['quote', 'claim', 'question', 'to-check', 'checked'][i % KINDS.length],
    body: `Remark${two(i)} on this reading: it was taken twice, and nobody says by whom. End${two(i)}`,
  }));
  await writeNote(page, remarks[0]?.words ?? '', KINDS[0], remarks[0]?.body ?? '');
  await page.evaluate(async (remarks) => {
    const { work } = document.querySelector('lectern-app') as unknown as { work: Work };
    const { id: articleId, version } = work.entries[0]?.article ?? {};
    const blocks: string[] = [];
    for await (const chunk of work.chunks(version?.versionId ?? '')) {
      if (chunk.ok) blocks.push(...chunk.value.blocks.map((block) => block.text));
    }
    const whole = blocks.join('\n');
    for (const { words, kind, body } of remarks) {
      const start = whole.indexOf(words);
      const selector = {
        position: { start, end: start + words.length },
        quote: {
          exact: words,
          prefix: whole.slice(start - 32, start),
          suffix: whole.slice(start + words.length, start + words.length + 32),
        },
      };
      const note = { articleId, versionId: version?.versionId, selector, kind, body };
      const { id } = work.addNote(note as never);
      await work.tagNotes([id], { add: ['tide', body.replace(/.* End/u, 'tag')] });
    }
  }, remarks.slice(1));
}

/** The word with this in it; it stands once in the PDF. */
function only({ words }: PdfPages, text: string): Word {
  const found = words.filter((word) => word.text.includes(text));
  expect(found, text).toHaveLength(1);
  return found[0] as Word;
}

/** The box of a note, from its first words to its last as they were drawn. */
function noteBox(pdf: PdfPages, i: number): { page: number; top: number; bottom: number } {
  const first = pdf.words.indexOf(only(pdf, `Remark${two(i)}`));
  // Its tags stand last; the note that was written by hand has none.
  const last = pdf.words.indexOf(only(pdf, i === 0 ? 'End00' : `#tag${two(i)}`));
  const words = pdf.words.slice(first, last + 1);
  expect(new Set(words.map(({ page }) => page)).size).toBe(1);
  return {
    page: words[0]?.page ?? 0,
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ base }) => base)),
  };
}

function expectNoneOverlap(pdf: PdfPages): void {
  const boxes = Array.from({ length: NOTES }, (_, i) => noteBox(pdf, i));
  for (const [i, box] of boxes.entries()) {
    const others = boxes.filter((other, j) => j > i && other.page === box.page);
    for (const other of others) expect(other.top).toBeGreaterThanOrEqual(box.bottom);
  }
}

test('an article with twenty notes has each of them on the page of its passage, and none overlap', async () => {
  test.setTimeout(180_000);
  const app = await startWith(ARTICLE);
  await writeNotes(app.page);
  const before = await seenNotes(app.page);

  const beside = await saved(app, ['In the margin', 'A4']);
  for (let i = 0; i < NOTES; i++) {
    const passage = only(beside, `gauge${two(i)}`);
    const remark = only(beside, `Remark${two(i)}`);
    expect(remark.page).toBe(passage.page);
    expect(remark.x).toBeGreaterThan(passage.right);
    // Its kind stands level with the line, its words 12 points below; unless the page ends before it would.
    const isAtEnd = noteBox(beside, i).bottom > 842 - 60;
    expect(remark.base - 12 - passage.base).toBeLessThan(3);
    expect(isAtEnd || remark.base - 12 - passage.base > -3).toBe(true);
  }
  expectNoneOverlap(beside);
  expect(
    beside.sizes.every(({ width, height }) => Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2),
  ).toBe(true);

  const below = await saved(app, ['Numbered', 'Letter']);
  for (let i = 0; i < NOTES; i++) {
    const passage = only(below, `gauge${two(i)}`);
    const remark = only(below, `Remark${two(i)}`);
    expect(remark.page).toBe(passage.page);
    expect(remark.top).toBeGreaterThan(passage.base);
    const mark = below.words.find(
      ({ text, page, base, x }) =>
        text === String(i + 1) && page === passage.page && Math.abs(base - passage.base) < 4 && x > 400,
    );
    expect(mark, `the number of note ${i + 1} beside its line`).toBeDefined();
  }
  expectNoneOverlap(below);
  expect(
    below.sizes.every(({ width, height }) => Math.abs(width - 612) < 2 && Math.abs(height - 792) < 2),
  ).toBe(true);

  for (const pdf of [beside, below]) {
    const whole = pdf.words.map(({ text }) => text).join(' ');
    for (const { page } of pdf.words) {
      const here = pdf.words.filter((word) => word.page === page && word.base < 60);
      const header = here.map(({ text }) => text).join(' ');
      expect(header).toContain('The Tolmar Courier');
      expect(header).toContain('14 May 2026');
      expect(header).toContain(`${page} / ${pdf.sizes.length}`);
    }
    for (let i = 0; i < 30; i++) expect(whole.split(`gauge${two(i)}`)).toHaveLength(2);
  }
  expect(await seenNotes(app.page)).toEqual(before);
});

/** What a reader sees of the desk and where they are in it. */
const deskAsSeen = (page: Page) =>
  page.evaluate(() => {
    const app = document.querySelector('lectern-app');
    const desk = app?.shadowRoot?.querySelector('lectern-desk')?.shadowRoot;
    const pane = desk?.querySelector('lectern-pane')?.shadowRoot;
    const box = pane?.querySelector('[data-block="20"]')?.getBoundingClientRect();
    return {
      beside: document.body.childElementCount,
      sheets: document.adoptedStyleSheets.length,
      painted: [...CSS.highlights.keys()].sort(),
      scrolled: pane?.querySelector('.scroll')?.scrollTop ?? 0,
      text: [box?.top, box?.width, box?.height],
    };
  });

test('printing leaves a dark desk as it was, and keeps what was chosen', async () => {
  const launched = await startWith(ARTICLE);
  const { app, page } = launched;
  await chooseTheme(page, 'Dark');
  await writeNote(page, 'gauge03', 'Claim', 'Read twice.');
  await page.locator('lectern-pane .scroll').hover();
  await page.mouse.wheel(0, 2000);
  await expect.poll(async () => (await deskAsSeen(page)).scrolled).toBeGreaterThan(2000);
  await settle(page);
  const before = await deskAsSeen(page);
  const pdf = await saved(launched, ['In the margin']);
  expect(pdf.words.some(({ text }) => text.includes('Read twice.'))).toBe(true);
  expect(await deskAsSeen(page)).toEqual(before);

  // Without notes nothing is said of them, and the choice stays for the next time.
  const bare = await saved(launched, ['Without notes']);
  expect(bare.words.some(({ text }) => text.includes('Read twice.'))).toBe(false);
  await menuClick(app, 'save-pdf');
  await expect(page.getByRole('radio', { name: 'Without notes' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
});

test('paper is white and its ink dark, whatever the theme and the scheme of the system', async () => {
  test.setTimeout(180_000);
  const launched = await startWith(ARTICLE);
  const { page } = launched;
  await writeNote(page, 'gauge03', 'Claim', 'Read twice.');
  for (const [theme, scheme] of [
    ['Dark', 'light'],
    ['Dark', 'dark'],
    ['Sepia', 'dark'],
    ['Light', 'dark'],
    ['System', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await chooseTheme(page, theme);
    const file = await savedFile(launched, ['In the margin']);
    const { sizes } = await readPdf(file);
    for (const number of [1, sizes.length]) {
      const { paper, corners, darkest } = await pageLight(file, number);
      const sheet = `page ${number} from ${theme} in a ${scheme} system`;
      expect([paper, ...corners], sheet).toEqual([255, 255, 255, 255, 255]);
      expect(darkest, sheet).toBeLessThan(60);
    }
  }
});

test('a note too long for a page goes on, numbered, after the text, and no word of it is lost', async () => {
  const launched = await startWith(ARTICLE);
  const { page } = launched;
  const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
  await writeNote(page, 'gauge04', 'Claim', long);
  await writeNote(page, 'gauge05', 'Question', 'Who says so?');
  const pdf = await saved(launched, ['In the margin']);
  const last = pdf.sizes.length;
  const passage = only(pdf, 'gauge04');
  const mark = pdf.words.find(
    ({ text, page, x }) => text === '1' && page === passage.page && x > passage.right,
  );
  expect(Math.abs((mark?.base ?? 0) - passage.base)).toBeLessThan(4);
  expect(only(pdf, 'Who says so?').page).toBe(only(pdf, 'gauge05').page);
  const after = pdf.words.filter(({ page }) => page > only(pdf, 'gauge29').page).map(({ text }) => text);
  const found = after.join(' ').match(/word\d+/gu) ?? [];
  expect(found).toEqual(long.split(' '));
  expect(only(pdf, 'word0 ').page).toBeLessThanOrEqual(last);
});

test('a dialog that is cancelled says nothing, and a place that cannot be written to is named', async () => {
  const { app, page } = await startWith(ARTICLE);
  await answerSaveDialog(app, null);
  await page.keyboard.press('Control+p');
  const dialog = page.locator('lectern-print');
  const save = dialog.getByRole('button', { name: 'Save as PDF' });
  await save.click();
  await expect(save).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);

  const folder = path.join(path.dirname(newPdf()), 'gone');
  await answerSaveDialog(app, path.join(folder, 'article.pdf'));
  await save.click();
  await expect(dialog.getByRole('alert')).toHaveText(
    `The PDF was not saved: there is no folder ${folder} any more. Choose another folder.`,
  );
  expect(await page.evaluate(() => document.querySelectorAll('.paper').length)).toBe(0);
});

test('the print dialog of the system is asked, and told of in words', async () => {
  const { app, page } = await startWith(ARTICLE);
  const answerPrint = (printed: boolean, why: string): Promise<void> =>
    app.evaluate(
      ({ BrowserWindow }, answer) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents) return;
        contents.print = (_options, answered) => answered?.(answer.printed, answer.why);
      },
      { printed, why },
    );
  const print = page.locator('lectern-print').getByRole('button', { name: 'Print', exact: true });
  await page.keyboard.press('Control+p');
  await expect(print).toBeFocused();
  await answerPrint(false, 'Print job canceled');
  await print.click();
  await expect(print).toBeVisible();
  await expect(page.locator('lectern-print').getByRole('alert')).toHaveCount(0);
  await answerPrint(false, 'Print job failed');
  await print.click();
  await expect(page.locator('lectern-print').getByRole('alert')).toHaveText(
    'Nothing was printed: the system says “Print job failed”. Save as PDF and print that.',
  );
  await answerPrint(true, '');
  await print.click();
  await expect(page.locator('lectern-notice')).toContainText('Sent to the printer.');
});
