import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words as they stand on a page of a PDF. Lengths in points (1/72 inch), y counted from the top of the page. */
export interface Word {
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
  readonly x: number;
  readonly right: number;
  /** Of the letters' upper edge, about. */
  readonly top: number;
  /** Of the line they stand on. */
  readonly base: number;
}

export interface PdfPages {
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** All runs of text, page by page, in the order in which they were drawn. */
  readonly words: readonly Word[];
}

/** Reads a PDF back, with another program than the one that made it. */
export async function readPdf(file: string): Promise<PdfPages> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const sizes: { width: number; height: number }[] = [];
  const words: Word[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push({ width, height });
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform as number[];
      const base = height - (y ?? 0);
      words.push({
        text: item.str,
        page: number,
        x: x ?? 0,
        right: (x ?? 0) + item.width,
        top: base - item.height,
        base,
      });
    }
  }
  await document.cleanup();
  return { sizes, words };
}
