import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PrintToPDFOptions } from 'electron';
import { readPdf } from '../e2e/pdf-pages.ts';
import { test } from './fixture.ts';

/** The window's page as a PDF, printed by the main process and read back. */
async function printed(app: ElectronApplication, options: PrintToPDFOptions): ReturnType<typeof readPdf> {
  const base64 = await app.evaluate(async ({ BrowserWindow }, asked) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF(asked);
    return pdf?.toString('base64') ?? '';
  }, options);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'lectern-standin-pdf-')), 'page.pdf');
  writeFileSync(file, Buffer.from(base64, 'base64'));
  return readPdf(file);
}

/** Puts two sheets of a size of their own into the page, by the rules that a page's own script would use. */
const twoSheets = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '@page { size: 4in 6in; margin: 0 } body { margin: 0 } .sheet { block-size: 5in } .sheet + .sheet { break-before: page }',
    );
    document.adoptedStyleSheets = [sheet];
    document.body.replaceChildren(
      ...['First', 'Second'].map((words) => {
        const element = document.createElement('div');
        element.className = 'sheet';
        element.textContent = words;
        return element;
      }),
    );
  });

test('printToPDF makes pages of the paper that is named', async ({ app, page: _page }) => {
  for (const [options, width, height] of [
    [{}, 612, 792],
    [{ pageSize: 'Letter' as const }, 612, 792],
    [{ pageSize: 'A4' as const }, 595, 842],
  ] as const) {
    const [first] = (await printed(app, options)).sizes;
    expect(Math.abs((first?.width ?? 0) - width)).toBeLessThan(2);
    expect(Math.abs((first?.height ?? 0) - height)).toBeLessThan(2);
  }
});

test('printToPDF takes the size and the breaks of the page’s own style where that is preferred', async ({
  app,
  page,
}) => {
  await twoSheets(page);
  const own = await printed(app, { pageSize: 'A4', preferCSSPageSize: true });
  expect(own.sizes.map(({ width, height }) => [width, height])).toEqual([
    [288, 432],
    [288, 432],
  ]);
  expect(own.words.map(({ text, page }) => [text, page])).toEqual([
    ['First', 1],
    ['Second', 2],
  ]);
});
