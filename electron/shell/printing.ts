import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { done, failed, type Input, type Output, type Result } from '../bridge/contract.ts';
import { choosePdf } from './dialogs.ts';
import { pdfName, writePdf } from './pdf-file.ts';
import { msg } from '../words/words.ts';

/** The pages have their own. */
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

const noPages = () =>
  failed(
    'print',
    msg('The PDF was not made: Chromium could not print the pages. Try again, or print fewer of them.'),
  );

/** Asks the reader where to, then prints the page of the window into that file. */
export async function savePdf(
  window: BrowserWindow | null,
  { paper, title }: Input<'print:pdf'>,
): Promise<Result<Output<'print:pdf'>>> {
  const file = await choosePdf(window, pdfName(title));
  if (file === null || window === null) return done(null);
  const bytes = await window.webContents
    .printToPDF({
      pageSize: paper,
      margins: NO_MARGINS,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    })
    .catch(() => null);
  if (bytes === null) return noPages();
  const written = await writePdf(file, bytes);
  return written.ok ? done({ name: path.basename(file) }) : written;
}

/** How Electron words that the reader closed the dialog. */
const CANCELLED = /cancel/iu;

/** Shows the system's print dialog for the page of the window. */
export async function printOnPaper(
  window: BrowserWindow | null,
  { paper }: Input<'print:paper'>,
): Promise<Result<Output<'print:paper'>>> {
  if (window === null) return done({ printed: false });
  try {
    const problem = await new Promise<string | null>((resolve) =>
      window.webContents.print(
        { pageSize: paper, printBackground: true, margins: { marginType: 'none' } },
        (printed, why) => resolve(printed ? null : why),
      ),
    );
    if (problem === null) return done({ printed: true });
    if (CANCELLED.test(problem)) return done({ printed: false });
    return failed(
      'print',
      msg('Nothing was printed: the system says “{0}”. Save as PDF and print that.', problem),
    );
  } catch {
    return failed(
      'print',
      msg('Nothing was printed: there is no printing here. Save as PDF and print that.'),
    );
  }
}
